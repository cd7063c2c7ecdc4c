import { createPacer } from '../../archive/pacer.js';
import type { Rejected } from '../../article/article.js';
import type { Named, Proposal, Upload } from '../../live/curator/reports.js';
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

/** A file of a few megabytes can hold a hundred thousand lines that are no article's: other work goes on in between. */
export async function uploadReport(t: Texts, upload: Upload): Promise<ViewFile> {
  const pacer = createPacer();
  const lines: string[] = [`# ${upload.files.join(', ')}`, ''];
  for (const part of uploadLines(t, upload)) {
    lines.push(part);
    if (pacer.due()) await pacer.rest();
  }
  return { name: 'reading.md', text: `${lines.join('\n')}\n` };
}

function* uploadLines(t: Texts, { articles, rejected, ignored, files }: Upload) {
  let isFirst = true;
  const block = (text: string) => {
    const line = isFirst ? text : `\n${text}`;
    isFirst = false;
    return line;
  };
  for (const article of articles) {
    const { id, headline, date, section: named, source, author, url, paragraphs, removed } = article;
    const details = [date, named, source, author, url].filter((detail) => detail !== null);
    yield block(`## ${oneLine(headline) || t.plain('article.untitled')}`);
    yield block([id, ...details, ...(files.length > 1 ? [article.file] : [])].join(' · '));
    for (const [n, paragraph] of paragraphs.entries()) yield block(`¶ ${n + 1}  ${paragraph}`);
    if (removed.length === 0) continue;
    yield block(`## ${t.plain('upload.removed', { count: removed.length })}\n`);
    for (const { line, text, rule } of removed) yield `- ${line} [${rule}] ${oneLine(text)}`;
  }
  if (rejected.length > 0) {
    yield block(`## ${t.plain('change.rejected', { count: rejected.length })}\n`);
    for (const one of rejected) yield `- ${rejectedLine(one)}`;
  }
  if (ignored.length === 0) return;
  yield block(`## ${t.plain('change.ignored', { count: ignored.length })}\n`);
  for (const { file, reason } of ignored) yield `- ${file}: ${oneLine(reason)}`;
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
