import type { Period, Query, QueryTerm } from '../../search/query.js';
import { initialsIn } from '../../search/terms/initials.js';
import { queryTermsOf } from '../../search/terms/query-terms.js';
import { tokenize } from '../../search/terms/terms.js';
import type { Token } from '../../search/terms/token.js';
import { periodsAsked } from '../periods/question-periods.js';
import { withoutAsides } from '../talk/asides.js';
import { isPronounUs, withCountryUs } from './country-us.js';
import { fitOf, isSeeking } from './fit.js';
import { type Kind, kindOf } from './kinds.js';
import { withMonths } from './months.js';
import { isTalk } from './talk.js';
import { weighted } from './term-weights.js';
import { type QuestionWord, wordsOf } from './words.js';

/**
 * What a question says, read once at the door: whatever comes after reads this value and never takes the typed text apart
 * again.
 */
export interface Question {
  /** As it was typed; of pasted text the beginning. */
  readonly text: string;
  /** What it asks: the text without greetings, thanks, politeness, links and mentions. All that follows is read of it. */
  readonly core: string;
  /** The core in lower case. */
  readonly lower: string;
  /** Its words in order; offsets are those in the core. */
  readonly words: readonly QuestionWord[];
  /** What is looked at of them: stop words are left out. */
  readonly tokens: readonly Token[];
  /** What to look for: each term once, in order, by how much it says. */
  readonly terms: readonly QueryTerm[];
  /** Those of the terms that are words about its subject: neither talk nor made of others. */
  readonly content: readonly QueryTerm[];
  /** How often it says each term, names by their initials too. */
  readonly counts: ReadonlyMap<string, number>;
  /** Those of its words, as typed, that are names or numbers. */
  readonly names: ReadonlySet<string>;
  /** The kind of thing that it asks for; null when its wording does not tell. */
  readonly kind: Kind | null;
  /** Whether its wording tells what a passage has to hold (see fit.ts). */
  readonly isSeeking: boolean;
  readonly period: Period | null;
  /** It as the index is asked for it. */
  readonly query: Query;
}

/** Pasted text is a question too, but only its beginning tells what is asked. */
const MAX_LENGTH = 6_000;

/** Reads a question. The same text gives the same value: a conversation goes over its few questions with every further one. */
export function readQuestion(typed: string): Question {
  const text = typed.slice(0, MAX_LENGTH);
  const known = READ.get(text);
  if (known) return known;
  const question = read(text);
  if (READ.size >= MOST_KEPT) READ.clear();
  READ.set(text, question);
  return question;
}

const READ = new Map<string, Question>();
const MOST_KEPT = 500;

function read(text: string): Question {
  const core = withMonths(withCountryUs(withoutAsides(text)));
  const tokens = tokenize(core).filter(({ start, end }) => !isPronounUs(core.slice(start, end)));
  const initials = initialsIn(core);
  const terms = queryTermsOf(core, tokens, initials);
  const kind = kindOf(core);
  const [period = null] = periodsAsked(core, null);
  const weightedTerms = weighted(terms, core);
  const lower = core.toLowerCase();
  const own = new Set(terms.map(({ term }) => term));
  return {
    text,
    core,
    lower,
    words: wordsOf(core),
    tokens,
    terms: weightedTerms,
    content: terms.filter(({ term, optional, pieces }) => !optional && !pieces && !isTalk(term)),
    counts: countsOf([...tokens, ...initials]),
    names: new Set(
      terms
        .filter(isOwn)
        .map(({ word }) => word)
        .filter((word) => isName(word, core)),
    ),
    kind,
    isSeeking: isSeeking(core, kind, own),
    period,
    query: {
      terms: weightedTerms,
      period,
      suits: fitOf(core, lower, kind, own),
    },
  };
}

/** Two words that may be written as one are no name for that. */
function isOwn({ optional, pieces }: QueryTerm): boolean {
  return !(optional && pieces);
}

function countsOf(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { term } of tokens) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** A capitalised word that does not begin the question, or a number. */
function isName(word: string, question: string): boolean {
  return /^\p{N}/u.test(word) || (/^\p{Lu}/u.test(word) && !question.trimStart().startsWith(word));
}
