import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Desk } from './desk.ts';
import { envelope, installationOf } from './envelope.ts';

const bodySchema = z.object({
  ...envelope,
  event: z.object({ channel: z.string(), user: z.string().nullish() }),
});

/**
 * What happens to the channels that cases live in. Such an event only tells that something has changed: what holds now,
 * Slack is asked before anything more is sent there, so that events may come late, twice or in another order.
 */
export function registerChannels(app: App, desk: Desk): void {
  const changed = async (body: unknown) => {
    const parsed = bodySchema.safeParse(body);
    if (!parsed.success) return;
    const { event, ...rest } = parsed.data;
    const installation = installationOf(rest);
    if (installation !== undefined) await desk.store.doubtChannel(installation, event.channel);
  };

  app.event('channel_shared', ({ body }) => changed(body));
  app.event('channel_unshared', ({ body }) => changed(body));
  app.event('channel_unarchive', ({ body }) => changed(body));
  app.event('group_unarchive', ({ body }) => changed(body));
  app.event('member_joined_channel', async ({ body, event, context }) => {
    // Whoever else comes changes nothing about where cases may be.
    if (event.user === context.botUserId) await changed(body);
  });
}
