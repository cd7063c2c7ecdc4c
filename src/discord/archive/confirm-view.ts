import type { ArchivedArticle } from '../../archive/archive.js';
import type { KeptVersion } from '../../live/curator/reports.js';
import { articleKey } from '../../live/library.js';
import { buttonRow, container, text } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { View } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { oneLine } from '../text/label.js';
import { joined, type Markdown, md, quoted } from '../text/markdown.js';
import { headlineText } from '../views/passage.js';
import { actorText, timeText, versionText } from './words.js';

const COPIES = 10;
const FILE = 120;

/** What an article is, before it is removed. */
export function removalView(t: Texts, article: ArchivedArticle, version: string): View {
  const { headline, file, copies, paragraphs, date } = article;
  const more = copies.length - COPIES;
  const lines = [
    md`### ${t.md('removal.title')}`,
    md`**${headlineText({ headline }, t)}**`,
    md`-# ${date === null ? t.md('article.undated') : md`${t.date(date)}`} · ${t.plain('count.paragraph', { count: paragraphs.length })} · ${quoted(file, FILE)}`,
    t.md('removal.text'),
    ...(copies.length > 0 ? [t.md('removal.copies', { count: copies.length })] : []),
    ...copies
      .slice(0, COPIES)
      .map((copy) => md`- ${quoted(oneLine(copy.headline), FILE)} · ${quoted(copy.file, FILE)}`),
    ...(more > 0 ? [md`- ${t.md('change.more', { count: more })}`] : []),
  ];
  return confirmation(t, lines, {
    id: encodeCustomId('removed', version, articleKey(article.id)),
    text: t.plain('button.remove'),
    version,
  });
}

/** What bringing a version back means, before it is done. */
export function rollbackView(t: Texts, kept: KeptVersion, version: string): View {
  const { at, by, articles, paragraphs } = kept;
  const lines = [
    md`### ${t.md('rollback.title', { version: versionText(kept.version) })}`,
    t.md('rollback.was', { time: timeText(at), person: actorText(by, t) }),
    t.md('applied.now', {
      articles: t.plain('count.article', { count: articles }),
      paragraphs: t.plain('count.paragraph', { count: paragraphs }),
    }),
    t.md('rollback.text', { live: versionText(version) }),
  ];
  return confirmation(t, lines, {
    id: encodeCustomId('rolled', version, kept.version.slice(0, VERSION_ID)),
    text: t.plain('button.rollback'),
    version,
  });
}

/** Of a version's digest, what fits in a custom_id and tells it from any other. */
export const VERSION_ID = 32;

interface Confirming {
  readonly id: string;
  readonly text: string;
  readonly version: string;
}

function confirmation(t: Texts, lines: readonly Markdown[], { id, text: label, version }: Confirming): View {
  return {
    outcome: 'proposed',
    components: [
      container([text(joined(lines, '\n'))]),
      ...buttonRow([
        { id, text: label, danger: true },
        { id: encodeCustomId('drop', version, ''), text: t.plain('button.cancel') },
      ]),
    ],
  };
}
