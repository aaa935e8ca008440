import type { Clock, Timer } from '../../clock.ts';

/** A clock that can be set forward: what was to be done meanwhile is done then, as on a machine that wakes up. */
export interface MovableClock extends Clock {
  /** Milliseconds, not negative. */
  move(ms: number): void;
  /** By how many milliseconds it has been moved. */
  moved(): number;
}

interface Planned {
  readonly run: () => void;
  /** In milliseconds of `elapsed`. */
  readonly due: number;
  timer: Timer;
}

/** The time of another clock, and as much more as it is moved. */
export function movableClock(base: Clock): MovableClock {
  const planned = new Map<number, Planned>();
  let moved = 0;
  let serial = 0;
  const elapsed = () => base.elapsed() + moved;

  function arm(id: number, run: () => void, due: number): Planned {
    const timer = base.setTimeout(
      () => {
        planned.delete(id);
        run();
      },
      Math.max(0, due - elapsed()),
    );
    return { run, due, timer };
  }

  return {
    now: () => base.now() + moved,
    elapsed,
    setTimeout(run, ms) {
      serial += 1;
      planned.set(serial, arm(serial, run, elapsed() + ms));
      return serial;
    },
    clearTimeout(timer) {
      const id = Number(timer);
      base.clearTimeout(planned.get(id)?.timer);
      planned.delete(id);
    },
    move(ms) {
      moved += ms;
      // In the order in which they are due, those that are overdue all at once.
      for (const [id, { run, due, timer }] of [...planned].sort(([, a], [, b]) => a.due - b.due)) {
        base.clearTimeout(timer);
        planned.set(id, arm(id, run, due));
      }
    },
    moved: () => moved,
  };
}

/** How long it is until nine o'clock of the next Monday, in the machine's time zone. Milliseconds. */
export function untilMonday(now: number): number {
  const monday = new Date(now);
  monday.setHours(9, 0, 0, 0);
  // Sunday is 0: from Monday on, the next one is meant.
  monday.setDate(monday.getDate() + ((8 - monday.getDay()) % 7 || 7));
  return monday.getTime() - now;
}
