import type { Lexicon } from '../../search/index/lexicon.js';
import type { Hit, LookedUp, WordPair } from '../../search/search.js';
import { relatedTo } from '../../search/terms/forms/related.js';
import { termOf } from '../../search/terms/terms.js';
import type { Condition } from '../conditions/condition.js';
import type { Question } from '../question/question.js';
import { SAYS_SOMETHING } from '../question/term-weights.js';
import { isLight } from './light.js';
import { contrariesOf } from './opposites.js';

/** Of the idf of the words that say what is asked for, the share from which on a passage without them is only the nearest. */
const TOO_MUCH = 0.4;
const MOST_NAMED = 3;

/**
 * The weightiest words of a question that neither a passage, nor the paragraphs beside it, nor its headline says, where they
 * are so many that it may be about another matter, or where the passage says the contrary of one; else none. A word is said by one that it met in
 * meaning, too. What the conditions have taken is judged by them.
 * @param isTakenForRight by a network that knows words of one meaning better than any list: then only the contrary tells
 */
export function unsaidWords(
  { core, tokens, content }: Question,
  conditions: readonly Condition[],
  { article, paragraph, look }: Hit,
  looked: readonly LookedUp[],
  lexicon: Lexicon,
  isTakenForRight = false,
): string[] {
  const contentTerms = new Set(content.map(({ term }) => term));
  const spanOf = new Map(tokens.map((token) => [core.slice(token.start, token.end), token]));
  const asked = looked.filter(({ word, weight }) => {
    const token = spanOf.get(word);
    if (!token || weight < SAYS_SOMETHING || !contentTerms.has(token.term)) return false;
    if (isLight({ term: token.term, word })) return false;
    return !conditions.some(({ start, end }) => token.start >= start && token.end <= end);
  });
  const here = { article: article.id, paragraph };
  const met = new Set(
    look?.pairs.filter((pair) => !isContrary(pair)).map(({ asked }) => asked.toLowerCase()),
  );
  const isSaid = ({ term, word }: LookedUp) =>
    met.has(word.toLowerCase()) ||
    lexicon.headlineHolds(article.id, term) ||
    relatedTo(term, word).some((related) => lexicon.paragraphHolds(here, related.term)) ||
    [paragraph, paragraph - 1, paragraph + 1].some((at) =>
      lexicon.paragraphHolds({ article: article.id, paragraph: at }, term),
    );
  const worth = ({ weight, idf }: LookedUp) => weight * idf;
  const sum = (terms: readonly LookedUp[]) => terms.reduce((total, term) => total + worth(term), 0);
  const unsaid = asked.filter((term) => !isSaid(term));
  const swapped = unsaid.filter(({ term }) =>
    contrariesOf(term).some((contrary) => lexicon.paragraphHolds(here, contrary)),
  );
  if (swapped.length > 0) return swapped.map(({ word }) => word);
  if (isTakenForRight || unsaid.length === 0 || sum(unsaid) < TOO_MUCH * sum(asked)) return [];
  const weightiest = unsaid.toSorted((a, b) => worth(b) - worth(a)).slice(0, MOST_NAMED);
  return unsaid.filter((term) => weightiest.includes(term)).map(({ word }) => word);
}

/** What means the contrary stands in much the same company. */
function isContrary({ asked, met }: WordPair): boolean {
  return contrariesOf(termOf(asked)).includes(termOf(met));
}
