import { countWords, endsSentence } from './unit.js';

/** A line of a page that is not empty. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
  readonly indent: number;
  readonly afterBlank: boolean;
}

/** How a page uses its line ends, judged over the whole page because one paragraph says too little. */
export interface Layout {
  /** The width that lines were wrapped to; null when a line end is the page's own. */
  readonly wrapWidth: number | null;
  /** Empty lines stand between paragraphs, so that a single line end within a block ends no paragraph. */
  readonly blocksAreParagraphs: boolean;
}

const WIDEST_WRAP = 140;

export function layoutOf(lines: readonly Line[]): Layout {
  const pairs: [Line, Line][] = [];
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1]!, lines[i]!];
    if (!line.afterBlank && before.text.length >= 25 && countWords(before.text) >= 4) pairs.push([before, line]);
  }
  return { wrapWidth: wrapWidthOf(pairs), blocksAreParagraphs: sentencesPerLine(lines) };
}

/** Hard-wrapped text breaks most of its lines in the middle of a sentence, at much the same width. */
function wrapWidthOf(pairs: readonly [Line, Line][]): number | null {
  if (pairs.length < 2) return null;
  const unfinished = pairs.filter(([before]) => !endsSentence(before.text));
  if (unfinished.length < Math.max(2, pairs.length / 2)) return null;
  const widths = unfinished.map(([before]) => before.text.length).sort((a, b) => a - b);
  const width = widths[Math.floor((widths.length - 1) * 0.95)]!;
  const middle = widths[Math.floor(widths.length / 2)]!;
  return width <= WIDEST_WRAP && middle >= width * 0.7 ? width : null;
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

const CONTINUES = /^[\p{Ll},;.)\]’”%]/u;
const DANGLING =
  /(?:[,–—&-]|(?:^|\s)(?:a|an|the|of|to|by|in|on|at|as|for|and|or|nor|but|with|from|into|that|than|which|who|whose|between|against|under|over|about|its|their|his|her))$/i;
const BULLET = /^(?:[•·▪●◦‣*–—-]|\(?(?:\d{1,2}|[a-z])[.)])\s+\S/;

export function isBullet(text: string): boolean {
  return BULLET.test(text);
}

/** Whether a line goes on in the next one, both standing in one block. */
export function goesOn(before: Line, line: Line, layout: Layout): boolean {
  const unfinished = !endsSentence(before.text) && !/[:;]$/.test(before.text);
  const forced = layout.wrapWidth !== null && breakWasForced(before, line, layout.wrapWidth);
  if (isBullet(line.text)) return forced && unfinished && !/^[•·▪●◦‣*]/.test(line.text);
  if (unfinished && (CONTINUES.test(line.text) || DANGLING.test(before.text))) return true;
  if (layout.wrapWidth !== null) return forced && line.indent <= before.indent + 1;
  return layout.blocksAreParagraphs && !unfinished && countWords(before.text) >= 5;
}

/** A greedy wrapper breaks a line only where the next word would not have fitted. */
function breakWasForced(before: Line, line: Line, width: number): boolean {
  const nextWord = line.text.split(' ', 1)[0]!;
  return before.text.length <= width + 12 && before.text.length + 1 + nextWord.length > width - 2;
}

/** Joins two lines of one paragraph; a compound broken after its hyphen stays a compound. */
export function joinLines(before: string, after: string): string {
  const compound = /\p{L}[-‐]$/u.test(before) && /^\p{Ll}/u.test(after);
  const punctuation = /^[,;.)\]%]/.test(after);
  return compound || punctuation ? before + after : `${before} ${after}`;
}
