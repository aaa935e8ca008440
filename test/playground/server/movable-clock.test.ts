import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movableClock, untilMonday } from '../../../src/playground/server/movable-clock.ts';
import { createMovedClock } from '../../support/moved-clock.ts';

const HOUR = 3_600_000;

test('what is due meanwhile is done in its order, and what is not due stays for later', () => {
  const base = createMovedClock(1_000);
  const clock = movableClock(base);
  const done: [string, number][] = [];
  const plan = (name: string, ms: number) =>
    clock.setTimeout(() => done.push([name, clock.now() - 1_000]), ms);
  plan('three', 3 * HOUR);
  plan('one', HOUR);
  plan('two', 2 * HOUR);
  clock.clearTimeout(plan('never', HOUR));
  base.pass(HOUR / 2);
  expect(done).toEqual([]);
  clock.move(2 * HOUR);
  expect(clock.moved()).toBe(2 * HOUR);
  expect(clock.elapsed()).toBe(2.5 * HOUR);
  base.pass(0);
  expect(done).toEqual([
    ['one', 2.5 * HOUR],
    ['two', 2.5 * HOUR],
  ]);
  base.pass(HOUR / 2 - 1);
  expect(done).toHaveLength(2);
  base.pass(1);
  expect(done.at(-1)).toEqual(['three', 3 * HOUR]);
});

test('a timer is cleared after a move, too', () => {
  const base = createMovedClock();
  const clock = movableClock(base);
  let rung = false;
  const timer = clock.setTimeout(() => {
    rung = true;
  }, 2 * HOUR);
  clock.move(HOUR);
  clock.clearTimeout(timer);
  clock.move(HOUR);
  base.pass(2 * HOUR);
  expect(rung).toBe(false);
});

test('the next Monday is ahead, at nine', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(2020, 0, 1), max: new Date(2040, 0, 1), noInvalidDate: true }),
      (date) => {
        const now = date.getTime();
        const monday = new Date(now + untilMonday(now));
        expect([monday.getDay(), monday.getHours(), monday.getMinutes()]).toEqual([1, 9, 0]);
        expect(monday.getTime()).toBeGreaterThan(now);
        // Never more than a week of days away, of which one is longer in autumn.
        expect(untilMonday(now)).toBeLessThanOrEqual((7 * 24 + 10) * HOUR);
      },
    ),
  );
});
