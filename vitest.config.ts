import { defineConfig } from 'vitest/config';

/**
 * A file of these is run in a process that has run others: loading all modules anew for each takes a third of the time of the tests.
 * So a test puts back what it changes for the whole process: timers, the environment, the working folder, spies on what is global.
 */
const TOGETHER = [
  'answer',
  'archive',
  'article',
  'commands',
  'discord',
  'meaning',
  'playground',
  'search',
].map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    setupFiles: ['test/setup.ts'],
    // Only for what hangs: a machine that others keep busy may take many times as long as an idle one.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // As many as there are cores: much of what is tested waits, and none need be left for anything else.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'together', include: TOGETHER, isolate: false } },
      {
        extends: true,
        test: {
          name: 'apart',
          // Whole programs, several processes and their database go by real time: on a machine that others keep busy one may come
          // too late once, which is then told as a retry. What fails twice is a fault.
          retry: 1,
          include: ['test/**/*.test.ts'],
          // Those in a browser: `npm run test:browser`; those that take a while: `npm run bench:processes`.
          exclude: [...TOGETHER, 'test/browser/**', 'test/processes/**'],
        },
      },
    ],
  },
});
