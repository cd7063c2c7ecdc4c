import type { ArchivedArticle } from '../../archive/archive.js';
import { allowedBy, wordedBy } from '../allowed.js';
import { Best } from '../best.js';
import { firstOf, inOrder } from '../in-order.js';
import { type Allowed, type Corpus, paragraphAt } from '../index/corpus.js';
import { newestFirst, newestOf } from '../newest.js';
import type { Place, Query } from '../query.js';
import { withoutRepeats } from '../repeats.js';
import type { Found, Look, LookedAt, LookedUp, SearchOptions, WordPair } from '../search.js';
import type { Candidates } from './candidates.js';
import { ContextScorer } from './context.js';
import { matchedTerms, termsInSentences } from './matched.js';
import { Reranker } from './rerank.js';
import { type ResolvedTerm, resolveTerms } from './resolve-terms.js';
import { type Scored, scoredBy, sum, totalsOf, withLook, withMeaning } from './scored.js';
import type { SharedParts } from './shared-parts.js';
import { mostOf, type Suiting, suitingOf } from './suiting.js';
import { weightsIn } from './weights/shape.js';
import type { Weights } from './weights/weights.js';

/** Candidates that are ranked exactly: the best 200 by quantised impacts hold practically all of the exact best 10. */
const CANDIDATES = 200;
/** The words of a conversation leave fewer near equals. */
const CANDIDATES_IN_CONTEXT = 100;
/** Those that are looked at for the newest of them: every one that matches, in all but the largest archives. */
const CANDIDATES_BY_DATE = 10_000;
/** How many paragraphs that are closest in meaning are ranked beside those. */
const CLOSEST = 100;
const DEFAULT_LIMIT = 10;
/** How far below the last hit asked for a paragraph may stand and still be lifted by what only a look at its text tells. */
const REACH = 30;
/** Where the newest is asked for, it may stand far below older ones in more of the question's words. */
const REACH_FOR_NEWEST = 100;

/** The best paragraphs of one version for a query. See DESIGN.md, "How ranking works". */
export function rankedIn(
  corpus: Corpus,
  shared: SharedParts,
  query: Query,
  options: SearchOptions,
  usual: Weights,
): Found {
  const isByWordsAlone = options.look?.by !== 'pieces' && !query.context;
  const weights = isByWordsAlone ? weightsIn(corpus, usual) : usual;
  const terms = resolveTerms(query.terms, corpus, shared.postings.paragraphs);
  const ids = terms.map(({ id }) => id);
  const allowed = allowedBy(corpus, options, ids);
  const limit = options.limit ?? DEFAULT_LIMIT;
  const context = query.context ? new ContextScorer(corpus, query.context, shared.contextPlaces) : null;
  const { candidates, matches, holding } = options.among
    ? among(corpus, options.among, wordedBy(corpus, options, ids))
    : shared.finder.find(
        corpus,
        shared.postings,
        terms,
        allowed,
        weights.headline,
        options.order === 'newest'
          ? CANDIDATES_BY_DATE
          : Math.max(context ? CANDIDATES_IN_CONTEXT : CANDIDATES, limit + REACH),
        context,
      );
  const likeness = options.likeness ?? null;
  const found = new Set(options.order === 'newest' ? newestOf(corpus, candidates, limit) : candidates);
  if (likeness && !options.among) {
    for (const paragraph of likeness.closest(CLOSEST, allowed)) found.add(paragraph);
  }
  const placeOf = shared.places.of(terms, corpus.vocabulary.size);
  const reranker = new Reranker(corpus, terms, placeOf, weights, query.period ?? null, context, holding);
  const scored = Array.from(found, (paragraph) => scoredBy(reranker, likeness, paragraph));
  const totals = totalsOf(terms, context !== null);
  const meant = likeness ? withMeaning(scored, weights.meaning, totals.all) : scored;
  const look = options.look ?? null;
  const given = look ? withLook(meant, look, weights, totals, corpus) : meant;
  const suiting = suitingOf(query, terms, weights, corpus);
  const reach = query.newest ? REACH_FOR_NEWEST : REACH;
  const best = new Best(limit + reach, (a, b) => corpus.precedes(given[a]!.paragraph, given[b]!.paragraph));
  for (let i = 0; i < given.length; i++) best.offer(i, given[i]!.score);
  const ranked = best.ranked().map(({ number }) => given[number]!);
  const ordered = inOrder(
    ranked,
    (candidate) => exactly(corpus, candidate, suiting),
    mostOf(query, terms, weights, ranked[0]?.score ?? 0),
    corpus,
  );
  const byDate = newestFirst(corpus);
  const distinct =
    options.order === 'newest'
      ? firstOf(ordered, limit).sort((a, b) => byDate(a.number, b.number))
      : options.once
        ? withoutRepeats(ordered, corpus, limit)
        : firstOf(ordered, limit);
  const hits = distinct.map(({ number, ...hit }) => ({
    ...hit,
    look: look && lookedAt(look, placeOfHit(hit)),
    matched: matchedTerms(terms, reranker.countsFor(number)),
    inSentences: termsInSentences(corpus.paragraphs.run(number), terms, placeOf),
  }));
  return { hits, matches, terms: terms.map(lookedUp), ...(context && { contextScale: context.scale }) };
}

/** A conversation may remember a paragraph that its article no longer has. */
function among(corpus: Corpus, places: readonly Place[], allowed: Allowed): Candidates {
  const candidates = places
    .map((place) => paragraphAt(corpus, place))
    .filter((at) => at !== undefined && allowed(at, corpus.articleOf(at))) as number[];
  return { candidates, matches: candidates.length, holding: null };
}

function exactly(
  corpus: Corpus,
  { paragraph: number, signals, score, similarity }: Scored,
  suiting: Suiting,
) {
  const articleNumber = corpus.articleOf(number);
  const article = corpus.article(articleNumber)!;
  const paragraph = number - corpus.firstParagraphOf(articleNumber) + 1;
  const all = { ...signals, ...suiting(article, paragraph, score) };
  return { number, article, paragraph, score: sum(all), signals: all, similarity };
}

function lookedAt(look: Look, place: Place): LookedAt {
  let pairs: readonly WordPair[] | null = null;
  const { all, whole } = look.of(place);
  return {
    by: look.by,
    score: all,
    whole,
    answers: look.answersIn(place),
    // Which words met which costs as much as looking did, and is asked of the few that are shown.
    get pairs() {
      pairs ??= look.pairsIn(place);
      return pairs;
    },
  };
}

function placeOfHit({
  article,
  paragraph,
}: {
  readonly article: ArchivedArticle;
  readonly paragraph: number;
}) {
  return { article: article.id, paragraph };
}

function lookedUp({ word, term, weight, idf, id, mended }: ResolvedTerm): LookedUp {
  return { word, term, weight, idf, known: id !== 0, mended };
}
