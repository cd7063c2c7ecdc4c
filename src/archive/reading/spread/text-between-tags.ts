/** What no reader of a page sees, up to its end tag. */
const HIDDEN = /(?:script|style|noscript|svg|template)\b/iy;
const BLOCK =
  /\/?(?:p|div|li|ul|ol|h[1-6]|br|tr|td|th|table|section|article|aside|header|footer|nav|main|blockquote|figure|figcaption|form|button|title|body)\b/iy;

/**
 * The text between the tags of a page, each block on its own: enough to recognise its lines. One pass, and what is not
 * found once is not looked for again, so that the time is that of the page's length whatever signs it is made of.
 */
export function textBetweenTags(html: string): string {
  const parts: string[] = [];
  const ends = endFinder(html);
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    if (tag < 0) break;
    parts.push(html.slice(at, tag).replace(/\s+/g, ' '));
    const hidden = hiddenUntil(html, tag, ends);
    if (hidden !== null) {
      parts.push(' ');
      at = hidden;
      continue;
    }
    const end = ends.after('>', tag);
    if (end === null) {
      at = tag;
      break;
    }
    if (isAt(BLOCK, html, tag + 1)) parts.push('\n\n');
    at = end;
  }
  parts.push(html.slice(at).replace(/\s+/g, ' '));
  return parts
    .join('')
    .replace(/&(?:nbsp|#160);/gi, ' ')
    .replace(/&amp;/gi, '&')
    .replace(/&(?:#39|#8217|#8216|rsquo|lsquo|apos|quot|#34|ldquo|rdquo|#8220|#8221);/gi, "'");
}

type EndFinder = ReturnType<typeof endFinder>;

/** Where what begins at a tag ends, if no reader sees it; null for anything else, and where it does not end. */
function hiddenUntil(html: string, tag: number, ends: EndFinder): number | null {
  if (html.startsWith('<!--', tag)) return ends.after('-->', tag + 4);
  if (!isAt(HIDDEN, html, tag + 1)) return null;
  const name = html.slice(tag + 1, HIDDEN.lastIndex).toLowerCase();
  const close = ends.after(`</${name}`, tag);
  return close === null ? null : ends.after('>', close);
}

/** Looks for what ends something, in small letters, from a place on. */
function endFinder(html: string) {
  const small = html.toLowerCase();
  // Lower case of some letters is longer than they are; then places would not be the same.
  const searched = small.length === html.length ? small : html;
  const known = new Map<string, number>();
  return {
    /** The place behind the next of these words; null when none comes. */
    after(word: string, from: number): number | null {
      const last = known.get(word);
      const next = last === undefined || (last >= 0 && last < from) ? searched.indexOf(word, from) : last;
      known.set(word, next);
      return next < 0 ? null : next + word.length;
    },
  };
}

function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
