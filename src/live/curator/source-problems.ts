import { ArchiveProblem } from './problem.js';

/** What can go wrong with sources, as `problems` has the rest. */
export const sourceProblems = {
  known: (source: string) =>
    new ArchiveProblem('source-known', `${source} is a source already.`, 'See the list of sources.', {
      source,
    }),
  unknown: (source: string) =>
    new ArchiveProblem('source-unknown', `There is no source ${source}.`, 'See the list of sources.', {
      source,
    }),
  full: (most: number) =>
    new ArchiveProblem(
      'sources-full',
      `There are ${most} sources, and no more may be added.`,
      'Remove one, or raise MAX_SOURCES.',
      { most },
    ),
  busy: (source: string) =>
    new ArchiveProblem('source-busy', `${source} is being asked already.`, 'Wait until that is done.', {
      source,
    }),
  empty: (source: string) =>
    new ArchiveProblem(
      'source-empty',
      `Nothing that ${source} brought waits to be taken.`,
      'See the list of sources.',
      { source },
    ),
};
