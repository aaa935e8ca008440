import { type ClientRequest, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { signRequest } from '../../src/fake-slack/signing.ts';
import { type PhotoHelp, SIGNING_SECRET, startPhotoHelp } from '../support/photo-help.ts';
import { until } from '../support/until.ts';

const MEBIBYTE = 1024 * 1024;

let app: PhotoHelp;
const open: ClientRequest[] = [];
beforeEach(async () => {
  app = await startPhotoHelp();
});
afterEach(async () => {
  for (const one of open.splice(0)) one.destroy();
  await app.stop();
});

const port = () => Number(new URL(app.url()).port);

interface Sent {
  /** The status it was answered with; 0 where it was cut off without an answer. */
  status?: number;
  /** Sends the rest of it. */
  finish(): void;
}

/** Begins a request that does not end by itself; gives what has become of it so far. */
async function halfSent({
  bytes,
  chunked,
  from,
}: {
  bytes: number;
  chunked: boolean;
  from?: string;
}): Promise<Sent> {
  const headers = chunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': MEBIBYTE };
  const sending = request({
    host: '127.0.0.1',
    port: port(),
    method: 'POST',
    path: '/slack/events',
    headers,
    agent: false,
    ...(from && { localAddress: from }),
  });
  const sent: Sent = { finish: () => sending.end(chunked ? 'a' : Buffer.alloc(MEBIBYTE - bytes, 'a')) };
  open.push(sending);
  sending.on('response', (response) => {
    sent.status = response.statusCode ?? 0;
    response.resume();
  });
  sending.on('error', () => {});
  sending.on('close', () => {
    sent.status ??= 0;
  });
  await new Promise<void>((resolve) => {
    sending.write(Buffer.alloc(bytes, 'a'), () => resolve());
  });
  return sent;
}

/** An event as Slack signs it, of many bytes, which come in pieces. */
async function signed({
  bytes,
  chunked,
  from,
}: {
  bytes: number;
  chunked: boolean;
  from?: string;
}): Promise<number> {
  const body = JSON.stringify({
    type: 'event_callback',
    team_id: 'T1',
    event: { type: 'message', text: 'x'.repeat(bytes) },
  });
  const sending = request({
    host: '127.0.0.1',
    port: port(),
    method: 'POST',
    path: '/slack/events',
    headers: {
      ...signRequest(SIGNING_SECRET, body),
      'content-type': 'application/json',
      ...(chunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': Buffer.byteLength(body) }),
    },
    ...(from && { localAddress: from }),
  });
  const answered = new Promise<number>((resolve, reject) => {
    sending.on('response', (response) => {
      void text(response).then(() => resolve(response.statusCode ?? 0), reject);
    });
    sending.on('error', reject);
  });
  const half = Math.floor(body.length / 2);
  sending.write(body.slice(0, half), () => sending.end(body.slice(half)));
  return answered;
}

describe('bodies that never end', () => {
  const kinds = [
    { name: 'their length announced', chunked: false },
    { name: 'in pieces without a length', chunked: true },
  ];

  test.each(
    kinds.flatMap((half) =>
      kinds.map((whole) => ({
        half: half.name,
        whole: whole.name,
        halves: half.chunked,
        chunked: whole.chunked,
      })),
    ),
  )(
    '$half, keep no signed one out ($whole), though all come from one address',
    async ({ halves, chunked }) => {
      const sent: Sent[] = [];
      for (let i = 0; i < 40; i += 1) sent.push(await halfSent({ bytes: 200_000, chunked: halves }));
      expect(await signed({ bytes: 500_000, chunked })).toBe(200);
      expect(await signed({ bytes: 100, chunked })).toBe(200);
      // They hold a bounded number of places: the others are read no further, and none is told to come again.
      for (const one of sent) one.finish();
      await until(() => sent.filter(({ status }) => status === 401).length >= 31, {
        what: 'Those with a place',
      });
      await until(() => sent.every(({ status }) => status !== undefined), { what: 'All ends' });
      expect(sent.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(32);
    },
    20_000,
  );

  test('of one address are given up before those of another', async () => {
    const many: Sent[] = [];
    const others: Sent[] = [];
    const more = async (count: number) => {
      for (let i = 0; i < count; i += 1) many.push(await halfSent({ bytes: 100_000, chunked: true }));
    };
    await more(40);
    for (let i = 0; i < 4; i += 1)
      others.push(await halfSent({ bytes: 100_000, chunked: true, from: '127.0.0.2' }));
    await more(40);
    for (const one of others) one.finish();
    await until(() => others.every(({ status }) => status === 401), { what: 'Those of the other address' });
    for (const one of many) one.finish();
    await until(() => many.every(({ status }) => status !== undefined), { what: 'All ends' });
    expect(many.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(32);
  });

  test('count for little while they are small: none is given up for a large one', async () => {
    const small = [];
    for (let i = 0; i < 100; i += 1) small.push(await halfSent({ bytes: 10_000, chunked: i % 2 === 0 }));
    for (let i = 0; i < 40; i += 1) await halfSent({ bytes: 100_000, chunked: true });
    expect(await signed({ bytes: 500_000, chunked: true })).toBe(200);
    expect(small.filter(({ status }) => status !== undefined)).toEqual([]);
  });

  test('are cut off after some seconds', async () => {
    const begun = performance.now();
    const ends = [
      'content-length: 1000\r\n\r\n{',
      'transfer-encoding: chunked\r\n\r\n1\r\n{\r\n',
      'content-len',
    ].map((rest) => ended(`POST /slack/events HTTP/1.1\r\nhost: x\r\n${rest}`));
    for (const answer of await Promise.all(ends)) expect(answer).toMatch(/^HTTP\/1\.1 408|^$/);
    expect(performance.now() - begun).toBeLessThan(7_000);
  });
});

/** Sends bytes, and gives all that comes back until the connection ends. */
function ended(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port(), '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (part: string) => {
      answer += part;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
}
