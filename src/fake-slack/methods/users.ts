import { z } from 'zod';
import type { User } from '../directory.ts';
import { flag, type Method, read, SlackError, type World } from '../world.ts';

/** https://docs.slack.dev/reference/methods/users.info */
export const info: Method = (world, args) => {
  const { user: id, include_locale } = read(z.object({ user: z.string(), include_locale: flag }), args);
  const user = world.users.get(id);
  if (user === undefined) throw new SlackError('user_not_found');
  return { user: describe(world, user, include_locale ?? false) };
};

const listing = z.object({
  cursor: z.string().optional(),
  // 0 as none: all at once.
  limit: z.coerce.number().int().min(0).default(0),
  include_locale: flag,
});

/** Who is of the workspace. https://docs.slack.dev/reference/methods/users.list */
export const list: Method = (world, args) => {
  const { cursor, limit, include_locale } = read(listing, args);
  const own = [...world.users.values()].filter(({ teamId }) => teamId === world.team.id);
  const from = cursor ? own.findIndex(({ id }) => cursorTo(id) === cursor) : 0;
  if (from < 0) throw new SlackError('invalid_cursor');
  const to = limit === 0 ? own.length : from + limit;
  const next = own[to];
  return {
    members: own.slice(from, to).map((user) => describe(world, user, include_locale ?? false)),
    cache_ts: Math.floor(world.clock.now() / 1_000),
    response_metadata: { next_cursor: next === undefined ? '' : cursorTo(next.id) },
  };
};

/**
 * Of others only whether they are there; of the app's own user also how Slack knows.
 * https://docs.slack.dev/reference/methods/users.getPresence
 */
export const getPresence: Method = (world, args) => {
  const { user: id = world.bot.userId } = read(z.object({ user: z.string().optional() }), args);
  if (id === world.bot.userId) {
    return { presence: 'active', online: true, auto_away: false, manual_away: false, connection_count: 1 };
  }
  const user = world.users.get(id);
  if (user === undefined) throw new SlackError('user_not_found');
  return { presence: user.away ? 'away' : 'active' };
};

const cursorTo = (id: string) => Buffer.from(`user:${id}`).toString('base64');

function describe(world: World, user: User, withLocale: boolean) {
  const { id, teamId, enterpriseId, guest, stranger, name, realName } = user;
  const { tz = 'Europe/Berlin', locale = 'en-US' } = user;
  return {
    id,
    team_id: teamId,
    name,
    real_name: realName,
    deleted: false,
    is_bot: false,
    is_app_user: false,
    is_restricted: guest !== undefined,
    is_ultra_restricted: guest === 'single-channel',
    // Slack says it of people from other workspaces only.
    ...(stranger !== undefined && { is_stranger: stranger }),
    tz,
    ...zoneAt(tz, world.clock.now()),
    ...(withLocale && { locale }),
    ...(enterpriseId && { enterprise_user: { id, enterprise_id: enterpriseId, teams: [teamId] } }),
    profile: { real_name: realName, display_name: name, team: teamId },
  };
}

/** What a time zone is called, and how many seconds it is ahead of UTC, at a moment. */
function zoneAt(timeZone: string, at: number) {
  const part = (timeZoneName: 'long' | 'longOffset') =>
    new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName })
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = 0, minutes = 0] = /^GMT([+-])(\d\d):(\d\d)$/.exec(part('longOffset')) ?? [];
  const seconds = (Number(hours) * 60 + Number(minutes)) * 60;
  return { tz_label: part('long'), tz_offset: sign === '-' ? -seconds : seconds };
}
