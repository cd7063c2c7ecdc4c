import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // They need a browser: `npm run test:browser`.
    exclude: ['test/browser/**'],
    setupFiles: ['test/setup.ts'],
    // Only for what hangs: a machine that others keep busy may take many times as long as an idle one.
    testTimeout: 90_000,
  },
});
