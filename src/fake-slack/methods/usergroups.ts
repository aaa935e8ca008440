import { z } from 'zod';
import { OPENED, type Usergroup } from '../directory.ts';
import { flag, type Method, read, SlackError, type World } from '../world.ts';

/** https://docs.slack.dev/reference/methods/usergroups.list */
export const list: Method = (world, args) => {
  const { include_disabled, include_users, include_count } = read(
    z.object({ include_disabled: flag, include_users: flag, include_count: flag }),
    args,
  );
  requirePlan(world);
  const shown = [...world.usergroups.values()].filter(({ disabled }) => !disabled || include_disabled);
  return {
    usergroups: shown.map((group) => ({
      ...describe(world, group),
      ...(include_users && { users: group.users }),
      ...(include_count && { user_count: group.users.length }),
    })),
  };
};

/** https://docs.slack.dev/reference/methods/usergroups.users.list */
export const users: Method = (world, args) => {
  const { usergroup: id, include_disabled } = read(
    z.object({ usergroup: z.string(), include_disabled: flag }),
    args,
  );
  requirePlan(world);
  const group = world.usergroups.get(id);
  if (group === undefined || (group.disabled && !include_disabled)) throw new SlackError('no_such_subteam');
  return { users: group.users };
};

/** Groups are not in the free plan: errors of usergroups.list and usergroups.users.list. */
function requirePlan({ team }: World): void {
  if (team.plan === 'free') throw new SlackError('plan_upgrade_required');
}

function describe({ team }: World, { id, handle, name, description, disabled }: Usergroup) {
  return {
    id,
    team_id: team.id,
    is_usergroup: true,
    name,
    description,
    handle,
    is_external: false,
    date_create: OPENED,
    date_update: OPENED,
    date_delete: disabled ? OPENED : 0,
    auto_type: null,
    created_by: 'USLACKBOT',
    updated_by: 'USLACKBOT',
    deleted_by: null,
    prefs: { channels: [], groups: [] },
  };
}
