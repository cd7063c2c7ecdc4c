import { beginsUnspaced, endsUnspaced } from './scripts.js';
import { countWords, endsSentence } from './unit.js';

/** A line of a page that is not empty. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
  readonly indent: number;
  readonly afterBlank: boolean;
  /** Which run of lines without an empty one between them it stands in, counted from 0. */
  readonly block: number;
}

/** How a page uses its line ends, judged over the whole page because one paragraph says too little. */
export interface Layout {
  /** The width that lines were wrapped to; null when a line end is the page's own. */
  readonly wrapWidth: number | null;
  /** Every line is a sentence and empty lines stand between paragraphs: a line end within a block ends no paragraph. */
  readonly blocksAreParagraphs: boolean;
  /** The lines of wrapped paragraphs stand together with empty lines around them, and not all in one block. */
  readonly wrappedBlocks: boolean;
}

const WIDEST_WRAP = 140;
const NARROWEST_WRAP = 25;
/** A Chinese or Japanese letter takes the width of two. */
const NARROWEST_UNSPACED = 12;
const CONTINUES = /^(?!https?:|www\.)[\p{Ll},;.)\]’”%]/u;

export function layoutOf(lines: readonly Line[]): Layout {
  const pairs: [Line, Line][] = [];
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1]!, lines[i]!];
    const wide = endsUnspaced(before.text) ? NARROWEST_UNSPACED : NARROWEST_WRAP;
    if (!line.afterBlank && before.text.length >= wide && countWords(before.text) >= 4)
      pairs.push([before, line]);
  }
  const blocks = new Set(pairs.map(([before]) => before.block));
  return {
    wrapWidth: wrapWidthOf(pairs),
    blocksAreParagraphs: sentencesPerLine(lines),
    wrappedBlocks: blocks.size > 1 || (blocks.size === 1 && pairs.length <= 2 * linesAlone(lines)),
  };
}

/** Hard-wrapped text breaks most of its lines in the middle of a sentence, at much the same width. */
function wrapWidthOf(pairs: readonly [Line, Line][]): number | null {
  if (pairs.length < 2) return null;
  const unfinished = pairs.filter(([before]) => !endsSentence(before.text));
  const enough = allForced(pairs) ? 1 : Math.max(2, pairs.length / 2);
  if (unfinished.length < enough) return null;
  const midSentence = unfinished.filter(
    ([before, line]) => CONTINUES.test(line.text) || joinsUnspaced(before.text, line.text),
  );
  if (midSentence.length < unfinished.length / 2) return null;
  const widths = unfinished.map(([before]) => before.text.length).sort((a, b) => a - b);
  const width = widths[Math.ceil((widths.length - 1) * 0.97)]!;
  const middle = widths[Math.floor(widths.length / 2)]!;
  return width <= WIDEST_WRAP && middle >= width * 0.7 ? width : null;
}

/** Whether no line would have held the first word of the next one: then one broken sentence is evidence enough. */
function allForced(pairs: readonly [Line, Line][]): boolean {
  const width = Math.max(...pairs.map(([before]) => before.text.length));
  return pairs.every(([before, line]) => breakWasForced(before, line, width));
}

/** How many paragraphs are a line between empty lines: where most are, empty lines divide paragraphs. */
function linesAlone(lines: readonly Line[]): number {
  return lines.filter(
    (line, i) =>
      line.block !== lines[i - 1]?.block &&
      line.block !== lines[i + 1]?.block &&
      endsSentence(line.text) &&
      countWords(line.text) >= 8,
  ).length;
}

/** Blocks of several one-sentence lines: the empty lines are the paragraph ends. */
function sentencesPerLine(lines: readonly Line[]): boolean {
  let blocks = 0;
  let several = 0;
  let proseLines = 0;
  let sentences = 0;
  let inBlock = 0;
  const close = () => {
    if (inBlock > 0) blocks++;
    if (inBlock > 1) several++;
    inBlock = 0;
  };
  for (const line of lines) {
    if (line.afterBlank) close();
    if (!endsSentence(line.text) || countWords(line.text) < 5) continue;
    inBlock++;
    proseLines++;
    sentences += line.text.match(/[.!?]["'”’)]*(?:\s+["'“‘(]*\p{Lu}|$)/gu)?.length ?? 0;
  }
  close();
  return several >= 3 && several >= blocks * 0.5 && sentences < proseLines * 1.3 && proseLines < blocks * 7;
}

const DANGLING =
  /(?:[,–—&-]|(?:^|\s)(?:a|an|the|of|to|by|in|on|at|as|for|and|or|nor|but|with|from|into|that|than|which|who|whose|between|against|under|over|about|its|their|his|her))$/i;
const BULLET = /^(?:[•·▪●◦‣*–—-]|\(?(?:\d{1,2}|[a-z])[.)])\s+\S/;

export function isBullet(text: string): boolean {
  return BULLET.test(text) && !isSignature(text);
}

/** Who wrote a quoted post, under it: `— Eastport Ferry (@eastferry) November 9, 2017`. */
export function isSignature(text: string): boolean {
  return /^[—–-]{1,2}\s?\S.{0,60}\(@\w{1,30}\)/.test(text);
}

/** Whether a line goes on in the next one, both standing in one block. */
export function goesOn(before: Line, line: Line, layout: Layout): boolean {
  const unfinished = !endsSentence(before.text) && !/[:;]$/.test(before.text);
  const forced = layout.wrapWidth !== null && breakWasForced(before, line, layout.wrapWidth);
  if (isBullet(line.text)) return forced && unfinished && !/^[•·▪●◦‣*]/.test(line.text);
  if (unfinished && (CONTINUES.test(line.text) || (DANGLING.test(before.text) && !isTitle(before.text))))
    return true;
  if (layout.wrapWidth !== null) {
    // Without empty lines, a full stop at the end of a line is more often the end of a paragraph than chance.
    return forced && (unfinished || layout.wrappedBlocks) && line.indent <= before.indent + 1;
  }
  return layout.blocksAreParagraphs && !unfinished && countWords(before.text) >= 5;
}

/** Two words before a dash, or a line with capitals throughout: a kicker or a headline may end in any word. */
function isTitle(text: string): boolean {
  const words = text.split(' ').filter((word) => /^\p{L}{4}/u.test(word));
  if (/[–—-]$/.test(text)) return countWords(text) < 4;
  return words.length >= 3 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** A greedy wrapper breaks a line only where the next word would not have fitted. */
function breakWasForced(before: Line, line: Line, width: number): boolean {
  const unspaced = joinsUnspaced(before.text, line.text);
  const nextWord = unspaced ? line.text.slice(0, 1) : line.text.split(' ', 1)[0]!;
  return before.text.length <= width + 12 && before.text.length + 1 + nextWord.length > width;
}

/** Whether two lines, if they are one sentence, join without a space. */
function joinsUnspaced(before: string, line: string): boolean {
  return endsUnspaced(before) && beginsUnspaced(line);
}

/** Whether a line was broken in the middle of a sentence because the next word did not fit. */
export function isWrapped(before: Line, line: Line, layout: Layout): boolean {
  if (layout.wrapWidth === null || endsSentence(before.text)) return false;
  const continues = CONTINUES.test(line.text) || joinsUnspaced(before.text, line.text);
  return continues && breakWasForced(before, line, layout.wrapWidth);
}

/** Joins the lines of one paragraph; a compound broken after its hyphen stays a compound. */
export function joinLines(lines: readonly string[]): string {
  const parts: string[] = [];
  for (const [i, line] of lines.entries()) {
    const compound = /\p{L}[-‐]$/u.test(lines[i - 1] ?? '') && /^\p{Ll}/u.test(line);
    const punctuation = /^[,;.)\]%]/.test(line);
    const apart = !compound && !punctuation && !joinsUnspaced(lines[i - 1] ?? '', line);
    if (i > 0 && apart) parts.push(' ');
    parts.push(line);
  }
  return parts.join('');
}
