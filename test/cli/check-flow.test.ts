import { describe, expect, test } from 'vitest';
import { defineFlow, is } from '../../flows/flow.ts';
import { flows } from '../../flows/index.ts';
import { problemsOfFlow } from '../../src/cli/check-flow.ts';
import { runTool } from './run.ts';

const resolved = { type: 'final', meta: { end: 'resolved' } } as const;
const jobStatusLeads = {
  'jobStatus.planning': 'resolved',
  'jobStatus.selling': 'resolved',
  'jobStatus.archived': 'resolved',
  'jobStatus.other': 'resolved',
  'jobStatus.unknown': 'resolved',
} as const;
const jobStatus = { meta: { ask: 'jobStatus' }, on: jobStatusLeads } as const;

test.each(Object.values(flows))('$id lacks nothing', (machine) => {
  expect(problemsOfFlow(machine)).toEqual([]);
});

describe('what an author has forgotten is told', () => {
  test('an option without a way on', () => {
    const { 'jobStatus.unknown': _, ...without } = jobStatusLeads;
    const machine = defineFlow({
      id: 'test',
      initial: 'jobStatus',
      states: { jobStatus: { ...jobStatus, on: without }, resolved },
    });
    expect(problemsOfFlow(machine)).toEqual(['test.jobStatus: has no way on for jobStatus.unknown']);
  });

  test('an answer to a question that is not asked there', () => {
    const machine = defineFlow({
      id: 'test',
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
    const machine = defineFlow({
      id: 'test',
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
    const machine = defineFlow({
      id: 'test',
      initial: 'fix',
      states: {
        fix: { meta: { fixes: ['photosHidden'], because: [] }, on: { solved: 'resolved' } },
        resolved,
      },
    });
    expect(problemsOfFlow(machine)).toEqual(['test.fix: has no way on for notSolved']);
  });

  test('a choice that may be left without a way on', () => {
    const machine = defineFlow({
      id: 'test',
      initial: 'choice',
      states: { choice: { always: [{ guard: is('jobStatus', 'planning'), target: 'resolved' }] }, resolved },
    });
    expect(problemsOfFlow(machine)).toEqual([
      'test.choice: has neither meta nor a way on that is always open',
    ]);
  });

  test('an end that goes on', () => {
    const machine = defineFlow({
      id: 'test',
      initial: 'resolved',
      states: { resolved: { meta: { end: 'resolved' } } },
    });
    expect(problemsOfFlow(machine)).toEqual(['test.resolved: an end must be a final state']);
  });

  test('a cause of the flow that no state shows', () => {
    const machine = defineFlow({
      id: 'missedTheSale',
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

test('a way to a state that does not exist is refused when the flow is made', () => {
  expect(() =>
    defineFlow({
      id: 'test',
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
