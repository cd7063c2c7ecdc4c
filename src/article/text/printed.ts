import { mendBrokenWords } from './broken-words.js';

/**
 * Text that was taken from printed pages, as PDF readers give it: heads and page numbers between the lines, words broken at
 * the line end.
 */
export interface PrintedText {
  readonly text: string;
  /** The line of the given text (1-based) that line n + 1 of the text is, by n; null where none was taken out. */
  readonly lines: readonly number[] | null;
  /** Heads and feet of pages. */
  readonly removed: readonly { readonly line: number; readonly text: string }[];
}

const LONGEST_HEAD = 90;
/** "Day 2" and "Round 3" are headings: a page's number is called one, stands apart from its head, or by itself. */
const NUMBERED_PAGE =
  /\b(?:page|pg|p\.|seite|pagina|página|pág\.|sida|side)(?![\p{L}])|\d\s?(?:\/|of|von|de|di)\s?\d|\s{3}|\t|^[\s\d|–—-]+$/iu;

const BROKEN_ENDS = ['-\n', '- \n', '\u00ad\n', '‐\n'];

/** Whether a text has anything of print: most have not, and every page is asked. */
function mayBePrinted(text: string): boolean {
  if (text.includes('\f') || BROKEN_ENDS.some((end) => text.includes(end))) return true;
  let numbered = 0;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    if (to > from && to - from <= LONGEST_HEAD) {
      const line = text.slice(from, to);
      if (/\d/.test(line) && NUMBERED_PAGE.test(line) && ++numbered > 1) return true;
    }
    from = to + 1;
  }
  return false;
}

/** @param text with `\n` line ends, a form feed where a page ends */
export function withoutPrint(text: string): PrintedText {
  if (!mayBePrinted(text)) return { text, lines: null, removed: [] };
  const raw = text.split(/[\n\f]/);
  const fed = new Set<number>();
  let at = 0;
  for (const page of text.split('\f').slice(0, -1)) {
    at += page.split('\n').length;
    fed.add(at);
  }
  const heads = headsOf(raw, fed);
  const removed = [...heads]
    .sort((a, b) => a - b)
    .map((line) => ({ line: line + 1, text: raw[line]!.trim() }));
  const kept: { text: string; number: number }[] = [];
  for (const [line, content] of raw.entries()) {
    if (!heads.has(line)) kept.push({ text: content, number: line + 1 });
  }
  if (removed.length > 0) joinPages(kept, new Set(removed.map(({ line }) => line)));
  mendBrokenWords(
    kept,
    removed.map((head) => head.text),
  );
  return { text: kept.map((line) => line.text).join('\n'), lines: kept.map(({ number }) => number), removed };
}

interface NumberedLine {
  readonly line: number;
  readonly number: number;
  /** The line without the number. */
  readonly words: string;
}

/**
 * Heads and feet: lines that stand alone, say the same but for a number (or nothing but the number), and whose number goes
 * up by one; where form feeds part the pages, also those that every page begins or ends with.
 */
function headsOf(lines: readonly string[], fed: ReadonlySet<number>): Set<number> {
  const numbered: NumberedLine[] = [];
  const edges = new Map<string, number[]>();
  for (const [line, content] of lines.entries()) {
    const text = content.trim();
    if (text === '' || text.length > LONGEST_HEAD || !standsAlone(lines, line, fed)) continue;
    for (const match of NUMBERED_PAGE.test(text) ? text.matchAll(/\d{1,4}/g) : []) {
      const rest = text.slice(0, match.index) + text.slice(match.index + match[0].length);
      numbered.push({ line, number: Number(match[0]), words: rest.replace(/[^\p{L}\d]+/gu, ' ').trim() });
    }
    if (isEdge(lines, line, fed)) push(edges, text.replace(/\d+/g, '#').replace(/\s+/g, ' '), line);
  }
  const heads = new Set<number>();
  for (const run of runsOf(numbered)) {
    // A number by itself may count anything: chapters, places. Two are no proof.
    const bare = run.every(({ line }) => /^\d+$/.test(lines[line]!.trim()));
    if (run.length >= (bare ? FEWEST_BARE : 2)) for (const { line } of run) heads.add(line);
  }
  const pages = fed.size + 1;
  for (const found of edges.values())
    if (pages > 1 && found.length > 1 && found.length >= pages / 2) for (const line of found) heads.add(line);
  return heads;
}

const FEWEST_BARE = 4;

/** Lines whose numbers follow each other, and that say the same beside them, or nothing. */
function runsOf(numbered: readonly NumberedLine[]): NumberedLine[][] {
  const runs: NumberedLine[][] = [];
  /** The run that would go on with a number, and with these words or any. */
  const waiting = new Map<string, NumberedLine[]>();
  for (const one of numbered) {
    const { number, words } = one;
    const keys = words === '' ? [`${number} *`] : [`${number} ${words}`, `${number} `];
    const key = keys.find((key) => (waiting.get(key)?.at(-1)?.line ?? one.line) < one.line);
    const run = key === undefined ? [] : waiting.get(key)!;
    if (run.length === 0) runs.push(run);
    run.push(one);
    const said = run.find((line) => line.words !== '')?.words ?? '';
    waiting.set(`${number + 1} ${said}`, run);
    waiting.set(`${number + 1} *`, run);
  }
  return runs;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function standsAlone(lines: readonly string[], line: number, fed: ReadonlySet<number>): boolean {
  const before = line === 0 || fed.has(line) || lines[line - 1]!.trim() === '';
  const after = line === lines.length - 1 || fed.has(line + 1) || lines[line + 1]!.trim() === '';
  return before && after;
}

/** Whether nothing but white space stands between a line and where a page begins or ends. */
function isEdge(lines: readonly string[], line: number, fed: ReadonlySet<number>): boolean {
  if (fed.size === 0) return false;
  let up = line;
  while (up > 0 && !fed.has(up) && lines[up - 1]!.trim() === '' && line - up < 4) up--;
  if (up === 0 || fed.has(up)) return true;
  let down = line + 1;
  while (down < lines.length && !fed.has(down) && lines[down]!.trim() === '' && down - line < 4) down++;
  return down >= lines.length || fed.has(down);
}

/** A paragraph that a head stood in goes on: the empty lines around the head go with it. */
function joinPages(kept: { text: string; number: number }[], gone: ReadonlySet<number>): void {
  let i = 0;
  while (i < kept.length) {
    if (kept[i]!.text.trim() !== '') {
      i++;
      continue;
    }
    const from = i;
    while (i < kept.length && kept[i]!.text.trim() === '') i++;
    const before = kept[from - 1];
    const after = kept[i];
    if (!before || !after) continue;
    let parted = false;
    for (let n = before.number + 1; n < after.number; n++) parted ||= gone.has(n);
    const unfinished = /[\p{L}\d,;-]$/u.test(before.text.trim());
    // A line below others is no heading, whatever the next page begins with.
    const inParagraph = (kept[from - 2]?.text.trim() ?? '') !== '';
    if (!parted || !unfinished || !(inParagraph || /^\s*\p{Ll}/u.test(after.text))) continue;
    kept.splice(from, i - from);
    i = from + 1;
  }
}
