import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { SlackClient } from '../../../src/slack/api/client.ts';
import { failureOf } from '../../../src/slack/api/failures.ts';
import { createRateLimiter } from '../../../src/slack/api/rate-limiter.ts';
import { logOptions } from '../../../src/telemetry/log.ts';
import { createMovedClock } from '../../support/moved-clock.ts';

async function clientOf(slackFetch: typeof fetch, clock = createMovedClock(), lines: string[] = []) {
  return new SlackClient({
    installation: 'T',
    token: 'xoxb-1',
    limiter: createRateLimiter({ clock, share: 1 }),
    log: pino(logOptions('info'), { write: (line: string) => void lines.push(line) }),
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

test('which scope is missing for which method is in the log, once an hour', async () => {
  const clock = createMovedClock();
  const lines: string[] = [];
  const answer = {
    ok: false,
    error: 'missing_scope',
    needed: 'reactions:write',
    provided: 'chat:write,users:read',
  };
  const client = await clientOf(async () => Response.json(answer), clock, lines);
  const react = () =>
    client.reactions
      .add({ channel: 'C1', timestamp: '1.1', name: 'eyes' })
      .catch((thrown: unknown) => thrown);
  expect(failureOf(await react())).toEqual({ kind: 'refused', error: 'missing_scope' });
  await react();
  const told = () => lines.map((line) => JSON.parse(line)).filter(({ scope }) => scope !== undefined);
  expect(told()).toMatchObject([
    { level: 50, installation: 'T', method: 'reactions.add', scope: 'reactions:write' },
  ]);
  clock.pass(60 * 60_000);
  await react();
  expect(told()).toHaveLength(2);
});

test('a redirect is called one, is not followed, and is not tried again at once', async () => {
  let followed = 0;
  const server = createServer((request, response) => {
    if (request.url === '/elsewhere') followed += 1;
    response.writeHead(307, { location: '/elsewhere' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.custom<AddressInfo>((address) => typeof address === 'object').parse(server.address());
  const client = await clientOf((url, init) =>
    fetch(String(url).replace('https://slack.com', `http://127.0.0.1:${port}`), init),
  );
  const error = await client.auth.test().catch((thrown: unknown) => thrown);
  server.close();
  expect(failureOf(error)).toEqual({ kind: 'refused', error: 'redirect' });
  expect(followed).toBe(0);
});
