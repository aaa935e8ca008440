import type { Act, Agent } from './history.ts';
import { HOW_MAX, noteFrom } from './note.ts';
import type { Situation } from './situation.ts';
import { type Outcome, ownerOf } from './triage.ts';

/** A customer is waited for this long at most (milliseconds): who waits longer has forgotten it. */
const LONGEST_WAIT_MS = 60 * 24 * 60 * 60_000;

/** What is asked for about a case rather than in it: who has it, until when it waits, how it went. */
export type DeskRequest =
  /** `from`: the id of who had it, as it was seen. */
  | { type: 'take'; from?: string }
  /** `until`: epoch milliseconds; `word`: not masked yet. */
  | { type: 'wait'; until: number; word?: string }
  | { type: 'wake' }
  /** `note`: not masked yet. */
  | { type: 'giveBack'; note?: string }
  /** `how`: not masked yet. */
  | { type: 'settle'; how: string }
  /** The message below the summary. */
  | { type: 'askBelow'; channel: string; ts: string }
  /** `note`: not masked yet. Without reasons and note: only which of the two was pressed, and what was said before stays. */
  | { type: 'feedback'; helpful: boolean; reasons?: readonly string[]; note?: string };

const types: readonly string[] = [
  'take',
  'wait',
  'wake',
  'giveBack',
  'settle',
  'askBelow',
  'feedback',
] satisfies DeskRequest['type'][];

export function isAboutTheDesk(request: { readonly type: string }): request is DeskRequest {
  return types.includes(request.type);
}

/** Why such a request changes nothing. */
export type DeskRefusal =
  | { why: 'ended'; outcome: Outcome }
  /** Somebody else has it already, or looks into it. */
  | { why: 'takenBy'; by: Agent }
  /** It is not, or no longer, handed over. */
  | { why: 'notHandedOver' }
  | { why: 'notEnded' }
  | { why: 'noTime' }
  | { why: 'noWords' };

type Decision = { acts: readonly Act[] } | { refused: DeskRefusal };

/** Who asks, and when (epoch milliseconds). */
export interface Asker {
  readonly by: Agent;
  readonly at: number;
}

/** How a case was solved, where somebody has only put a mark on its summary. */
export const BY_REACTION = 'marked as solved, without a word';

const NOTHING: Decision = { acts: [] };

/** What such a request comes to. Pure: of two at once the second is decided anew, against what the first has made. */
export function decideAtDesk(situation: Situation, request: DeskRequest, { by, at }: Asker): Decision {
  const { state, outcome } = situation;
  switch (request.type) {
    case 'take':
      return take(situation, request.from, by);
    case 'wait': {
      if (outcome !== 'open') return { refused: { why: 'ended', outcome } };
      const { until } = request;
      if (!Number.isFinite(until) || until <= at || until > at + LONGEST_WAIT_MS)
        return { refused: { why: 'noTime' } };
      const word = noteFrom(request.word);
      if (state.waiting?.until === until && state.waiting.word === word) return NOTHING;
      return { acts: [{ type: 'waiting', until, ...(word && { word }) }] };
    }
    case 'wake':
      return state.waiting === undefined ? NOTHING : { acts: [{ type: 'woke' }] };
    case 'giveBack': {
      if (outcome !== 'handedOver') return { refused: { why: 'notHandedOver' } };
      const note = noteFrom(request.note);
      return { acts: [{ type: 'gaveBack', ...(note && { note }) }] };
    }
    case 'settle': {
      if (outcome === 'resolved') return { refused: { why: 'ended', outcome } };
      const how = noteFrom(request.how, HOW_MAX);
      if (how === undefined) return { refused: { why: 'noWords' } };
      const handedOver = outcome === 'handedOver' && ({ handedOver: true } as const);
      return { acts: [{ type: 'settled', how, ...handedOver }] };
    }
    case 'askBelow': {
      const { channel, ts } = request;
      const isKnown = state.asked.some((asked) => asked.channel === channel && asked.ts === ts);
      return isKnown || outcome !== 'handedOver' ? NOTHING : { acts: [{ type: 'askedBelow', channel, ts }] };
    }
    case 'feedback': {
      if (outcome === 'open') return { refused: { why: 'notEnded' } };
      const { helpful, reasons = [] } = request;
      const note = noteFrom(request.note);
      const before = state.feedback.get(by.id);
      const isPress = request.reasons === undefined && request.note === undefined;
      const isSameWhy = isPress || (before?.note === note && before?.reasons.join() === reasons.join());
      if (before?.helpful === helpful && isSameWhy) return NOTHING;
      const more = { ...(reasons.length > 0 && { reasons: [...reasons] }), ...(note && { note }) };
      return { acts: [{ type: 'feedback', helpful, ...more }] };
    }
  }
}

/** Somebody takes a case, or a hand-over, from who had it as they saw it: not from who has taken it since. */
function take(situation: Situation, from: string | undefined, by: Agent): Decision {
  const { state, outcome } = situation;
  if (outcome === 'resolved') return { refused: { why: 'ended', outcome } };
  // It was seen as handed over and taken by nobody, and has come back since.
  if (outcome === 'open' && from === undefined) return { refused: { why: 'notHandedOver' } };
  const has = outcome === 'open' ? ownerOf(situation.triage) : state.claimed?.by;
  if (has?.id === by.id) return NOTHING;
  if (has !== undefined && from !== has.id) return { refused: { why: 'takenBy', by: has } };
  return { acts: [{ type: outcome === 'open' ? 'taken' : 'claimed' }] };
}
