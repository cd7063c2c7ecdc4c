import { defineConfig } from 'vitest/config';

/** `npm run bench:processes`: what several processes over one PostgreSQL take, one thing after the other, each printed and held. */
export default defineConfig({
  test: {
    include: ['test/processes/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
