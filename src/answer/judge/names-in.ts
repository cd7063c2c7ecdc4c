import { beginsSentence } from '../../search/index/spelling.js';
import { isOrdinary } from '../../search/terms/ordinary.js';
import { NO_NAME } from '../conditions/names/names.js';
import { WITHIN_NAME } from '../conditions/names/parts.js';

const CAPITAL = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]*(?:[-’'.](?=\p{L})[\p{L}\p{N}]+)*/gu;
/** A paragraph can be a megabyte; its beginning holds names enough. */
const LOOKED_AT = 20_000;
const LONGEST = 80;

/**
 * The names that a text writes, each once, verbatim: words with a capital that stand together, also around "of" and "van". An
 * ordinary word that begins a sentence is none, nor is a month or a day.
 */
export function namesIn(text: string): string[] {
  const looked = text.slice(0, LOOKED_AT);
  const runs: { start: number; end: number }[] = [];
  for (const { 0: found, index } of looked.matchAll(CAPITAL)) {
    const word = found.replace(/['’]s$/, '');
    const end = index + word.length;
    if (NO_NAME.test(word) || (beginsSentence(looked, index) && isOrdinary(word))) continue;
    const last = runs.at(-1);
    if (last && WITHIN_NAME.test(looked.slice(last.end, index))) last.end = end;
    else runs.push({ start: index, end });
  }
  const names = runs.map(({ start, end }) => looked.slice(start, end));
  return [...new Set(names)].filter((name) => name.length > 1 && name.length <= LONGEST);
}
