import { editDistance } from '../../search/index/edit-distance.js';
import type { Lexicon } from '../../search/index/lexicon.js';
import { commonnessOf, isOrdinary, withOneEdit } from '../../search/terms/ordinary.js';
import { STOP_WORDS } from '../../search/terms/stop-words.js';
import { termOf } from '../../search/terms/terms.js';

/** From so many letters on two edits are one slip. */
const TWO_EDITS = 8;
/** Of so many the same letters in another order are: "Ghandi". */
const REORDERED = 5;
/** Terms of the archive that are spelled nearly like a word. */
const SPELLED_SO = 8;

/** How unlikely a word is beyond its edits, in edits: the first letter is seldom mistyped, and more letters are left out than put in. */
const OTHER_FIRST = 0.5;
const OTHER_LETTER = 0.3;
const LETTER_TOO_MANY = 0.1;
const NOT_IN_ARCHIVE = 0.4;
const RARE = 0.1;
/** Of those that are as near, the more frequent in English. */
const RARER = 0.01;
/** What is less likely is left as it was typed: of four letters most are near something. */
const MOST = 0.75;
const SHORT = 4;
const MOST_SHORT = 0.09;

/** Endings that make words of words, which a list of words need not have. */
const ENDING = /(?:ed|ing|er|or|ish|able|less|ness|ism|ist|ize|ise|ly|y)s?$|e?s$/;

export interface Candidates {
  /** Whether the archive's names are taken. */
  readonly names: boolean;
  /** Whether words are that are no names of the archive. */
  readonly ordinary: boolean;
}

/** What a word that is none was most likely meant as; null where nothing is near enough. */
export function likeliest(word: string, lexicon: Lexicon, { names, ordinary }: Candidates): string | null {
  const typed = word.toLowerCase();
  if (isDerived(typed)) return null;
  const most = typed.length === SHORT ? MOST_SHORT : MOST;
  const costs = new Map<string, number>();
  const consider = (candidate: string, edits: number, beyond: number) => {
    const cost = edits + beyond;
    if (beyond <= most && cost < (costs.get(candidate) ?? Number.POSITIVE_INFINITY))
      costs.set(candidate, cost);
  };
  for (const term of nearTerms(typed, lexicon)) {
    const isName = lexicon.isName(term);
    if (isName ? !names : !ordinary) continue;
    for (const [small, spelling] of lexicon.spellingsOf(term)) {
      const edits = editsTo(typed, small);
      if (edits === null) continue;
      const rarity = (RARER * (commonnessOf(small) ?? 0)) / 10;
      consider(isName ? spelling : small, edits, unlikeliness(typed, small) + rarity);
    }
  }
  if (ordinary) {
    for (const candidate of withOneEdit(typed)) {
      const commonness = commonnessOf(candidate);
      if (commonness === null) continue;
      const isKnown = commonness === 10 || lexicon.knows(termOf(candidate));
      const rarity = ((isKnown ? RARER : RARE) * commonness) / 10;
      consider(candidate, 1, unlikeliness(typed, candidate) + rarity + (isKnown ? 0 : NOT_IN_ARCHIVE));
    }
    for (const parts of inTwo(typed))
      if (parts.every((part) => STOP_WORDS.has(part))) consider(parts.join(' '), 1, 0);
  }
  const [best] = [...costs].toSorted(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  return best?.[0] ?? null;
}

/** Terms that may be spelled nearly so; of its own those too that it is another spelling of ("presidant"). */
function nearTerms(typed: string, lexicon: Lexicon): ReadonlySet<string> {
  const stem = termOf(typed);
  const edits = typed.length < REORDERED ? 1 : 2;
  const near = [typed, stem].flatMap((one) => lexicon.spelledLike(one, edits, SPELLED_SO));
  return new Set(lexicon.knows(stem) ? [stem, ...near] : near);
}

/** Null where it is too many. */
function editsTo(typed: string, candidate: string): number | null {
  const edits = editDistance(typed, candidate, 2);
  if (edits <= (typed.length >= TWO_EDITS ? 2 : 1)) return edits;
  const isReordered =
    typed.length >= REORDERED && typed[0] === candidate[0] && sorted(typed) === sorted(candidate);
  return edits === 2 && isReordered ? 1 : null;
}

function unlikeliness(typed: string, candidate: string): number {
  const first = typed[0] === candidate[0] ? 0 : OTHER_FIRST;
  if (candidate.length < typed.length) return first + LETTER_TOO_MANY;
  return (
    first + (candidate.length === typed.length && sorted(typed) !== sorted(candidate) ? OTHER_LETTER : 0)
  );
}

const sorted = (word: string) => [...word].toSorted().join('');

const inTwo = (word: string) =>
  Array.from({ length: word.length - 1 }, (_, i) => [word.slice(0, i + 1), word.slice(i + 1)] as const);

/** Whether it is made of an ordinary word: "filer", "broadcasted"; "useing" is not made so. */
function isDerived(word: string): boolean {
  const base = word.replace(ENDING, '');
  if (base === word) return false;
  return isOrdinary(`${base}e`) || (base.length > SHORT && !/[ey]$/.test(base) && isOrdinary(base));
}
