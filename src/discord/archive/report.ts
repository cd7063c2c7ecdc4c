import type { Rejected } from '../../article/article.js';
import type { Named, Proposal, Upload, UploadedArticle } from '../../live/curator/reports.js';
import { shortVersion } from '../reply/custom-id.js';
import type { ViewFile } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { oneLine } from '../text/label.js';

/** The whole of what a message shows the beginning of, as a file. */

export function proposalReport(t: Texts, proposal: Proposal): ViewFile {
  const { from, to, added, changed, removed, rejected, ignored } = proposal;
  const parts = [
    `# ${t.plain('proposal.title')}`,
    `${from} → ${to}`,
    ...section(t.plain('change.added', { count: added.length }), added.map(namedLine)),
    ...section(t.plain('change.changed', { count: changed.length }), changed.map(namedLine)),
    ...section(t.plain('change.removed', { count: removed.length }), removed.map(namedLine)),
    ...section(t.plain('change.rejected', { count: rejected.length }), rejected.map(rejectedLine)),
    ...section(
      t.plain('change.ignored', { count: ignored.length }),
      ignored.map(({ file, reason }) => `${file}: ${oneLine(reason)}`),
    ),
  ];
  return { name: `reload-${shortVersion(to)}.md`, text: `${parts.join('\n\n')}\n` };
}

export function rejectedReport(t: Texts, rejected: readonly Rejected[]): ViewFile {
  const parts = section(t.plain('change.rejected', { count: rejected.length }), rejected.map(rejectedLine));
  return { name: 'rejected.md', text: `${parts.join('\n\n')}\n` };
}

export function uploadReport(t: Texts, { file, articles, rejected }: Upload): ViewFile {
  const parts = [
    `# ${file}`,
    ...articles.flatMap((article) => articleParts(t, article)),
    ...section(t.plain('change.rejected', { count: rejected.length }), rejected.map(rejectedLine)),
  ];
  return { name: 'reading.md', text: `${parts.join('\n\n')}\n` };
}

function articleParts(t: Texts, article: UploadedArticle): string[] {
  const { id, headline, date, section: named, source, author, url, paragraphs, removed } = article;
  const details = [date, named, source, author, url].filter((detail) => detail !== null);
  return [
    `## ${oneLine(headline) || t.plain('article.untitled')}`,
    [id, ...details].join(' · '),
    ...paragraphs.map((paragraph, n) => `¶ ${n + 1}  ${paragraph}`),
    ...section(
      t.plain('upload.removed', { count: removed.length }),
      removed.map(({ line, text, rule }) => `${line} [${rule}] ${oneLine(text)}`),
    ),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.map((line) => `- ${line}`).join('\n')];
}

function namedLine({ id, headline, file }: Named): string {
  return `${oneLine(headline)} (${id}) · ${file}`;
}

function rejectedLine({ file, line, reason, remedy }: Rejected): string {
  return `${line === null ? file : `${file}:${line}`}: ${oneLine(reason)} ${oneLine(remedy)}`;
}
