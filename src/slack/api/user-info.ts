import { setTimeout as wait } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';

/** Slack waits three seconds for an acknowledgement, and what somebody did has to be stored before it. */
const PATIENCE_MS = 1_500;

const schema = z.object({
  user: z.object({
    name: z.string(),
    enterprise_user: z.object({ enterprise_id: z.string().optional() }).optional(),
  }),
});

/** What somebody is called, and the organisation they belong to, if any. Throws when Slack does not say it soon. */
export async function userInfo(
  client: WebClient,
  id: string,
): Promise<{ name: string; enterprise: string | undefined }> {
  const late = wait(PATIENCE_MS, undefined, { ref: false });
  const { user } = schema.parse(await Promise.race([client.users.info({ user: id }), late]));
  return { name: user.name, enterprise: user.enterprise_user?.enterprise_id };
}
