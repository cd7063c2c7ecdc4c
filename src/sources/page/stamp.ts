import { decode } from '../../article/bytes/decode.js';
import { declaredCharset } from '../../article/html/charset.js';
import { extensionOf, kindOfFile } from '../../article/identifier.js';

/** What a page does not say of itself and whoever brought it knows. */
export interface Stamp {
  readonly url?: string;
  /** ISO 8601. */
  readonly date?: string;
}

/**
 * Writes into a page, where its kind has a place for that, what it does not say itself: so a file that is read again says the same.
 * The bytes of other kinds are given back as they are.
 */
export function stamped(file: string, bytes: Uint8Array, { url, date }: Stamp): Uint8Array {
  const kind = kindOfFile(file);
  const text = textOf(bytes, kind === 'html');
  if (text === null) return bytes;
  if (kind === 'html') {
    const tags = [
      ...(url === undefined ? [] : [`<link rel="canonical" href="${quoted(url)}">`]),
      ...(date === undefined ? [] : [`<meta property="article:published_time" content="${quoted(date)}">`]),
    ].join('');
    return encode(atHead(text, tags));
  }
  if (kind === 'markdown' || (kind === 'text' && extensionOf(file) === '.txt')) {
    // What has its own front matter keeps it.
    if (/^(?:---|\+\+\+)\s*$/m.test(text.split('\n', 1)[0]!)) return bytes;
    const lines = [
      ...(url === undefined ? [] : [`url: ${JSON.stringify(url)}`]),
      ...(date === undefined ? [] : [`date: ${JSON.stringify(date)}`]),
    ];
    return encode(`---\n${lines.join('\n')}\n---\n\n${text}`);
  }
  return bytes;
}

/** First in the head, before what the page says there: the first one counts. */
function atHead(html: string, tags: string): string {
  const head = /<head(?:\s[^>]*)?>/i.exec(html.slice(0, 20_000));
  if (head)
    return `${html.slice(0, head.index + head[0].length)}${tags}${html.slice(head.index + head[0].length)}`;
  const start = /^\s*(?:<!doctype[^>]*>)?\s*(?:<html(?:\s[^>]*)?>)?/i.exec(html)?.[0].length ?? 0;
  return `${html.slice(0, start)}${tags}${html.slice(start)}`;
}

export function quoted(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** As it will be read: what is written is UTF-8, whatever it was. Null for what is no text. */
function textOf(bytes: Uint8Array, isHtml: boolean): string | null {
  const decoded = decode(bytes, isHtml ? declaredCharset(bytes) : undefined);
  return decoded.ok ? decoded.text : null;
}

const encode = (text: string) => new TextEncoder().encode(text);
