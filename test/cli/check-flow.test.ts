import { describe, expect, test } from 'vitest';
import { defineFlow, is } from '../../flows/flow.ts';
import { machines } from '../../flows/index.ts';
import { english } from '../../flows/reading/en/index.ts';
import { symptoms } from '../../flows/symptoms.ts';
import { problemsOfFlow, problemsOfReading } from '../../src/cli/check-flow.ts';
import { runTool } from './run.ts';

const example = { id: 'test', causes: { photosHidden: 'together' } } as const;
const resolved = { type: 'final', meta: { end: 'resolved' } } as const;
const jobStatusLeads = {
  'jobStatus.planning': 'resolved',
  'jobStatus.selling': 'resolved',
  'jobStatus.archived': 'resolved',
  'jobStatus.other': 'resolved',
  'jobStatus.unknown': 'resolved',
} as const;
const jobStatus = { meta: { ask: 'jobStatus' }, on: jobStatusLeads } as const;

test.each(machines)('$id lacks nothing', (machine) => {
  expect(problemsOfFlow(machine)).toEqual([]);
});

describe('what an author has forgotten is told', () => {
  test('an option without a way on', () => {
    const { 'jobStatus.unknown': _, ...without } = jobStatusLeads;
    const machine = defineFlow(example, {
      initial: 'jobStatus',
      states: { jobStatus: { ...jobStatus, on: without }, resolved },
    });
    expect(problemsOfFlow(machine)).toEqual(['test.jobStatus: has no way on for jobStatus.unknown']);
  });

  test('an answer to a question that is not asked there', () => {
    const machine = defineFlow(example, {
      initial: 'jobStatus',
      states: {
        jobStatus: { ...jobStatus, on: { ...jobStatusLeads, 'codeActivated.yes': 'resolved' } },
        resolved,
      },
    });
    expect(problemsOfFlow(machine)).toEqual([
      'test.jobStatus: asks jobStatus, so codeActivated.yes never comes',
    ]);
  });

  test('a state that nothing leads to', () => {
    const machine = defineFlow(example, {
      initial: 'jobStatus',
      states: {
        jobStatus,
        forgotten: {
          meta: { ask: 'oldCodes' },
          on: { 'oldCodes.known': 'resolved', 'oldCodes.unknown': 'resolved' },
        },
        resolved,
      },
    });
    expect(problemsOfFlow(machine)).toEqual(['test.forgotten: no way leads here']);
  });

  test('a fix without one of its verdicts', () => {
    const machine = defineFlow(example, {
      initial: 'fix',
      states: {
        fix: { meta: { fixes: ['photosHidden'], because: [] }, on: { solved: 'resolved' } },
        resolved,
      },
    });
    expect(problemsOfFlow(machine)).toEqual(['test.fix: has no way on for notSolved']);
  });

  test('a choice that may be left without a way on', () => {
    const machine = defineFlow(example, {
      initial: 'choice',
      states: { choice: { always: [{ guard: is('jobStatus', 'planning'), target: 'resolved' }] }, resolved },
    });
    expect(problemsOfFlow(machine)).toEqual([
      'test.choice: has neither meta nor a way on that is always open',
    ]);
  });

  test('an end that goes on', () => {
    const machine = defineFlow(example, {
      initial: 'resolved',
      states: { resolved: { meta: { end: 'resolved' } } },
    });
    expect(problemsOfFlow(machine)).toEqual(['test.resolved: an end must be a final state']);
  });

  test('a cause of the flow that no state shows', () => {
    const machine = defineFlow(symptoms.missedTheSale, {
      initial: 'jobStatus',
      states: {
        jobStatus: { ...jobStatus, on: { ...jobStatusLeads, 'jobStatus.archived': 'jobArchived' } },
        jobArchived: {
          meta: { fixes: ['jobArchived'], because: ['jobStatus'] },
          on: { solved: 'resolved', notSolved: 'resolved' },
        },
        resolved,
      },
    });
    expect(problemsOfFlow(machine)).toEqual(['missedTheSale: no state shows wrongJobOrMessage']);
  });
});

describe('what a language lacks is told', () => {
  test('English lacks nothing', () => expect(problemsOfReading(english)).toEqual([]));

  test('an option without a phrase', () => {
    const { retouchQueue } = english.questions;
    const options = { ...retouchQueue.options, waiting: {} };
    const without = { ...english.questions, retouchQueue: { ...retouchQueue, options } };
    expect(problemsOfReading({ ...english, questions: without })).toEqual([
      'en: retouchQueue.waiting has no phrase that means it',
    ]);
  });
});

test('a way to a state that does not exist is refused when the flow is made', () => {
  expect(() =>
    defineFlow(example, {
      initial: 'jobStatus',
      states: {
        jobStatus: { ...jobStatus, on: { ...jobStatusLeads, 'jobStatus.other': 'nowhere' } },
        resolved,
      },
    }),
  ).toThrow(/nowhere/);
});

test('npm run flows without a command says how to use it', () => {
  const { status, stderr } = runTool('src/cli/flows.ts');
  expect(status).toBe(1);
  expect(stderr).toMatch(/Usage:[\s\S]*check[\s\S]*diagram/);
});
