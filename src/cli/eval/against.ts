import { readFile } from 'node:fs/promises';
import { object } from '../../shape/groups.js';
import { text, whole } from '../../shape/scalars.js';
import { orNull } from '../../shape/shape.js';
import { UsageError } from '../terminal/usage.js';
import type { Outcome } from './metrics.js';
import { seededRandom } from './random.js';

/** Where one question's first passage that answers stood in a run that was kept: 1-based, null where none of ten did. */
interface KeptRank {
  readonly id: string;
  readonly turn: number;
  readonly question: string;
  readonly rank: number | null;
}

/** One figure of two runs over the same questions. */
export interface Compared {
  /** The mean of the kept run, and of this one. */
  readonly before: number;
  readonly after: number;
  /** For how many questions this run does better, worse and the same. */
  readonly won: number;
  readonly lost: number;
  readonly equal: number;
  /** How likely a difference of the means as large as this one is where the two runs are equally good. */
  readonly p: number;
}

/** This run against one that was kept, over the answerable questions that both have. */
export interface AgainstKept {
  readonly paired: number;
  /** Questions that only one of the runs has. */
  readonly onlyBefore: number;
  readonly onlyNow: number;
  readonly r1: Compared;
  readonly r5: Compared;
  readonly mrr10: Compared;
}

const PERMUTATIONS = 20_000;
const SEED = 1;

const line = object({ id: text(), turn: whole(1), question: text(), rank: orNull(whole(1)) });

/**
 * Reads what `--details` printed of another run.
 * @throws UsageError naming the file, and the line that is none of `--details`
 */
export async function readKeptRun(file: string): Promise<KeptRank[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`The run ${file} cannot be read: ${(error as Error).message}.`, { cause: error });
  }
  const lines = text.split('\n').filter((json) => json.trim() !== '');
  // The last line holds the figures.
  const kept = lines.slice(0, -1).map((json, i) => readLine(json, `${file}, line ${i + 1}`));
  if (kept.length === 0)
    throw new UsageError(`${file} holds no question. --against takes what --details printed.`);
  return kept;
}

function readLine(json: string, where: string): KeptRank {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new UsageError(`${where}: ${(error as Error).message}. --against takes what --details printed.`, {
      cause: error,
    });
  }
  const read = line(value);
  if (read.ok) return read.value;
  throw new UsageError(`${where} is no question with its rank. --against takes what --details printed.`);
}

/**
 * Compares two runs question by question.
 * @throws UsageError where they have no answerable question in common
 */
export function compareWith(kept: readonly KeptRank[], outcomes: readonly Outcome[]): AgainstKept {
  const waiting = new Map<string, KeptRank[]>();
  for (const question of kept) {
    const same = waiting.get(keyOf(question));
    if (same) same.push(question);
    else waiting.set(keyOf(question), [question]);
  }
  const pairs: [before: number | null, after: number | null][] = [];
  let inBoth = 0;
  for (const outcome of outcomes) {
    const other = waiting.get(keyOf(outcome))?.shift();
    if (!other) continue;
    inBoth++;
    if (outcome.answerable) pairs.push([other.rank, outcome.relevance.indexOf(true) + 1 || null]);
  }
  if (pairs.length === 0)
    throw new UsageError('--against names a run of other questions: none of these is in it.');
  const within = (k: number) => (rank: number | null) => Number(rank !== null && rank <= k);
  return {
    paired: pairs.length,
    onlyBefore: kept.length - inBoth,
    onlyNow: outcomes.length - inBoth,
    r1: compared(pairs, within(1)),
    r5: compared(pairs, within(5)),
    mrr10: compared(pairs, (rank) => (rank === null ? 0 : 1 / rank)),
  };
}

const keyOf = ({ id, turn, question }: Pick<KeptRank, 'id' | 'turn' | 'question'>) =>
  JSON.stringify([id, turn, question]);

function compared(
  pairs: readonly (readonly [number | null, number | null])[],
  score: (rank: number | null) => number,
): Compared {
  const scores = pairs.map(([before, after]) => [score(before), score(after)] as const);
  const differences = scores.map(([before, after]) => after - before);
  const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / of.length;
  const won = differences.filter((difference) => difference > 0).length;
  const lost = differences.filter((difference) => difference < 0).length;
  return {
    before: mean(scores.map(([before]) => before)),
    after: mean(scores.map(([, after]) => after)),
    won,
    lost,
    equal: pairs.length - won - lost,
    p: randomisationTest(differences),
  };
}

/**
 * Fisher's paired randomisation test, two-sided: where two runs are equally good, each question's difference is as
 * likely the other way round (Smucker, Allan and Carterette 2007, who recommend it over sign and Wilcoxon tests).
 * @param differences a question's difference each
 * @returns the share of `PERMUTATIONS` drawings, the one observed counted among them, whose sum is as far from 0
 */
export function randomisationTest(differences: readonly number[]): number {
  const moved = differences.filter((difference) => difference !== 0);
  const observed = Math.abs(moved.reduce((sum, difference) => sum + difference, 0));
  const random = seededRandom(SEED);
  let asFar = 1;
  for (let drawn = 0; drawn < PERMUTATIONS; drawn++) {
    let sum = 0;
    for (const difference of moved) sum += random() < 0.5 ? difference : -difference;
    // Sums of the same differences in another order differ in their last bits.
    if (Math.abs(sum) >= observed - 1e-9) asFar++;
  }
  return asFar / (PERMUTATIONS + 1);
}
