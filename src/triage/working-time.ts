import { Temporal } from 'temporal-polyfill';

/** When a person may be written to: their zone, and the hours and days on which they work. */
export interface WorkingTime {
  /** An IANA name: `Europe/Berlin`. */
  readonly zone: string;
  /** From this hour on … */
  readonly from: number;
  /** … and before this one; later than `from`. */
  readonly to: number;
  /** Days of the week, Monday being 1; at least one. */
  readonly days: ReadonlySet<number>;
}

/** Nobody is written to before eight and from eight in the evening on, as long as they say nothing else. */
export const USUAL_HOURS = { from: 8, to: 20 } as const;

/** What a customer may be waited for until. */
export const waitChoices = ['1h', '4h', 'tomorrow', '2days', 'monday', 'own'] as const;
export type WaitChoice = (typeof waitChoices)[number];

/** "Tomorrow morning" and "Monday" begin with it. */
const MORNING = 9;
const HOUR_MS = 60 * 60_000;
const MONDAY = 1;

/** Whether Node knows a zone of this name. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** The first moment from this one on at which somebody may be written to. All times are epoch milliseconds. */
export function firstWorking(at: number, time: WorkingTime): number {
  let there = zoned(at, time);
  // A day at a time: a week has at least one on which they work, and a zone may skip a day.
  for (let days = 0; days < 9; days += 1) {
    if (time.days.has(there.dayOfWeek)) {
      if (there.hour < time.from) return atHour(there, time.from).epochMilliseconds;
      if (there.hour < time.to) return there.epochMilliseconds;
    }
    there = atHour(there.add({ days: 1 }), 0);
  }
  return at;
}

/** When the same time of day comes after so many days on which they work have begun anew. */
export function afterWorkingDays(at: number, days: number, time: WorkingTime): number {
  let there = zoned(firstWorking(at, time), time);
  for (let left = days; left > 0; ) {
    there = there.add({ days: 1 });
    if (time.days.has(there.dayOfWeek)) left -= 1;
  }
  return firstWorking(there.epochMilliseconds, time);
}

/** When so many of the hours in which they work have passed. */
export function afterWorkingHours(at: number, hours: number, time: WorkingTime): number {
  let left = hours * HOUR_MS;
  for (let from = firstWorking(at, time); ; ) {
    const there = zoned(from, time);
    const end = (time.to === 24 ? atHour(there.add({ days: 1 }), 0) : atHour(there, time.to))
      .epochMilliseconds;
    if (end - from >= left) return from + left;
    left -= end - from;
    from = firstWorking(end, time);
  }
}

/** The time that somebody chooses now, moved to when they may be written to. `own`: the one they name themselves. */
export function waitUntil(choice: Exclude<WaitChoice, 'own'>, now: number, time: WorkingTime): number {
  const there = zoned(now, time);
  switch (choice) {
    case '1h':
      return firstWorking(now + HOUR_MS, time);
    case '4h':
      return firstWorking(now + 4 * HOUR_MS, time);
    case 'tomorrow':
      return firstWorking(atHour(there.add({ days: 1 }), MORNING).epochMilliseconds, time);
    case '2days':
      return firstWorking(there.add({ days: 2 }).epochMilliseconds, time);
    case 'monday': {
      const days = (MONDAY + 7 - there.dayOfWeek) % 7 || 7;
      return firstWorking(atHour(there.add({ days }), MORNING).epochMilliseconds, time);
    }
  }
}

/** A day later at the same time of day, moved to when they may be written to. */
export function aDayLater(now: number, time: WorkingTime): number {
  return firstWorking(zoned(now, time).add({ days: 1 }).epochMilliseconds, time);
}

/** When the day began that this moment is in, in a zone; in UTC where none is known. */
export function dayBegan(at: number, zone = 'UTC'): number {
  return zoned(at, { zone }).startOfDay().epochMilliseconds;
}

function zoned(at: number, { zone }: Pick<WorkingTime, 'zone'>): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}

/** An hour that the clocks skip is the one after it. */
function atHour(there: Temporal.ZonedDateTime, hour: number): Temporal.ZonedDateTime {
  return there.withPlainTime({ hour });
}
