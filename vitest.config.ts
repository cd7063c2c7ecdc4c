import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // They need a browser: `npm run test:browser`.
    exclude: ['test/browser/**'],
    setupFiles: ['test/setup.ts'],
    // Only for what hangs: a machine that others keep busy may take many times as long as an idle one.
    testTimeout: 90_000,
    // A file is run in a process that has run others: loading all modules anew for each took a third of the time. So a test puts back
    // what it changes for the whole process: timers, the environment, the working folder, spies on what is global.
    isolate: false,
    // As many as there are cores; much of what is tested waits, so that one is left for nobody.
    maxWorkers: '100%',
  },
});
