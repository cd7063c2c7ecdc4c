import type { ArchivedArticle } from '../archive/archive.js';
import { Best } from './best.js';
import { CandidateFinder } from './candidates.js';
import { Corpus } from './corpus.js';
import { impactOf, Postings } from './postings.js';
import { queryTermsOf, resolveTerms } from './query.js';
import { Reranker } from './rerank.js';
import { SENTENCE_BREAK, type TokenRun } from './token-store.js';
import type { Hit, QueryTerm } from './search.js';
import { HEADLINE, PARAGRAPH, WEIGHTS, type Weights } from './weights.js';
import type { Bm25 } from './postings.js';

const CANDIDATES = 200;

export class SearchIndex {
  readonly corpus = new Corpus();
  readonly #postings = { paragraphs: new Postings(), headlines: new Postings() };
  readonly #finder = new CandidateFinder();

  static async build(articles: readonly ArchivedArticle[]): Promise<SearchIndex> {
    const index = new SearchIndex();
    for (const article of articles) index.corpus.add(article);
    for (let a = 0; a < index.corpus.articleCount; a++) index.#addPostings(a);
    return index;
  }

  #addPostings(a: number) {
    const c = this.corpus;
    this.#post(this.#postings.headlines, a, c.headlines.run(a), c.averageHeadlineLength, HEADLINE);
    const first = c.firstParagraphOf(a);
    for (let p = first; p < first + c.paragraphsOf(a); p++)
      this.#post(this.#postings.paragraphs, p, c.paragraphs.run(p), c.averageParagraphLength, PARAGRAPH);
  }

  #post(postings: Postings, id: number, { chunk, start, end }: TokenRun, average: number, bm25: Bm25) {
    const freq = new Map<number, number>();
    let length = 0;
    for (let i = start; i < end; i++) {
      const t = chunk[i]!;
      if (t === SENTENCE_BREAK) continue;
      length++;
      freq.set(t, (freq.get(t) ?? 0) + 1);
    }
    const terms: string[] = [];
    const impacts: number[] = [];
    for (const [t, f] of freq) {
      terms.push(this.corpus.vocabulary.termOf(t));
      impacts.push(impactOf(f, length, average, bm25));
    }
    postings.add(id, terms, impacts);
  }

  search(question: string | QueryTerm[], limit = 10, weights: Weights = WEIGHTS): { hits: Hit[]; matches: number } {
    const terms = resolveTerms(typeof question === 'string' ? queryTermsOf(question) : question, this.corpus);
    const { candidates, matches } = this.#finder.find(this.corpus, this.#postings, terms, () => true, weights.headline, CANDIDATES);
    const reranker = new Reranker(this.corpus, terms, weights);
    const best = new Best(limit);
    const all = new Map<number, Record<string, number>>();
    for (const c of candidates) {
      const s = reranker.signalsOf(c);
      all.set(c, s);
      best.offer(c, Object.values(s).reduce((a, b) => a + b, 0));
    }
    return {
      matches,
      hits: best.ranked().map(({ number, score }) => {
        const a = this.corpus.articleOf(number);
        return { article: this.corpus.article(a)!, paragraph: number - this.corpus.firstParagraphOf(a) + 1, score, signals: all.get(number)! };
      }),
    };
  }
}
