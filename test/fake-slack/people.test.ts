import { describe, expect, test } from 'vitest';
import { bot, people, team, type User, usergroups } from '../../src/fake-slack/directory.ts';
import { createWorkspace, type WorkspaceOptions } from '../../src/fake-slack/workspace.ts';
import { createMovedClock } from '../support/moved-clock.ts';

const { mia, jonas, outsider } = people;
const scopes = [...bot.scopes, 'usergroups:read'];
const called = async (method: string, args: Record<string, unknown> = {}, options: WorkspaceOptions = {}) =>
  (await createWorkspace({ bot: { ...bot, scopes }, ...options }).call(method, args, { token: bot.token }))
    .body;

describe('users.info', () => {
  const at = (...date: Parameters<typeof Date.UTC>) => ({ clock: createMovedClock(Date.UTC(...date)) });

  test.each([
    [mia, at(2025, 6, 1), 'Europe/Berlin', 'Central European Summer Time', 7_200],
    [mia, at(2025, 0, 1), 'Europe/Berlin', 'Central European Standard Time', 3_600],
    [outsider, at(2025, 6, 1), 'America/New_York', 'Eastern Daylight Time', -14_400],
  ])('says what time it is for %s', async (user, options, tz, tz_label, tz_offset) => {
    expect(await called('users.info', { user }, options)).toMatchObject({
      user: { tz, tz_label, tz_offset },
    });
  });

  test.each([
    ['Asia/Kolkata', 19_800],
    ['UTC', 0],
  ])('knows %s', async (tz, tz_offset) => {
    const users: User[] = [{ id: mia, teamId: team.id, name: 'mia', realName: 'Mia', tz }];
    expect(await called('users.info', { user: mia }, { users })).toMatchObject({ user: { tz, tz_offset } });
  });

  test('says the language only when asked', async () => {
    expect((await called('users.info', { user: mia })).user).not.toHaveProperty('locale');
    expect(await called('users.info', { user: mia, include_locale: 'true' })).toMatchObject({
      user: { locale: 'de-DE' },
    });
    expect(await called('users.info', { user: jonas, include_locale: true })).toMatchObject({
      user: { locale: 'en-US' },
    });
  });
});

describe('users.list', () => {
  test('has everyone of the workspace, and no one else', async () => {
    const { members } = await called('users.list', { include_locale: true });
    expect(members).toMatchObject(
      [mia, jonas, people.priya, people.guest].map((id) => ({
        id,
        team_id: team.id,
        locale: expect.any(String),
      })),
    );
    expect(members).toHaveLength(4);
  });

  test('comes page by page', async () => {
    const first = await called('users.list', { limit: 3 });
    expect(first.members).toMatchObject([{ id: mia }, { id: jonas }, { id: people.priya }]);
    const next = {
      response_metadata: { next_cursor: Buffer.from(`user:${people.guest}`).toString('base64') },
    };
    expect(first).toMatchObject(next);
    const second = await called('users.list', { limit: 3, cursor: next.response_metadata.next_cursor });
    expect(second).toMatchObject({ members: [{ id: people.guest }], response_metadata: { next_cursor: '' } });
    expect(await called('users.list', { cursor: 'nonsense' })).toEqual({
      ok: false,
      error: 'invalid_cursor',
    });
  });
});

describe('user groups', () => {
  const [group] = usergroups;
  const closed = {
    id: 'S07CLOSED01',
    handle: 'closed',
    name: 'Closed',
    description: '',
    users: [],
    disabled: true,
  };
  const all = { usergroups: [...usergroups, closed] };

  test('are listed, with as much as is asked for', async () => {
    const { usergroups: shown } = await called('usergroups.list', {}, all);
    expect(shown).toMatchObject([
      { id: group?.id, handle: 'support-team', team_id: team.id, date_delete: 0 },
    ]);
    expect(JSON.stringify(shown)).not.toContain(mia);
    expect(
      await called(
        'usergroups.list',
        { include_users: true, include_count: true, include_disabled: true },
        all,
      ),
    ).toMatchObject({
      usergroups: [
        { users: [mia, jonas], user_count: 2 },
        { id: closed.id, date_delete: expect.any(Number) },
      ],
    });
  });

  test('tell who is in them', async () => {
    expect(await called('usergroups.users.list', { usergroup: group?.id })).toEqual({
      ok: true,
      users: [mia, jonas],
    });
    const error = { ok: false, error: 'no_such_subteam' };
    expect(await called('usergroups.users.list', { usergroup: 'S000' })).toEqual(error);
    expect(await called('usergroups.users.list', { usergroup: closed.id }, all)).toEqual(error);
    expect(
      await called('usergroups.users.list', { usergroup: closed.id, include_disabled: true }, all),
    ).toEqual({
      ok: true,
      users: [],
    });
  });

  test('are not in the free plan', async () => {
    const free = { team: { ...team, plan: 'free' as const } };
    for (const [method, args] of [
      ['usergroups.list', {}],
      ['usergroups.users.list', { usergroup: group?.id }],
    ] as const) {
      expect(await called(method, args, free)).toEqual({ ok: false, error: 'plan_upgrade_required' });
    }
  });
});

describe('users.getPresence', () => {
  const users: User[] = [
    { id: mia, teamId: team.id, name: 'mia', realName: 'Mia' },
    { id: jonas, teamId: team.id, name: 'jonas', realName: 'Jonas', away: true },
  ];

  test('says who is there, and of the app itself how one knows', async () => {
    expect(await called('users.getPresence', { user: mia }, { users })).toEqual({
      ok: true,
      presence: 'active',
    });
    expect(await called('users.getPresence', { user: jonas }, { users })).toEqual({
      ok: true,
      presence: 'away',
    });
    expect(await called('users.getPresence', {}, { users })).toEqual({
      ok: true,
      presence: 'active',
      online: true,
      auto_away: false,
      manual_away: false,
      connection_count: 1,
    });
    expect(await called('users.getPresence', { user: 'U000' }, { users })).toEqual({
      ok: false,
      error: 'user_not_found',
    });
  });
});

test.each([
  ['users.list', 'users:read'],
  ['users.getPresence', 'users:read'],
  ['usergroups.list', 'usergroups:read'],
  ['usergroups.users.list', 'usergroups:read'],
])('%s needs %s', async (method, needed) => {
  const granted = scopes.filter((scope) => scope !== needed);
  expect(await called(method, {}, { bot: { ...bot, scopes: granted } })).toEqual({
    ok: false,
    error: 'missing_scope',
    needed,
    provided: granted.join(','),
  });
});
