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

/**
 * Heads and feet: lines that stand alone, are the same but for a number, and whose number goes up by one; where form feeds
 * part the pages, also those that every page begins or ends with.
 */
function headsOf(lines: readonly string[], fed: ReadonlySet<number>): Set<number> {
  const alike = new Map<string, { line: number; number: number }[]>();
  const edges = new Map<string, number[]>();
  for (const [line, content] of lines.entries()) {
    const text = content.trim();
    if (text === '' || text.length > LONGEST_HEAD || !standsAlone(lines, line, fed)) continue;
    for (const match of NUMBERED_PAGE.test(text) ? text.matchAll(/\d{1,4}/g) : []) {
      const key = `${text.slice(0, match.index)}#${text.slice(match.index + match[0].length)}`.replace(
        /\s+/g,
        ' ',
      );
      push(alike, key, { line, number: Number(match[0]) });
    }
    if (isEdge(lines, line, fed)) push(edges, text.replace(/\d+/g, '#').replace(/\s+/g, ' '), line);
  }
  const heads = new Set<number>();
  for (const [key, found] of alike) {
    // A number by itself may count anything: chapters, places. Two pages are no proof.
    const fewest = /\p{L}{2}/u.test(key) || /^[-–—|]+ ?# ?[-–—|]+$/.test(key) ? 2 : 4;
    const counts = found.every(({ number }, i) => i === 0 || number === found[i - 1]!.number + 1);
    if (counts && found.length >= fewest) for (const { line } of found) heads.add(line);
  }
  const pages = fed.size + 1;
  for (const found of edges.values())
    if (pages > 1 && found.length > 1 && found.length >= pages / 2) for (const line of found) heads.add(line);
  return heads;
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
    const goesOn = /[\p{L}\d,;-]$/u.test(before.text.trim()) && /^\s*\p{Ll}/u.test(after.text);
    if (!parted || !goesOn) continue;
    kept.splice(from, i - from);
    i = from + 1;
  }
}

const BROKEN = /(?:^|[\s(“"'‘—])([\p{L}\p{M}’'-]*\p{L})([-\u00ad‐])$/u;
const LONGEST_WORD = 40;

/**
 * Puts words together that were broken at the line end. Whether the hyphen was there before is told by the text: by the
 * word as it stands elsewhere in it; else a text that breaks words that it has whole elsewhere breaks others too.
 */
function mendBrokenWords(lines: { text: string }[], elsewhere: readonly string[]): void {
  const breaks: { line: number; head: string; rest: string; soft: boolean }[] = [];
  for (let line = 0; line + 1 < lines.length; line++) {
    const broken = BROKEN.exec(lines[line]!.text.trimEnd().slice(-LONGEST_WORD));
    const rest = /^\s*([\p{Ll}\p{M}]+)/u.exec(lines[line + 1]!.text.slice(0, 2 * LONGEST_WORD))?.[1];
    if (broken && rest) breaks.push({ line, head: broken[1]!, rest, soft: broken[2] === '\u00ad' });
  }
  if (breaks.length === 0) return;
  const words = new Set<string>();
  const texts = lines.map(({ text }) => text);
  for (const { line, head, rest } of breaks) {
    // Halves are no words.
    texts[line] = texts[line]!.trimEnd().slice(0, -1 - head.length);
    texts[line + 1] = texts[line + 1]!.trimStart().slice(rest.length);
  }
  for (const text of [...texts, ...elsewhere])
    for (const word of text.toLowerCase().match(/[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu) ?? [])
      words.add(word);
  const whole = ({ head, rest }: { head: string; rest: string }) => words.has((head + rest).toLowerCase());
  const compound = ({ head, rest }: { head: string; rest: string }) =>
    words.has(`${head}-${rest}`.toLowerCase());
  const breaksWords = breaks.some(whole);
  for (const one of breaks.reverse()) {
    if (!one.soft && (compound(one) || !(whole(one) || (breaksWords && !standApart(one, words))))) continue;
    const before = lines[one.line]!;
    const after = lines[one.line + 1]!;
    const end = before.text.trimEnd();
    before.text = end.slice(0, end.length - one.head.length - 1).trimEnd();
    after.text = after.text.replace(/^\s*/, (indent) => indent + one.head);
  }
}

/** Both halves are words of the text by themselves: a compound, more likely than a word that happens to fall apart so. */
function standApart({ head, rest }: { head: string; rest: string }, words: ReadonlySet<string>): boolean {
  return words.has(head.toLowerCase()) && words.has(rest) && rest.length > 3;
}
