import { UsageError } from '../../cli/terminal/usage.js';

/** A set of questions with the archive that it is asked of. */
export interface NamedSet {
  readonly name: string;
  readonly questions: string;
  readonly archives: readonly string[];
}

export const FIT_HELP = `npm run ranking-fit -- --set NAME=QUESTIONS.jsonl,ARCHIVE[,ARCHIVE…] [--set …]

Fits the weights of the ranking (src/search/rank/weights/weights.ts), by words or by meaning, to several sets of questions at once, each counting alike, and
prints: the figures of each set with today's weights and with the fitted ones; those of each set with weights that were fitted to the
others alone, which is what a set that nobody has would get; and what each signal is worth on each set.

  --set NAME=…   a set: a file of questions as npm run eval takes it, and the archive that they are asked of, by commas; two at least
  --semantic HOW rank by meaning too, as npm run eval does: on reads all of an archive first, asked only the best paragraphs of each
                 question; off, unless told: words alone
  --cache FOLDER where vectors are kept, instead of STATE_DIR
  --help         this text

Only the best 60 paragraphs of each question are put in order anew, so what is printed is near what npm run eval would measure, not
the same. Exit status: 0 when it ran, 1 when something failed, 2 on wrong use.`;

/** @throws UsageError on anything but two sets or more, each with a name of its own */
export function readSets(given: readonly string[]): NamedSet[] {
  const sets = given.map(readSet);
  const twice = sets.find(({ name }, i) => sets.findIndex((other) => other.name === name) < i);
  if (twice) throw new UsageError(`Two sets are called ${twice.name}; each --set needs a name of its own.`);
  if (sets.length < 2) throw new UsageError('Weights are fitted to two sets or more: give --set twice.');
  return sets;
}

/** @throws UsageError on what is no set */
export function readSet(given: string): NamedSet {
  const [, name, files = ''] = /^([\w-]+)=(.+)$/.exec(given) ?? [];
  const [questions = '', ...archives] = files.split(',').map((file) => file.trim());
  if (name === undefined || questions === '' || archives.length === 0 || archives.includes('')) {
    throw new UsageError(
      `--set takes NAME=QUESTIONS.jsonl,ARCHIVE, as in natural=questions.jsonl,data/articles, not "${given}".`,
    );
  }
  return { name, questions, archives };
}
