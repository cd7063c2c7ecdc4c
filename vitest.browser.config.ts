import { defineConfig } from 'vitest/config';

/** `npm run test:browser`: the tests that need a browser, one after the other, because a machine has few cores. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // What is waited for is drawn by another process, which on a busy machine may get no processor for a while.
    expect: { poll: { timeout: 10_000 } },
    retry: 1,
  },
});
