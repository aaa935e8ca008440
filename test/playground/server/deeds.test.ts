import { expect, test } from 'vitest';
import { bot, people } from '../../../src/fake-slack/directory.ts';
import { createRequests } from '../../../src/fake-slack/requests.ts';
import { createWorkspace } from '../../../src/fake-slack/workspace.ts';
import { perform } from '../../../src/playground/server/deeds.ts';

const user = people.mia;
const plain = (text: string) => ({ type: 'plain_text', text });

function opened(app: Partial<typeof bot> = {}) {
  const workspace = createWorkspace({ bot: { ...bot, ...app } });
  const requests = createRequests(workspace);
  return {
    workspace,
    does: (deed: Parameters<typeof perform>[0]) => perform(deed, workspace, requests).requests,
  };
}

test('the app is told of a tab that is opened, where it has asked for that', () => {
  const { does } = opened({ homeTab: true, events: [...bot.events, 'app_home_opened'] });
  for (const tab of ['home', 'messages'] as const) {
    expect(does({ type: 'openHome', user, tab })).toMatchObject([
      { payload: { event: { type: 'app_home_opened', user, tab } } },
    ]);
  }
  expect(opened().does({ type: 'openHome', user, tab: 'messages' })).toEqual([]);
});

test.each([
  { all: true, left: [], is_cleared: true },
  { all: false, left: ['Below'], is_cleared: false },
])('closing a view, with those below it: $all', async ({ all, left, is_cleared }) => {
  const { workspace, does } = opened();
  const { call, bot: own, world } = workspace;
  const open = (method: string, title: string) =>
    call(
      method,
      {
        trigger_id: world.tickets.issueTrigger(user),
        view: { type: 'modal', title: plain(title), notify_on_close: true, blocks: [{ type: 'divider' }] },
      },
      { token: own.token },
    );
  await open('views.open', 'Below');
  await open('views.push', 'Above');
  const viewId = workspace.views(user).at(-1)?.id ?? '';
  expect(does({ type: 'closeView', user, viewId, all })).toMatchObject([
    { payload: { type: 'view_closed', is_cleared, view: { title: { text: 'Above' } } } },
  ]);
  expect(workspace.views(user).map(({ title }) => title.text)).toEqual(left);
});
