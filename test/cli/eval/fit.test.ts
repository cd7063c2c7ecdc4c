import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/answer/confidence/evidence.js';
import { fitConfidence, fitRightness, fitRightnessWithin } from '../../../src/cli/eval/fit.js';
import type { Outcome } from '../../../src/cli/eval/metrics.js';

const NONE: Evidence = {
  match: 0,
  proximity: 0,
  headline: 0,
  lead: 0,
  together: 0,
  missingNames: 0,
  mended: 0,
  said: 0,
  asked: 0,
  unmet: 0,
  similarity: 0,
  pieces: 0,
  answers: 0,
};

function outcome(answerable: boolean, evidence: Partial<Evidence> | null): Outcome {
  return {
    id: 'q',
    turn: 1,
    question: 'q?',
    understoodAs: 'q?',
    places: [],
    compared: null,
    answerable,
    relevance: [],
    relevantCount: 1,
    confidence: 0.5,
    evidence: evidence && { ...NONE, ...evidence },
    evidenceWithin: null,
    standing: { lacks: null, lead: 'clear' },
    saidNearest: false,
    saidNothing: false,
    goldInSentence: null,
    ms: 1,
    resolveMs: 0,
    searchMs: 1,
  };
}

describe('fitting the confidence', () => {
  const outcomes = Array.from({ length: 400 }, (_, i) =>
    // Mostly answerable from a similarity of a half on, with exceptions on both sides.
    outcome(i % 10 === 0 ? i < 200 : i >= 200, { similarity: i / 400, missingNames: i < 200 ? 0.5 : 0 }),
  );

  it('finds what speaks for an answer and what against one', () => {
    const fitted = fitConfidence(outcomes)!;
    expect(fitted.similarity).toBeGreaterThan(1);
    expect(fitted.missingNames).toBeLessThan(-1);
    expect(fitted.match).toBeCloseTo(0, 6);
  });

  it('makes the mean chance the share of the answerable', () => {
    const fitted = fitConfidence(outcomes)!;
    const chances = outcomes.map(({ evidence }) => {
      const logit =
        fitted.bias! +
        fitted.similarity! * evidence!.similarity +
        fitted.missingNames! * evidence!.missingNames;
      return 1 / (1 + Math.exp(-logit));
    });
    const share = outcomes.filter(({ answerable }) => answerable).length / outcomes.length;
    expect(chances.reduce((sum, chance) => sum + chance, 0) / outcomes.length).toBeCloseTo(share, 6);
  });

  it('of rightness goes by what came first, and by how it stands to the others', () => {
    const first = Array.from({ length: 400 }, (_, i): Outcome => {
      const isRight = i % 10 === 0 ? i < 200 : i >= 200;
      const standing = { lacks: null, lead: i < 200 ? ('close' as const) : ('clear' as const) };
      return { ...outcome(true, {}), standing, relevance: [isRight, true] };
    });
    expect(fitConfidence(first)).toBeNull();
    expect(fitRightness(first)!.clear).toBeGreaterThan(1);
    expect(fitRightness(first)!.slight).toBeCloseTo(0, 6);
  });

  it('of rightness takes questions that go on with others by themselves', () => {
    const evidence = { likeness: 0, topic: 0, answers: 0, clear: 0, slight: 0, lacking: 0 };
    const within = Array.from({ length: 100 }, (_, i): Outcome => {
      const answers = i % 10 === 0 ? 50 - i : i - 50;
      return { ...outcome(true, {}), evidenceWithin: { ...evidence, answers }, relevance: [i >= 50] };
    });
    expect(fitRightness(within)).toBeNull();
    expect(fitRightnessWithin(within)!.answers).toBeGreaterThan(0);
    expect(fitRightnessWithin(within)!.topic).toBeCloseTo(0, 6);
  });

  it('gives the same weights every time, and leaves out what found nothing', () => {
    expect(fitConfidence([...outcomes, outcome(false, null)])).toEqual(fitConfidence(outcomes));
  });

  it('stays finite where the evidence tells without a fault', () => {
    const clear = Array.from({ length: 50 }, (_, i) => outcome(i >= 25, { match: i >= 25 ? 1 : 0 }));
    for (const weight of Object.values(fitConfidence(clear)!)) expect(Number.isFinite(weight)).toBe(true);
  });

  it.each([
    ['all questions are answerable', [outcome(true, {}), outcome(true, {})]],
    ['there is none', []],
  ])('has nothing to fit where %s', (_, given) => {
    expect(fitConfidence(given)).toBeNull();
  });
});
