import { expect, test } from 'vitest';
import { problemsOfView } from '../../../src/fake-slack/check-blocks.ts';
import { historyModal } from '../../../src/slack/block-kit/history-modal.ts';
import { limits } from '../../../src/slack/block-kit/limits.ts';
import { historyLines } from '../../../src/slack/cards/history-lines.ts';
import type { Act, TriedFix } from '../../../src/triage/history.ts';
import { NOTE_MAX } from '../../../src/triage/note.ts';
import { situationOf } from '../../../src/triage/situation.ts';
import { knowledge, triageWith } from '../../triage/desk.ts';

const AT = Date.parse('2026-12-01T09:05:00Z');
const UNTIL = Date.parse('2026-12-02T08:00:00Z');
const tom = { id: 'U0TOM', name: 'tom' };
const archived: TriedFix = { flow: 'missedTheSale', cause: 'jobArchived', because: [], repairs: {} };

/** An act of each type, and what is said of it after its time. */
const every: { readonly [Type in Act['type']]: readonly [Act & { type: Type }, string] } = {
  answered: [
    { type: 'answered', question: 'jobStatus', option: 'archived' },
    'tom answered Job status: Archived',
  ],
  told: [
    { type: 'told', facts: [{ question: 'jobStatus', option: 'archived', excerpt: 'it is archived' }] },
    'tom said Job status: Archived',
  ],
  given: [
    { type: 'given', facts: { platform: 'gotPhoto' } },
    'What is set here was taken over: Platform: GotPhoto',
  ],
  notUnderstood: [{ type: 'notUnderstood' }, 'tom wrote what could not be read'],
  judged: [
    { type: 'judged', verdict: 'notSolved', fixes: [archived] },
    'tom said that it did not help: The job is archived',
  ],
  ticked: [
    { type: 'ticked', step: 'jobArchived/gone', done: true },
    'tom ticked a step that no longer exists',
  ],
  changing: [{ type: 'changing', question: 'jobStatus' }, 'tom began to change the answer to Job status'],
  kept: [{ type: 'kept' }, 'tom kept the answer as it was'],
  wentBack: [{ type: 'wentBack' }, 'tom went back a step'],
  restarted: [{ type: 'restarted' }, 'tom started over'],
  handedOver: [{ type: 'handedOver', note: 'look <here>' }, 'tom handed the case over: look &lt;here&gt;'],
  noted: [{ type: 'noted', note: 'it is urgent' }, 'tom added a note: it is urgent'],
  reopened: [{ type: 'reopened' }, 'tom reopened the case'],
  referenced: [{ type: 'referenced', reference: '4711' }, 'tom set the reference 4711'],
  taken: [{ type: 'taken' }, 'tom took the case over'],
  waiting: [
    { type: 'waiting', until: UNTIL, word: 'their card' },
    `tom began to wait for the customer until <!date^${UNTIL / 1_000}^{date_short} {time}|2026-12-02 08:00 UTC>: their card`,
  ],
  woke: [{ type: 'woke' }, 'tom stopped waiting for the customer'],
  claimed: [{ type: 'claimed' }, 'tom took what was handed over'],
  gaveBack: [{ type: 'gaveBack' }, 'tom gave the case back'],
  settled: [{ type: 'settled', how: 'sent the link' }, 'tom solved it by hand: sent the link'],
  askedBelow: [{ type: 'askedBelow', channel: 'C1', ts: '1.1' }, 'tom asked something below the summary'],
  feedback: [
    { type: 'feedback', helpful: false, reasons: ['other'], note: 'too long' },
    'tom called what was tried not helpful',
  ],
  stopped: [{ type: 'stopped' }, 'tom stopped the agent in Slack’s list'],
  titled: [{ type: 'titled' }, 'tom gave the thread another title'],
  abandoned: [{ type: 'abandoned' }, 'The thread was deleted, which ended the case'],
};

function linesOf(acts: readonly Act[]): string[] {
  const history = acts.map((act) => ({ act, by: tom, at: AT }));
  return historyLines(situationOf(triageWith(history), knowledge), knowledge);
}

test.each(Object.values(every))('$type is one plain line', (act, words) => {
  const [opened, line, ...more] = linesOf([act]);

  expect(opened).toContain('mia opened the case');
  expect(line).toBe(`<!date^${AT / 1_000}^{date_short} {time}|2026-12-01 09:05 UTC>: ${words}`);
  expect(more).toEqual([]);
});

test('other words of the same types', () => {
  const [, ...lines] = linesOf([
    { type: 'told', facts: [] },
    { type: 'told', facts: [], likely: [{ question: 'jobStatus', option: 'archived' }] },
    { type: 'referenced', reference: '' },
    { type: 'feedback', helpful: true },
    { type: 'judged', verdict: 'solved', fixes: [archived] },
    { type: 'answered', question: 'jobStatus', option: 'an option of before' },
  ]);
  expect(lines.map((line) => line.replace(/^<[^>]+>: /, ''))).toEqual([
    'tom wrote what could not be read',
    'tom wrote what may mean Job status: Archived',
    'tom took the reference away',
    'tom called what was tried helpful',
    'tom confirmed that it works: The job is archived',
    'tom answered Job status',
  ]);
});

test('a step is told by its words, and every step there is fits', () => {
  const steps = knowledge.all.flatMap(({ cause, steps, closing }) => [
    ...steps.map(({ slug }) => `${cause}/${slug}`),
    ...closing.map(({ slug }) => `closing/${slug}/2`),
  ]);
  expect(steps.length).toBeGreaterThan(100);
  for (const line of linesOf(steps.map((step) => ({ type: 'ticked', step, done: false }))).slice(1)) {
    expect(line).toMatch(/: tom unticked the step: .+$/);
    expect(line).not.toMatch(/\{(?!date_short\}|time\})|undefined/);
  }
});

test('a page of the longest lines keeps Slack’s limits, on whichever page', () => {
  const note = '&'.repeat(NOTE_MAX);
  const history = Array.from({ length: 170 }, () => ({
    act: { type: 'noted', note } as const,
    by: tom,
    at: AT,
  }));
  const situation = situationOf(triageWith(history), knowledge);
  for (const page of [undefined, 1, 2, 3, 4, 999_999]) {
    const view = historyModal(situation, knowledge, page);
    expect(problemsOfView(view)).toEqual([]);
    expect(view.blocks.length).toBeLessThan(limits.view.blocks);
  }
  expect(historyModal(situation, knowledge, 999_999)).toEqual(historyModal(situation, knowledge));
});
