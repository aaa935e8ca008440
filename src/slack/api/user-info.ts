import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { type Clock, within } from '../../clock.ts';

/** Slack waits three seconds for an acknowledgement, and what was done has to be stored before it. */
const PATIENCE_MS = 1_500;

const schema = z.object({
  user: z.object({
    name: z.string(),
    enterprise_user: z.object({ enterprise_id: z.string().optional() }).optional(),
  }),
});

/** A user's name, and the organisation they belong to, if any. Throws when Slack does not answer soon. */
export async function userInfo(
  client: WebClient,
  id: string,
  clock: Clock,
): Promise<{ name: string; enterprise: string | undefined }> {
  const { user } = schema.parse(await within(clock, PATIENCE_MS, client.users.info({ user: id })));
  return { name: user.name, enterprise: user.enterprise_user?.enterprise_id };
}
