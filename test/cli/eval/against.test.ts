import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { compareWith, randomisationTest, readKeptRun } from '../../../src/cli/eval/against.js';
import type { Outcome } from '../../../src/cli/eval/metrics.js';
import { UsageError } from '../../../src/cli/terminal/usage.js';
import { folderOf, jsonl, removeFolder } from '../terminal-streams.js';

let folder: string | undefined;
afterEach(() => folder && removeFolder(folder));

const detail = (id: string, rank: number | null, question = 'q?') => ({ id, turn: 1, question, rank });
const FIGURES = { n: 1, r1: 1 };

/** A question of this run whose first passage that answers stands at this rank, or that has no answer (undefined). */
function outcome(id: string, rank: number | null | undefined, question = 'q?'): Outcome {
  const relevance = Array.from({ length: 10 }, (_, i) => i + 1 === rank);
  return { id, turn: 1, question, relevance, answerable: rank !== undefined } as unknown as Outcome;
}

describe('a run that was kept', () => {
  const read = async (content: string) => {
    folder = await folderOf({ 'run.jsonl': content });
    return readKeptRun(join(folder, 'run.jsonl'));
  };

  it('is what --details printed: the questions with their ranks, then the figures', async () => {
    const lines = [detail('a', 3), detail('b', null), FIGURES];
    expect(await read(jsonl(...lines))).toEqual([detail('a', 3), detail('b', null)]);
  });

  it.each([
    ['the output of --json', jsonl(FIGURES), /holds no question\. --against takes what --details printed\./],
    ['empty', '', /holds no question/],
    ['no JSON', `R@1 0.5\n${jsonl(FIGURES)}`, /line 1: .+ --against takes what --details printed\./],
    [
      'a set of questions',
      jsonl({ id: 'a', question: 'q?', relevant: [] }, FIGURES),
      /line 1 is no question with its rank/,
    ],
    ['a rank 0', jsonl(detail('a', 0), FIGURES), /line 1 is no question with its rank/],
    ['a rank between two', jsonl(detail('a', 1.5), FIGURES), /line 1 is no question with its rank/],
    ['no rank', jsonl({ id: 'a', turn: 1, question: 'q?' }, FIGURES), /line 1 is no question with its rank/],
    ['null', 'null\n{}', /line 1 is no question with its rank/],
    ['cut off', `${jsonl(detail('a', 1))}{"id": "b"\n${jsonl(FIGURES)}`, /line 2: /],
  ])('%s is wrong use', async (_, content, message) => {
    const reading = read(content);
    await expect(reading).rejects.toThrow(UsageError);
    await expect(reading).rejects.toThrow(message);
  });

  it('that is missing is wrong use', async () => {
    await expect(readKeptRun('/no/such/run.jsonl')).rejects.toThrow(
      /The run \/no\/such\/run\.jsonl cannot be read/,
    );
  });
});

describe('two runs', () => {
  it('are compared question by question, whatever their order', () => {
    const kept = [detail('a', 2), detail('b', 1), detail('c', null), detail('d', 7)];
    const now = [outcome('d', 7), outcome('c', 4), outcome('b', 6), outcome('a', 1)];
    const { paired, r1, r5, mrr10 } = compareWith(kept, now);
    expect(paired).toBe(4);
    expect(r1).toMatchObject({ before: 1 / 4, after: 1 / 4, won: 1, lost: 1, equal: 2 });
    expect(r5).toMatchObject({ before: 2 / 4, after: 2 / 4, won: 1, lost: 1, equal: 2 });
    expect(mrr10).toMatchObject({ won: 2, lost: 1, equal: 1 });
    expect(mrr10.before).toBeCloseTo((1 / 2 + 1 + 0 + 1 / 7) / 4, 12);
    expect(mrr10.after).toBeCloseTo((1 + 1 / 6 + 1 / 4 + 1 / 7) / 4, 12);
  });

  it('that name a question alike ask the same, and each is compared once', () => {
    const kept = [detail('a', 1), detail('a', 2), detail('b', 1, 'another?')];
    const now = [outcome('a', 2), outcome('a', 2), outcome('a', 2), outcome('b', 1)];
    const { paired, onlyBefore, onlyNow, r1 } = compareWith(kept, now);
    expect({ paired, onlyBefore, onlyNow }).toEqual({ paired: 2, onlyBefore: 1, onlyNow: 2 });
    expect(r1).toMatchObject({ won: 0, lost: 1, equal: 1 });
  });

  it('are compared over the questions that have an answer', () => {
    const { paired, onlyBefore, onlyNow } = compareWith(
      [detail('a', 1), detail('none', null)],
      [outcome('a', 1), outcome('none', undefined)],
    );
    expect({ paired, onlyBefore, onlyNow }).toEqual({ paired: 1, onlyBefore: 0, onlyNow: 0 });
  });

  it('of different questions cannot be compared', () => {
    expect(() => compareWith([detail('a', 1)], [outcome('b', 1)])).toThrow(UsageError);
    expect(() => compareWith([detail('a', 1)], [outcome('a', 1, 'another?')])).toThrow(
      /run of other questions/,
    );
  });
});

describe('the randomisation test', () => {
  const differences = fc.array(fc.constantFrom(-1, -0.5, 0, 0.25, 1), { maxLength: 12 });

  it('gives certain chance to runs that are alike', () => {
    expect(randomisationTest([])).toBe(1);
    expect(randomisationTest([0, 0])).toBe(1);
    expect(randomisationTest([1, -1])).toBe(1);
  });

  it.each([
    // All of n differences one way: 2 of 2^n drawings are as far.
    [Array<number>(4).fill(1), 2 / 16],
    [Array<number>(8).fill(0.3), 2 / 256],
    // Nine of ten: 1 and 10 of 1,024 on either side.
    [[...Array<number>(9).fill(1), -1], 22 / 1024],
  ])('is near the share over all drawings: %j', (all, exact) => {
    expect(Math.abs(randomisationTest(all) - exact)).toBeLessThan(
      5 * Math.sqrt((exact * (1 - exact)) / 20_000),
    );
  });

  it('says the same each time, and for both signs and any number of equal questions', () => {
    fc.assert(
      fc.property(differences, (some) => {
        const p = randomisationTest(some);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(randomisationTest(some.map((difference) => -difference))).toBe(p);
        expect(randomisationTest(some.flatMap((difference) => [0, difference]))).toBe(p);
      }),
      { numRuns: 30 },
    );
  });

  it('never calls chance impossible', () => {
    expect(randomisationTest(Array<number>(400).fill(1))).toBeCloseTo(1 / 20_001, 12);
  });
});
