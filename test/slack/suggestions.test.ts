import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { people, places } from '../../src/fake-slack/directory.ts';
import { beginnings } from '../../src/slack/block-kit/prompts.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { wordsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';

const { support } = places;
const { mia, jonas } = people;
const direct = `D${mia.slice(1)}`;
const METHOD = 'assistant.threads.setSuggestedPrompts';

let app: PhotoHelp;
beforeEach(async () => {
  app = await startPhotoHelp();
  for (const users of [mia, jonas])
    await app.workspace.call('conversations.open', { users }, { token: app.workspace.bot.token });
});
afterEach(() => app.stop());

/** Opens Mia's direct message with the bot; gives what is suggested there after that many calls. */
async function opened(calls: number) {
  expect((await app.deliver(app.requests.appHomeOpened({ user: mia }))).status).toBe(200);
  await until(() => app.workspace.calls(METHOD).length === calls && app.workspace.world.prompts.get(direct));
  return app.workspace.world.prompts.get(direct)?.prompts ?? [];
}

/** Opens a case and waits until it is there. */
async function openCase(text: string, user: string, count: number): Promise<void> {
  await app.open({ user, channel: support, text });
  await until(
    () =>
      app.workspace.messages(support).filter(({ metadata }) => metadata?.event_payload.card === 'question')
        .length === count,
  );
}

async function write(text: string): Promise<string> {
  const before = app.workspace.ephemerals(mia).length;
  const said = app.workspace.say({ user: mia, channel: direct, text });
  expect((await app.deliver(app.requests.message(said))).status).toBe(200);
  await until(() => app.workspace.ephemerals(mia).length > before);
  return app.workspace.ephemerals(mia).map(wordsOf).at(-1) ?? '';
}

describe('whoever opens the direct message with the bot', () => {
  test('is suggested their own open cases, the newest first, and ways to begin beside them', async () => {
    expect(await opened(1)).toEqual(beginnings);
    await openCase('almost ready', mia, 1);
    await openCase('missed the sale', jonas, 2);
    await openCase('files not received', mia, 3);
    const prompts = await opened(2);
    expect(prompts).toHaveLength(4);
    expect(prompts.map(({ title }) => title.split(' ')[0])).toEqual(['#3', '#1', 'Photos', 'Incorrect']);
    expect(prompts[1]).toEqual({ title: '#1 Photos almost ready', message: 'Case 1' });
    // What somebody else takes over is theirs from then on.
    const root = app.workspace
      .messages(support)
      .find(({ metadata }) => metadata?.event_payload.card === 'case');
    if (root === undefined) throw new Error('There is no case');
    const value = `${root.metadata?.event_payload.triage}|${mia}`;
    await app.deliver(app.requests.forge({ user: jonas, message: root, actionId: 'triage:take', value }));
    expect((await opened(3)).map(({ title }) => title.split(' ')[0])).toEqual([
      '#3',
      'Photos',
      'Incorrect',
      'Missed',
    ]);
  });

  test('and Slack is not told again what it knows', async () => {
    await opened(1);
    await app.deliver(app.requests.appHomeOpened({ user: mia }));
    await openCase('almost ready', mia, 1);
    await opened(2);
  });

  test('is told where the case is that they chose, and of no case of others or that has ended', async () => {
    await openCase('almost ready', mia, 1);
    await openCase('missed the sale, job archived', jonas, 2);
    const root = await until(() =>
      app.workspace.messages(support).find(({ metadata }) => metadata?.event_payload.card === 'case'),
    );
    const words = await write('Case 1');
    expect(words).toContain('#1 Photos almost ready');
    expect(words).toContain(`/archives/${support}/p${root.ts.replace('.', '')}`);
    expect(await write('case #2')).toContain('You have no open case 2');
    expect(await app.openTriages()).toBe(2);
  });

  test('finds the conversation as it was where Slack takes no suggestions', async () => {
    app.workspace.fault({ do: 'slackError', error: 'not_agent_app', method: METHOD });
    await app.deliver(app.requests.appHomeOpened({ user: mia }));
    await until(() => app.workspace.calls(METHOD).length === 1);
    expect(app.workspace.world.prompts.size).toBe(0);
    expect(await opened(2)).toEqual(beginnings);
  });
});
