import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { howAlike, howSure } from '../../src/answer/how-sure.js';

const STEPS = ['unsure', 'possible', 'likely'];
const ALIKE = ['little', 'somewhat', 'close', 'much'];
const inOrder = fc.tuple(
  fc.double({ min: -1, max: 1, noNaN: true }),
  fc.double({ min: -1, max: 1, noNaN: true }),
);

describe('how sure an answer is', () => {
  it.each([
    [0.42, 'unsure'],
    [0.79, 'unsure'],
    [0.8, 'possible'],
    [0.97, 'possible'],
    [0.98, 'likely'],
    [1, 'likely'],
  ])('at a confidence of %d is called %s', (confidence, step) => {
    expect(howSure({ confidence })).toBe(step);
    expect(howSure({ confidence, unsaid: [] })).toBe(step);
  });

  it('is the nearest only, whatever its confidence, where words of the question stand nowhere near it', () => {
    expect(howSure({ confidence: 1, unsaid: ['revoke'] })).toBe('nearest');
    expect(howSure({ confidence: 0.5, unsaid: ['revoke'] })).toBe('nearest');
  });

  it('is a close call where another passage fits nearly as well, and likely only where the first is well ahead', () => {
    expect(howSure({ confidence: 1, lead: 'close' })).toBe('close');
    expect(howSure({ confidence: 1, lead: 'slight' })).toBe('possible');
    expect(howSure({ confidence: 1, lead: 'clear' })).toBe('likely');
    expect(howSure({ confidence: 0.5, lead: 'close' })).toBe('unsure');
    expect(howSure({ confidence: 1, lead: 'close', unsaid: ['revoke'] })).toBe('nearest');
  });

  it('goes by how likely it is the right one, where a network told that, and not by how sure words and likeness are', () => {
    expect(howSure({ confidence: 1, right: 0.79 })).toBe('unsure');
    expect(howSure({ confidence: 0.4, right: 0.8 })).toBe('possible');
    expect(howSure({ confidence: 0.4, right: 0.9 })).toBe('likely');
    expect(howSure({ confidence: 0.4, right: 0.9, lead: 'slight' })).toBe('possible');
    expect(howSure({ confidence: 1, right: 0.9, lacks: 'when' })).toBe('nearest');
    expect(howSure({ confidence: 1, right: null })).toBe('likely');
  });

  it('never falls as the confidence rises, nor does likeness with the similarity', () => {
    fc.assert(
      fc.property(inOrder, ([a, b]) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const sure = (confidence: number) => STEPS.indexOf(howSure({ confidence }));
        const alike = (similarity: number) => ALIKE.indexOf(howAlike(similarity));
        return sure(low) <= sure(high) && alike(low) <= alike(high) && alike(low) >= 0;
      }),
    );
  });
});
