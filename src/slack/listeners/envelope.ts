import { z } from 'zod';
import { installationId } from '../api/installation-id.ts';

/** What Slack says around every event: https://docs.slack.dev/apis/events-api#callback-field */
export const envelope = {
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  /** Whether the channel is shared with another organisation; where Slack does not say, it may be. */
  is_ext_shared_channel: z.boolean().nullish(),
  authorizations: z
    .array(
      z.object({
        team_id: z.string().nullish(),
        enterprise_id: z.string().nullish(),
        is_enterprise_install: z.boolean().default(false),
      }),
    )
    .optional(),
};

type Envelope = z.infer<z.ZodObject<typeof envelope>>;

/** The workspace and the organisation that an event was sent to: where others read along, the body's own may be theirs. */
export function receiverOf({ team_id, enterprise_id, authorizations }: Envelope) {
  return authorizations?.[0] ?? { team_id, enterprise_id, is_enterprise_install: undefined };
}

/** The installation that an event was sent to; nothing where Slack names none. */
export function installationOf(body: Envelope): string | undefined {
  const { team_id, enterprise_id, is_enterprise_install } = receiverOf(body);
  return installationId(is_enterprise_install, team_id, enterprise_id);
}
