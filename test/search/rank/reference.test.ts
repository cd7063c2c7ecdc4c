import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArchivedArticle } from '../../../src/archive/archive.js';
import { ALL_ALLOWED } from '../../../src/search/filters.js';
import type { Allowed, Corpus } from '../../../src/search/index/corpus.js';
import { type FieldPostings, impactOfSlot, type Postings } from '../../../src/search/index/postings.js';
import { CandidateFinder } from '../../../src/search/rank/candidates.js';
import { rankedIn } from '../../../src/search/rank/ranking.js';
import { Reranker } from '../../../src/search/rank/rerank.js';
import type { ResolvedTerm } from '../../../src/search/rank/resolve-terms.js';
import { sharedParts } from '../../../src/search/rank/shared-parts.js';
import { weightsIn } from '../../../src/search/rank/weights/shape.js';
import { WEIGHTS } from '../../../src/search/rank/weights/weights.js';
import { article, articles, queryFor, words } from '../articles.js';
import { filled, resolved } from '../corpora.js';

/** What a question asks for in these tests: figures, which a look at the text alone tells. */
const fits = (text: string) => (text.match(/\d/g)?.length ?? 0) - (text.includes('judge') ? 2 : 0);
const MOST_DIGITS = 400;

const paragraphsOf = (corpus: Corpus) =>
  Array.from({ length: corpus.paragraphCount }, (_, paragraph) => paragraph);
const idsOf = ({ chunk, start, end }: ReturnType<Corpus['headlines']['run']>) => [...chunk.slice(start, end)];

/** Ranks by the same signals with nothing left out and nothing put off: every paragraph, every text, one sort. */
function plainRanking(corpus: Corpus, { terms, placeOf }: ReturnType<typeof resolved>) {
  const weights = weightsIn(corpus, WEIGHTS);
  const reranker = new Reranker(corpus, terms, placeOf, weights, null);
  const known = new Set(terms.map(({ id }) => id).filter((id) => id !== 0));
  const has = (ids: readonly number[]) => ids.some((id) => known.has(id));
  return paragraphsOf(corpus)
    .filter((paragraph) => {
      const own = corpus.articleOf(paragraph);
      const isOpening = paragraph < corpus.firstParagraphOf(own) + 5 && corpus.lengthOf(paragraph) > 0;
      return (
        has(idsOf(corpus.paragraphs.run(paragraph))) || (isOpening && has(idsOf(corpus.headlines.run(own))))
      );
    })
    .map((paragraph) => {
      const number = corpus.articleOf(paragraph);
      const at = paragraph - corpus.firstParagraphOf(number);
      const text = corpus.article(number)!.paragraphs[at]!;
      const signals = { ...reranker.signalsOf(paragraph), kind: weights.kind * fits(text) };
      const score = Object.values(signals).reduce((sum, value) => sum + value, 0);
      return {
        id: corpus.article(number)!.id,
        paragraph: at + 1,
        score,
        matched: plainMatches(corpus, paragraph, terms),
      };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.paragraph - b.paragraph));
}

function plainMatches(corpus: Corpus, paragraph: number, terms: readonly ResolvedTerm[]): string[] {
  const own = corpus.articleOf(paragraph);
  const first = corpus.firstParagraphOf(own);
  const body = Array.from({ length: corpus.paragraphsOf(own) }, (_, i) =>
    idsOf(corpus.paragraphs.run(first + i)),
  );
  return terms
    .filter(({ id }) => id !== 0)
    .map(({ id, word }) => {
      const places = [body[paragraph - first]!, idsOf(corpus.headlines.run(own)), body.flat()];
      return { word, in: places.map((ids) => ids.includes(id)) };
    })
    .filter((one) => one.in.includes(true))
    .map((one) => `${one.word} ${one.in}`);
}

describe('the ranking', () => {
  it('is that of a plain reference: of 1,000 made questions the same hits, scores and matches', () => {
    const query = fc.record({ words, limit: fc.integer({ min: 1, max: 12 }), isBounded: fc.boolean() });
    fc.assert(
      fc.property(articles, fc.array(query, { minLength: 10, maxLength: 10 }), (all, queries) => {
        const { corpus, postings } = filled(all);
        const shared = sharedParts(postings);
        for (const { words, limit, isBounded } of queries) {
          const suits = isBounded ? Object.assign((text: string) => fits(text), { most: MOST_DIGITS }) : fits;
          const { hits } = rankedIn(corpus, shared, { ...queryFor(words), suits }, { limit }, WEIGHTS);
          const plain = plainRanking(corpus, resolved(corpus, words)).slice(0, limit);
          expect(hits.map((hit) => [hit.article.id, hit.paragraph])).toEqual(
            plain.map(({ id, paragraph }) => [id, paragraph]),
          );
          for (const [i, hit] of hits.entries()) {
            expect(hit.score).toBeCloseTo(plain[i]!.score, 9);
            const places = hit.matched.map(
              ({ word, inParagraph, inHeadline, inArticle }) =>
                `${word} ${[inParagraph, inHeadline, inArticle]}`,
            );
            expect(places).toEqual(plain[i]!.matched);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** Adds up every posting and sorts. */
function plainCandidates(
  corpus: Corpus,
  { paragraphs, headlines }: FieldPostings,
  terms: readonly ResolvedTerm[],
  allowed: Allowed,
  limit: number,
) {
  const sums = (postings: Postings) => {
    const scores = new Map<number, number>();
    // In single precision, as the scores are kept.
    for (const { id, term, weight, idf } of terms.toSorted((a, b) => b.idf - a.idf)) {
      const slots = id === 0 ? [] : postings.slotsOf(term);
      for (const [slot, ids] of [...slots].entries()) {
        for (const one of ids.flatMap((list) => [...list])) {
          scores.set(one, Math.fround((scores.get(one) ?? 0) + weight * idf * impactOfSlot(slot)));
        }
      }
    }
    return scores;
  };
  const own = sums(paragraphs);
  const ofHeadline = sums(headlines);
  const scored = [...own]
    .map(([paragraph, score]) => ({ paragraph, article: corpus.articleOf(paragraph), score }))
    .filter(({ paragraph, article }) => corpus.isAlive(article) && allowed(paragraph, article))
    .map(({ paragraph, article, score }) => ({ paragraph, score: score + (ofHeadline.get(article) ?? 0) }))
    .sort((a, b) => b.score - a.score || a.paragraph - b.paragraph);
  return { best: scored.slice(0, limit).map(({ paragraph }) => paragraph), matches: scored.length };
}

describe('the candidates', () => {
  const some = fc.constantFrom('customs', 'seized', 'shoes', 'court', 'owner', 'label', 'fine', 'appeal');
  const text = fc.array(some, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
  const many = fc.array(fc.array(text, { minLength: 1, maxLength: 8 }), { minLength: 10, maxLength: 25 });
  const gone = fc.subarray([0, 3, 7]);

  it('are the best that adding up every posting gives, and all that match are counted', () => {
    fc.assert(
      fc.property(
        many,
        gone,
        text,
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        (bodies, out, asked, isNarrow, limit) => {
          const all: ArchivedArticle[] = bodies.map((body, i) =>
            article(`a${i}`, body, { headline: i % 3 === 0 ? '' : body[0]! }),
          );
          const { corpus, postings } = filled(all);
          const { terms } = resolved(corpus, asked);
          for (const i of out) corpus.retire(`a${i}`);
          const allowed: Allowed = isNarrow ? (paragraph) => paragraph % 4 !== 0 : ALL_ALLOWED;
          const found = new CandidateFinder().find(corpus, postings, terms, allowed, 1, limit);
          const plain = plainCandidates(corpus, postings, terms, allowed, limit);
          expect([...found.candidates].slice(0, limit)).toEqual(plain.best);
          // The opening paragraphs of articles that a headline brings in match too.
          expect(found.matches).toBeGreaterThanOrEqual(plain.matches);
          if (terms.every(({ id }) => id === 0)) expect(found.matches).toBe(0);
        },
      ),
    );
  });
});
