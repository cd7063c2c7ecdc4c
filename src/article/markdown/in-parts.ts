/** Some of a page's Markdown that can be parsed by itself. */
export interface MarkdownPart {
  /** With what it refers to and what is defined elsewhere, after its own lines. */
  readonly text: string;
  /** How many lines stand before it, and are its own. */
  readonly before: number;
  readonly lines: number;
}

/** The parser's time grows with the square of the number of blocks: it takes seconds for a few thousand quotations. */
const LONGEST_WHOLE = 16 * 1024;
const LEAST = 8 * 1024;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** HTML that goes on over empty lines, by how it begins and ends (CommonMark 0.31, 4.6). */
const HTML: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![a-z]/i, />/],
];
const DEFINITION = /^ {0,3}\[((?:[^[\]\\\n]|\\.){1,300})\]:.{1,2000}$/;
const REFERENCE = /\[((?:[^[\]\\\n]|\\.){1,300})\]/g;

/**
 * Divides a long page where one block has ended and another begins at the margin: lists, quotations, code and tables that are cut there
 * are ones that end there.
 */
export function inParts(text: string): readonly MarkdownPart[] {
  const lines = text.split('\n');
  if (text.length <= LONGEST_WHOLE) return [{ text, before: 0, lines: lines.length }];
  const { begins, defined, isOpen } = lookThrough(lines);
  return begins.map((before, i) => {
    const own = lines.slice(before, begins[i + 1] ?? lines.length);
    const part = own.join('\n');
    // What is open to the end would take in whatever follows.
    const others = isOpen && i === begins.length - 1 ? [] : referredTo(part, defined);
    return { text: [part, '', ...others].join('\n'), before, lines: own.length };
  });
}

/** At which lines parts begin, what is defined by which label, and whether something is open at the end. */
function lookThrough(lines: readonly string[]) {
  const begins = [0];
  const defined = new Map<string, string>();
  let fence: string | null = null;
  let until: RegExp | null = null;
  let size = 0;
  for (const [i, line] of lines.entries()) {
    const isFree = fence === null && until === null;
    if (isFree && size >= LEAST && /^\S/.test(line) && lines[i - 1]!.trim() === '') {
      begins.push(i);
      size = 0;
    }
    size += line.length + 1;
    const mark = FENCE.exec(line)?.[1] ?? null;
    if (until !== null) until = until.test(line) ? null : until;
    else if (fence !== null) fence = mark?.startsWith(fence) ? null : fence;
    else if (mark !== null) fence = mark;
    else {
      const html = HTML.find(([begin]) => begin.test(line));
      if (html && !html[1].test(line)) until = html[1];
      const label = DEFINITION.exec(line)?.[1];
      if (label !== undefined && !defined.has(folded(label))) defined.set(folded(label), line);
    }
  }
  return { begins, defined, isOpen: fence !== null || until !== null };
}

function referredTo(part: string, defined: ReadonlyMap<string, string>): string[] {
  const labels = new Set([...part.matchAll(REFERENCE)].map(([, label]) => folded(label!)));
  return [...labels].flatMap((label) => defined.get(label) ?? []);
}

/** Labels are alike whatever their case and white space. */
function folded(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase();
}
