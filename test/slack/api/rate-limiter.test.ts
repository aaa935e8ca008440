import { expect, test } from 'vitest';
import { createRateLimiter } from '../../../src/slack/api/rate-limiter.ts';
import { createMovedClock } from '../../support/moved-clock.ts';

const post = (channel: string, what = channel) => ({
  installation: 'T1',
  method: 'chat.postMessage',
  channel,
  what,
});
const update = (what: string, installation = 'T1') => ({ installation, method: 'chat.update', what });

test('a short burst is allowed, then one post a second for each channel', () => {
  const clock = createMovedClock();
  const { pass } = clock;
  const limiter = createRateLimiter({ clock, share: 1 });
  const burst = Array.from({ length: 10 }, (_, index) => limiter.take(post('C1', `${index}`)));
  expect(burst.filter((wait) => wait === undefined)).toHaveLength(4);
  expect(limiter.take(post('C2'))).toBeUndefined();
  expect(limiter.take({ ...post('C1'), installation: 'T2' })).toBeUndefined();
  pass(1_000);
  expect(limiter.take(post('C1', '4'))).toBeUndefined();
  expect(limiter.take(post('C1', '5'))).toBeGreaterThan(0);
});

test('edits never pass 50 in any minute, however they come', () => {
  const clock = createMovedClock();
  const { pass } = clock;
  const limiter = createRateLimiter({ clock, share: 1 });
  const made: number[] = [];
  for (let step = 0; step < 3_000; step += 1) {
    if (limiter.take(update(`${step % 40}`)) === undefined) made.push(clock.now());
    pass(100);
  }
  for (const at of made) {
    expect(made.filter((other) => other >= at && other < at + 60_000).length).toBeLessThanOrEqual(50);
  }
  expect(made.length).toBeGreaterThan(130);
});

test('who was told to come again is not overtaken, and keeps the place when asking too often', () => {
  const clock = createMovedClock();
  const { pass } = clock;
  const limiter = createRateLimiter({ clock, share: 1 });
  for (let index = 0; index < 4; index += 1) limiter.take(post('C1', `burst ${index}`));
  const wait = limiter.take(post('C1', 'first')) ?? 0;
  for (let index = 0; index < 10; index += 1) {
    expect(limiter.take(post('C1', 'first'))).toBeCloseTo(wait);
  }
  expect(limiter.take(post('C1', 'second'))).toBeGreaterThan(wait);
  pass(wait);
  expect(limiter.take(post('C1', 'newcomer'))).toBeGreaterThan(0);
  expect(limiter.take(post('C1', 'first'))).toBeUndefined();
});

test('who does not come again holds nobody up for long', () => {
  const clock = createMovedClock();
  const { pass } = clock;
  const limiter = createRateLimiter({ clock, share: 1 });
  for (let index = 0; index < 5; index += 1) limiter.take(post('C1', `${index}`));
  pass(4_500);
  expect(limiter.take(post('C1', 'another'))).toBeUndefined();
});

test('a pause that Slack asks for holds for this method and channel only', () => {
  const clock = createMovedClock();
  const { pass } = clock;
  const limiter = createRateLimiter({ clock, share: 1 });
  limiter.pause(post('C1'), 30_000);
  expect(limiter.take(post('C1'))).toBeCloseTo(30_000);
  expect(limiter.take(post('C2'))).toBeUndefined();
  expect(limiter.take(update('a'))).toBeUndefined();
  pass(30_000);
  expect(limiter.take(post('C1'))).toBeUndefined();
});

test('replicas share by share', () => {
  const clock = createMovedClock();
  const half = createRateLimiter({ clock, share: 0.5 });
  const burst = Array.from({ length: 50 }, (_, index) => half.take(update(`${index}`)));
  expect(burst.filter((wait) => wait === undefined)).toHaveLength(10);
});

test('towards another API, whose limits nobody knows, only the pauses it asks for are kept', () => {
  const clock = createMovedClock();
  const { pass } = clock;
  const limiter = createRateLimiter({ clock, share: 1, unknown: true });
  const allAtOnce = () => Array.from({ length: 200 }, (_, index) => limiter.take(update(`${index}`)));
  expect(allAtOnce().every((wait) => wait === undefined)).toBe(true);

  limiter.pause(update('a'), 1_000);
  expect(limiter.take(update('a'))).toBeCloseTo(1_000);
  expect(limiter.wait(update('b'))).toBeCloseTo(1_000);
  expect(limiter.take(post('C1'))).toBeUndefined();
  pass(1_000);
  expect(allAtOnce().every((wait) => wait === undefined)).toBe(true);
});

test('what is no longer used takes no memory', () => {
  const clock = createMovedClock();
  const { pass } = clock;
  const limiter = createRateLimiter({ clock, share: 1 });
  for (let index = 0; index < 1_000; index += 1) limiter.take(post(`C${index}`));
  expect(limiter.size()).toBe(1_000);
  pass(60_000);
  limiter.take(post('C1'));
  expect(limiter.size()).toBe(1);
});

test('a channel does not wait for all that is to be done in another one', () => {
  const clock = createMovedClock();
  const limiter = createRateLimiter({ clock, share: 1 });
  const info = (channel: string, what: string) => ({
    installation: 'T1',
    method: 'conversations.info',
    channel,
    what,
  });
  for (let index = 0; index < 200; index += 1) limiter.take(info('C1', `${index}`));
  const wait = limiter.take(info('C2', 'ours')) ?? 0;
  expect(wait).toBeLessThan(5_000);
  clock.pass(wait);
  expect(limiter.take(info('C2', 'ours'))).toBeUndefined();
});
