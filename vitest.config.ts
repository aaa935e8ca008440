import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What waits longest, so that others find room beside it. */
const WAITING = /(?:late-answers|fuzz|crash|chaos|stop)\.test\.ts$/;

class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const waits = ({ moduleId }: TestSpecification) => WAITING.test(moduleId);
    return [...sorted.filter(waits), ...sorted.filter((file) => !waits(file))];
  }
}

const PAGE = 'test/playground/page/*.test.ts';
/** These wait more than they reckon. */
const IDLE = ['test/slack/fuzz.test.ts', 'test/processes/socket-mode.test.ts'];
/** These put something of their own in the place of a module. */
const MOCKING = ['test/slack/late-answers.test.ts', 'test/slack/full-database.test.ts'];

/** What runs when the others are done. */
const LAST = { maxWorkers: 4, sequence: { groupOrder: 1 } };

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Much of the time is spent waiting for processes: more at a time than there are processors.
    maxWorkers: 3,
    sequence: { sequencer: WaitingFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'app',
          include: ['test/**/*.test.ts'],
          exclude: [PAGE, ...MOCKING, ...IDLE],
          globalSetup: 'test/support/bundle.ts',
          // The app is read once for many files. Each file has its own network, its own databases and its own Slack.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'mocking', include: MOCKING, isolate: true } },
      // What waits runs beside what needs a browser, and one more at a time.
      { extends: true, test: { name: 'idle', include: IDLE, isolate: false, ...LAST } },
      {
        extends: true,
        test: {
          name: 'page',
          include: [PAGE],
          // The files of a worker share a playground and a browser. They come last: a browser takes a processor for itself.
          globalSetup: 'test/playground/page/start-shared.ts',
          isolate: false,
          ...LAST,
        },
      },
    ],
  },
});
