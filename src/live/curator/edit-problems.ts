import type { CorrectableField } from '../../archive/archive.js';
import { ArchiveProblem } from './problem.js';

/** What can go wrong with a correction, as `problems` has the rest. */
export const editProblems = {
  noDate: (value: string) =>
    new ArchiveProblem(
      'edit-date',
      `"${value}" is not one day that I can read.`,
      'Write it as 2017-05-14, or leave it empty where no day is known.',
      { value },
    ),
  noAddress: (value: string) =>
    new ArchiveProblem(
      'edit-url',
      `"${value}" is not an address that can be linked to.`,
      'Write all of it, beginning with https:// or http://, without a name and password; or leave it empty.',
      { value },
    ),
  noHeadline: () =>
    new ArchiveProblem('edit-headline', 'An article has a headline.', 'Write one, or leave it as it was.'),
  tooLong: (field: CorrectableField, length: number, most: number) =>
    new ArchiveProblem(
      'edit-long',
      `That is too long for the ${field === 'url' ? 'address' : field}: ${length} characters, at most ${most}.`,
      'Shorten it.',
      { length, most },
    ),
  overtaken: (seen: string | null, now: string | null) =>
    new ArchiveProblem(
      'edit-overtaken',
      `Somebody has changed that meanwhile: it says "${now ?? ''}" now, and said "${seen ?? ''}" when you began.`,
      'Look at it again, then change it if it is still wrong.',
      { now: now ?? '–', seen: seen ?? '–' },
    ),
  same: () => new ArchiveProblem('edit-same', 'That is what it says already.', 'There is nothing to change.'),
  nothing: (article: string) =>
    new ArchiveProblem('edit-none', `Nothing of ${article} is corrected.`, 'There is nothing to take back.', {
      article,
    }),
};
