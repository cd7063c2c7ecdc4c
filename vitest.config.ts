import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const CORES = availableParallelism();

/** Those in a browser: `npm run test:browser`; those that take a while: `npm run bench:processes`. */
const ELSEWHERE = ['test/browser/**', 'test/processes/**'];

/** They run the tests of another file once more, in another way: that file must not have been loaded by the same process. */
const ONCE_MORE = ['test/e2e/archives.postgres.test.ts', 'test/e2e/asking.http.test.ts'];

/** Whole programs, several processes and their database go by real time, and wait for most of it. */
const BY_REAL_TIME = [
  'test/{bench,e2e,live,state}/**/*.test.ts',
  'test/{docs,conversations}.test.ts',
  'test/cli/process.test.ts',
];

/** On a machine that others keep busy one may come too late once, which is then told as a retry. What fails twice is a fault. */
const WAITING = { retry: 1, maxWorkers: 2 * CORES, sequence: { groupOrder: 1 } };

/** Begun first, longest first: one of half a minute or more that begins last is waited for by all. */
const LONGEST = [
  'test/live/shared/kill-leader.test.ts',
  'test/e2e/process.test.ts',
  'test/live/curator/interleaving.test.ts',
  'test/docs.test.ts',
  'test/state/moving/moving.test.ts',
  'test/e2e/processes.audit.test.ts',
  'test/state/sqlite/damage.test.ts',
  'test/e2e/faults.test.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.findIndex((file) => moduleId.endsWith(`/${file}`));
      return found < 0 ? LONGEST.length : found;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    reporters: ['./test/suite-times.ts', 'default'],
    setupFiles: ['test/setup.ts'],
    globalSetup: ['test/state/postgres/global-setup.ts'],
    // Only for what hangs: a machine that others keep busy may take many times as long as an idle one.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    maxWorkers: CORES,
    sequence: { sequencer: LongestFirst },
    // A file runs in a process that has run others: loading all modules anew for each takes a third of the time of the tests.
    // So a test puts back what it changes for the whole process: timers, the environment, the working folder, spies on what is global.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'computing',
          include: ['test/**/*.test.ts'],
          exclude: [...ELSEWHERE, ...BY_REAL_TIME],
        },
      },
      {
        extends: true,
        test: { name: 'waiting', include: BY_REAL_TIME, exclude: ONCE_MORE, ...WAITING },
      },
      { extends: true, test: { name: 'once more', include: ONCE_MORE, isolate: true, ...WAITING } },
    ],
  },
});
