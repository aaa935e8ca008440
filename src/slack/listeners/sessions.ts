import type { App } from '@slack/bolt';
import { z } from 'zod';
import { apply } from '../../cases/apply.ts';
import { isDirect } from '../api/conversations.ts';
import { say, sentences } from '../block-kit/ephemeral.ts';
import type { Desk } from './desk.ts';
import { envelope, installationOf } from './envelope.ts';
import { agentOf } from './names.ts';
import { requestKey } from './request-key.ts';
import { sendEphemeral } from './send-ephemeral.ts';

const bodySchema = z.object({
  ...envelope,
  event: z.object({ channel: z.string(), user: z.string(), thread_ts: z.string(), event_ts: z.string() }),
});

/** What people do to a thread as an agent's session, in Slack's own list of them: https://docs.slack.dev/ai/agent-sessions */
export function registerSessions(app: App, desk: Desk): void {
  /**
   * Takes what was done to a case's session as something done with the case; says where, if that changed anything.
   * Nobody but the one whose direct message it is can do so.
   */
  async function take(body: unknown, type: 'stop' | 'title') {
    const parsed = bodySchema.safeParse(body);
    if (!parsed.success) return undefined;
    const { event, ...around } = parsed.data;
    const { channel, user, thread_ts: thread, event_ts } = event;
    const installation = installationOf(around);
    if (installation === undefined || !isDirect(channel)) return undefined;
    const triage = await desk.store.findByThread(installation, channel, thread);
    if (triage === undefined) return undefined;
    const agent = await agentOf(user, triage, installation, desk);
    const key = requestKey('session', type, event_ts);
    const applied = await apply({ id: triage.id, installation, agent, key }, { type }, desk);
    if (applied.kind !== 'committed') return undefined;
    desk.followUp(applied.committed);
    return { installation, user, channel, thread };
  }

  // Nothing of ours takes long enough to be stopped. Whoever presses it wants to be left alone: the case waits.
  app.event('agent_session_stopped', async ({ body }) => {
    const where = await take(body, 'stop');
    if (where) desk.background.run(() => sendEphemeral(desk, where, say(sentences.stopped)));
  });
  app.event('agent_session_title_changed', async ({ body }) => void (await take(body, 'title')));
}
