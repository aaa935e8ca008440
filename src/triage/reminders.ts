import type { Act, Entry } from './history.ts';
import { type Situation, standingOf } from './situation.ts';
import { afterWorkingDays, afterWorkingHours, firstWorking, type WorkingTime } from './working-time.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** What nobody has touched for longer is history: reminding of it after an update would only be noise. */
const TOO_OLD_MS = 30 * DAY_MS;

/** When people are reminded; 0 for never. */
export interface ReminderRules {
  /** Working days in which nobody touches an open case. */
  readonly nudgeDays: number;
  /** Working hours in which nobody takes what was handed over. */
  readonly escalationHours: number;
}

/**
 * Of what somebody is reminded: a customer who is waited for, an open case that nobody touches (its owner first, then
 * the channel), a hand-over that nobody takes.
 */
export type ReminderKind = 'waiting' | 'quiet' | 'channel' | 'untaken';

export interface Reminder {
  readonly kind: ReminderKind;
  /** Which act it follows, by its place in the history: each has one of a kind. */
  readonly of: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What is written about a case while it stays where it is. */
const ASIDE: ReadonlySet<Act['type']> = new Set(['noted', 'askedBelow', 'feedback', 'referenced']);

/**
 * The reminders that come if nobody does anything. Without the working time of whoever is reminded: when
 * they may come at the earliest, so that Slack need not be asked for it long before. Pure.
 */
export function remindersOf(
  situation: Situation,
  { nudgeDays, escalationHours }: ReminderRules,
  now: number,
  time?: WorkingTime,
): Reminder[] {
  const all = dueOf(situation, { nudgeDays, escalationHours }, now, time);
  // One that could not come in time must not come in the night instead.
  return time ? all.map((one) => ({ ...one, at: firstWorking(Math.max(one.at, now), time) })) : all;
}

function dueOf(
  situation: Situation,
  { nudgeDays, escalationHours }: ReminderRules,
  now: number,
  time: WorkingTime | undefined,
): Reminder[] {
  const { triage, state } = situation;
  const standing = standingOf(situation);
  const afterDays = (since: number, days: number) =>
    // A day of 23 hours is the shortest.
    time ? afterWorkingDays(since, days, time) : since + days * (DAY_MS - HOUR_MS);
  if (standing === 'open') {
    const { waiting } = state;
    const last = lastOf(triage.history, () => true);
    const since = Math.max(last?.at ?? triage.openedAt, waiting?.until ?? 0);
    const of = last?.index ?? -1;
    const waits: Reminder[] =
      waiting === undefined ? [] : [{ kind: 'waiting', of: waiting.act, at: waiting.until }];
    if (nudgeDays === 0 || now - since > TOO_OLD_MS) return waits;
    return [
      ...waits,
      { kind: 'quiet', of, at: afterDays(since, nudgeDays) },
      { kind: 'channel', of, at: afterDays(since, 2 * nudgeDays) },
    ];
  }
  if (standing !== 'untaken' || escalationHours === 0) return [];
  const end = lastOf(triage.history, ({ type }) => !ASIDE.has(type));
  if (end === undefined || now - end.at > TOO_OLD_MS) return [];
  const hours = escalationHours;
  const at = time ? afterWorkingHours(end.at, hours, time) : end.at + hours * HOUR_MS;
  return [{ kind: 'untaken', of: end.index, at }];
}

function lastOf(
  history: readonly Entry[],
  counts: (act: Act) => boolean,
): { index: number; at: number } | undefined {
  const index = history.findLastIndex(({ act }) => counts(act));
  const at = history[index]?.at;
  return at === undefined ? undefined : { index, at };
}
