import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../../src/clock.ts';

/** A step's length at most, in milliseconds: what is waited for is looked at after each. */
const LONGEST_STEP_MS = 500;

/** The time of the apps and Slacks that a test runs in its own process. It passes only when the test lets it. */
export interface MovedClock extends Clock {
  /** Lets milliseconds pass; what is to be done meanwhile is done in its order. */
  pass(ms: number): void;
  /** Sets it forward, or back, as one sets a machine's clock: no time passes. */
  set(ms: number): void;
  /** To be told whenever anything happens outside: waiters do not let time pass meanwhile. */
  busy(): void;
  /**
   * Waits in real time until a condition gives true. Whenever nothing more happens by itself, time passes, to the
   * next thing that is to be done.
   */
  until(condition: () => Promise<boolean>): Promise<void>;
}

interface Waiter {
  isLooking: boolean;
  look(): Promise<void>;
}

export function createMovedClock(start = Date.now()): MovedClock {
  const timers = new Map<number, { at: number; run: () => void }>();
  let elapsed = 0;
  let off = start;
  let serial = 0;
  let happened = 0;
  const waiting = new Set<Waiter>();
  let joined = Promise.withResolvers<void>();
  let isMoving = false;

  function next(): { id: number; at: number } | undefined {
    let soonest: { id: number; at: number } | undefined;
    for (const [id, { at }] of timers) if (soonest === undefined || at < soonest.at) soonest = { id, at };
    return soonest;
  }

  function pass(ms: number): void {
    const end = elapsed + ms;
    for (let due = next(); due !== undefined && due.at <= end; due = next()) {
      elapsed = Math.max(elapsed, due.at);
      const timer = timers.get(due.id);
      timers.delete(due.id);
      timer?.run();
    }
    elapsed = end;
  }

  /** Until nothing has happened for some turns of the event loop. */
  async function quiet(): Promise<void> {
    for (let calm = 0, seen = happened; calm < 2; seen = happened) {
      await pause(1);
      for (let turns = 0; turns < 3; turns += 1) await turn();
      calm = happened === seen ? calm + 1 : 0;
    }
  }

  /** Each waiter checks its condition; a check may itself wait for something meanwhile. */
  async function look(): Promise<void> {
    joined = Promise.withResolvers();
    const looking = [...waiting].filter((waiter) => !waiter.isLooking).map((waiter) => waiter.look());
    await Promise.race([Promise.all(looking), joined.promise]);
  }

  async function move(): Promise<void> {
    isMoving = true;
    while (waiting.size > 0) {
      await quiet();
      await look();
      if (waiting.size > 0) pass(Math.min(LONGEST_STEP_MS, (next()?.at ?? Infinity) - elapsed));
    }
    isMoving = false;
  }

  return {
    now: () => off + elapsed,
    elapsed: () => elapsed,
    setTimeout(run, ms) {
      serial += 1;
      happened += 1;
      timers.set(serial, { at: elapsed + Math.max(0, ms), run });
      return serial;
    },
    clearTimeout: (timer) => void timers.delete(Number(timer)),
    pass,
    set(ms) {
      off += ms;
    },
    busy() {
      happened += 1;
    },
    until(condition) {
      return new Promise((resolve, reject) => {
        const waiter: Waiter = {
          isLooking: false,
          async look() {
            waiter.isLooking = true;
            try {
              if (await condition()) {
                waiting.delete(waiter);
                resolve();
              }
            } catch (error) {
              waiting.delete(waiter);
              reject(error);
            }
            waiter.isLooking = false;
          },
        };
        waiting.add(waiter);
        joined.resolve();
        if (!isMoving) void move();
      });
    },
  };
}

/** The one of this test file. */
export const clock = createMovedClock();
