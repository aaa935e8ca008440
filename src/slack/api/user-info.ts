import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { type Clock, within } from '../../clock.ts';
import { isZone } from '../../triage/working-time.ts';

/** Slack waits three seconds for an acknowledgement, and what was done has to be stored before it. */
const PATIENCE_MS = 1_500;

const schema = z.object({
  user: z.object({
    name: z.string(),
    team_id: z.string().nullish(),
    /** From another workspace, and in no channel that the app can see. */
    is_stranger: z.boolean().nullish(),
    is_bot: z.boolean().nullish(),
    /** A guest, of several channels or of one alone. */
    is_restricted: z.boolean().nullish(),
    is_ultra_restricted: z.boolean().nullish(),
    tz: z.string().nullish(),
    enterprise_user: z.object({ enterprise_id: z.string().nullish() }).nullish(),
  }),
});

/** What Slack says of a user: https://docs.slack.dev/reference/objects/user-object */
export interface UserInfo {
  readonly name: string;
  /** Ids of their own workspace and of its organisation, as far as there are any; none of a stranger to the app, or a bot. */
  readonly of: readonly string[];
  /** They see the channels alone that they were let into. */
  readonly isGuest: boolean;
  /** An IANA name, where Slack says one that is known. */
  readonly zone?: string;
}

/** A user's name, where they belong, and what they are there. Throws when Slack does not answer soon. */
export async function userInfo(client: WebClient, id: string, clock: Clock): Promise<UserInfo> {
  const { user } = schema.parse(await within(clock, PATIENCE_MS, client.users.info({ user: id })));
  const { name, team_id, is_stranger, is_bot, enterprise_user, is_restricted, is_ultra_restricted, tz } =
    user;
  const of = is_stranger || is_bot ? [] : [team_id, enterprise_user?.enterprise_id];
  return {
    name,
    of: of.filter((one) => typeof one === 'string'),
    isGuest: Boolean(is_restricted || is_ultra_restricted),
    ...(tz && isZone(tz) && { zone: tz }),
  };
}
