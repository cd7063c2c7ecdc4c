import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auroc, figuresOf, type Outcome, quantile } from '../../../src/cli/eval/metrics.js';

/** An answerable question whose passages at these ranks (from 1) answer, out of ten. */
function ranked(ranks: readonly number[], parts: Partial<Outcome> = {}): Outcome {
  return {
    id: 'q',
    turn: 1,
    question: 'q?',
    understoodAs: 'q?',
    places: [],
    answerable: true,
    relevance: Array.from({ length: 10 }, (_, i) => ranks.includes(i + 1)),
    relevantCount: Math.max(1, ranks.length),
    confidence: 0.5,
    evidence: null,
    evidenceWithin: null,
    saidNothing: false,
    standing: { lacks: null, lead: 'clear' },
    saidNearest: false,
    goldInSentence: null,
    ms: 1,
    resolveMs: 0.25,
    searchMs: 0.5,
    compared: null,
    ...parts,
  };
}

const unanswerable = (parts: Partial<Outcome> = {}) =>
  ranked([], { answerable: false, relevantCount: 0, ...parts });

describe('recall and reciprocal rank', () => {
  it('look at the first passage that answers, over the answerable questions', () => {
    const figures = figuresOf([ranked([1]), ranked([2, 3]), ranked([6]), ranked([]), unanswerable()]);
    expect(figures).toMatchObject({ n: 5, answerable: 4, unanswerable: 1 });
    expect(figures.r1).toBe(1 / 4);
    expect(figures.r5).toBe(2 / 4);
    expect(figures.r10).toBe(3 / 4);
    expect(figures.mrr10).toBeCloseTo((1 + 1 / 2 + 1 / 6 + 0) / 4, 12);
  });

  it('count rank 5 within five and rank 10 within ten', () => {
    expect(figuresOf([ranked([5])])).toMatchObject({ r1: 0, r5: 1, r10: 1, mrr10: 1 / 5 });
    expect(figuresOf([ranked([10])])).toMatchObject({ r5: 0, r10: 1, mrr10: 1 / 10 });
  });
});

describe('nDCG', () => {
  const ndcg = (outcome: Outcome) => figuresOf([outcome]).ndcg10;

  it('is 1 / log2(rank + 1) for one relevant passage', () => {
    expect(ndcg(ranked([1]))).toBe(1);
    expect(ndcg(ranked([2]))).toBeCloseTo(0.63093, 5);
    expect(ndcg(ranked([3]))).toBeCloseTo(0.5, 12);
    expect(ndcg(ranked([]))).toBe(0);
  });

  it('with several relevant passages is measured against all of them at the top', () => {
    // (1/log2(3) + 1/log2(5)) / (1 + 1/log2(3) + 1/log2(4))
    expect(ndcg(ranked([2, 4], { relevantCount: 3 }))).toBeCloseTo(
      (0.63093 + 0.43068) / (1 + 0.63093 + 0.5),
      4,
    );
    expect(ndcg(ranked([1, 2], { relevantCount: 2 }))).toBe(1);
  });

  it('expects no more than ten passages', () => {
    const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(ndcg(ranked(all, { relevantCount: 40 }))).toBeCloseTo(1, 12);
  });

  it('stays at 1 where more passages answer than the set could count', () => {
    expect(ndcg(ranked([1, 2, 3], { relevantCount: 1 }))).toBe(1);
  });
});

describe('"nothing found"', () => {
  it('is wrong as a share of the answerable, right as a share of the others', () => {
    const figures = figuresOf([
      ranked([1], { saidNothing: true }),
      ranked([1]),
      ranked([]),
      ranked([2]),
      unanswerable({ saidNothing: true }),
      unanswerable({ saidNothing: true }),
      unanswerable(),
    ]);
    expect(figures.falseNothing).toBe(1 / 4);
    expect(figures.trueNothing).toBeCloseTo(2 / 3, 12);
  });
});

describe('"the nearest"', () => {
  it('is told of the answerable and of the others, each as a share of its own', () => {
    const figures = figuresOf([
      ranked([1], { saidNearest: true }),
      ranked([1]),
      unanswerable({ saidNearest: true }),
    ]);
    expect(figures).toMatchObject({ answerableNearest: 1 / 2, unanswerableNearest: 1 });
  });
});

describe('the gold answer in the sentence', () => {
  it('is a share of the questions for which it could be told', () => {
    const golds = [true, true, false, null].map((goldInSentence) => ranked([1], { goldInSentence }));
    expect(figuresOf(golds).goldInSentence).toBeCloseTo(2 / 3, 12);
    expect(figuresOf([ranked([1])]).goldInSentence).toBeNull();
  });
});

describe('AUROC', () => {
  it('is the share of pairs in the right order', () => {
    // 0.9 beats all three; 0.4 beats 0.1 and 0.3 but not 0.8.
    expect(auroc([0.9, 0.4], [0.1, 0.3, 0.8])).toBeCloseTo(5 / 6, 12);
  });

  it('counts a tie half', () => {
    expect(auroc([0.5], [0.5])).toBe(0.5);
    expect(auroc([0.5, 0.9], [0.5, 0.5, 0.1])).toBeCloseTo((0.5 + 0.5 + 1 + 3) / 6, 12);
  });

  it('is unknown without both kinds of question', () => {
    expect(auroc([], [0.1])).toBeNull();
    expect(auroc([0.1], [])).toBeNull();
    expect(figuresOf([ranked([1])]).auroc).toBeNull();
  });

  it('takes the confidence of answerable questions as positive', () => {
    expect(figuresOf([ranked([], { confidence: 0.8 }), unanswerable({ confidence: 0.2 })]).auroc).toBe(1);
  });

  const scores = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 20 });

  it('equals the count over all pairs, for any scores', () => {
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        let right = 0;
        for (const p of positives) for (const n of negatives) right += p > n ? 1 : p === n ? 0.5 : 0;
        expect(auroc(positives, negatives)).toBeCloseTo(right / (positives.length * negatives.length), 10);
      }),
    );
  });

  it('turns round when the signs or the classes are swapped', () => {
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        const area = auroc(positives, negatives)!;
        const minus = (values: readonly number[]) => values.map((value) => -value);
        expect(auroc(minus(positives), minus(negatives))).toBeCloseTo(1 - area, 10);
        expect(auroc(negatives, positives)).toBeCloseTo(1 - area, 10);
      }),
    );
  });
});

describe('quantiles', () => {
  it.each([
    [[7], 0.5, 7],
    [[1, 2], 0.5, 1],
    [[1, 2, 3], 0.5, 2],
    [[1, 2, 3, 4], 0.99, 4],
    [Array.from({ length: 200 }, (_, i) => i + 1), 0.99, 198],
    [[1, 2, 3], 0, 1],
    [[1, 2, 3], 1, 3],
    [[], 0.5, null],
  ])('of %j at %d is by nearest rank', (values, q, expected) => {
    expect(quantile(values, q)).toBe(expected);
  });

  it('of the times do not depend on the order of the questions, and unanswerable ones count', () => {
    const times = [30, 10, 20].map((ms) => ranked([1], { ms }));
    expect(figuresOf([...times, unanswerable({ ms: 40 })])).toMatchObject({ p50Ms: 20, p99Ms: 40 });
  });
});

describe('all figures', () => {
  const outcome: fc.Arbitrary<Outcome> = fc.record({
    id: fc.constant('q'),
    turn: fc.constant(1),
    question: fc.constant('q?'),
    understoodAs: fc.constant('q?'),
    places: fc.constant([]),
    compared: fc.constant(null),
    answerable: fc.boolean(),
    relevance: fc.array(fc.boolean(), { maxLength: 10 }),
    relevantCount: fc.integer({ min: 1, max: 12 }),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    evidence: fc.constant(null),
    evidenceWithin: fc.constant(null),
    standing: fc.constant({ lacks: null, lead: 'clear' }),
    saidNothing: fc.boolean(),
    saidNearest: fc.boolean(),
    goldInSentence: fc.option(fc.boolean()),
    ms: fc.double({ min: 0, max: 100, noNaN: true }),
    resolveMs: fc.double({ min: 0, max: 1, noNaN: true }),
    searchMs: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  it('are within 0 and 1, and R@1 ≤ MRR ≤ R@10', () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 20 }), (outcomes) => {
        const { n, answerable, unanswerable, p50Ms, p99Ms, reliability, ...shares } = figuresOf(outcomes);
        expect(answerable + unanswerable).toBe(n);
        const judged = reliability.flatMap(({ meanConfidence, right }) => [meanConfidence, right]);
        for (const share of [...Object.values(shares), ...judged]) {
          if (share === null) continue;
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect((p50Ms ?? 0) <= (p99Ms ?? 0)).toBe(true);
        if (shares.mrr10 === null) return;
        expect(shares.r1!).toBeLessThanOrEqual(shares.mrr10 + 1e-12);
        expect(shares.mrr10).toBeLessThanOrEqual(shares.r10! + 1e-12);
      }),
    );
  });

  it('of a perfect run are all 1', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1 }), (counts) => {
        const perfect = counts.map((relevantCount) =>
          ranked(
            Array.from({ length: Math.min(10, relevantCount) }, (_, i) => i + 1),
            { relevantCount, confidence: 1 },
          ),
        );
        const { r1, r5, r10, mrr10, ndcg10, falseNothing, trueNothing, auroc } = figuresOf([
          ...perfect,
          unanswerable({ saidNothing: true, confidence: 0 }),
        ]);
        expect([r1, r5, r10, mrr10, auroc]).toEqual([1, 1, 1, 1, 1]);
        expect(ndcg10).toBeCloseTo(1, 12);
        expect([falseNothing, trueNothing]).toEqual([0, 1]);
      }),
    );
  });

  it('of no question are null, not 0', () => {
    expect(figuresOf([])).toEqual({
      n: 0,
      answerable: 0,
      unanswerable: 0,
      r1: null,
      r5: null,
      r10: null,
      mrr10: null,
      ndcg10: null,
      falseNothing: null,
      trueNothing: null,
      answerableNearest: null,
      unanswerableNearest: null,
      reliability: [],
      auroc: null,
      goldInSentence: null,
      p50Ms: null,
      p99Ms: null,
      resolveP50Ms: null,
      searchP50Ms: null,
      overheadP50Ms: null,
      plainSearchP50Ms: null,
    });
  });

  it('tell what a conversation costs from the questions that had one', () => {
    const compared = [1, 3, 2].map((overheadMs) => ({ overheadMs, plainMs: 10 * overheadMs }));
    const outcomes = [...compared, null].map((one) => ranked([1], { compared: one }));
    expect(figuresOf(outcomes)).toMatchObject({ overheadP50Ms: 2, plainSearchP50Ms: 20 });
  });
});
