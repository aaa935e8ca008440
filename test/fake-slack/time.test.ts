import { App } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import { bot, places } from '../../src/fake-slack/directory.ts';
import { createInProcessReceiver, workspaceFetch } from '../../src/fake-slack/in-process.ts';
import { createRequests } from '../../src/fake-slack/requests.ts';
import { createWorkspace } from '../../src/fake-slack/workspace.ts';
import { createMovedClock } from '../support/moved-clock.ts';
import { silent } from '../support/silent.ts';
import { until } from '../support/until.ts';

const { support } = places;

function setUp() {
  const clock = createMovedClock();
  const workspace = createWorkspace({ clock });
  const post = () => {
    const body = JSON.stringify({ channel: support, text: 'Hello' });
    return workspaceFetch(workspace)('https://slack.com/api/chat.postMessage', {
      method: 'POST',
      headers: { authorization: `Bearer ${bot.token}`, 'content-type': 'application/json' },
      body,
    });
  };
  return { clock, workspace, post };
}

describe('a request to the app', () => {
  async function appThat(listen: (ack: () => Promise<void>) => Promise<void>) {
    const { clock, workspace } = setUp();
    const { receiver, deliver } = createInProcessReceiver(workspace);
    const app = new App({
      authorize: async () => ({ botToken: bot.token, botId: bot.botId, botUserId: bot.userId }),
      receiver,
      logger: silent,
    });
    app.command('/photo-help', ({ ack }) => listen(ack));
    await app.start();
    return { clock, deliver: () => deliver(createRequests(workspace).slashCommand()) };
  }

  test('may be acknowledged', async () => {
    const { deliver } = await appThat((ack) => ack());
    expect(await deliver()).toBe(true);
  });

  test('has three seconds to be acknowledged in', async () => {
    const { clock, deliver } = await appThat(() => new Promise(() => {}));
    let result: boolean | undefined;
    const delivered = deliver().then((acknowledged) => {
      result = acknowledged;
    });
    clock.pass(2_999);
    await new Promise(setImmediate);
    expect(result).toBeUndefined();
    clock.pass(1);
    await delivered;
    expect(result).toBe(false);
  });
});

describe('a call', () => {
  test('that is delayed is answered when its time has come', async () => {
    const { clock, workspace, post } = setUp();
    workspace.fault({ do: 'delay', ms: 60_000 });
    const answer = post();
    await until(() => workspace.calls().length);
    clock.pass(59_999);
    expect(workspace.messages(support)).toEqual([]);
    clock.pass(1);
    expect((await answer).status).toBe(200);
    expect(workspace.messages(support)).toHaveLength(1);
  });

  test('is under way until it is answered', async () => {
    const { workspace, post } = setUp();
    expect(workspace.underWay()).toBe(0);
    const answers = [post(), post()];
    expect(workspace.underWay()).toBe(2);
    await Promise.all(answers);
    expect(workspace.underWay()).toBe(0);
  });

  test.each([{ do: 'delay', ms: 1 }, { do: 'timeout' }, { do: 'hangAfter' }] as const)(
    'is not under way while a fault keeps it waiting: $do',
    async (fault) => {
      const { workspace, post } = setUp();
      workspace.fault(fault);
      void post();
      expect(workspace.underWay()).toBe(1);
      await until(() => workspace.calls().length);
      expect(workspace.underWay()).toBe(0);
    },
  );

  test('that a fault breaks off is not under way any more', async () => {
    const { workspace, post } = setUp();
    workspace.fault({ do: 'dropBefore' });
    await expect(post()).rejects.toThrow('fetch failed');
    expect(workspace.underWay()).toBe(0);
  });
});
