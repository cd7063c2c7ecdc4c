import { defineConfig } from 'vitest/config';

/** `npm run test:browser`: the tests that need a browser, one after the other, because a machine has few cores. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
