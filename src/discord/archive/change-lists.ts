import type { Rejected } from '../../article/article.js';
import type { Named } from '../../live/reports.js';
import { text } from '../components.js';
import { oneLine } from '../label.js';
import { joined, type Markdown, md, quoted } from '../markdown.js';
import type { Texts } from '../texts.js';

/** What differs between two versions, and what could not be read: the first of each, with how many there are. */

const SHOWN = 10;
/** So much of each that ten of all four fit in a message. */
const HEADLINE = 48;
const FILE = 40;
const REASON = 90;

export interface Changes {
  readonly added: readonly Named[];
  readonly changed: readonly Named[];
  readonly removed: readonly Named[];
  readonly rejected: readonly Rejected[];
}

/** A text for each kind of change that there is. */
export function changeTexts(t: Texts, { added, changed, removed, rejected }: Changes) {
  return [
    ...list(t, t.md('change.added', { count: added.length }), added, namedText),
    ...list(t, t.md('change.changed', { count: changed.length }), changed, namedText),
    ...list(t, t.md('change.removed', { count: removed.length }), removed, namedText),
    ...list(t, t.md('change.rejected', { count: rejected.length }), rejected, rejectedText),
  ];
}

/** The counts alone, in one line. */
export function countsText(
  t: Texts,
  counts: { readonly added: number; readonly changed: number; readonly removed: number },
): string {
  const { added, changed, removed } = counts;
  return t.plain('change.counts', { added, changed, removed });
}

function list<T>(t: Texts, title: Markdown, items: readonly T[], line: (item: T, t: Texts) => Markdown) {
  if (items.length === 0) return [];
  const more = items.length - SHOWN;
  const lines = [
    ...items.slice(0, SHOWN).map((item) => md`- ${line(item, t)}`),
    ...(more > 0 ? [md`- ${t.md('change.more', { count: more })}`] : []),
  ];
  return [text(md`**${title}**\n${joined(lines, '\n')}`)];
}

function namedText({ headline, file }: Named, t: Texts): Markdown {
  const name = oneLine(headline) || t.plain('article.untitled');
  return md`${quoted(name, HEADLINE)} · ${quoted(file, FILE)}`;
}

export function rejectedText({ file, line, reason }: Rejected, t: Texts): Markdown {
  const name = quoted(file, FILE);
  const where = line === null ? name : t.md('change.file-line', { file: name, line });
  return md`${where}: ${quoted(oneLine(reason), REASON)}`;
}
