import { expect, test } from 'vitest';
import { bot, people } from '../../../src/fake-slack/directory.ts';
import { createWorkspace } from '../../../src/fake-slack/workspace.ts';
import { snapshotFor } from '../../../src/playground/server/snapshot.ts';

const user = people.mia;
const blocks = [{ type: 'divider' }];
const extras = {
  keepsCases: false,
  faults: 'none',
  clockMoved: 0,
  isBusyDay: false,
  done: [],
  textProblems: [],
  restartFor: [],
} as const;

test('a Home tab is seen by whom it was published for, and of two modals the newer with all its views', async () => {
  const workspace = createWorkspace({ bot: { ...bot, homeTab: true } });
  const call = async (method: string, args: object) => {
    const { body } = await workspace.call(method, { ...args }, { token: bot.token });
    expect(body).toMatchObject({ ok: true });
  };
  const open = (method: string, title: string) =>
    call(method, {
      trigger_id: workspace.world.tickets.issueTrigger(user),
      view: { type: 'modal', title: { type: 'plain_text', text: title }, blocks },
    });
  expect(snapshotFor(user, workspace, extras)).toMatchObject({ bot: { homeTab: true }, modals: [] });
  expect(snapshotFor(user, workspace, extras).home).toBeUndefined();
  await call('views.publish', { user_id: user, view: { type: 'home', blocks } });
  await open('views.open', 'Older');
  await open('views.open', 'Newer');
  await open('views.push', 'Above');
  const { home, modals } = snapshotFor(user, workspace, extras);
  expect(home).toMatchObject({ id: expect.stringMatching(/^V/), blocks });
  expect(modals.map(({ view }) => view.title.text)).toEqual(['Newer', 'Above']);
  expect(snapshotFor(people.jonas, workspace, extras)).toMatchObject({ modals: [] });
  expect(snapshotFor(people.jonas, workspace, extras).home).toBeUndefined();
});
