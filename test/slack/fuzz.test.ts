import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { people, places } from '../../src/fake-slack/directory.ts';
import { signRequest } from '../../src/fake-slack/signing.ts';
import { type PhotoHelp, SIGNING_SECRET, startPhotoHelp } from '../support/photo-help.ts';
import { wordsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const MEBIBYTE = 1024 * 1024;

let app: PhotoHelp;
const rejections: unknown[] = [];
const note = (reason: unknown) => rejections.push(reason);
beforeAll(async () => {
  process.on('unhandledRejection', note);
  app = await startPhotoHelp();
});
afterAll(async () => {
  process.off('unhandledRejection', note);
  await app.stop();
});

/** Sends a body as whoever knows the signing secret would. */
function send(
  body: string,
  contentType: string,
  headers: Record<string, string> = signRequest(SIGNING_SECRET, body),
) {
  return fetch(`${app.url()}/slack/events`, {
    method: 'POST',
    headers: { ...headers, 'content-type': contentType },
    body,
  });
}

const isAlive = async () => (await fetch(`${app.url()}/readyz`)).status === 200;
const inForm = (payload: unknown) => new URLSearchParams({ payload: JSON.stringify(payload) }).toString();

/** Values that have broken programs before. */
const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    0,
    -1,
    true,
    [],
    {},
    '__proto__',
    'constructor',
    '\u0000',
    '<!channel>',
    '💥'.repeat(50),
    'x'.repeat(10_000),
    { $gt: '' },
    "' or 1=1 --",
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

/** A copy with one place of it replaced. */
function spoil(value: unknown, path: readonly number[], by: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return by;
  const entries = Object.entries(value);
  const entry = entries[step % Math.max(1, entries.length)];
  if (entry === undefined) return by;
  const [key, inner] = entry;
  const spoilt = spoil(inner, rest, by);
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (String(index) === key ? spoilt : item));
  return { ...value, [key]: spoilt };
}

describe('requests that are not Slack’s', () => {
  test('with any other signature or time are refused and read no further', async () => {
    const { body, contentType } = app.requests.slashCommand();
    const now = Math.floor(Date.now() / 1_000);
    const before = app.workspace.calls().length;
    const good = signRequest(SIGNING_SECRET, body, now);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.constant(signRequest(SIGNING_SECRET, body, now - 301)),
          fc.constant(signRequest(SIGNING_SECRET, body, now - 86_400)),
          fc.constant(signRequest(SIGNING_SECRET, `${body}&`, now)),
          fc.constant({ ...good, 'x-slack-request-timestamp': String(now - 1) }),
          fc.constant({ ...good, 'x-slack-request-timestamp': 'NaN' }),
          fc.constant({ 'x-slack-signature': good['x-slack-signature'] }),
          fc.record({
            'x-slack-request-timestamp': fc.constant(String(now)),
            'x-slack-signature': fc.oneof(
              fc.stringMatching(/^v0=[0-9a-f]{0,70}$/),
              fc.stringMatching(/^[!-~]{0,80}$/),
            ),
          }),
        ),
        async (headers) => {
          expect((await send(body, contentType, { ...headers })).status).toBe(401);
        },
      ),
      { numRuns: 60 },
    );
    expect(app.workspace.calls()).toHaveLength(before);
  });

  test('that ask for odd addresses get a 4xx', async () => {
    const port = Number(new URL(app.url()).port);
    for (const target of [
      '//',
      '///x',
      '/%',
      '/healthz/%E0%A4%A',
      '*',
      '/slack/events?x=%',
      '/../../etc/passwd',
      'http://[',
      '/slack/install',
    ]) {
      const answer = await raw(port, `GET ${target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
      expect({ target, status: answer.slice(9, 12) }).toMatchObject({ status: expect.stringMatching(/^4/) });
    }
  });

  test('that are larger than a mebibyte get 413 and take no memory', async () => {
    const body = 'x'.repeat(MEBIBYTE + 1);
    expect((await send(body, JSON_TYPE)).status).toBe(413);
    const port = Number(new URL(app.url()).port);
    // Without a length, and without an end.
    const chunk = `${(65_536).toString(16)}\r\n${'x'.repeat(65_536)}\r\n`;
    const head = 'POST /slack/events HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n';
    expect(await raw(port, head + chunk.repeat(40))).toMatch(/^HTTP\/1\.1 413/);
    expect(await isAlive()).toBe(true);
  });

  test('a check of the certificate is answered, and nothing else that it brings is read', async () => {
    const { body } = app.requests.slashCommand();
    const openCases = async () =>
      /photo_help_open_cases (\d+)/.exec(await (await fetch(`${app.url()}/metrics`)).text())?.[1];
    const before = await openCases();
    expect(before).toBeDefined();
    expect((await send('ssl_check=1&token=x', FORM, {})).status).toBe(200);
    expect((await send(`ssl_check=1&${body}`, FORM, {})).status).toBe(200);
    expect(await openCases()).toBe(before);
  });

  test('that come drop by drop are cut off, while others are served', async () => {
    const port = Number(new URL(app.url()).port);
    const slow = Array.from({ length: 50 }, () =>
      raw(port, 'POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-len'),
    );
    expect(await isAlive()).toBe(true);
    for (const answer of await Promise.all(slow)) expect(answer).toMatch(/^HTTP\/1\.1 408|^$/);
  });
});

describe('signed requests', () => {
  test.each([
    ['null', JSON_TYPE, 400],
    [' null\n', JSON_TYPE, 400],
    ['payload=null', FORM, 400],
    ['payload=%20null', FORM, 400],
    ['payload={', FORM, 400],
    ['{', JSON_TYPE, 400],
    ['', JSON_TYPE, 400],
    ['', FORM, 400],
    ['[]', JSON_TYPE, 400],
    ['7', JSON_TYPE, 400],
    ['"text"', JSON_TYPE, 400],
    ['payload=7', FORM, 400],
    ['{"type":"event_callback"}', JSON_TYPE, 400],
    ['{"type":"event_callback","event":null}', JSON_TYPE, 400],
    ['{"type":"event_callback","event":7}', JSON_TYPE, 400],
    [
      '{"__proto__":{"polluted":true},"type":"event_callback","event":{"type":"message","__proto__":{"polluted":true}}}',
      JSON_TYPE,
      200,
    ],
  ])('%s (%s) is answered %i', async (body, contentType, status) => {
    expect((await send(body, contentType)).status).toBe(status);
    expect(Object.prototype).not.toHaveProperty('polluted');
    expect(await isAlive()).toBe(true);
  });

  test('spoilt in any place, they break nothing, and no answer says where in the code they failed', async () => {
    await app.open();
    const message = await app.cardWith('question', 'answer:symptom:missedTheSale');
    const said = app.workspace.say({ user: people.mia, channel: places.support, text: 'hello' });
    const click = app.requests.blockActions({ message, actionId: 'answer:symptom:missedTheSale' });
    const event = app.requests.message(said);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          { payload: click.payload, form: true },
          { payload: app.requests.messageShortcut({ message, callbackId: 'diagnose' }).payload, form: true },
          { payload: app.requests.globalShortcut({ callbackId: 'diagnose_text' }).payload, form: true },
          { payload: event.payload, form: false },
        ),
        fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }),
        nasty,
        async ({ payload, form }, path, by) => {
          const spoilt = spoil(payload, path, by);
          const answer = form
            ? await send(inForm(spoilt), FORM)
            : await send(JSON.stringify(spoilt), JSON_TYPE);
          expect(await answer.text()).not.toMatch(/at .*\.(?:ts|js):\d/);
          // 404: of an id that no listener knows.
          expect([200, 400, 404]).toContain(answer.status);
        },
      ),
      { numRuns: 150, seed: 7 },
    );
    expect(await isAlive()).toBe(true);
    expect(rejections).toEqual([]);
  }, 120_000);

  test('any ids in a click are answered 200', async () => {
    const message = await app.cardWith('question');
    await fc.assert(
      fc.asyncProperty(
        fc.string({ maxLength: 300 }),
        fc.string({ maxLength: 300 }),
        async (actionId, value) => {
          const request = app.requests.forge({ message, actionId, value });
          expect((await send(request.body, request.contentType)).status).toBe(200);
        },
      ),
      { numRuns: 100 },
    );
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  test('a command with any text is answered 200, and shows none of it as a mention or a link', async () => {
    const bad = [
      '<!channel>',
      '<!here|x>',
      '<@U07MIA00001>',
      '<https://evil.example|click>',
      '*_`~',
      '&lt;!channel&gt;',
    ];
    // In the midst of words that are understood: those are shown.
    const texts = bad.flatMap((text) => [
      `the customer missed ${text} the sale`,
      `the job ${text} is archived`,
      `${text} ${text}`,
    ]);
    for (const text of texts) expect((await app.open({ text, channel: places.backOffice })).status).toBe(200);

    const shown = () => app.workspace.messages(places.backOffice);
    const questions = () => shown().filter(({ metadata }) => metadata?.event_payload.card === 'question');
    await until(() => questions().length === texts.length, { timeout: 20_000, what: 'All questions' });
    const words = shown()
      .map((message) => `${message.text}\n${wordsOf(message)}`)
      .join('\n')
      // Whom a case is with is mentioned once, by the app itself.
      .replaceAll(`With <@${people.mia}> · `, '');
    expect(words).not.toMatch(/<!channel>|<!here|<@|evil\.example/);
    expect(words).toContain('“missed ‹…› the sale”');
  });
});

/** Sends bytes, and gives all that comes back until the connection ends. */
function raw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
}
