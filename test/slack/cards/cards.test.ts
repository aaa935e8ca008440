import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { languageIds } from '../../../flows/languages.ts';
import { optionsOf, textOf } from '../../../flows/questions.ts';
import { problemsOfMessage, problemsOfView } from '../../../src/fake-slack/check-blocks.ts';
import { slackBlock } from '../../../src/fake-slack/slack-blocks.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { type Click, readClick } from '../../../src/slack/block-kit/action-ids.ts';
import { goesOn, help, movedTo } from '../../../src/slack/block-kit/ephemeral.ts';
import { limits, VISIBLE_BUTTON_LABEL } from '../../../src/slack/block-kit/limits.ts';
import {
  giveBackModal,
  handoverModal,
  notCoveredModal,
  type ReplyWindow,
  referenceModal,
  replyModal,
  solvedModal,
} from '../../../src/slack/block-kit/modals.ts';
import type { Card } from '../../../src/slack/cards/card.ts';
import { wantedCards } from '../../../src/slack/cards/wanted.ts';
import { decide, type Request } from '../../../src/triage/decide.ts';
import { fixesUsed } from '../../../src/triage/feedback.ts';
import { awaitsTicks, customerReply } from '../../../src/triage/letter.ts';
import { NOTE_MAX } from '../../../src/triage/note.ts';
import { type Situation, situationOf, unchecked } from '../../../src/triage/situation.ts';
import { backPoint } from '../../../src/triage/state.ts';
import type { Triage } from '../../../src/triage/triage.ts';
import { actionIdsOf, buttonsOf, clicksIn, wordsOf } from '../../support/reading.ts';

const knowledge = loadKnowledge();
const agent = { id: 'U1', name: 'mia <!channel> & a long name to be shown in every single fact' };

function open(): Triage {
  return {
    id: 'abcdefghijkl',
    installation: 'T1',
    number: 1_000_000,
    openedBy: agent,
    openedAt: 0,
    history: [],
  };
}

function after(triage: Triage, request: Request): Triage | undefined {
  const decision = decide(situationOf(triage, knowledge), request, { by: agent, at: 1 });
  if ('refused' in decision) return undefined;
  return {
    ...triage,
    history: [...triage.history, ...decision.acts.map((act) => ({ act, by: agent, at: 1 }))],
  };
}

/** What can be done with what was handed over, with words as long as they can get by being escaped. */
const handles: readonly Request[] = [
  { type: 'take' },
  { type: 'giveBack', note: '&'.repeat(NOTE_MAX) },
  { type: 'settle', how: '&'.repeat(NOTE_MAX) },
];

/** Every situation that answers and verdicts lead to, each with a tick, a change and a hand-over beside it. */
function reachable(): Situation[] {
  const found: Situation[] = [];
  const toDo: Triage[] = [open()];
  /** What can be done at an end goes by how it was come to. */
  const ends = new Set<string>();
  const isNewEnd = ({ outcome, state }: Situation) => {
    const end = JSON.stringify([state.facts.get('symptom')?.option, state.tried.length]);
    return outcome === 'handedOver' && ends.size < ends.add(end).size;
  };
  for (let triage = toDo.pop(); triage !== undefined; triage = toDo.pop()) {
    const here = situationOf(triage, knowledge);
    found.push(here);
    const moves: Request[] =
      here.open === undefined
        ? (['solved', 'notSolved'] as const).map((verdict) => ({
            type: 'verdict',
            verdict,
            point: String(here.state.point),
          }))
        : optionsOf(here.open).map((option) => ({ type: 'answer', question: here.open ?? '', option }));
    for (const move of moves) {
      const next = here.outcome === 'open' ? after(triage, move) : undefined;
      if (next) toDo.push(next);
    }
    const asides: Request[] = [
      { type: 'handover' },
      // As long as a note can get by being masked and escaped.
      { type: 'handover', note: '&'.repeat(NOTE_MAX) },
      { type: 'refer', reference: 'HELP-123' },
      ...(isNewEnd(here) ? handles : []),
      ...optionsOf(here.open ?? 'symptom').map(
        (option): Request => ({
          type: 'tell',
          facts: [],
          likely: here.open ? [{ question: here.open, option, excerpt: '&'.repeat(200) }] : [],
        }),
      ),
      ...[...here.state.facts.keys()].map(
        (question): Request => ({ type: 'change', question, afterFix: false }),
      ),
    ];
    for (const aside of asides) {
      const next = after(triage, aside);
      if (next) found.push(situationOf(next, knowledge));
    }
    const keys = here.checklists.flatMap((list) => list.steps.map(({ key }) => key));
    const ticked = keys.reduce<Triage | undefined>(
      (before, step) => before && after(before, { type: 'tick', step, done: true }),
      triage,
    );
    if (ticked && keys.length > 0) found.push(situationOf(ticked, knowledge));
  }
  return found;
}

type Checked = Omit<Card, 'blocks'> & { blocks: z.infer<typeof slackBlock>[]; clicks: (Click | undefined)[] };

describe('every reachable card', () => {
  let situations: Situation[];
  beforeAll(() => {
    situations = reachable();
  });

  // Tens of thousands of cards.
  const patient = { timeout: 300_000 };
  test(
    'obeys Slack’s limits, has a text, shows labels whole, and has nothing to press that would be refused',
    patient,
    () => {
      expect(situations.length).toBeGreaterThan(1_000);
      // Many situations show the same card.
      const checked = new Map<string, Checked>();
      const by = { id: 'U2', name: '&'.repeat(80) };
      const link = `https://a.slack.com/${'p'.repeat(100)}`;
      const asked = Array.from({ length: 100 }, () => ({ by, at: 1, link }));
      const everyFix = knowledge.all.map(({ cause }) => ({ card: `fix:${cause}`, channel: 'C1', ts: '1.1' }));
      // What is left of a fix that is no longer on offer goes by the verdicts and the end alone.
      const judged = new Set<string>();
      for (const situation of situations) {
        const verdicts = JSON.stringify([situation.outcome, situation.state.tried]);
        const sent = judged.has(verdicts) ? [] : everyFix;
        judged.add(verdicts);
        const wanted = wantedCards(situation, knowledge, {
          home: { channel: 'C1', movedBecause: 'shared' },
          sent: [...sent, { card: 'summary', channel: 'C2', ts: '2.1' }],
          escalationChannel: 'C2',
          asked,
          threadLink: 'https://photo-hq.slack.com/archives/C1/p1',
        });
        const cards = wanted.map((card) => {
          const before = checked.get(card.digest);
          if (before !== undefined) return before;
          const blocks = z.array(slackBlock).parse(card.blocks);
          const whole = { ...card, blocks, clicks: clicksIn({ blocks }).map(readClick) };
          checked.set(card.digest, whole);
          const where = `${card.card} after ${JSON.stringify(situation.triage.history.map(({ act }) => act))}`;
          expect(problemsOfMessage(whole), where).toEqual([]);
          expect(card.text.trim(), where).not.toBe('');
          const ids = actionIdsOf(whole);
          expect(new Set(ids).size, where).toBe(ids.length);
          for (const { value } of clicksIn(whole))
            expect(value.startsWith(situation.triage.id), where).toBe(true);
          for (const { label } of buttonsOf(whole)) {
            expect(label.length, `${label} in ${where}`).toBeLessThanOrEqual(VISIBLE_BUTTON_LABEL);
          }
          // What is in braces in a date is for Slack to fill.
          const words = wordsOf(whole).replace(/<!date\^\d+\^[^|>]+\|[^>]+>/g, '');
          expect(words, where).not.toMatch(/\{\w+\}|undefined|<!channel>|<@/);
          return whole;
        });
        for (const { card, clicks } of cards) {
          for (const click of clicks) {
            if (click === undefined) throw new Error(`${card} has something to press that is not known`);
            const decision =
              'request' in click ? decide(situation, click.request, { by: agent, at: 1 }) : { acts: [] };
            if ('refused' in decision) throw new Error(`${JSON.stringify(click)} on ${card} is refused`);
          }
        }
        const summary = cards.filter(({ card }) => card === 'summary').flatMap(actionIdsOf);
        const isHandedOver = situation.outcome === 'handedOver';
        expect(summary).toEqual(isHandedOver ? ['triage:take', 'triage:giveBack', 'triage:solved'] : []);
        const all = cards.filter(({ card }) => card !== 'summary').flatMap(actionIdsOf);
        if (situation.open === undefined) expect(all.filter((id) => id.startsWith('answer:'))).toEqual([]);
        if (situation.outcome !== 'open') {
          const feedback = fixesUsed(situation).length > 0 ? ['feedback'] : [];
          expect(new Set(all)).toEqual(
            new Set(['triage:history', 'triage:reopen', 'triage:reply', ...feedback]),
          );
        }
        expect(all.filter((id) => id === 'verdict:solved').length).toBeLessThanOrEqual(1);
      }
    },
  );

  test('has a customer reply that fits its window in every language', () => {
    const letters = new Map<string, ReplyWindow>();
    for (const situation of situations) {
      for (const language of languageIds) {
        const { greeting, farewell } = knowledge.letters[language].frame;
        const text = customerReply(situation, knowledge, language);
        if (letters.has(text)) continue;
        const triageId = situation.triage.id;
        letters.set(text, { triageId, language, text, awaitsTicks: awaitsTicks(situation) });
        expect(text.startsWith(`${greeting}\n\n`) && text.endsWith(`\n\n${farewell}`), text).toBe(true);
        expect(text).not.toMatch(/[{}*]|undefined/);
      }
    }
    for (const window of letters.values())
      expect(problemsOfView(replyModal(window)), window.text).toEqual([]);
    expect(problemsOfView(referenceModal('abcdefghijkl', 'HELP-123'))).toEqual([]);
    expect(problemsOfView(giveBackModal('abcdefghijkl'))).toEqual([]);
    expect(problemsOfView(solvedModal('abcdefghijkl'))).toEqual([]);
    expect(problemsOfView(notCoveredModal('abcdefghijkl', 'somethingElse'))).toEqual([]);
    for (const begun of new Set(
      situations.map((s) =>
        unchecked(s)
          .map((q) => textOf(q).ask)
          .join('\n'),
      ),
    )) {
      expect(begun.length).toBeLessThanOrEqual(NOTE_MAX);
      expect(problemsOfView(handoverModal('abcdefghijkl', begun))).toEqual([]);
    }
  });

  test('has a customer reply that fits its window when everything is ticked', () => {
    for (const situation of situations) {
      const steps = situation.checklists.flatMap((list) => list.steps);
      const ticks = new Map(steps.map(({ key }) => [key, { by: situation.triage.openedBy, at: 0 }]));
      const done = { ...situation, state: { ...situation.state, ticks } };
      expect(awaitsTicks(done)).toBe(false);
      for (const language of languageIds)
        expect(customerReply(done, knowledge, language).length).toBeLessThanOrEqual(
          limits.plainTextInput.initialValue,
        );
    }
  });
});

test('private words obey Slack’s limits', () => {
  expect(problemsOfMessage(help(undefined))).toEqual([]);
  for (const movedBecause of ['notAMember', 'archived', 'readOnly', 'shared'] as const) {
    const moved = { home: { channel: 'D1', movedBecause }, openedBy: { id: 'U1', name: '<!channel>' } };
    for (const isOwn of [true, false]) {
      for (const words of [movedTo(moved, isOwn ? 'U1' : 'U2'), goesOn(moved, isOwn)]) {
        expect(problemsOfMessage(words ?? {})).toEqual([]);
        expect(JSON.stringify(words)).not.toContain('<!channel>');
      }
    }
  }
});

test('Back on a first question has nothing to go back from', () => {
  const situation = situationOf(open(), knowledge);
  expect(
    decide(situation, { type: 'back', point: backPoint(situation.state) }, { by: agent, at: 1 }),
  ).toEqual({ acts: [] });
});
