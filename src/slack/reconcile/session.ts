import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import type { SentCard, StoredTriage } from '../../store/store.ts';
import type { SlackClient } from '../api/client.ts';
import { failureOf, isAboutTheApp, type SlackFailure } from '../api/failures.ts';
import type { Sessions } from '../api/sessions.ts';
import { sessionDigest, type WantedSession } from '../cards/session.ts';
import type { Attempt } from './plan.ts';

/** What a call needs that changes something which Slack shows already. */
export interface SessionParts {
  readonly client: SlackClient;
  readonly clock: Clock;
  readonly triage: StoredTriage;
  readonly sent: Map<string, SentCard>;
  /** Cards to store when the triage is released; what must be stored earlier is stored at once. */
  readonly changed: Set<string>;
  /** Until when an edit by a process that died may still overwrite ours. */
  readonly doubtUntil: number;
  readonly sessions: Sessions;
}

const answerSchema = z.object({ title: z.string().optional().catch(undefined) });

/**
 * Tells Slack how a session is, or what it is called; with its first status it begins. What Slack does not know in a
 * workspace is left out there. Throws what Slack's client throws for anything else.
 */
export async function keepSession(
  session: WantedSession,
  { client, triage, sent, changed, clock, doubtUntil, sessions }: SessionParts,
): Promise<Attempt | undefined> {
  const { card, channel, thread, status, title, lacks } = session;
  const known = sent.get(card)?.digest;
  const unknown: SentCard = { card, channel };
  const at = { channel_id: channel, thread_ts: thread };
  changed.add(card);
  let digest: string;
  try {
    if (lacks === 'title' && title !== undefined) {
      await client.agents.sessions.rename({ ...at, title });
      digest = sessionDigest({ status, title });
    } else {
      const answer = await client.agents.sessions.setStatus({ ...at, status, ...(title && { title }) });
      const { title: shown = title } = answerSchema.parse(answer);
      // Later it is what we, or a person, have made of it since.
      digest = known === undefined ? sessionDigest({ status, title: shown }) : withStatus(known, status);
    }
  } catch (error) {
    const failure = failureOf(error);
    // It may still arrive after the next one; or Slack has lost it, and it begins anew.
    if (failure.kind === 'unclear' || isLost(failure)) sent.set(card, unknown);
    if (!isUnknownThere(failure)) throw error;
    sessions.areUnknown(triage.installation, failure.error);
    return undefined;
  }
  const isInDoubt = clock.now() < doubtUntil;
  sent.set(card, isInDoubt ? unknown : { ...unknown, digest });
  return isInDoubt ? { retryAt: doubtUntil } : undefined;
}

/** The same with another status. */
function withStatus(digest: string, status: string): string {
  return `${status}${digest.slice(digest.indexOf('/'))}`;
}

function isLost(failure: SlackFailure): boolean {
  return failure.kind === 'refused' && failure.error === 'session_not_found';
}

/** Slack's words about what was sent, and not about what there is: https://docs.slack.dev/reference/methods/agents.sessions.setStatus */
const ABOUT_THIS_ONE = /^(?:invalid|session|thread|title|user)_/;

/** Whether Slack refuses sessions in this workspace at all: its plan, its rules, this app's scopes, or this API. */
function isUnknownThere(failure: SlackFailure): failure is Extract<SlackFailure, { kind: 'refused' }> {
  if (failure.kind !== 'refused') return false;
  if (failure.error === 'missing_scope') return true;
  return !isAboutTheApp(failure) && !ABOUT_THIS_ONE.test(failure.error);
}
