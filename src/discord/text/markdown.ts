import { addressOf } from '../../article/fields/address.js';
import { type Cost, shortened } from './cut.js';
import { LIMITS } from './limits.js';

/**
 * Discord markdown that is safe to send: our own marks, with everything quoted escaped. Only this file makes it, so
 * that a text from an article or a person cannot be sent as markdown by mistake.
 */
export interface Markdown {
  readonly markdown: string;
  readonly [made]: true;
}
declare const made: unique symbol;

const unsafe = (markdown: string) => ({ markdown }) as Markdown;

/** A template whose strings are escaped and whose numbers and `Markdown` are put in as they are. */
export function md(
  marks: TemplateStringsArray,
  ...values: readonly (string | number | Markdown)[]
): Markdown {
  return unsafe(marks.map((mark, i) => mark + (i < values.length ? asMarkdown(values[i]!) : '')).join(''));
}

export function asMarkdown(value: string | number | Markdown): string {
  if (typeof value === 'object') return value.markdown;
  return typeof value === 'number' ? String(value) : escapeMarkdown(value);
}

/** A string of ours, with marks of ours in it, from the translations. Never for a text from outside. */
export const ours = unsafe;

export function joined(parts: readonly Markdown[], between: string): Markdown {
  return unsafe(parts.map((part) => part.markdown).join(between));
}

/** Shown as the person's name; it pings nobody, because the gate lets no mention ping. */
export function userMention(id: string): Markdown {
  return /^\d+$/.test(id) ? unsafe(`<@${id}>`) : md`${id}`;
}

/** Shown as the role's name; see `userMention`. */
export function roleMention(id: string): Markdown {
  return /^\d+$/.test(id) ? unsafe(`<@&${id}>`) : md`${id}`;
}

/** Shown as the channel's name, as a link to it. */
export function channelMention(id: string): Markdown {
  return /^\d+$/.test(id) ? unsafe(`<#${id}>`) : md`${id}`;
}

/** Marks that count anywhere in a line, an address that would become a link or a preview, a ping of everyone. */
const INLINE = /[\\*_~`|<[\]]|:(?=\/\/)|@(?=everyone|here)|(?<=discord(?:app)?)\.(?=(?:gg|com)\/)/gi;
/** Marks that count at the start of a line: heading, small print, quote, list. */
const LINE_START = /^(\s*)(?:(#{1,3}|-#|>+|[-+])(?=\s|#|>|$)|(\d+)(\.)(?=\s))/gm;
/** Openers of bidirectional text; without their closers they would turn round what stands after the quote. */
const BIDI_EMBED = /[\u202a\u202b\u202d\u202e]/g;
const BIDI_ISOLATE = /[\u2066-\u2068]/g;

/** Escapes a text so that Discord shows exactly that text: no formatting, no mention, no link. */
export function escapeMarkdown(text: string): string {
  return wellFormed(text)
    .replace(INLINE, '\\$&')
    .replace(LINE_START, (_, space: string, mark?: string, digits?: string) =>
      mark ? `${space}\\${mark}` : `${space}${digits}\\.`,
    )
    .replace(/^.*[\u202a-\u202e\u2066-\u2069].*$/gm, balanced);
}

/** What a text costs once it is escaped. */
export const escapedCost: Cost = (text) => escapeMarkdown(text).length;

/** As much of a text, escaped, as fits in `limit` characters. */
export function quoted(text: string, limit: number): Markdown {
  return unsafe(escapeMarkdown(shortened(text, limit, escapedCost)));
}

/** A block quote: every line of it marked, so that a line break in the text does not end it. */
export function blockQuote(text: Markdown): Markdown {
  return unsafe(text.markdown.replace(/^/gm, '> '));
}

/** Bold for each line that has something to show; white space at the ends stays outside the marks. */
export function bold(text: Markdown): Markdown {
  return unsafe(text.markdown.replace(/^([^\S\n]*)(\S.*?)([^\S\n]*)$/gm, '$1**$2**$3'));
}

/**
 * A headline as a link. Where Discord would not show a masked link (brackets or an address in the label), the
 * headline stands for itself and the link follows under its host's name.
 */
export function linked(label: Markdown, url: string | null): Markdown {
  const safe = safeUrl(url);
  if (!safe) return label;
  if (/[[\]]|:\/\/|:\\\/\//.test(label.markdown) || label.markdown.trim() === '') {
    return md`${label} (${unsafe(`[${escapeMarkdown(new URL(safe).hostname)}](${safe})`)})`;
  }
  return unsafe(`[${label.markdown}](${safe})`);
}

/** The address in a form that cannot end a link early, or `null` unless it is http(s), short enough and without a login. */
export function safeUrl(url: string | null): string | null {
  const parsed = url === null ? null : addressOf(url);
  if (parsed === null) return null;
  if (!/^https?:$/.test(parsed.protocol) || parsed.username || parsed.password || /[[\]]/.test(parsed.host))
    return null;
  const safe = parsed.href.replace(
    /[()<>[\]"'`\\|*\s]/g,
    (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return safe.length <= LIMITS.linkUrl ? safe : null;
}

/** Broken surrogate pairs and control characters cannot be sent; line breaks of every kind become one kind. */
export function wellFormed(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      .replace(/\p{Surrogate}/gu, '\ufffd')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
  );
}

function balanced(line: string): string {
  const count = (pattern: RegExp) => line.match(pattern)?.length ?? 0;
  const embeds = Math.max(0, count(BIDI_EMBED) - count(/\u202c/g));
  const isolates = Math.max(0, count(BIDI_ISOLATE) - count(/\u2069/g));
  return line + '\u202c'.repeat(embeds) + '\u2069'.repeat(isolates);
}
