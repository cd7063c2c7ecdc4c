import type { KeptVersion } from '../../live/curator/reports.js';
import { container, text } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { View } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { joined, md } from '../text/markdown.js';
import { pageNumber, pagerRow } from '../views/pager.js';
import { countsText } from './change-lists.js';
import { actorText, kindText, timeText, versionText } from './words.js';

const PAGE = 8;

/** A page of the versions that are kept, the one that went live last first. */
export function historyView(t: Texts, versions: readonly KeptVersion[], live: string, wanted?: string): View {
  const pages = Math.ceil(versions.length / PAGE);
  const page = pageNumber(wanted, pages);
  const shown = versions.slice(page * PAGE, (page + 1) * PAGE);
  const id = (to: number, role: string) => encodeCustomId('past', live, to, role);
  const back = t.md('history.back', {
    rollback: `${t.plain('command.archive.name')} ${t.plain('command.archive-rollback.name')}`,
  });
  return {
    components: [
      container([
        text(md`### ${t.md('history.title')}`),
        ...shown.map((version) => text(versionLines(t, version))),
        text(md`-# ${shown.length === 0 ? t.md('history.none') : back}`),
      ]),
      ...pagerRow(t, page, pages, id),
    ],
  };
}

function versionLines(t: Texts, version: KeptVersion) {
  const { at, by, kind, articles, paragraphs, rejected, live } = version;
  const act = t.md('history.act', {
    version: versionText(version.version),
    time: timeText(at),
    act: kindText(kind, t),
    person: actorText(by, t),
  });
  const details = [
    t.plain('count.article', { count: articles }),
    t.plain('count.paragraph', { count: paragraphs }),
    ...(version.from === null ? [] : [countsText(t, version)]),
    ...(rejected > 0 ? [t.plain('change.rejected', { count: rejected })] : []),
  ];
  const head = live ? md`**${act}** ${t.md('history.live')}` : act;
  return md`${head}\n-# ${joined(
    details.map((detail) => md`${detail}`),
    ' · ',
  )}`;
}
