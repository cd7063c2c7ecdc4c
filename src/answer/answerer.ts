import type { Archive } from '../archive/archive.js';
import type { Lexicon } from '../search/index/lexicon.js';
import type { Filters, Query } from '../search/query.js';
import { WEIGHTS, type Weights } from '../search/rank/weights.js';
import type { Found, Hit, SearchOptions } from '../search/search.js';
import { type BuildOptions, SearchIndex } from '../search/search-index.js';
import type { Answer, Answerer, AskOptions, Judgement, Passage, Ranker, Suggestion } from './answer.js';
import { isMet } from './conditions/meeting.js';
import { ANSWER_THRESHOLD, evidenceOf, NEAREST_THRESHOLD } from './confidence.js';
import { type Reading, read } from './conversation/read.js';
import { type Understanding, understand } from './conversation/understand.js';
import { authoredInstead } from './facts/authors.js';
import { judgementOf, meetingsIn, metFirst } from './judge/judge.js';
import { type Grasp, graspOf, type MeaningSource, WORDS_ONLY } from './meaning.js';
import { inOtherLanguage, NEAR_MISSES } from './other-language.js';
import { passageOf } from './passage/passage.js';
import { readQuestion } from './question/question.js';
import { searchedOf, totalsOf } from './searched.js';
import { unsearched } from './unsearched.js';

const DEFAULT_LIMIT = 5;
/** A passage below this confidence has so little to do with the question that it is not even a near miss. */
const NEAR_MISS_THRESHOLD = 0.03;

export interface AnswererOptions extends BuildOptions {
  /** An index that already holds the archive's articles; else one is built. */
  readonly index?: SearchIndex;
  /** Other weights of the ranking signals than the shipped ones, to measure what each adds. */
  readonly weights?: Weights;
  /** The ISO date that "last year" is told from; the clock's unless given. */
  readonly today?: () => string;
  /** What knows the meaning of questions and sentences; without it words alone decide. */
  readonly meaning?: MeaningSource | null;
}

/** Makes what answers questions from an archive version. */
export async function createAnswerer(
  archive: Archive,
  options: AnswererOptions = {},
): Promise<Answerer & Ranker> {
  const index = options.index ?? (await SearchIndex.build(archive.articles, options));
  const { weights = WEIGHTS, meaning = null, today = () => new Date().toISOString().slice(0, 10) } = options;
  const everything = totalsOf(archive.articles);

  /** A few more hits than the limit: how sure an answer is depends on those that follow, and some are repeated. */
  function find(query: Query, options: SearchOptions, limit: number): Found {
    const found = index.search(query, { ...options, limit: limit + SPARE }, weights);
    return { ...found, hits: distinct(found.hits) };
  }

  /** What is found for a question as it was understood; `onSearch` is told the milliseconds of each search. */
  function findAsUnderstood(
    understanding: Understanding,
    options: AskOptions,
    limit: number,
    grasp: Grasp,
    onSearch?: (ms: number) => void,
  ): Reading {
    return read(understanding, (reading) => {
      const began = performance.now();
      const likeness = grasp.likenessOf(reading);
      const found = find(reading.query, { ...narrowed(options, reading), likeness }, limit);
      const ordered = metFirst(found, reading.conditions, index.lexicon);
      onSearch?.(performance.now() - began);
      return ordered;
    });
  }

  function understood(question: string, { conversation }: AskOptions): Understanding {
    return understand(readQuestion(question), conversation, index.lexicon, today());
  }

  async function grasped(understanding: Understanding): Promise<Grasp> {
    return meaning ? graspOf(understanding, index, meaning) : WORDS_ONLY;
  }

  return {
    async ask(question, options = {}) {
      const began = performance.now();
      const { filters, limit = DEFAULT_LIMIT } = options;
      const base = {
        question,
        understoodAs: question.trim(),
        searched: searchedOf(archive.articles, everything, filters),
        matches: 0,
        archiveVersion: archive.version,
      };
      const reply = unsearched(question, archive.articles, options);
      if (reply) return { ...base, ...reply, tookMs: performance.now() - began };
      const foreign = inOtherLanguage(question, archive.articles, (query) => find(query, { filters }, limit));
      if (foreign) return { ...base, ...foreign, tookMs: performance.now() - began };
      const understanding = understood(question, options);
      const grasp = await grasped(understanding);
      const reading = findAsUnderstood(understanding, options, limit, grasp);
      const { understoodAs, alternatives } = reading.understanding;
      return {
        ...base,
        understoodAs,
        ...(alternatives.length > 0 && { alternatives }),
        matches: reading.found.matches,
        ...(await judge(reading, limit, filters, grasp, index.lexicon)),
        tookMs: performance.now() - began,
      } as Answer;
    },

    async rank(question, options = {}) {
      const { limit = DEFAULT_LIMIT } = options;
      const began = performance.now();
      const asUnderstood = understood(question, options);
      const resolveMs = performance.now() - began;
      const grasp = await grasped(asUnderstood);
      let searchMs = 0;
      const reading = findAsUnderstood(asUnderstood, options, limit, grasp, (ms) => {
        searchMs += ms;
      });
      const { understanding, found, confidence } = reading;
      const judgement = judgementOf(understanding, found, index.lexicon) ?? NOTHING_JUDGED;
      return {
        understoodAs: understanding.understoodAs,
        passages: await passagesRead(reading, limit, grasp, index.lexicon),
        confidence,
        evidence: evidenceOf(found.hits, found.terms, understanding.judged),
        answers: confidence >= NEAREST_THRESHOLD && judgement.meetings.every(isMet),
        isNearest: judgement.unsaid.length > 0 || confidence < ANSWER_THRESHOLD,
        judgement,
        resolveMs,
        searchMs,
      };
    },

    async search(words, options = {}) {
      const question = readQuestion(words);
      const { offset = 0, limit = DEFAULT_LIMIT } = options;
      const { filters, exclude } = options;
      const byWords = find(question.query, { filters, exclude }, offset + limit);
      const authored = authoredInstead(words, byWords, archive.articles, filters);
      const among = authored?.places;
      const found = among ? find(question.query, { filters, exclude, among }, offset + limit) : byWords;
      return {
        ...(authored && authored.names.length > 0 && { authors: authored.names }),
        passages: found.hits
          .slice(offset, offset + limit)
          .map((hit) => passageOf(hit, found.terms, question)),
        matches: found.matches,
        searched: searchedOf(archive.articles, everything, options.filters),
      };
    },
  };
}

/** What a search is narrowed to: by whoever asks, and by what the question was understood to ask for. */
function narrowed({ filters, exclude = [] }: AskOptions, understanding: Understanding): SearchOptions {
  const { article, among } = understanding;
  return {
    filters: article === undefined ? filters : { ...filters, article },
    exclude: [...exclude, ...understanding.exclude],
    ...(among && { among }),
  };
}

/** Hits beyond those asked for, to take the place of repeated paragraphs. */
const SPARE = 5;

/** The same words in two articles, a press agency's sentence say, are one passage: the better ranked. */
function distinct(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ article, paragraph }) => {
    const text = article.paragraphs[paragraph - 1]!;
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

/** The passages of a reading, each with the sentence that answers by its words and, where it is known, its meaning. */
function passagesRead(
  { understanding, found }: Reading,
  limit: number,
  grasp: Grasp,
  lexicon: Lexicon,
): Promise<Passage[]> {
  const read = found.hits.slice(0, limit).map(async (hit) => {
    const text = hit.article.paragraphs[hit.paragraph - 1]!;
    const alike = await grasp.sentencesLike(understanding, text);
    const passage = passageOf(hit, found.terms, understanding.judged, alike);
    return { ...passage, why: { ...passage.why, meetings: meetingsIn(understanding, found, hit, lexicon) } };
  });
  return Promise.all(read);
}

async function judge(
  reading: Reading,
  limit: number,
  filters: Filters | undefined,
  grasp: Grasp,
  lexicon: Lexicon,
) {
  const { understanding, found, confidence } = reading;
  const passages = await passagesRead(reading, limit, grasp, lexicon);
  const { meetings, unsaid } = judgementOf(understanding, found, lexicon) ?? NOTHING_JUDGED;
  const unmet = meetings.filter((meeting) => !isMet(meeting));
  if (passages[0] && confidence >= NEAREST_THRESHOLD && unmet.length === 0) {
    const isNearest = unsaid.length > 0 || confidence < ANSWER_THRESHOLD;
    return { outcome: 'answered', confidence, passages, unsaid, isNearest };
  }
  const nearMisses = confidence >= NEAR_MISS_THRESHOLD ? passages.slice(0, NEAR_MISSES) : [];
  return {
    outcome: 'nothing-found',
    confidence,
    nearMisses,
    unmet: nearMisses.length > 0 ? unmet : [],
    suggestions: suggestionsFor(found, nearMisses, filters),
  };
}

const NOTHING_JUDGED: Judgement = { meetings: [], unsaid: [] };

function suggestionsFor(found: Found, nearMisses: readonly Passage[], filters: Filters = {}): Suggestion[] {
  if (found.terms.length === 0) return [{ kind: 'ask-a-question' }];
  const suggestions: Suggestion[] = [];
  if (Object.values(filters).some((value) => value !== undefined))
    suggestions.push({ kind: 'loosen-filters' });
  const missing = found.terms.filter(({ known }) => !known).map(({ word }) => word);
  suggestions.push({ kind: 'other-words', missing });
  if (nearMisses.length > 0) suggestions.push({ kind: 'look-at-near-misses' });
  return suggestions;
}
