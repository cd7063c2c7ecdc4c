import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../src/search/rank/parts.js';
import { termOf } from '../../../src/search/terms/terms.js';
import { article } from '../articles.js';
import { filled } from '../corpora.js';

const { corpus, postings } = filled([
  article('a', [
    'Every NPE sued over the lime barn. An over-haul is a sea of sons.',
    'The re-export stopped.',
  ]),
]);
const frequencyOf = (term: string) => corpus.frequencyOf(corpus.vocabulary.idOf(term));
const parts = (word: string) => partsOf(termOf(word), word, frequencyOf, corpus, postings.paragraphs);

describe('the parts of a word that no paragraph has', () => {
  it.each([
    ['limebarn', ['lime', 'barn']],
    ['LimeBarn', ['lime', 'barn']],
    ['reexport', ['re', 'export']],
    ['npes', ['npe']],
  ])('%s', (word, expected) => {
    expect(parts(word)).toEqual(expected);
  });

  it.each([
    ['whose halves never stand side by side', 'barnlime'],
    ['whose halves are in different sentences', 'barnover'],
    ['of which only one half is known', 'limezebra'],
    ['that is too short', 'seas'],
    ['that is longer than two words are', 'lime'.repeat(10)],
    ['with a digit', 'lime2barn'],
    ['of nothing', ''],
  ])('are none for one %s', (_, word) => {
    expect(parts(word)).toBeNull();
  });

  it('are none of two words without postings to look in', () => {
    expect(partsOf('limebarn', 'limebarn', frequencyOf, corpus, null)).toBeNull();
  });
});
