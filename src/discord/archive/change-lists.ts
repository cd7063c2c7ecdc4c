import { isPassedOver } from '../../archive/archive.js';
import type { IgnoredFile, Rejected } from '../../article/article.js';
import type { Named } from '../../live/curator/reports.js';
import { text } from '../reply/components.js';
import type { Texts } from '../strings/texts.js';
import { oneLine } from '../text/label.js';
import { joined, type Markdown, md, quoted } from '../text/markdown.js';

/** What differs between two versions, and what could not be read: the first of each, with how many there are. */

const SHOWN = 10;
/** So much of each that ten of all four fit in a message; more where there are few. */
const NARROW = { headline: 40, file: 32, reason: 60 };
const WIDE = { headline: 110, file: 80, reason: 190 };
const FEW = 12;
const PASSED_OVER = 24;

export interface Changes {
  readonly added: readonly Named[];
  readonly changed: readonly Named[];
  readonly removed: readonly Named[];
  readonly rejected: readonly Rejected[];
  readonly ignored: readonly IgnoredFile[];
}

/** A text for each kind of change that there is. */
export function changeTexts(t: Texts, { added, changed, removed, rejected, ignored }: Changes) {
  const lines = [added, changed, removed, rejected].reduce(
    (sum, list) => sum + Math.min(list.length, SHOWN),
    0,
  );
  const room = lines <= FEW ? WIDE : NARROW;
  const named = (one: Named) => namedText(one, t, room);
  return [
    ...list(t, t.md('change.added', { count: added.length }), added, named),
    ...list(t, t.md('change.changed', { count: changed.length }), changed, named),
    ...list(t, t.md('change.removed', { count: removed.length }), removed, named),
    ...list(t, t.md('change.rejected', { count: rejected.length }), rejected, (one) =>
      rejectedText(one, t, room),
    ),
    ...passedOverTexts(t, ignored.filter(isPassedOver)),
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

function list<T>(t: Texts, title: Markdown, items: readonly T[], line: (item: T) => Markdown) {
  if (items.length === 0) return [];
  const more = items.length - SHOWN;
  const lines = [
    ...items.slice(0, SHOWN).map((item) => md`- ${line(item)}`),
    ...(more > 0 ? [md`- ${t.md('change.more', { count: more })}`] : []),
  ];
  return [text(md`**${title}**\n${joined(lines, '\n')}`)];
}

/** What no reader exists for and the like, in one line: the reasons are in the report. */
export function passedOverTexts(t: Texts, files: readonly IgnoredFile[]) {
  return files.length === 0
    ? []
    : [
        text(
          passedOverText(
            t,
            files.length,
            files.map(({ file }) => file),
          ),
        ),
      ];
}

/** @param names of some of them, at least */
export function passedOverText(t: Texts, count: number, names: readonly string[]): Markdown {
  const shown = names.slice(0, SHOWN);
  const named = joined(
    shown.map((name) => quoted(oneLine(name), PASSED_OVER)),
    ', ',
  );
  return md`**${t.md('change.ignored', { count })}:** ${named}${count > shown.length ? md` …` : md``}`;
}

function namedText({ headline, file }: Named, t: Texts, room: typeof NARROW): Markdown {
  const name = oneLine(headline) || t.plain('article.untitled');
  return md`${quoted(name, room.headline)} · ${quoted(file, room.file)}`;
}

export function rejectedText({ file, line, reason }: Rejected, t: Texts, room = WIDE): Markdown {
  const name = quoted(file, room.file);
  const where = line === null ? name : t.md('change.file-line', { file: name, line });
  return md`${where}: ${quoted(oneLine(reason), room.reason)}`;
}
