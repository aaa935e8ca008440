import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { slackBlock } from '../../../src/fake-slack/slack-blocks.ts';
import { readClick } from '../../../src/slack/block-kit/action-ids.ts';
import type { Card } from '../../../src/slack/cards/card.ts';
import { wantedCards } from '../../../src/slack/cards/wanted.ts';
import { type Call, plan } from '../../../src/slack/reconcile/plan.ts';
import type { SentCard, StoredTriage } from '../../../src/store/store.ts';
import { decide } from '../../../src/triage/decide.ts';
import { cardThatShows } from '../../../src/triage/shown.ts';
import { situationOf } from '../../../src/triage/situation.ts';
import { clicksIn } from '../../support/reading.ts';
import { knowledge, mia, triageWith } from '../../triage/desk.ts';

/** More calls than any act can need. */
const FAR_TOO_MANY = 60;

/** Something that can be pressed is pressed, or the same is written in the thread. */
interface Move {
  readonly which: number;
  readonly how: 'click' | 'text';
}

/** A case and its thread in Slack, brought up to date by what the reconciler plans. */
function createThread() {
  let seconds = 1_760_000_000;
  function nextTs(): string {
    seconds += 10;
    return `${seconds}.000100`;
  }
  let triage: StoredTriage = {
    ...triageWith([]),
    openedAt: seconds * 1_000,
    version: 1,
    askedIn: 'C1',
    home: { channel: 'C1' },
  };
  const sent = new Map<string, SentCard>();

  const situation = () => situationOf(triage, knowledge);
  const wanted = () =>
    wantedCards(situation(), knowledge, { home: { channel: 'C1' }, sent: [...sent.values()] });

  function carryOut(call: Call): void {
    if (!('card' in call)) throw new Error(call.kind);
    const { card, digest } = call.card;
    const ts = sent.get(card)?.ts;
    if (call.kind === 'post') sent.set(card, { card, channel: 'C1', ts: nextTs(), digest });
    else if (call.kind === 'edit' && ts !== undefined) sent.set(card, { card, channel: 'C1', ts, digest });
    else if (call.kind === 'takeDown') sent.set(card, { card, channel: 'C1' });
    else throw new Error(`${call.kind} ${card}`);
  }

  /** Until there is nothing to do, and nothing to wait for; gives the calls. */
  function becomeQuiet(): Call[] {
    const calls: Call[] = [];
    for (let now = seconds * 1_000; calls.length < FAR_TOO_MANY; ) {
      const next = plan({
        triage,
        isOpen: true,
        wanted: wanted(),
        sessions: [],
        sent,
        attempts: new Map(),
        now,
      });
      if ('call' in next) {
        carryOut(next.call);
        calls.push(next.call);
      } else if (next.wait === undefined) return calls;
      else now += next.wait;
    }
    throw new Error(
      `No end: ${calls.map((call) => `${call.kind} ${'card' in call ? call.card.card : ''}`).join(', ')}`,
    );
  }

  return {
    situation,
    wanted,
    becomeQuiet,
    /** The ts of a card's message; nothing where it has none. */
    tsOf: (card: string) => sent.get(card)?.ts,
    /** The cards of the thread from top to bottom. */
    shown: () =>
      [...sent.values()]
        .filter(({ ts }) => ts !== undefined)
        .toSorted((a, b) => Number(a.ts) - Number(b.ts))
        .map(({ card }) => card),
    /** What Slack shows differs from what is wanted, or is not there. */
    changed: (): Card[] =>
      wanted().filter(({ card, digest, editOnly }) => {
        const known = sent.get(card);
        return known?.ts === undefined ? !editOnly : known.digest !== digest;
      }),
    /** Whether it did anything. */
    move({ which, how }: Move): boolean {
      const requests = wanted()
        .flatMap(({ blocks }) => clicksIn({ blocks: z.array(slackBlock).parse(blocks) }))
        .map(readClick)
        .flatMap((click) => (click && 'request' in click ? [click.request] : []));
      const request = requests[which % requests.length];
      const decision = request && decide(situation(), request, { by: mia, at: seconds * 1_000 });
      if (decision === undefined || 'refused' in decision || decision.acts.length === 0) return false;
      const ts = nextTs();
      const message = how === 'text' ? { message: ts } : {};
      const entries = decision.acts.map((act) => ({ act, by: mia, at: seconds * 1_000, ...message }));
      triage = { ...triage, version: triage.version + 1, history: [...triage.history, ...entries] };
      return true;
    },
  };
}

const move: fc.Arbitrary<Move> = fc.record({
  which: fc.nat({ max: 40 }),
  how: fc.constantFrom('click', 'click', 'text'),
});

test('what is to be pressed comes to stand last, by as few calls as that takes, and never twice for one act', () => {
  let takenDown = 0;
  fc.assert(
    fc.property(fc.array(move, { minLength: 1, maxLength: 16 }), (moves) => {
      const thread = createThread();
      thread.becomeQuiet();
      for (const next of moves) {
        if (!thread.move(next)) continue;
        const changed = thread.changed().length;
        const shows = cardThatShows(thread.situation());
        const wasLast = thread.shown().at(-1) === shows;
        const wasThere = thread.tsOf(shows) !== undefined;
        const calls = thread.becomeQuiet();

        expect(thread.changed()).toEqual([]);
        const isOpen = thread.situation().outcome === 'open';
        if (isOpen) expect(thread.shown().at(-1)).toBe(shows);
        // One for each card that says something else; the one that moves takes two, whether it says something else or not.
        const moved = calls.filter(({ kind }) => kind === 'takeDown');
        expect(moved.length).toBeLessThanOrEqual(wasThere ? 1 : 0);
        expect(calls.length).toBeLessThanOrEqual(changed + 2 * moved.length);
        for (const call of moved) expect('card' in call && call.card.card).toBe(shows);
        // By a click it moves only where another card of ours was, or comes to be, below it.
        const isNewBelow = calls.some((call) => call.kind === 'post' && call.card.card !== shows);
        if (next.how === 'click' && (!isOpen || (wasLast && !isNewBelow))) expect(moved).toEqual([]);
        takenDown += moved.length;
        expect(thread.becomeQuiet()).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
  expect(takenDown).toBeGreaterThan(0);
});
