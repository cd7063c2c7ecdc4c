import type { Lexicon } from '../../../search/index/lexicon.js';
import { beginsSentence } from '../../../search/index/spelling.js';
import { initialsIn } from '../../../search/terms/initials.js';
import { isMistyped, isOrdinary } from '../../../search/terms/ordinary.js';
import { termOf } from '../../../search/terms/terms.js';
import type { Token } from '../../../search/terms/token.js';
import type { Question } from '../../question/question.js';
import { isTalk } from '../../question/talk.js';
import type { WordsCondition } from '../condition.js';
import { isTaken, type Range } from '../spans.js';
import { isWithinName } from './parts.js';
import { apartAtTitles, isTitle } from './titles.js';

/**
 * What is written as a name and is none: months, days, single letters, and abbreviations of kinds of things and posts, which tell no more
 * than the words do that they stand for.
 */
export const NO_NAME =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|english|q\d|fy|ids?|tvs?|dvds?|cds?|gps?|pcs?|mps?|pm|ceos?|cfos?|hr|pr|gdp|phds?|ngos?|atms?|vips?|suvs?|gm|qbs?|djs?|mvps?|stds?|mris?|pcr|dna|faqs?|urls?|pdfs?|cctv|ipos?|vat|\p{L}\.?)$/iu;

/** Small words with a capital within a sentence: then capitals tell nothing, as in "How Many Patents Did The Office Grant". */
const SMALL_CAPITAL =
  /(?<=[\p{L}\p{N},]\s+)(?:Did|Do|Does|Was|Were|Is|Are|Has|Have|The|In|Of|On|For|To|By|With|From|And|Many|Much|Year|Long)(?!\p{L})/gu;
const TITLE_CASE = 2;

/** Shorter ones are chat: "pls", "max", "bot". */
const SHORTEST_UNKNOWN = 4;

/**
 * The names of people, organisations, places and works that a question speaks of. A word is one by its capital, or, where
 * that does not tell, because it is no ordinary word and the archive writes it as a name, or does not have it.
 */
export function namesAsked(question: Question, lexicon: Lexicon, taken: readonly Range[]): WordsCondition[] {
  const { core: text, tokens } = question;
  const isTelling = !isTitleCase(text);
  const names: Token[][] = [];
  let previous: Token | null = null;
  for (const token of tokens) {
    const word = text.slice(token.start, token.end);
    if (!isName(word, token) || isTaken(token, taken)) continue;
    const isNext =
      previous !== null &&
      !/['’]s$/.test(text.slice(previous.start, previous.end)) &&
      isWithinName(text, previous, token);
    if (isNext) names.at(-1)!.push(token);
    else names.push([token]);
    previous = token;
  }
  return names
    .flatMap((parts) => apartAtTitles(parts, ({ start, end }) => text.slice(start, end)))
    .flatMap((parts) =>
      nameOf(text, parts).map((name) => ({ ...name, isGuess: parts.every((part) => isGuess(part)) })),
    );

  /** A word without a capital that the archive does not have. */
  function isGuess({ term, start }: Token): boolean {
    return !lexicon.knows(term) && /^\p{Ll}/u.test(text.slice(start));
  }

  function followsTitle(start: number): boolean {
    const before = /(\p{L}+)\.?\s+$/u.exec(text.slice(0, start))?.[1];
    return before !== undefined && isTitle(before);
  }

  function isName(word: string, { term, start }: Token): boolean {
    if (NO_NAME.test(word) || isTalk(term) || !/^\p{L}/u.test(word)) return false;
    // "HIGHER" in capitals is stressed, and no name.
    const isStressed = word.length > 3 && word === word.toUpperCase() && isOrdinary(word);
    const isCapital = /^\p{Lu}/u.test(word) && isTelling && !isStressed;
    if (/^\p{Lu}.*\p{Lu}/u.test(word) && isTelling && !isStressed) return true;
    if (isCapital && !beginsSentence(text, start)) return true;
    if (isOrdinary(word)) return false;
    if (followsTitle(start)) return true;
    // What is no word of English, and nothing like one, is a name that the archive does not have.
    return (
      lexicon.isName(term) || (word.length >= SHORTEST_UNKNOWN && !lexicon.knows(term) && !isMistyped(word))
    );
  }
}

function nameOf(text: string, own: readonly Token[]): WordsCondition[] {
  const [first] = own;
  if (!first) return [];
  const end = own.at(-1)!.end;
  const said = text.slice(first.start, end).replace(/['’]s$/, '');
  const short =
    initialsIn(said).find((initials) => initials.end - initials.start === said.length)?.term ??
    numbered(said);
  return [{ kind: 'name', said, start: first.start, end, terms: own.map(({ term }) => term), short }];
}

/** World War II as WWII. */
function numbered(said: string): string | null {
  const [, words, numeral] = /^((?:\p{Lu}\p{Ll}+\s+){2,4})(III?|[2-9])$/u.exec(said) ?? [];
  return words === undefined ? null : termOf(words.replace(/[^\p{Lu}]/gu, '') + numeral!);
}

function isTitleCase(text: string): boolean {
  return [...text.matchAll(SMALL_CAPITAL)].length >= TITLE_CASE || text === text.toUpperCase();
}
