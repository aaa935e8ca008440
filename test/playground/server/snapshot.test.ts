import { expect, test } from 'vitest';
import { bot, people } from '../../../src/fake-slack/directory.ts';
import { createWorkspace } from '../../../src/fake-slack/workspace.ts';
import { createMessageFeed } from '../../../src/playground/server/message-feed.ts';
import { updateFor } from '../../../src/playground/server/snapshot.ts';

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
  const feed = createMessageFeed(workspace);
  const seenBy = (person: string) => updateFor(person, workspace, extras, feed.reader());
  const call = async (method: string, args: object) => {
    const { body } = await workspace.call(method, { ...args }, { token: bot.token });
    expect(body).toMatchObject({ ok: true });
  };
  const open = (method: string, title: string) =>
    call(method, {
      trigger_id: workspace.world.tickets.issueTrigger(user),
      view: { type: 'modal', title: { type: 'plain_text', text: title }, blocks },
    });
  expect(seenBy(user)).toMatchObject({ bot: { homeTab: true }, modals: [] });
  expect(seenBy(user).home).toBeUndefined();
  await call('views.publish', { user_id: user, view: { type: 'home', blocks } });
  await open('views.open', 'Older');
  await open('views.open', 'Newer');
  await open('views.push', 'Above');
  const { home, modals } = seenBy(user);
  expect(home).toMatchObject({ id: expect.stringMatching(/^V/), blocks });
  expect(modals.map(({ view }) => view.title.text)).toEqual(['Newer', 'Above']);
  expect(seenBy(people.jonas)).toMatchObject({ modals: [] });
  expect(seenBy(people.jonas).home).toBeUndefined();
});
