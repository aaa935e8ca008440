import { defineConfig } from 'vitest/config';

const PAGE = 'test/playground/page/*.test.ts';
/** These put something of their own in the place of a module. */
const MOCKING = ['test/slack/late-answers.test.ts', 'test/slack/full-database.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 15_000,
    hookTimeout: 15_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'app',
          include: ['test/**/*.test.ts'],
          exclude: [PAGE, ...MOCKING],
          // The app is read once for many files. Each file has its own network, its own databases and its own Slack.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'mocking', include: MOCKING, isolate: true } },
      {
        extends: true,
        test: {
          name: 'page',
          include: [PAGE],
          // They share one playground and one browser, and so they run one after the other.
          globalSetup: 'test/playground/page/start-shared.ts',
          fileParallelism: false,
          isolate: false,
        },
      },
    ],
  },
});
