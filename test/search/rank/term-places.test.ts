import { describe, expect, it } from 'vitest';
import type { ResolvedTerm } from '../../../src/search/rank/resolve-terms.js';
import { TermPlaces } from '../../../src/search/rank/term-places.js';

const terms = (...ids: number[]) => ids.map((id) => ({ id }) as ResolvedTerm);

describe('the places of terms in a query', () => {
  it('are those of the known terms, and -1 for all others', () => {
    const placeOf = new TermPlaces().of(terms(5, 0, 3), 9);
    expect(Array.from({ length: 10 }, (_, id) => placeOf[id])).toEqual([
      -1, -1, -1, 2, -1, 0, -1, -1, -1, -1,
    ]);
  });

  it('have related words behind them, a word that is asked for itself at its own place', () => {
    const asked = [
      {
        id: 5,
        related: [
          { id: 3, share: 0.2 },
          { id: 7, share: 0.1 },
        ],
      },
      {
        id: 3,
        related: [
          { id: 7, share: 0.3 },
          { id: 8, share: 0.3 },
        ],
      },
    ] as unknown as ResolvedTerm[];
    const places = new TermPlaces();
    const placeOf = places.of(asked, 9);
    expect([...placeOf.subarray(0, 10)]).toEqual([-1, -1, -1, 1, -1, 0, -1, 3, 5, -1]);
    expect([...places.of(terms(2), 9).subarray(0, 10)]).toEqual([-1, -1, 0, -1, -1, -1, -1, -1, -1, -1]);
  });

  it('are forgotten with the next query, also when the vocabulary has grown', () => {
    const places = new TermPlaces();
    places.of(terms(5, 3), 9);
    for (const size of [9, 5000, 9]) {
      const placeOf = places.of(terms(2), size);
      expect([...placeOf.subarray(0, 10)]).toEqual([-1, -1, 0, -1, -1, -1, -1, -1, -1, -1]);
      expect(placeOf[size]).toBe(-1);
      places.of(terms(5, 3), size);
    }
  });
});
