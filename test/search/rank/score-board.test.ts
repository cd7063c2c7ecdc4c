import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScoreBoard } from '../../../src/search/rank/score-board.js';

describe('the score board', () => {
  it('adds up scores and remembers which numbers have one, each once', () => {
    const board = new ScoreBoard();
    board.reset(10);
    board.addAll([3, 7], 0.5);
    board.addAll([7, 1], 0.25);
    expect([...board.touched].sort()).toEqual([1, 3, 7]);
    expect([0, 1, 3, 7].map((number) => board.get(number))).toEqual([0, 0.25, 0.5, 0.75]);
  });

  it('tells the highest score', () => {
    const board = new ScoreBoard();
    board.reset(10);
    expect(board.most()).toBe(0);
    board.addAll([3, 7], 0.5);
    board.addAll([7], 0.25);
    expect(board.most()).toBe(0.75);
    board.reset(10);
    expect(board.most()).toBe(0);
  });

  it('is empty after a reset, also one that makes it larger', () => {
    const board = new ScoreBoard();
    board.reset(10);
    for (const size of [10, 5000, 10, 5000]) {
      board.addAll([9], 1);
      board.reset(size);
      expect([...board.touched]).toEqual([]);
      expect(board.get(9)).toBe(0);
      expect(board.get(size - 1)).toBe(0);
    }
  });

  it('is what adding into a map gives', () => {
    const round = fc.array(fc.tuple(fc.uniqueArray(fc.nat(2999)), fc.constantFrom(0.25, 0.5, 2)));
    fc.assert(
      fc.property(fc.array(round, { maxLength: 4 }), (rounds) => {
        const board = new ScoreBoard();
        for (const additions of rounds) {
          board.reset(3000);
          const sums = new Map<number, number>();
          for (const [numbers, score] of additions) {
            board.addAll(numbers, score);
            for (const number of numbers) sums.set(number, (sums.get(number) ?? 0) + score);
          }
          expect(new Map(Array.from(board.touched, (number) => [number, board.get(number)]))).toEqual(sums);
        }
      }),
    );
  });
});
