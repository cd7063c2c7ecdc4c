import { describe, expect, it } from 'vitest';
import { openTaught } from '../../../src/meaning/engine/taught.js';

const taught = openTaught();
const NAME = 'encoder.layer.3.attention.self.value';

describe('what the model was taught of questions', () => {
  it('is added to a matrix of weights, whatever stands there', () => {
    const alone = new Float32Array(384 * 384);
    taught.addTo(alone, NAME, 384);
    expect(alone.some((value) => value !== 0)).toBe(true);
    const beside = new Float32Array(384 * 384).fill(0.5);
    taught.addTo(beside, NAME, 384);
    for (const place of [0, 1, 383, 384, 100_000]) expect(beside[place]! - 0.5).toBeCloseTo(alone[place]!, 5);
  });

  it('is a correction: it moves the weights by less than they are', () => {
    const added = new Float32Array(384 * 1536);
    taught.addTo(added, 'encoder.layer.0.intermediate.dense', 384);
    const size = Math.sqrt(added.reduce((sum, value) => sum + value * value, 0) / added.length);
    expect(size).toBeGreaterThan(1e-4);
    expect(size).toBeLessThan(0.05);
  });

  it('is nothing of another matrix, or one of another size', () => {
    expect(() => taught.addTo(new Float32Array(384), 'pooler.dense', 384)).toThrow('pooler.dense.in');
    expect(() => taught.addTo(new Float32Array(384), NAME, 192)).toThrow(`${NAME}.in`);
  });

  it('counts a question’s own pieces in full, and what was said before as far as it tells what is asked', () => {
    const rows = Float32Array.from({ length: 3 * 192 }, (_, i) => Math.sin(i));
    const shares = taught.sharesOf(rows, Uint8Array.of(1, 3, 0));
    expect(shares[2]).toBe(1);
    for (const share of shares.subarray(0, 2)) {
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(1);
    }
  });
});
