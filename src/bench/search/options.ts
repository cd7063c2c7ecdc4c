import { parseArgs } from 'node:util';
import { readWhole, UsageError } from '../../cli/terminal/usage.js';
import { engines } from './engines/index.js';

export interface BenchOptions {
  readonly help: boolean;
  readonly json: boolean;
  readonly check: boolean;
  /** Paragraph counts, smallest first. Null: all that the given archive has. */
  readonly sizes: readonly number[] | null;
  readonly engines: readonly string[];
  readonly questions: number;
  readonly seed: number;
  readonly archive: string | null;
  readonly questionsFile: string | null;
}

const standardSizes = [1_000, 10_000, 100_000];
const largeSize = 1_000_000;

export const usage = `Usage: npm run bench -- [options]

Measures Clippings beside other search libraries on the same paragraphs and questions: build time, memory, time for
a question, and how high the right paragraph comes (MRR@10). Makes its paragraphs and questions itself, always the same.

  --large                1,000,000 paragraphs as well; engines that would need too long or too much memory are left out
  --sizes 1000,10000     these paragraph counts instead of 1000,10000,100000
  --engines a,b          only these of: ${engines.map(({ name }) => name).join(', ')}
  --questions-count N    how many questions to ask, 1000 unless told
  --seed N               another made archive
  --archive PATH         the paragraphs of an archive (a folder or one file) instead of made ones; with --sizes its beginning
  --questions FILE       questions for that archive, one JSON object a line: {"question", "relevant": [{"article", "paragraph"}]}
                         or {"question", "answers": ["…"]}; without it, questions are made from its paragraphs
  --json                 one JSON object instead of tables
  --check                exit with status 1 when a requirement is not met or none could be measured
  --help                 this text`;

/** Reads the command line. Throws a `UsageError`. */
export function readOptions(args: readonly string[]): BenchOptions {
  const values = parse(args);
  if (values.questions !== undefined && values.archive === undefined) {
    throw new UsageError(
      '--questions needs --archive: questions of your own need the archive that answers them.',
    );
  }
  return {
    help: values.help ?? false,
    json: values.json ?? false,
    check: values.check ?? false,
    sizes: sizesOf(values),
    engines: enginesOf(values.engines),
    questions: readWhole('questions-count', values['questions-count'] ?? '1000', 1, 100_000),
    seed: readWhole('seed', values.seed ?? '1', 0, 2 ** 31 - 1),
    archive: values.archive ?? null,
    questionsFile: values.questions ?? null,
  };
}

type Values = ReturnType<typeof parse>;

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean' },
        json: { type: 'boolean' },
        check: { type: 'boolean' },
        large: { type: 'boolean' },
        sizes: { type: 'string' },
        engines: { type: 'string' },
        'questions-count': { type: 'string' },
        seed: { type: 'string' },
        archive: { type: 'string' },
        questions: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function sizesOf({ sizes, large, archive }: Values): number[] | null {
  if (large && archive !== undefined) {
    throw new UsageError('--large is for made paragraphs; an archive has as many as it has.');
  }
  if (sizes === undefined && archive !== undefined) return null;
  const chosen = sizes?.split(',').map((size) => readWhole('sizes', size.trim(), 100, 10_000_000));
  return [...new Set([...(chosen ?? standardSizes), ...(large ? [largeSize] : [])])].sort((a, b) => a - b);
}

function enginesOf(list: string | undefined): string[] {
  const names = engines.map(({ name }) => name);
  if (list === undefined) return names;
  const wanted = list.split(',').map((name) => name.trim());
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new UsageError(`--engines: there is no engine called "${unknown}"; there are ${names.join(', ')}.`);
  }
  return names.filter((name) => wanted.includes(name));
}
