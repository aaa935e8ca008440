import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bot, places } from '../../src/fake-slack/directory.ts';
import { startSlackServer } from '../../src/fake-slack/server.ts';
import { createWorkspace } from '../../src/fake-slack/workspace.ts';
import { silent } from '../support/silent.ts';
import { serveSlackWithNock } from '../support/slack-nock.ts';

const workspace = createWorkspace();
const { support } = places;
let stop: (() => Promise<void>)[] = [];
let apiUrl = '';

beforeAll(async () => {
  const restore = serveSlackWithNock(workspace);
  const server = await startSlackServer(workspace);
  apiUrl = server.apiUrl;
  stop = [server.close, async () => restore()];
});
afterAll(async () => {
  for (const each of stop) await each();
});
beforeEach(() => workspace.reset());

describe.each([
  ['nock', () => 'https://slack.com/api/'],
  ['the server', () => apiUrl],
])('through %s', (_, slackApiUrl) => {
  const post = (text = 'Hello', { patience = 5_000 } = {}) =>
    new WebClient(bot.token, {
      slackApiUrl: slackApiUrl(),
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: patience,
      logger: silent,
    }).chat.postMessage({ channel: support, text });
  const texts = () => workspace.messages(support).map(({ text }) => text);

  test('a message arrives', async () => {
    expect(await post()).toMatchObject({ ok: true, message: { text: 'Hello' } });
    expect(texts()).toEqual(['Hello']);
  });

  test.each([
    ['dropBefore', []],
    ['dropAfter', ['Hello']],
    ['timeout', []],
    ['hangAfter', ['Hello']],
  ] as const)('%s gives no answer and leaves %j behind', async (trouble, left) => {
    workspace.fault({ method: 'chat.postMessage', do: trouble });
    const answer = post('Hello', { patience: 200 });
    await expect(answer).rejects.toMatchObject({ code: 'slack_webapi_request_error' });
    expect(texts()).toEqual(left);
    expect(workspace.calls('chat.postMessage')).toMatchObject([{ outcome: trouble }]);
  });

  test('rateLimited says when to come back', async () => {
    workspace.fault({ do: 'rateLimited', retryAfter: 7 });
    await expect(post()).rejects.toMatchObject({ retryAfter: 7 });
  });

  test('error500 is an HTTP error', async () => {
    workspace.fault({ do: 'error500' });
    await expect(post()).rejects.toMatchObject({ statusCode: 500 });
    expect(texts()).toEqual([]);
  });

  test('slackError is any error of Slack’s', async () => {
    workspace.fault({ do: 'slackError', error: 'fatal_error' });
    await expect(post()).rejects.toThrow('fatal_error');
  });

  test('a delayed answer still comes', async () => {
    workspace.fault({ do: 'delay', ms: 5 });
    expect(await post()).toMatchObject({ ok: true });
  });

  test('a fault strikes as often as it says, where it says', async () => {
    workspace.fault({
      method: /^chat\./,
      times: 2,
      when: ({ text }) => text === 'Unlucky',
      do: 'slackError',
      error: 'internal_error',
    });
    await post('Lucky');
    await expect(post('Unlucky')).rejects.toThrow('internal_error');
    await expect(post('Unlucky')).rejects.toThrow('internal_error');
    await post('Unlucky');
    expect(workspace.calls().map(({ outcome }) => outcome)).toEqual([
      'ok',
      'internal_error',
      'internal_error',
      'ok',
    ]);
  });

  test('faults can be called off', async () => {
    workspace.fault({ times: Number.POSITIVE_INFINITY, do: 'error500' });
    workspace.clearFaults();
    await post();
  });
});

test('nothing but Slack and this machine can be reached', async () => {
  await expect(fetch('https://example.com/')).rejects.toThrow();
});
