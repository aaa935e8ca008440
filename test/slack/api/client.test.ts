import { expect, test } from 'vitest';
import { SlackClient } from '../../../src/slack/api/client.ts';
import { failureOf } from '../../../src/slack/api/failures.ts';
import { createRateLimiter } from '../../../src/slack/api/rate-limiter.ts';
import { createLog } from '../../../src/telemetry/log.ts';
import { createMovedClock } from '../../support/moved-clock.ts';

async function clientOf(slackFetch: typeof fetch, clock = createMovedClock()) {
  return new SlackClient({
    installation: 'T',
    token: 'xoxb-1',
    limiter: createRateLimiter({ clock, share: 1 }),
    log: await createLog('silent'),
    clock,
    onCall() {},
    slack: { fetch: slackFetch },
  });
}

/** An answer whose head and first words have arrived; what becomes of the rest is for `rest` to say. */
function half(rest: (controller: ReadableStreamDefaultController) => void): Response {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"ok":true,'));
      rest(controller);
    },
  });
  return new Response(body, { headers: { 'content-type': 'application/json' } });
}

test('a connection that breaks in the middle of an answer does not tell whether the call took effect', async () => {
  const client = await clientOf(async () => half((body) => body.error(new TypeError('terminated'))));
  const error = await client.chat
    .postMessage({ channel: 'C1', text: 'x' })
    .catch((thrown: unknown) => thrown);
  expect(failureOf(error)).toEqual({ kind: 'unclear' });
});

test('nor does one that stalls there', async () => {
  const clock = createMovedClock();
  const client = await clientOf(
    async (_url, init) =>
      half((body) => init?.signal?.addEventListener('abort', () => body.error(init.signal?.reason))),
    clock,
  );
  const called = client.chat.postMessage({ channel: 'C1', text: 'x' }).catch((thrown: unknown) => thrown);
  await clock.until(async () => (await Promise.race([called, undefined])) !== undefined);
  expect(failureOf(await called)).toEqual({ kind: 'unclear' });
});
