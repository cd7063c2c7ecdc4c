import { foldedInPlace } from '../talk/folded.js';
import { ARCHIVE_FACTS, type ArchiveFact, OF_THE_ARCHIVE } from './of-archive.js';
import { ARTICLE_FACTS, type ArticleFact, OF_AN_ARTICLE } from './of-article.js';
import { ARTICLE } from './wording.js';

export type AskedFact =
  | { readonly about: 'archive'; readonly fact: ArchiveFact }
  /** `which`: "that article", "it", or the ordinal of one that was listed, 1-based and -1 for the last. */
  | { readonly about: 'article'; readonly fact: ArticleFact; readonly which: 'that' | 'it' | number };

const PICK =
  /\b(first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|last)\s+(?:one|article|story|passage|result|piece)\b/;
const PICKS = ['first', 'second', 'third', 'fourth', 'fifth'];

/**
 * What a question asks about the archive or the article at hand; null for every other question: it must ask nothing else, so
 * that "how many articles did customs seize?" is looked up.
 */
export function askedFact(core: string): AskedFact | null {
  const asked = foldedInPlace(core)
    .replace(/[\s?!.¿¡…:]+$/u, '')
    .replace(/^[\s¿¡]+/, '');
  if (asked.length > LONGEST) return null;
  for (const fact of ARCHIVE_FACTS) {
    if (OF_THE_ARCHIVE[fact].some((pattern) => pattern.test(asked))) return { about: 'archive', fact };
  }
  for (const fact of ARTICLE_FACTS) {
    if (OF_AN_ARTICLE[fact].some((pattern) => pattern.test(asked)))
      return { about: 'article', fact, which: whichIn(asked) };
  }
  return null;
}

/** These questions are short. */
const LONGEST = 120;

function whichIn(asked: string): 'that' | 'it' | number {
  const [, ordinal] = PICK.exec(asked) ?? [];
  if (ordinal === 'last') return /\bthe last (?:article|story|piece)\b/.test(asked) ? 'that' : -1;
  if (ordinal !== undefined)
    return 1 + PICKS.findIndex((word, i) => word === ordinal || ordinal.startsWith(String(i + 1)));
  return new RegExp(
    `\\b(?:that|this|the|diese[rn]?|dem?|des|cet|l'|ese|este|el)\\b.*(?:${ARTICLE}|artikel|articulo|beitrag)`,
    'u',
  ).test(asked)
    ? 'that'
    : 'it';
}
