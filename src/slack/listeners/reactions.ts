import type { App } from '@slack/bolt';
import { z } from 'zod';
import { attempt, unlessOvertaken } from '../../cases/apply.ts';
import { isEscalationChannel } from '../../cases/parts.ts';
import { BY_REACTION, type DeskRequest } from '../../triage/desk.ts';
import { situationOf } from '../../triage/situation.ts';
import { refusalWords } from '../block-kit/ephemeral.ts';
import type { Desk } from './desk.ts';
import { envelope, installationOf, receiverOf } from './envelope.ts';
import { follow } from './follow.ts';
import { agentOf } from './names.ts';
import { belongingOf, isOutsider } from './person.ts';
import { requestKey } from './request-key.ts';
import { sendEphemeral } from './send-ephemeral.ts';

/** https://docs.slack.dev/reference/events/reaction_added */
const bodySchema = z.object({
  ...envelope,
  event: z.object({
    user: z.string(),
    reaction: z.string(),
    item: z.object({ type: z.literal('message'), channel: z.string(), ts: z.string() }),
    event_ts: z.string(),
  }),
});

/** What a reaction on the summary of a case that is handed over asks for: :eyes: and :white_check_mark:. */
const meanings = new Map<string, DeskRequest>([
  ['eyes', { type: 'take' }],
  ['white_check_mark', { type: 'settle', how: BY_REACTION }],
]);

/** Reactions on summaries. All others, and those that are taken away, say nothing. */
export function registerReactions(app: App, desk: Desk): void {
  app.event('reaction_added', async ({ body, context }) => {
    const parsed = bodySchema.safeParse(body);
    if (!parsed.success) return;
    const { event, ...around } = parsed.data;
    const { user, reaction, item, event_ts } = event;
    const { channel, ts } = item;
    const request = meanings.get(reaction);
    const installation = installationOf(around);
    if (request === undefined || installation === undefined || user === context.botUserId) return;
    if (!isEscalationChannel(channel, desk.escalation)) return;
    const summary = await desk.store.findBySummary(installation, channel, ts);
    if (summary === undefined) return;
    const { team_id, enterprise_id } = receiverOf(around);
    // Slack does not say whose a reaction is, and apps react too: it is asked who that is.
    if (
      await isOutsider(
        { agent: { id: user }, installation, ...belongingOf([], team_id, enterprise_id) },
        desk,
      )
    )
      return;
    const agent = await agentOf(user, summary, installation, desk);
    const key = requestKey(user, channel, ts, reaction, event_ts);
    const applied = await unlessOvertaken(summary.id, installation, desk, async (triage) =>
      // Of a case that is not, or no longer, handed over it says nothing.
      situationOf(triage, desk.knowledge).outcome === 'handedOver'
        ? attempt(triage, agent, request, desk, { key })
        : ({ kind: 'unchanged' } as const),
    );
    const where = { installation, user, channel };
    if (applied.kind === 'committed') return follow(applied.committed, where, desk);
    if (applied.kind !== 'refused' || applied.refusal.why === 'abandoned') return;
    const words = refusalWords(applied.refusal, summary.id, undefined);
    desk.background.run(() => sendEphemeral(desk, where, words));
  });
}
