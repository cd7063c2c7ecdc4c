import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutRepeats } from '../../src/search/repeats.js';
import { article, paragraph } from './articles.js';
import { filled } from './corpora.js';

const FERRY =
  'The ferry Aurelia left the harbour of Brest on Monday with 412 passengers, most of them pupils, and reached Plymouth nine hours later.';

/** The paragraphs that are kept, each an article of its own, with those that repeat it: `['0', '2 (1)']`. */
function kept(texts: readonly string[], limit = 10): string[] {
  const all = texts.map((text, i) => article(String(i), [text]));
  const { corpus } = filled(all);
  const ranked = all.map((one, number) => ({ number, article: one, paragraph: 1 }));
  return withoutRepeats(ranked, corpus, limit).map(({ article: { id }, repeats }) =>
    repeats.length === 0 ? id : `${id} (${repeats.map((repeat) => repeat.article.id).join(' ')})`,
  );
}

describe('of ranked paragraphs one is left out that says again', () => {
  it.each([
    ['the same to the letter', FERRY],
    ['the same with other punctuation', FERRY.replaceAll(',', ' –').toUpperCase()],
    [
      'the same with a few words changed',
      FERRY.replace('left', 'departed from').replace('pupils', 'schoolchildren'),
    ],
    ['the same, cut', FERRY.slice(0, FERRY.indexOf(' and reached'))],
    ['the same with a place and an agency before it', `BREST, France (Reuters) – ${FERRY}`],
    ['the same with a clause more', FERRY.replace('later', 'later, the company said')],
  ])('%s', (_, text) => {
    expect(kept([FERRY, 'Something else.', text])).toEqual(['0 (2)', '1']);
    expect(kept([text, 'Something else.', FERRY])).toEqual(['0 (2)', '1']);
  });

  it('a paragraph of its own article', () => {
    const own = article('a', [FERRY, FERRY]);
    const { corpus } = filled([own]);
    const ranked = [1, 2].map((paragraph) => ({ number: paragraph - 1, article: own, paragraph }));
    expect(withoutRepeats(ranked, corpus, 10)).toEqual([
      { ...ranked[0], repeats: [{ article: own, paragraph: 2 }] },
    ]);
  });
});

describe('two paragraphs stay two', () => {
  it.each([
    ['where a number differs', FERRY.replace('412', '388')],
    ['where a name differs', FERRY.replace('Aurelia', 'Belinda')],
    ['where a day differs', FERRY.replace('Monday', 'Tuesday')],
    ['where one denies what the other says', FERRY.replace('and reached', 'and never reached')],
    [
      'where one says much more',
      `${FERRY} ${'It turned back once because a pupil had been left ashore. '.repeat(3)}`,
    ],
    ['where one is only a part', FERRY.slice(0, FERRY.indexOf(' on Monday'))],
    [
      'where they share the subject alone',
      'The ferry Aurelia, built in Brest, carries pupils and passengers to Plymouth.',
    ],
  ])('%s', (_, text) => {
    expect(kept([FERRY, text])).toEqual(['0', '1']);
  });

  it('where they are too short to tell, unless to the letter', () => {
    expect(kept(['The case goes on.', 'The case: goes on.', 'The case goes on.'])).toEqual(['0 (2)', '1']);
  });
});

describe('what is kept', () => {
  it('is as many as are asked for, with the repeats that come before the next', () => {
    expect(kept(['One.', 'One.', 'Two.', 'One.', 'Three.', 'Two.'], 2)).toEqual(['0 (1 3)', '2']);
    expect(kept(['One.'], 0)).toEqual([]);
  });

  it('is, of any paragraphs, each once: kept or named, in the order that they had', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 8 }), (texts) => {
        const all = kept(texts);
        const firsts = all.map((one) => Number.parseInt(one, 10));
        expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
        const numbers = all.flatMap((one) => one.match(/\d+/g)!.map(Number));
        expect(numbers.toSorted((a, b) => a - b)).toEqual(texts.map((_, i) => i));
        const leaders = firsts.map((first) => texts[first]!);
        expect(kept(leaders).map(Number)).toEqual(leaders.map((_, i) => i));
      }),
    );
  });
});
