import { holdsPitch, namesWares, soundsLikePitch } from '../furniture/furniture.js';
import type { FurnitureRule } from '../furniture/rule.js';
import { countWords, endsSentence, isProse, type Unit } from '../text/unit.js';

/** A body unit with the furniture rule that it falls under, if any. */
export interface Judged {
  readonly unit: Unit;
  readonly rule: FurnitureRule | null;
}

const LONGEST_LIST = 30;

/**
 * Judges the end of a body, where furniture stands in a run: after a pitch, lines too short to be prose and sentences
 * that go on pitching belong to it, although in the middle of an article either could be the article's own.
 * @returns the removing rule's id by index
 */
export function judgeEndRun(judged: readonly Judged[]): Map<number, string> {
  const removals = new Map<number, string>();
  for (let i = 1; i + 1 < judged.length; i++)
    if (isBetweenPitches(judged, i)) removals.set(i, 'tail/between-furniture');
  let start = judged.length;
  while (start > 0 && canEnd(judged[start - 1]!)) start--;
  const pitch = judged.findIndex(({ rule }, index) => index >= start && rule?.kind === 'pitch');
  const any = judged.findIndex(
    ({ rule, unit }, index) =>
      index >= start && ((rule !== null && rule.kind !== 'inline') || holdsPitch(unit.text)),
  );
  if (any < 0) return withoutLastLabels(judged, start, removals);
  const last = judged.findLastIndex((one, index) => index >= start && (one.rule !== null || isSoft(one)));
  for (let index = start; index < judged.length; index++) {
    const { unit, rule } = judged[index]!;
    if (rule) continue;
    const words = countWords(unit.text);
    const sentence = endsSentence(unit.text);
    if (holdsPitch(unit.text)) removals.set(index, 'tail/pitch');
    else if (pitch >= 0 && index > pitch && soundsLikePitch(unit.text)) removals.set(index, 'tail/pitch');
    else if (pitch >= 0 && index > pitch && sentence && index < last && namesWares(unit.text))
      removals.set(index, 'tail/between-furniture');
    else if (isTagRow(judged, index)) removals.set(index, 'tail/tags');
    else if (index > any && !sentence) removals.set(index, 'tail/after-furniture');
    else if (index < any && isHeadlineRun(judged, index, start) && isLoose(judged, index))
      removals.set(index, 'tail/loose-line');
    else if (index < any && !sentence && words <= 3 && unit.kind === 'text' && isLoose(judged, index)) {
      removals.set(index, 'tail/loose-line');
    }
  }
  return removals;
}

/** Tags and labels of one to three words under the last paragraph. */
function withoutLastLabels(
  judged: readonly Judged[],
  start: number,
  removals: Map<number, string>,
): Map<number, string> {
  for (let index = judged.length - 1; index >= Math.max(start, 1); index--) {
    const { unit } = judged[index]!;
    const label =
      unit.kind === 'text' &&
      countWords(unit.text) <= 3 &&
      !endsSentence(unit.text) &&
      !isFact(unit.text) &&
      !/^https?:/.test(unit.text);
    const tags = isTagRow(judged, index);
    if (!tags && (!label || !isLoose(judged, index))) break;
    removals.set(index, tags ? 'tail/tags' : 'tail/loose-line');
  }
  return removals;
}

/** Tags in one row under the last paragraph: `spice, domain names, WIPO`. */
function isTagRow(judged: readonly Judged[], index: number): boolean {
  const { text, kind } = judged[index]!.unit;
  const tags = text.split(/\s*[,;|•·]\s*/);
  if (kind !== 'text' || endsSentence(text) || tags.length < 3 || !isLoose(judged, index)) return false;
  return tags.every((tag) => countWords(tag) >= 1 && countWords(tag) <= 3 && !/[.:“”"]/.test(tag));
}

/** One of several lines in a row that are shaped like headlines: a list of other stories under an unknown heading. */
function isHeadlineRun(judged: readonly Judged[], index: number, start: number): boolean {
  const is = (one: Judged | undefined) =>
    one !== undefined &&
    one.rule === null &&
    one.unit.kind === 'text' &&
    countWords(one.unit.text) <= 14 &&
    (!endsSentence(one.unit.text) || /[?!]["'”’]?$/.test(one.unit.text)) &&
    !/\d/.test(one.unit.text);
  return is(judged[index]) && (is(judged[index + 1]) || (index > start && is(judged[index - 1])));
}

/** Anything but prose of the article: what may stand between the last paragraph and the end of the page. */
function canEnd(one: Judged): boolean {
  const { unit, rule } = one;
  return (
    rule !== null ||
    isSoft(one) ||
    countWords(unit.text) < 12 ||
    (!isProse(unit.text, 12) && unit.kind !== 'item')
  );
}

function isSoft({ unit }: Judged): boolean {
  return soundsLikePitch(unit.text) || holdsPitch(unit.text);
}

/** A sentence or two with nothing around them but pitches. */
function isBetweenPitches(judged: readonly Judged[], index: number): boolean {
  const { unit, rule } = judged[index]!;
  const pitches = [judged[index - 1]!, judged[index + 1]!].every((one) => one.rule?.kind === 'pitch');
  return (
    pitches &&
    rule === null &&
    countWords(unit.text) <= 25 &&
    !/["“”]/.test(unit.text) &&
    soundsLikePitch(unit.text)
  );
}

/** A list introduced by a colon is the article's own. */
function isLoose(judged: readonly Judged[], index: number): boolean {
  for (let i = index - 1; i >= Math.max(0, index - LONGEST_LIST); i--) {
    const { text } = judged[i]!.unit;
    if (/:$/.test(text)) return false;
    if (endsSentence(text)) return true;
  }
  return true;
}

/** A price or a score; a time of day is none. */
function isFact(text: string): boolean {
  return /\d/.test(text.replace(/\b\d{1,2}:\d{2}\b/g, ''));
}
