import { describe, expect, test } from 'vitest';
import type { Card } from '../../../src/slack/cards/card.ts';
import type { WantedSession } from '../../../src/slack/cards/session.ts';
import { type Attempt, POST_MAY_LAND_MS, plan, type Situated } from '../../../src/slack/reconcile/plan.ts';
import type { SentCard, StoredTriage } from '../../../src/store/store.ts';

const NOW = 1_760_000_000_000;
const HOUR_MS = 60 * 60_000;
const mia = { id: 'U1', name: 'mia' };

const triage: StoredTriage = {
  id: 'abcdefghijkl',
  installation: 'T1',
  number: 7,
  openedBy: mia,
  openedAt: NOW - HOUR_MS,
  history: [{ act: { type: 'handedOver' }, by: mia, at: NOW - 1_000 }],
  version: 1,
  askedIn: 'C1',
  home: { channel: 'C1', thread: '1759990000.000100' },
};

function wanted(card: string, rest: Partial<Card> = {}): Card {
  return {
    card,
    text: card,
    blocks: [],
    metadata: { event_type: 'photo_help_card', event_payload: { triage: triage.id, card } },
    digest: 'new',
    to: 'home',
    patience: 0,
    editOnly: false,
    ...rest,
  };
}

/** As Slack is known to show it. */
function shown(card: string, rest: Partial<SentCard> = {}): SentCard {
  return { card, channel: 'C1', ts: '1759990000.000100', digest: 'new', ...rest };
}

/** A post of which it is not known whether it arrived. */
function posting(card: string, since: number): SentCard {
  return { card, channel: 'C1', postingSince: since };
}

const first = wanted('case');
const second = wanted('question');
const fix = wanted('fix:jobArchived');
/** As it is when it has to be pressed. */
const asked = wanted('question', { place: 'last' });
/** Below all that is `shown` elsewhere. */
const below = shown('fix:jobArchived', { ts: '1759990002.000100' });
const told = {
  act: { type: 'told', facts: [] },
  by: mia,
  at: NOW,
  message: '1759990009.000100',
} satisfies StoredTriage['history'][number];

interface Row {
  readonly wanted: readonly Card[];
  readonly sessions?: readonly WantedSession[];
  readonly sent?: readonly SentCard[];
  readonly attempts?: Record<string, Attempt>;
  readonly triage?: Partial<StoredTriage>;
  readonly waitingSince?: number;
}

function planned({
  wanted: cards,
  sessions = [],
  sent = [],
  attempts = {},
  triage: change,
  waitingSince,
}: Row): string {
  const situated: Situated = {
    triage: { ...triage, ...change },
    isOpen: true,
    wanted: cards,
    sessions,
    sent: new Map(sent.map((card) => [card.card, card])),
    attempts: new Map(Object.entries(attempts)),
    now: NOW,
    waitingSince,
  };
  const next = plan(situated);
  if (!('call' in next)) return next.wait === undefined ? 'nothing' : `wait ${next.wait}`;
  if (next.call.kind === 'session') return `tell the ${next.call.session.lacks} of ${next.call.session.card}`;
  return next.call.kind === 'findHome' || next.call.kind === 'checkHome'
    ? next.call.kind
    : `${next.call.kind} ${next.call.card.card}`;
}

const session: WantedSession = {
  card: 'session',
  channel: 'D1',
  thread: '1.1',
  status: 'active',
  title: '#7 Photos almost ready',
  lacks: 'status',
};
const { lacks: _lacks, ...asItShouldBe } = session;
/** An act so long ago that a session follows it now. */
const before = { history: [{ act: { type: 'handedOver' }, by: mia, at: NOW - 1_500 }] } as const;

const { home: _, ...homeless } = triage;

describe('the reconciler plans', () => {
  test.each<[string, Row, string]>([
    ['the root is posted before what belongs in its thread', { wanted: [first, second] }, 'post case'],
    ['cards are posted in their order', { wanted: [first, second], sent: [shown('case')] }, 'post question'],
    ['what Slack shows as it is wanted needs no call', { wanted: [first], sent: [shown('case')] }, 'nothing'],
    [
      'what has changed is edited in place',
      { wanted: [first], sent: [shown('case', { digest: 'old' })] },
      'edit case',
    ],
    [
      'a card of which it is not known what it shows is edited, however patient it is',
      { wanted: [wanted('case', { patience: 8_000 })], sent: [{ card: 'case', channel: 'C1', ts: '1.1' }] },
      'edit case',
    ],
    [
      'an edit waits for others that may come close behind it',
      { wanted: [wanted('case', { patience: 8_000 })], sent: [shown('case', { digest: 'old' })] },
      'wait 7000',
    ],
    [
      'but not anew with every act',
      {
        wanted: [wanted('case', { patience: 8_000 })],
        sent: [shown('case', { digest: 'old' })],
        waitingSince: NOW - 7_500,
      },
      'wait 500',
    ],
    [
      'and does not wait for an act that a clock since set back has dated ahead',
      {
        wanted: [wanted('case', { patience: 8_000 })],
        sent: [shown('case', { digest: 'old' })],
        triage: { history: [{ act: { type: 'handedOver' }, by: mia, at: NOW + HOUR_MS }] },
      },
      'edit case',
    ],
    [
      'a post without an answer may still arrive, and what comes behind it waits with it',
      { wanted: [first, second], sent: [posting('case', NOW - 1_000)] },
      `wait ${POST_MAY_LAND_MS - 1_000}`,
    ],
    [
      'when it should have arrived it is looked for before it is repeated',
      { wanted: [first], sent: [posting('case', NOW - POST_MAY_LAND_MS)] },
      'findOrRepost case',
    ],
    [
      'so it is when it was begun by a clock since set back',
      { wanted: [first], sent: [posting('case', NOW + HOUR_MS)] },
      'findOrRepost case',
    ],
    [
      'after a repeat a twin is looked for in time',
      { wanted: [first], sent: [shown('case', { checkAt: NOW })] },
      'removeCopies case',
    ],
    ['and not earlier', { wanted: [first], sent: [shown('case', { checkAt: NOW + 500 })] }, 'wait 500'],
    [
      'unless a clock since set back has put that off',
      { wanted: [first], sent: [shown('case', { checkAt: NOW + HOUR_MS })] },
      'removeCopies case',
    ],
    [
      'what is no longer wanted is not posted',
      { wanted: [wanted('fix:jobArchived', { editOnly: true })] },
      'nothing',
    ],
    [
      'but looked for, if its post may have arrived late',
      {
        wanted: [wanted('fix:jobArchived', { editOnly: true })],
        sent: [{ card: 'fix:jobArchived', channel: 'C1', checkAt: NOW }],
      },
      'removeCopies fix:jobArchived',
    ],
    [
      'where a message is closed to edits or gone, it is posted anew',
      { wanted: [second], sent: [{ card: 'question', channel: 'C1' }] },
      'post question',
    ],
    [
      'the question goes below what an agent has written',
      {
        wanted: [asked],
        sent: [shown('question', { digest: 'old' })],
        triage: { history: [told] },
      },
      'takeDown question',
    ],
    [
      'and so does how it ended, which nobody has to press',
      {
        wanted: [wanted('question', { place: 'belowMessage' })],
        sent: [shown('question', { digest: 'old' })],
        triage: { history: [told] },
      },
      'takeDown question',
    ],
    [
      'which is edited above our own cards',
      {
        wanted: [wanted('question', { place: 'belowMessage' }), fix],
        sent: [shown('question', { digest: 'old' }), below],
      },
      'edit question',
    ],
    [
      'what the message has led to elsewhere is edited where it is',
      { wanted: [second], sent: [shown('question', { digest: 'old' })], triage: { history: [told] } },
      'edit question',
    ],
    [
      'what says the same stays above what has been written',
      { wanted: [asked], sent: [shown('question')], triage: { history: [told] } },
      'nothing',
    ],
    [
      'what is to be pressed goes below our other cards',
      { wanted: [asked, fix], sent: [shown('question', { digest: 'old' }), below] },
      'takeDown question',
    ],
    [
      'though it says the same',
      { wanted: [asked, fix], sent: [shown('question'), below] },
      'takeDown question',
    ],
    [
      'and is left alone there',
      { wanted: [wanted('fix:jobArchived', { place: 'last' }), second], sent: [shown('question'), below] },
      'nothing',
    ],
    [
      'a summary in the same channel is no card of its thread',
      {
        wanted: [asked, wanted('summary', { to: 'escalation' })],
        sent: [shown('question'), shown('summary', { ts: '1759990005.000100' })],
      },
      'nothing',
    ],
    [
      'nor is one that is in another channel',
      { wanted: [asked, fix], sent: [shown('question'), { ...below, channel: 'C2' }] },
      'nothing',
    ],
    [
      'what Slack does not let us take down stays where it is until the case changes',
      {
        wanted: [asked, fix],
        sent: [shown('question'), below],
        attempts: { question: { gaveUp: true } },
      },
      'nothing',
    ],
    [
      'but is edited where it is when the case has moved, and people write in two channels',
      {
        wanted: [asked],
        sent: [shown('question', { digest: 'old' })],
        triage: {
          home: { channel: 'D1', thread: '1.1', movedBecause: 'shared' },
          history: [told],
        },
      },
      'edit question',
    ],
    [
      'a card that has to be tried later holds up no other',
      {
        wanted: [fix, second],
        sent: [shown('case')],
        attempts: { 'fix:jobArchived': { retryAt: NOW + 900 } },
      },
      'post question',
    ],
    [
      'but without the root there is no thread for the others',
      { wanted: [first, second], attempts: { case: { retryAt: NOW + 900 } } },
      'wait 900',
    ],
    [
      'of several waits the shortest counts',
      {
        wanted: [fix, second],
        attempts: { 'fix:jobArchived': { retryAt: NOW + 900 }, question: { retryAt: NOW + 200 } },
      },
      'wait 200',
    ],
    [
      'what Slack refused is not tried again by itself',
      { wanted: [fix, second], attempts: { 'fix:jobArchived': { gaveUp: true } } },
      'post question',
    ],
    [
      'nor is what it refused in an earlier round',
      { wanted: [wanted('summary')], sent: [{ card: 'summary', channel: 'C2', refused: 'not_in_channel' }] },
      'nothing',
    ],
    [
      'until it is no longer wanted: then it counts as never tried',
      {
        wanted: [wanted('summary', { editOnly: true })],
        sent: [{ card: 'summary', channel: 'C2', refused: 'not_in_channel' }],
      },
      'forget summary',
    ],
    [
      'the session of a thread begins a little after its case',
      { wanted: [], sessions: [session] },
      'wait 500',
    ],
    ['with its status', { wanted: [], sessions: [session], triage: before }, 'tell the status of session'],
    [
      'when no card is left to send',
      { wanted: [second], sessions: [session], triage: before },
      'post question',
    ],
    [
      'but a card that waits for further changes does not hold it up',
      {
        wanted: [wanted('case', { patience: 8_000 })],
        sessions: [session],
        sent: [shown('case', { digest: 'old' })],
        triage: before,
      },
      'tell the status of session',
    ],
    [
      'and says nothing more as long as nothing changes',
      { wanted: [], sessions: [asItShouldBe], triage: before },
      'nothing',
    ],
    [
      'a session that Slack refuses is not tried again by itself',
      { wanted: [], sessions: [session], attempts: { session: { gaveUp: true } }, triage: before },
      'nothing',
    ],
  ])('%s', (_rule, row, call) => {
    expect(planned(row)).toBe(call);
  });

  test.each<[string, Record<string, Attempt>, string]>([
    ['first of all finds out where the case may be', {}, 'findHome'],
    ['later, where Slack does not say', { home: { retryAt: NOW + 700 } }, 'wait 700'],
    ['rarely, where only an administrator can change the answer', { home: { gaveUp: true } }, 'wait 300000'],
  ])('%s', (_rule, attempts, call) => {
    const next = plan({
      triage: homeless,
      isOpen: true,
      wanted: [],
      sessions: [],
      sent: new Map(),
      attempts: new Map(Object.entries(attempts)),
      now: NOW,
    });
    expect('call' in next ? next.call.kind : `wait ${next.wait}`).toBe(call);
  });
});
