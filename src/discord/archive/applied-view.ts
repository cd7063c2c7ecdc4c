import type { Applied } from '../../live/curator/reports.js';
import { container, text } from '../reply/components.js';
import type { View } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { joined, md, quoted } from '../text/markdown.js';
import { countsText, passedOverText } from './change-lists.js';
import { changeText } from './fields.js';
import { kindText, versionText } from './words.js';

const FILES = 10;
const FILE = 120;

/** What an act made live. */
export function appliedView(t: Texts, applied: Applied): View {
  const { kind, from, to, added, changed, removed, articles, paragraphs, rejected, saved, trashed } = applied;
  const { fields, ignored } = applied;
  const counts = { added: added.length, changed: changed.length, removed: removed.length };
  const lines = [
    md`### ${t.md('applied.title', { act: kindText(kind, t) })}`,
    ...(fields.length > 0 ? fields.map((field) => changeText(t, field)) : [md`${countsText(t, counts)}`]),
    t.md('applied.now', {
      articles: t.plain('count.article', { count: articles }),
      paragraphs: t.plain('count.paragraph', { count: paragraphs }),
    }),
    ...(rejected > 0 ? [t.md('change.rejected', { count: rejected })] : []),
    ...(ignored.length > 0
      ? [
          passedOverText(
            t,
            ignored.length,
            ignored.map(({ file }) => file),
          ),
        ]
      : []),
    ...filesLine(t, 'applied.saved', saved),
    ...filesLine(t, 'applied.trashed', trashed),
    md`-# ${versionText(from)} → ${versionText(to)} · ${t.md('applied.act', { n: applied.act })}`,
  ];
  return { outcome: 'applied', components: [container([text(joined(lines, '\n'))])] };
}

function filesLine(t: Texts, key: 'applied.saved' | 'applied.trashed', files: readonly string[]) {
  if (files.length === 0) return [];
  const named = joined(
    files.slice(0, FILES).map((file) => quoted(file, FILE)),
    ', ',
  );
  return [t.md(key, { files: files.length > FILES ? md`${named} …` : named })];
}
