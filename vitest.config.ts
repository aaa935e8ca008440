import { defineConfig } from 'vitest/config';

/** These put something of their own in the place of a module. */
const mocking = ['test/slack/late-answers.test.ts', 'test/slack/full-database.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 15_000,
    hookTimeout: 15_000,
    projects: [
      {
        extends: true,
        test: { name: 'together', include: ['test/**/*.test.ts'], exclude: mocking, isolate: false },
      },
      { extends: true, test: { name: 'mocking', include: mocking, isolate: true } },
    ],
  },
});
