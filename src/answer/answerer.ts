import type { Archive } from '../archive/archive.js';
import type { Query } from '../search/query.js';
import { WEIGHTS_BY_LOOK, type WeightsByLook, weightsFor } from '../search/rank/weights/weights.js';
import type { Found, SearchOptions } from '../search/search.js';
import { type BuildOptions, SearchIndex } from '../search/search-index.js';
import type { Answer, Answerer, AskOptions } from './answer.js';
import { evidenceOf } from './confidence/evidence.js';
import { type Reading, read } from './conversation/read.js';
import { rightWithinEvidenceOf } from './conversation/sureness.js';
import { type Understanding, understand } from './conversation/understand.js';
import { judgementOf, leavesUnmet, metFirst, NOTHING_TO_JUDGE } from './judge/judge.js';
import { newestFirst } from './judge/newest-first.js';
import { outcomeOf, passagesRead, verdictOf } from './judge/outcome.js';
import { type Grasp, graspOf, LOOKED_AT, type MeaningSource, WORDS_ONLY } from './meaning.js';
import { inOtherLanguage } from './other-language.js';
import { passageOf } from './passage/passage.js';
import { readQuestion } from './question/question.js';
import type { Ranker } from './ranking.js';
import { MOST_FOUND } from './search-for.js';
import { searchedOf, totalsOf } from './searched.js';
import { rankedOnce } from './searching/ranked-once.js';
import { searchedFor } from './searching/searched-for.js';
import { mended } from './typos/mended.js';
import { unsearched } from './unsearched.js';

const DEFAULT_LIMIT = 5;

export interface AnswererOptions extends BuildOptions {
  /** An index that already holds the archive's articles; else one is built. */
  readonly index?: SearchIndex;
  /** Other weights of the ranking signals than the shipped ones, to measure what each adds. */
  readonly weights?: WeightsByLook;
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
  const {
    weights = WEIGHTS_BY_LOOK,
    meaning = null,
    today = () => new Date().toISOString().slice(0, 10),
  } = options;
  const everything = totalsOf(archive.articles);

  function find(query: Query, options: SearchOptions, limit: number): Found {
    const by = weightsFor(options.look ?? null, weights);
    return index.search(query, { once: true, ...options, limit: limit + SPARE }, by);
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
      const meant = { likeness: grasp.likenessOf(reading), look: grasp.lookOf(reading) };
      const found = find(reading.query, { ...narrowed(options, reading), ...meant }, limit);
      const latest = newestFirst(found, reading.conditions, index.lexicon);
      const ordered = metFirst(latest, reading.conditions, index.lexicon);
      onSearch?.(performance.now() - began);
      return { ...ordered, isUnmet: leavesUnmet(reading, ordered, index.lexicon) };
    });
  }

  function understood(question: string, { conversation }: AskOptions): Understanding {
    const spelled = (typed: string) => mended(typed, index.lexicon, { names: false });
    const turns = conversation?.turns.map((turn) => ({ ...turn, question: spelled(turn.question) }));
    return understand(readQuestion(spelled(question)), turns && { turns }, index.lexicon, today());
  }

  async function grasped(understanding: Understanding, options: AskOptions): Promise<Grasp> {
    if (meaning === null) return WORDS_ONLY;
    return graspOf(understanding, index, {
      meaning,
      find: (reading, likeness, looked) =>
        index.search(
          reading.query,
          {
            ...narrowed(options, reading),
            likeness,
            limit: LOOKED_AT,
            ...(looked && { ...looked, once: true }),
          },
          looked ? weightsFor(looked.look, weights) : weights.words,
        ).hits,
      signal: options.signal,
    });
  }

  const searches = rankedOnce((words, options, most) =>
    searchedFor(words, options, { articles: archive.articles, find: (query, how) => find(query, how, most) }),
  );

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
      const grasp = await grasped(understanding, options);
      const reading = findAsUnderstood(understanding, options, limit, grasp);
      const { understoodAs, following, inFull, alternatives } = reading.understanding;
      return {
        ...base,
        understoodAs,
        ...(following !== undefined && { following }),
        ...(inFull !== undefined && { inFull }),
        ...(alternatives.length > 0 && { alternatives }),
        matches: reading.found.matches,
        ...outcomeOf(reading, limit, filters, index.lexicon),
        tookMs: performance.now() - began,
      } as Answer;
    },

    async rank(question, options = {}) {
      const { limit = DEFAULT_LIMIT } = options;
      const began = performance.now();
      const asUnderstood = understood(question, options);
      const resolveMs = performance.now() - began;
      const grasp = await grasped(asUnderstood, options);
      let searchMs = 0;
      const reading = findAsUnderstood(asUnderstood, options, limit, grasp, (ms) => {
        searchMs += ms;
      });
      const { understanding, found, confidence } = reading;
      const judgement = judgementOf(understanding, found, index.lexicon) ?? NOTHING_TO_JUDGE;
      const { answers, isNearest } = verdictOf(judgement, confidence, index.lexicon, found);
      return {
        understoodAs: understanding.understoodAs,
        ...(understanding.inFull !== undefined && { inFull: understanding.inFull }),
        passages: passagesRead(reading, limit, index.lexicon),
        confidence,
        evidence: evidenceOf(found.hits, found.terms, understanding.judged, found.isUnmet),
        evidenceWithin: understanding.isFollowUp
          ? rightWithinEvidenceOf(found, understanding.judged, judgement)
          : null,
        answers,
        isNearest,
        judgement,
        resolveMs,
        searchMs,
      };
    },

    async search(words, options = {}) {
      const { offset = 0, limit = DEFAULT_LIMIT, filters } = options;
      const end = options.among ? offset + limit : Math.min(offset + limit, MOST_FOUND);
      const { terms, found, authors } = searches(words, options, end);
      return {
        ...(authors && authors.length > 0 && { authors }),
        passages: found.hits.slice(offset, end).map((hit) => passageOf(hit, found.terms, terms)),
        matches: found.matches,
        searched: searchedOf(archive.articles, everything, filters),
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

/** How sure an answer is depends on the hits that follow too. */
const SPARE = 5;
