import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchOptions } from '../../src/search/search.js';
import { fold } from '../../src/search/terms/fold.js';
import { tokenize } from '../../src/search/terms/terms.js';
import { SearchIndex } from '../../src/search/search-index.js';
import { article, queryFor } from './articles.js';

const ALL = [
  article('ferry', ['The ferry paid the port tax of 1,500 francs.', 'It’s the “Old Harbour” line.'], {
    headline: 'Fees',
    date: '2016-02-01',
    author: 'Anna Berg',
  }),
  article('quay', ['The port raised a tax on quays.', 'Ferries pay no port  tax.'], {
    headline: 'Quays',
    date: '2018-02-01',
    author: 'Jo van Berg',
  }),
  article('undated', ['A port without a tax.', 'To be, or not to be.'], { headline: 'Ports' }),
];

async function found(question: string, options: SearchOptions) {
  const { hits } = (await SearchIndex.build(ALL)).search(queryFor(question), { limit: 20, ...options });
  return hits.map((hit) => `${hit.article.id} ${hit.paragraph}`);
}
const wording = (phrases: readonly string[], without: readonly string[] = []) => ({
  wording: { phrases, without },
});

describe('a search for wording', () => {
  it.each([
    ['port tax', ['ferry 1', 'quay 2']],
    ['PORT TAX', ['ferry 1', 'quay 2']],
    ['rt tax', []],
    ['port tax of', ['ferry 1']],
    ['tax on', ['quay 1']],
    ['zebra', []],
  ])('finds only what holds “%s” in whole words', async (phrase, expected) => {
    expect((await found('port tax', wording([phrase]))).sort()).toEqual(expected);
  });

  it('takes one kind of quotation mark and apostrophe for another', async () => {
    expect(await found('old harbour', wording(["it's the"]))).toEqual(['ferry 2']);
    expect(await found('old harbour', wording(['"old harbour"']))).toEqual(['ferry 2']);
  });

  it('leaves out what holds a word in any of its forms, also in its headline', async () => {
    expect((await found('port tax', wording([], ['ferry']))).sort()).toEqual(['quay 1', 'undated 1']);
    expect((await found('port tax', wording([], ['quay']))).sort()).toEqual(['ferry 1', 'undated 1']);
    expect((await found('port tax', wording([], ['a tax']))).sort()).toEqual(['ferry 1', 'quay 2']);
  });

  it('finds only what has all of the words, or all of the rest, where that is asked for', async () => {
    expect((await found('ferry tax', { all: true })).sort()).toEqual(['ferry 1', 'quay 2']);
    expect(await found('ferry zebra', { all: true })).toEqual([]);
    expect(await found('quays ferry', { all: true })).toEqual(['quay 2']);
  });

  it('gives the newest first where that is asked for, those without a date last', async () => {
    const places = await found('port tax', { order: 'newest' });
    expect(places).toEqual(['quay 1', 'quay 2', 'ferry 1', 'undated 1']);
    expect(await found('port tax', { order: 'newest', limit: 2 })).toEqual(['quay 1', 'quay 2']);
  });

  it('takes words of an author’s name in any order', async () => {
    expect(await found('port tax', { filters: { author: 'berg anna' } })).toEqual(['ferry 1']);
    expect((await found('port tax', { filters: { author: 'Berg' } })).sort()).toEqual([
      'ferry 1',
      'quay 1',
      'quay 2',
    ]);
    expect(await found('port tax', { filters: { author: '…' } })).toEqual([]);
  });

  it('parts what is found with a phrase from what is found without it', async () => {
    const index = await SearchIndex.build(ALL);
    const said = fc.constantFrom('port tax', 'ferry', 'the', 'a tax', 'of 1,500', 'zebra', 'port  tax.');
    fc.assert(
      fc.property(said, (phrase) => {
        const numbers = (options: SearchOptions) => index.search(queryFor('port tax ferry'), options).matches;
        const all = numbers({});
        const held = numbers(wording([phrase]));
        expect(held).toBeLessThanOrEqual(all);
        // A headline may hold it too, and forms of a word are left out with it.
        expect(numbers(wording([], [phrase]))).toBeLessThanOrEqual(all - held);
        expect(numbers(wording([phrase], [phrase]))).toBe(0);
      }),
    );
  });

  it('finds what a folded text holds, however the text is written', async () => {
    const sign = fc.constantFrom(...'aAbé1 \u00a0-–"“’\'.£(ſ™…');
    const written = fc.string({ unit: sign, minLength: 1, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(fc.array(written, { minLength: 1, maxLength: 8 }), written, async (texts, given) => {
        const phrase = given.trim();
        fc.pre(/[a-z1é]/i.test(phrase));
        const paragraphs = texts.map((text) => `Harbour. ${text}`);
        const index = await SearchIndex.build([article('x', paragraphs)]);
        const { hits } = index.search(queryFor('harbour'), { ...wording([phrase]), limit: 20 });
        // It is looked for only where all of its terms stand.
        const hasTerms = (text: string) => {
          const terms = new Set(tokenize(text).map(({ term }) => term));
          return tokenize(phrase).every(({ term }) => terms.has(term));
        };
        const holding = paragraphs.flatMap((text, i) =>
          hasTerms(text) && holds(text, phrase) ? [i + 1] : [],
        );
        expect(hits.map(({ paragraph }) => paragraph).sort((x, y) => x - y)).toEqual(holding);
      }),
      { numRuns: 300 },
    );
  });
});

/** The plain way: both folded, and compared sign by sign. */
function holds(text: string, phrase: string): boolean {
  const plain = (one: string) =>
    fold(one)
      .replace(/[’‘‛]/g, "'")
      .replace(/[“”„«»]/g, '"')
      .replace(/[‐‑–—]/g, '-');
  const [folded, wanted] = [plain(text), plain(phrase)];
  const isWord = (sign = '') => /[\p{L}\p{N}]/u.test(sign);
  const isEdge = (at: number) => !(isWord(folded[at - 1]) && isWord(folded[at]));
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1))
    if (isEdge(at) && isEdge(at + wanted.length)) return true;
  return false;
}
