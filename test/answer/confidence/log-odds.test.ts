import { describe, expect, it } from 'vitest';
import { logit, probability } from '../../../src/answer/confidence/log-odds.js';

describe('log odds', () => {
  it('are 0 for an even chance, and finite for certainty', () => {
    expect(logit(0.5)).toBe(0);
    expect([logit(0), logit(1)].every(Number.isFinite)).toBe(true);
    expect(logit(0.9)).toBeCloseTo(-logit(0.1), 12);
  });

  it('give back the chance that they are of', () => {
    for (const chance of [0.01, 0.3, 0.5, 0.98]) expect(probability(logit(chance))).toBeCloseTo(chance, 12);
  });
});
