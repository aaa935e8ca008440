import { defineConfig } from 'vitest/config';

const PAGE = 'test/playground/page/*.test.ts';

export default defineConfig({
  test: {
    testTimeout: 15_000,
    hookTimeout: 15_000,
    // Each file has its own network, its own databases and its own Slack.
    isolate: true,
    projects: [
      { extends: true, test: { name: 'app', include: ['test/**/*.test.ts'], exclude: [PAGE] } },
      {
        extends: true,
        test: {
          name: 'page',
          include: [PAGE],
          // But for these: they share one playground and one browser, and so they run one after the other.
          globalSetup: 'test/playground/page/start-shared.ts',
          fileParallelism: false,
          isolate: false,
        },
      },
    ],
  },
});
