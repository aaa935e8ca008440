import { hash } from 'node:crypto';
import { labelOf } from '../../../flows/questions.ts';
import { SYMPTOM } from '../../../flows/symptom.ts';
import type { Home, SentCard } from '../../store/store.ts';
import { phaseOf, type Situation } from '../../triage/situation.ts';
import { isDirect } from '../api/conversations.ts';
import { leftBehind } from '../block-kit/left-behind.ts';
import { limits } from '../block-kit/limits.ts';

/**
 * How a session is, as far as we say it: there is no `processing`, because answers come at once.
 * https://docs.slack.dev/ai/agent-sessions
 */
type SessionStatus = 'active' | 'suspended' | 'closed';

/** A thread of a direct message as Slack is to list it: the session of an agent. */
export interface WantedSession {
  /** What it is known by among the cards: it is none, but made so like them. */
  readonly card: string;
  readonly channel: string;
  /** The ts of the message that the thread began with. */
  readonly thread: string;
  readonly status: SessionStatus;
  /** Absent where a person has given it one: theirs stays. */
  readonly title?: string;
  /** What Slack has still to be told of it; absent where it is as it should be. */
  readonly lacks?: 'status' | 'title';
}

/** What it is known by. It never has a message, and so no `ts`. */
const SESSION = 'session';

/**
 * The sessions that a case should have: one where it lives in a direct message, and where it did before it moved one that
 * is closed; each with what Slack has still to be told of it. Pure.
 */
export function wantedSessions(
  situation: Situation,
  home: Home | undefined,
  sent: ReadonlyMap<string, SentCard>,
): WantedSession[] {
  // Its thread is gone.
  if (home === undefined || situation.state.abandoned) return [];
  const title = situation.state.titled ? undefined : titleOf(situation);
  const session = (card: string, channel: string, thread: string | undefined, status: SessionStatus) => {
    if (!isDirect(channel) || thread === undefined) return [];
    const lacks = lacking({ status, title }, sent.get(card));
    return [{ card, channel, thread, status, ...(title && { title }), ...(lacks && { lacks }) }];
  };
  const left = sent.get(leftBehind(SESSION));
  return [
    ...session(SESSION, home.channel, home.thread, statusOf(situation)),
    ...(left ? session(left.card, left.channel, sent.get(leftBehind('case'))?.ts, 'closed') : []),
  ];
}

/** "#7 Photos almost ready": nothing of the customer's. */
export function titleOf({ triage, state }: Situation): string {
  const symptom = state.facts.get(SYMPTOM);
  const title = symptom ? `#${triage.number} ${labelOf(SYMPTOM, symptom.option)}` : `#${triage.number}`;
  return title.slice(0, limits.agent.title);
}

/** Suspended is what goes on only when somebody outside has done something: the customer, or whoever stopped it. */
function statusOf(situation: Situation): SessionStatus {
  if (situation.outcome !== 'open') return 'closed';
  return situation.state.stopped || phaseOf(situation) === 'waiting' ? 'suspended' : 'active';
}

/** What Slack is known to show, as it is kept among the cards. Either may be unknown. */
export function sessionDigest({ status, title }: { status?: string; title?: string | undefined }): string {
  return `${status ?? ''}/${title === undefined ? '' : digestOf(title)}`;
}

/** What Slack is not known to show; the status first, which begins a session. */
function lacking(
  { status, title }: { status: SessionStatus; title: string | undefined },
  known: SentCard | undefined,
): WantedSession['lacks'] {
  const [knownStatus, knownTitle] = known?.digest?.split('/') ?? [];
  if (knownStatus !== status) return 'status';
  return title === undefined || knownTitle === digestOf(title) ? undefined : 'title';
}

function digestOf(title: string): string {
  return hash('sha256', title, 'base64url').slice(0, 22);
}
