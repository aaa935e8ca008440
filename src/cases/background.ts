import type { Logger } from '../telemetry/log.ts';

/** Work after an acknowledgement, which only the end of the process waits for. */
export interface Background {
  /** Begins the work; a failure is logged. */
  run(work: () => Promise<unknown>): void;
  /** Waits for all that has begun. */
  idle(): Promise<void>;
}

/** Keeps track of work that is not awaited where it begins. */
export function createBackground(log: Logger): Background {
  const running = new Set<Promise<void>>();
  return {
    run(work) {
      const done = work()
        .then(
          () => {},
          (error) => log.error({ err: error }, 'Something that was begun could not be finished'),
        )
        .finally(() => running.delete(done));
      running.add(done);
    },
    async idle() {
      await Promise.all(running);
    },
  };
}
