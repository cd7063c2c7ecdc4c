import { createHash } from 'node:crypto';
import { readQuestion } from '../../answer/question/question.js';
import { fold } from '../../search/terms/fold.js';
import { narrowedInWords, type Search } from '../asking/search-terms.js';
import type { Texts } from '../strings/texts.js';
import { oneLine } from '../text/label.js';

/** What new articles have to hold to be told, as a search for it is kept. */
export type Sought = Omit<Search, 'order'>;

/** The plain words that are looked for. */
export function wordsOf({ words, terms }: Sought): string {
  return words ?? terms;
}

/** Whether it says nothing about articles. */
export function isEmpty(sought: Sought): boolean {
  const { phrases = [] } = sought.wording ?? {};
  const narrows = Object.values(sought.filters).some((value) => value !== undefined);
  return wordsOf(sought).trim() === '' && phrases.length === 0 && !narrows;
}

/** Whether its text leads to articles; else they are told by their section, author and the like alone. */
export function isOfText(sought: Sought): boolean {
  return wordsOf(sought).trim() !== '' || (sought.wording?.phrases.length ?? 0) > 0;
}

/** Whether its words are such as stand everywhere, so that nothing is looked for: "of the". */
export function isCommon(sought: Sought): boolean {
  const text = [...(sought.wording?.phrases ?? []), wordsOf(sought)].join(' ');
  return text.trim() !== '' && readQuestion(text).query.terms.length === 0 && !sought.wording?.phrases.length;
}

/** In words: “harbour” · section Ports. */
export function soughtInWords(sought: Sought, t: Texts): string {
  const words = oneLine(wordsOf(sought));
  const parts = [words === '' ? undefined : `“${words}”`, narrowedInWords(sought, t)];
  return parts.filter((part) => part !== undefined).join(' · ');
}

/** The same for what seeks the same, in whatever order and case its words were typed. */
export function keyOf(sought: Sought): string {
  const { phrases = [], without = [] } = sought.wording ?? {};
  const { author, ...filters } = sought.filters;
  const names = Object.entries(filters).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name} ${fold(value)}`],
  );
  const parts = [
    setOf(fold(wordsOf(sought)).split(/\s+/)),
    setOf(phrases.map(fold)),
    setOf(without.map(fold)),
    setOf(names),
    setOf(fold(author ?? '').split(/\s+/)),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
}

function setOf(parts: readonly string[]): string[] {
  return [...new Set(parts)].filter((part) => part !== '').sort();
}
