import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aDayLater,
  afterWorkingDays,
  afterWorkingHours,
  firstWorking,
  isZone,
  type WorkingTime,
  waitUntil,
} from '../../src/triage/working-time.ts';

const HOUR_MS = 60 * 60_000;
const MINUTE_MS = 60_000;
const weekdays = new Set([1, 2, 3, 4, 5]);
const berlin: WorkingTime = { zone: 'Europe/Berlin', from: 8, to: 20, days: weekdays };

const zones = [
  'Europe/Berlin',
  'America/Los_Angeles',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'UTC',
];
const times = fc.record({
  zone: fc.constantFrom(...zones),
  from: fc.integer({ min: 0, max: 11 }),
  to: fc.integer({ min: 12, max: 24 }),
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }).map((days) => new Set(days)),
});
/** 2010 to 2040, to the minute: Apia leaves out a day in it. */
const moments = fc
  .integer({ min: Date.parse('2010-01-01') / MINUTE_MS, max: Date.parse('2040-01-01') / MINUTE_MS })
  .map((minutes) => minutes * MINUTE_MS);

/** What the wall clock and calendar of a zone show, by another way than the code does it. */
function shown(at: number, zone: string): { day: number; hour: number } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return {
    day: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(of('weekday')) + 1,
    hour: Number(of('hour')),
  };
}

function isWorking(at: number, { zone, from, to, days }: WorkingTime): boolean {
  const { day, hour } = shown(at, zone);
  return days.has(day) && hour >= from && hour < to;
}

test('whatever the zone, hours and days: the first moment is one in which they work, and none before it is', () => {
  fc.assert(
    fc.property(moments, times, (at, time) => {
      const first = firstWorking(at, time);
      expect(first).toBeGreaterThanOrEqual(at);
      expect(isWorking(first, time)).toBe(true);
      const steps = Math.min(200, Math.floor((first - at) / (30 * MINUTE_MS)));
      for (let step = 0; step < steps; step += 1)
        expect(isWorking(at + step * 30 * MINUTE_MS, time)).toBe(first === at);
    }),
  );
});

test('working hours add up, and none of them is at night or on a day off', () => {
  fc.assert(
    fc.property(
      moments,
      times,
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 60 }),
      (at, time, one, two) => {
        const both = afterWorkingHours(at, one + two, time);
        expect(afterWorkingHours(afterWorkingHours(at, one, time), two, time)).toBe(both);
        expect(both - at).toBeGreaterThanOrEqual((one + two) * HOUR_MS);
      },
    ),
  );
});

test('after so many working days it is later, and a working moment', () => {
  fc.assert(
    fc.property(moments, times, fc.integer({ min: 1, max: 20 }), (at, time, days) => {
      const after = afterWorkingDays(at, days, time);
      expect(isWorking(after, time)).toBe(true);
      expect(after).toBeGreaterThan(afterWorkingDays(at, days - 1, time));
      // What is reckoned without a zone is never later: Slack is asked for it only then.
      expect(after - at).toBeGreaterThanOrEqual(days * 23 * HOUR_MS);
    }),
  );
});

describe('when the clocks change', () => {
  test.each([
    // Saturday noon before the clocks go forward, and before they go back.
    ['2026-03-28T11:00:00Z', '2026-03-30T06:00:00.000Z'],
    ['2026-10-24T10:00:00Z', '2026-10-26T07:00:00.000Z'],
  ])('after %s: Monday at eight by the new time', (at, monday) => {
    expect(new Date(firstWorking(Date.parse(at), berlin)).toISOString()).toBe(monday);
  });

  test('a day later is the same time of day', () => {
    const everyDay = { ...berlin, days: new Set([1, 2, 3, 4, 5, 6, 7]) };
    const at = Date.parse('2026-03-28T11:00:00Z');

    expect(new Date(aDayLater(at, everyDay)).toISOString()).toBe('2026-03-29T10:00:00.000Z');
  });
});

describe('what somebody chooses on a Friday evening', () => {
  const friday = Date.parse('2026-12-04T18:30:00Z');
  const monday = '2026-12-07T07:00:00.000Z';

  test.each([
    ['1h', monday],
    ['4h', monday],
    ['tomorrow', monday],
    ['2days', monday],
    ['monday', '2026-12-07T08:00:00.000Z'],
  ] as const)('%s', (choice, when) => {
    expect(new Date(waitUntil(choice, friday, berlin)).toISOString()).toBe(when);
  });
});

test('next Monday is another one, on a Monday too', () => {
  const monday = Date.parse('2026-12-07T09:00:00Z');

  expect(new Date(waitUntil('monday', monday, berlin)).toISOString()).toBe('2026-12-14T08:00:00.000Z');
});

test('zones that Node does not know', () => {
  expect(['Europe/Berlin', 'Mars/Olympus', ''].map(isZone)).toEqual([true, false, false]);
});
