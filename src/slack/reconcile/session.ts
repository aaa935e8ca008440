import { z } from 'zod';
import type { SentCard } from '../../store/store.ts';
import { failureOf, isAboutTheApp, type SlackFailure } from '../api/failures.ts';
import { sessionDigest, type WantedSession } from '../cards/session.ts';
import type { CallParts } from './calls.ts';
import type { Attempt } from './plan.ts';

const answerSchema = z.object({ title: z.string().optional().catch(undefined) });

/**
 * Tells Slack how a session is, or what it is called; with its first status it begins. What Slack does not know in a
 * workspace is left out there. Throws what Slack's client throws for anything else.
 */
export async function keepSession(
  session: WantedSession,
  what: 'status' | 'title',
  { client, triage, sent, changed, clock, doubtUntil, sessions }: CallParts,
): Promise<Attempt | undefined> {
  const { card, channel, thread, status, title } = session;
  const known = sent.get(card)?.digest;
  const unknown: SentCard = { card, channel };
  const at = { channel_id: channel, thread_ts: thread };
  changed.add(card);
  let digest: string;
  try {
    if (what === 'title' && title !== undefined) {
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
