import type { SectionHeading } from '../article.js';
import { foldLine } from '../normalise.js';
import { countWords, endsSentence, isProse, type Unit } from '../text/unit.js';
import type { Judged } from './end-run.js';

const MOST_SUBHEADING_WORDS = 10;
const LONGEST_ECHO = 40;
const LONGEST_REMARK = 12;
const NEAR_REPEAT = 2;
const FEWEST_CAPTION_WORDS = 7;
/** Pull quotes belong to magazine pages; a page longer than this is none, and comparing all with all would take long. */
const MOST_PIECES = 500;
/** How far away a neighbour is looked for past furniture. */
const REACH = 8;
/** Who speaks, before what is said: `Q:`, `Jo Roe:`. */
const SPEAKER = /^\p{Lu}[\p{L}.’'-]{0,20}(?: \p{Lu}[\p{L}.’'-]{0,20}){0,2}: \S/u;
const EDIT_LINK = /\s*\[edit(?: source)?\]$/;

/** Texts that only say again what the article says elsewhere: pull quotes, the headline once more. */
export function echoes(texts: readonly string[], headline: string): Map<number, string> {
  if (texts.length > MOST_PIECES) return new Map();
  const folded = texts.map(foldLine);
  const title = foldLine(headline);
  const found = new Map<number, string>();
  for (const [index, text] of folded.entries()) {
    const words = countWords(text);
    if (title !== '' && (text === title || isHeadlineLine(texts[index]!, text, title)))
      found.set(index, 'body/repeated-headline');
    else if (words < 4 || words > LONGEST_ECHO) continue;
    else if (isRepeat(texts, folded, index)) found.set(index, 'body/repeated');
    else if (
      words >= 5 &&
      folded.some((other) => other.length > text.length * 1.2 && ` ${other} `.includes(` ${text} `))
    ) {
      found.set(index, 'body/pull-quote');
    }
  }
  return found;
}

/**
 * A standfirst that opens the text again, or a caption that stands under each picture. A sentence further down that is
 * true of two things is said twice on purpose.
 */
function isRepeat(texts: readonly string[], folded: readonly string[], index: number): boolean {
  const first = folded.indexOf(folded[index]!);
  if (first === index) return false;
  if (endsSentence(texts[index]!)) return index - first <= NEAR_REPEAT;
  return countWords(texts[index]!) >= FEWEST_CAPTION_WORDS;
}

/** `Headline Reviewed by Jo Roe on 3 May 2017 Rating: 5`: the headline with a remark of the site. */
function isHeadlineLine(text: string, folded: string, title: string): boolean {
  const words = countWords(title);
  return (
    folded.startsWith(`${title} `) &&
    words >= 4 &&
    !endsSentence(text) &&
    countWords(text) <= words + LONGEST_REMARK
  );
}

/** A number before a few words, alone between two pieces of prose: `2. Thermos`. */
function isNumberedHeading({ kind, text }: Unit, before: Unit | undefined, after: Unit | undefined): boolean {
  if (kind !== 'item' || !/^\(?\d{1,2}[.)]\s/.test(text) || endsSentence(text)) return false;
  if (countWords(text) > MOST_SUBHEADING_WORDS || before?.kind === 'item') return false;
  return after?.kind === 'text' && isProse(after.text, 6);
}

/** A short line without a full stop between two pieces of prose. */
export function isSubheading(judged: readonly Judged[], index: number): boolean {
  const { unit } = judged[index]!;
  if (unit.kind === 'heading') return !isCitable(unit.text);
  if (EDIT_LINK.test(unit.text)) return true;
  if (isNumberedHeading(unit, judged[index - 1]?.unit, judged[index + 1]?.unit)) return true;
  if (unit.kind !== 'text' || endsSentence(unit.text) || /[:;,]$/.test(unit.text)) return false;
  if (SPEAKER.test(unit.text)) return false;
  if (countWords(unit.text) > MOST_SUBHEADING_WORDS || !/^["'“‘(]?[\p{Lu}\p{N}]/u.test(unit.text))
    return false;
  const before = judged.slice(Math.max(0, index - REACH), index).findLast(({ rule }) => rule === null)?.unit;
  const after = judged.slice(index + 1, index + 1 + REACH).find(({ rule }) => rule === null)?.unit;
  if (!after || after.kind === 'item' || !isProse(after.text, 6)) return false;
  if (isFact(unit.text) || isSpokenOf(judged, index, after.text)) return false;
  return before === undefined || endsSentence(before.text) || before.kind === 'item';
}

/** A question of an interview, a fact. */
function isCitable(text: string): boolean {
  return /\?["'”’]?$/.test(text) || isFact(text);
}

/** A score, a price, a measure: more than a heading, because nothing else on the page says it. */
function isFact(text: string): boolean {
  return /\d/.test(text);
}

/** The name of one of several entries of which the text below speaks only as "it": without the name it says nothing. */
function isSpokenOf(judged: readonly Judged[], index: number, after: string): boolean {
  if (!/^(?:It|He|She|They|This|These|Its|His|Her|Their) /.test(after)) return false;
  const isLabel = (one: Judged | undefined) => one === undefined || !isProse(one.unit.text, 6);
  return isLabel(judged[index + 2]) && (isLabel(judged[index - 2]) || isLabel(judged[index + 4]));
}

/** Headings with the paragraphs that they stand above; those below the last paragraph head nothing. */
export function placeHeadings(headings: readonly Unit[], paragraphs: readonly Unit[]): SectionHeading[] {
  const placed: SectionHeading[] = [];
  let above = 0;
  for (const { line, text } of headings) {
    while (above < paragraphs.length && paragraphs[above]!.line < line) above++;
    if (above < paragraphs.length) placed.push({ text: text.replace(EDIT_LINK, ''), above: above + 1 });
  }
  return placed;
}

/** Joins a paragraph that an advertisement, or a link on a line of its own, had cut in two. */
export function mendBroken(units: readonly Unit[]): Unit[] {
  const whole: Unit[] = [];
  for (const unit of units) {
    const before = whole.at(-1);
    const goesOn =
      before !== undefined &&
      before.kind === 'text' &&
      unit.kind === 'text' &&
      /[\p{L}\p{N},]$/u.test(before.text) &&
      countWords(before.text) >= 12 &&
      /^\p{Ll}/u.test(unit.text);
    if (goesOn) whole[whole.length - 1] = { ...before, text: `${before.text} ${unit.text}` };
    else whole.push(unit);
  }
  return whole;
}
