import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bm25, impactOf } from '../../../src/search/index/bm25.js';
import { loadPostings, ONE_SLOT } from '../../../src/search/index/bulk-postings.js';
import { Corpus } from '../../../src/search/index/corpus.js';
import { Postings, slotOf } from '../../../src/search/index/postings.js';
import { SENTENCE_BREAK, TokenStore } from '../../../src/search/index/token-store.js';
import { run } from '../corpora.js';

const BM25: Bm25 = { k1: 0.9, b: 0.5 };
const AVERAGE = 6;
type Documents = readonly (readonly string[])[];

/** `.` stands between two sentences. */
function stored(documents: Documents) {
  const corpus = new Corpus();
  const store = new TokenStore();
  for (const terms of documents) {
    store.push(terms.map((term) => (term === '.' ? SENTENCE_BREAK : corpus.vocabulary.intern(term))));
  }
  return { corpus, store };
}

function inBulk(documents: Documents): Postings {
  const { corpus, store } = stored(documents);
  const postings = new Postings();
  run(loadPostings(postings, store, corpus, AVERAGE, BM25));
  return postings;
}

function oneByOne(documents: Documents): Postings {
  const postings = new Postings();
  for (const [id, all] of documents.entries()) {
    const terms = all.filter((term) => term !== '.');
    const distinct = [...new Set(terms)];
    const count = (term: string) => terms.filter((other) => other === term).length;
    postings.add(
      id,
      distinct,
      distinct.map((term) => impactOf(count(term), terms.length, AVERAGE, BM25)),
    );
  }
  return postings;
}

/** The documents of each slot, empty ones left out. */
const slots = (postings: Postings, term: string) =>
  Array.from(postings.slotsOf(term), (lists, slot) => ({
    slot,
    ids: lists.flatMap((ids) => [...ids]),
  })).filter(({ ids }) => ids.length > 0);

const term = fc.constantFrom('customs', 'shoes', 'constructor', '__proto__', '2017');
const document = fc.array(fc.oneof(term, fc.constant('.')), { maxLength: 12, size: 'max' });

describe('postings that are filled all at once', () => {
  it('are those that adding document by document gives, but for rare terms, which stand in the first slot', () => {
    fc.assert(
      fc.property(fc.array(document, { maxLength: 3 * ONE_SLOT, size: 'max' }), (documents) => {
        const bulk = inBulk(documents);
        const single = oneByOne(documents);
        for (const term of ['customs', 'shoes', 'constructor', '__proto__', '2017', 'nowhere']) {
          const expected = slots(single, term);
          const ids = expected.flatMap(({ ids }) => ids).sort((a, b) => a - b);
          if (ids.length === 0) expect(slots(bulk, term)).toEqual([]);
          else if (ids.length <= ONE_SLOT) expect(slots(bulk, term)).toEqual([{ slot: 0, ids }]);
          else expect(slots(bulk, term)).toEqual(expected);
        }
      }),
    );
  });

  it('take in more terms than are handed over at a time', () => {
    const documents = Array.from({ length: 50 }, (_, i) =>
      Array.from({ length: 30 }, (_, j) => `t${i}x${j}`),
    );
    const bulk = inBulk(documents);
    for (const [i, terms] of documents.entries()) {
      for (const term of terms) expect(slots(bulk, term)).toEqual([{ slot: 0, ids: [i] }]);
    }
  });

  it('can be added to', () => {
    const bulk = inBulk([['customs'], ['customs', 'shoes']]);
    bulk.add(2, ['customs', 'label'], [0.01, 0.5]);
    expect(slots(bulk, 'customs')).toEqual([
      { slot: 0, ids: [0, 1] },
      { slot: slotOf(0.01), ids: [2] },
    ]);
    expect(slots(bulk, 'label')).toEqual([{ slot: slotOf(0.5), ids: [2] }]);
  });

  it('are made in small steps: each looks at one document or hands over a few hundred terms', () => {
    const { corpus, store } = stored(Array.from({ length: 1000 }, (_, i) => ['customs', `word${i}`]));
    const steps = [...loadPostings(new Postings(), store, corpus, AVERAGE, BM25)].length;
    expect(steps).toBeGreaterThanOrEqual(2 * 1000 + Math.floor(1000 / 256));
  });

  it('are none for no documents', () => {
    expect(slots(inBulk([]), 'customs')).toEqual([]);
    expect(slots(inBulk([[], []]), 'customs')).toEqual([]);
  });
});
