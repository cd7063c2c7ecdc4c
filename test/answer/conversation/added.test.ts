import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedIn } from '../../../src/answer/conversation/added.js';

const added = (understoodAs: string, question: string) =>
  addedIn(understoodAs, question).map(({ start, end }) => understoodAs.slice(start, end));

describe('what was added to a question', () => {
  it.each([
    ['What did Ada Moore find?', 'What did she find?', ['Ada Moore']],
    ['How many were sold in 2010?', 'and in 2010?', ['How many were sold']],
    ['Who won the race — and the cup?', 'and the cup?', ['Who won the race']],
    ['Who is it?', 'Who is it?', []],
  ])('of "%s", asked "%s", is %j', (understoodAs, question, parts) => {
    expect(added(understoodAs, question)).toEqual(parts);
  });

  it('is whole phrases: a small word between two parts belongs to them', () => {
    expect(added('Who is head of the Tea Board of Leeds?', 'of whom?')).toEqual([
      'Who is head of the Tea Board of Leeds',
    ]);
  });

  it('is nothing where nothing was added, and never more than there is', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 6 }), { maxLength: 3 }), fc.string(), (words, other) => {
        const text = words.join(' ');
        expect(addedIn(text, text)).toEqual([]);
        let at = 0;
        for (const { start, end } of addedIn(text, other)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
