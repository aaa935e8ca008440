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
  expect(opened({ events: [] }).does({ type: 'openHome', user, tab: 'messages' })).toEqual([]);
});

test('required fields that are empty are marked, and the app is told of none', async () => {
  const { workspace, does } = opened();
  const input = (id: string, element: object, rest: object = {}) => ({
    type: 'input',
    block_id: `${id}-block`,
    label: plain(id),
    element: { action_id: id, ...element },
    ...rest,
  });
  await workspace.call(
    'views.open',
    {
      trigger_id: workspace.world.tickets.issueTrigger(user),
      view: {
        type: 'modal',
        title: plain('Details'),
        submit: plain('Send'),
        blocks: [
          input('name', { type: 'plain_text_input' }),
          input('files', { type: 'file_input' }),
          input('note', { type: 'plain_text_input' }, { optional: true }),
        ],
      },
    },
    { token: workspace.bot.token },
  );
  const viewId = workspace.views(user)[0]?.id ?? '';
  const problem = 'Please complete this required field.';
  expect(does({ type: 'submitView', user, viewId, inputs: {} })).toEqual([]);
  expect(workspace.viewErrors(viewId)).toEqual({ 'name-block': problem, 'files-block': problem });
  const file = workspace.upload({ user, name: 'a.png', content: new Uint8Array(3) }).id;
  expect(does({ type: 'submitView', user, viewId, inputs: { name: 'Ada', files: [file] } })).toMatchObject([
    {
      payload: {
        type: 'view_submission',
        view: { state: { values: { 'name-block': { name: { value: 'Ada' } } } } },
      },
    },
  ]);
});

test('a click in a view tells the app what is filled in', async () => {
  const { workspace, does } = opened();
  const words = { type: 'plain_text_input', action_id: 'words' };
  await workspace.call(
    'views.open',
    {
      trigger_id: workspace.world.tickets.issueTrigger(user),
      view: {
        type: 'modal',
        title: plain('Details'),
        submit: plain('Send'),
        blocks: [
          { type: 'input', block_id: 'typed', label: plain('Words'), element: words },
          { type: 'actions', elements: [{ type: 'button', action_id: 'check', text: plain('Check') }] },
        ],
      },
    },
    { token: workspace.bot.token },
  );
  const viewId = workspace.views(user)[0]?.id ?? '';
  const filled = { words: 'old code' };
  expect(does({ type: 'clickInView', user, viewId, actionId: 'check', filled })).toMatchObject([
    { payload: { view: { state: { values: { typed: { words: { value: 'old code' } } } } } } },
  ]);
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
