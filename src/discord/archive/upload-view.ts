import type { RemovedLine } from '../../article/article.js';
import type { Upload, UploadedArticle } from '../../live/curator/reports.js';
import { buttonRow, container, file, separator, text } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { View, ViewFile } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { oneLine } from '../text/label.js';
import { joined, linked, type Markdown, md, quoted, safeUrl } from '../text/markdown.js';
import { passedOverTexts, rejectedText } from './change-lists.js';
import { problemText } from './problem-text.js';

const ARTICLES = 8;
const FILE = 120;
const HEADLINE = 120;
const DETAIL = 60;
const BEGINNING = 160;
const RULES = 8;
const LINE = 60;
const REJECTED = 5;
const FAILED = 60;

/** A file that cannot be added, and why. */
export interface NotAdded {
  readonly file: string;
  readonly why: Markdown;
}

/**
 * How files that somebody wants to add were read, and what can be done with them.
 * @param report the whole of it, as `uploadReport` makes it
 * @param notAdded further files than the upload knows of
 */
export function uploadView(
  t: Texts,
  upload: Upload,
  version: string,
  report: ViewFile,
  notAdded: readonly NotAdded[] = [],
): View {
  const { files, bytes, articles, rejected, ignored, replaces } = upload;
  const size = t.number(Math.ceil(bytes / 1024));
  const title = md`### ${namesText(t, files)}\n-# ${t.md('upload.read', { size, count: articles.length })}`;
  const failed = [
    ...notAdded,
    ...upload.failed.map(({ file, problem }) => ({ file, why: problemText(t, problem) })),
  ];
  const more = articles.length - ARTICLES;
  const isReplacing = replaces.length > 0;
  return {
    outcome: 'proposed',
    components: [
      container([
        text(title),
        ...articles
          .slice(0, ARTICLES)
          .map((article) => text(articleText(t, article, articles.length === 1, files.length > 1))),
        ...(more > 0 ? [text(md`- ${t.md('change.more', { count: more })}`)] : []),
        ...(rejected.length > 0
          ? [
              text(
                md`**${t.md('change.rejected', { count: rejected.length })}**\n${joined(
                  rejected.slice(0, REJECTED).map((one) => md`- ${rejectedText(one, t)}`),
                  '\n',
                )}`,
              ),
            ]
          : []),
        ...passedOverTexts(t, ignored),
        ...(failed.length > 0 ? [separator(), text(failedText(t, failed))] : []),
        ...(isReplacing ? [separator(), text(replacesText(t, upload))] : []),
        file(report.name),
      ]),
      ...uploadButtons(t, upload, version),
    ],
    files: [report],
  };
}

/** None of several files could be read: what there is to see is why. */
export function notAddedView(t: Texts, files: readonly NotAdded[]): View {
  return { outcome: 'refused', components: [container([text(failedText(t, files))])] };
}

function uploadButtons(t: Texts, { id, replaces }: Upload, version: string) {
  return buttonRow([
    replaces.length > 0
      ? { id: encodeCustomId('replace', version, id), text: t.plain('button.replace'), danger: true }
      : { id: encodeCustomId('add', version, id), text: t.plain('button.add'), primary: true },
    { id: encodeCustomId('drop', version, id), text: t.plain('button.cancel') },
  ]);
}

function namesText(t: Texts, files: readonly string[]): Markdown {
  const room = Math.ceil(FILE / Math.max(1, Math.min(files.length, 3)));
  const names = joined(
    files.map((name) => quoted(name, room)),
    ', ',
  );
  return files.length > 1 ? md`${t.plain('upload.files', { count: files.length })}: ${names}` : names;
}

function failedText(t: Texts, failed: readonly NotAdded[]): Markdown {
  const lines = failed.map(({ file: name, why }) => md`- **${quoted(name, FAILED)}**: ${why}`);
  return joined([md`**${t.md('upload.failed', { count: failed.length })}**`, ...lines], '\n');
}

function articleText(t: Texts, article: UploadedArticle, isAlone: boolean, isNamed: boolean): Markdown {
  const { headline, date, section, source, author, paragraphs, removed, copyOf } = article;
  const details = [
    date === null ? t.md('article.undated') : md`${t.date(date)}`,
    section === null ? t.md('upload.no-section') : quoted(oneLine(section), DETAIL),
    ...(source === null ? [] : [quoted(oneLine(source), DETAIL)]),
    ...(author === null ? [] : [t.md('article.by', { author: quoted(oneLine(author), DETAIL) })]),
    md`${t.plain('count.paragraph', { count: paragraphs.length })}`,
    ...(isAlone ? hostOf(article.url) : []),
    ...(isNamed ? [quoted(article.file, DETAIL)] : []),
  ];
  const name = quoted(oneLine(headline) || t.plain('article.untitled'), HEADLINE);
  const lines = [
    md`**${name}**`,
    md`-# ${joined(details, ' · ')}`,
    ...(isAlone ? paragraphs.slice(0, 2).map((paragraph) => quoted(oneLine(paragraph), BEGINNING)) : []),
    ...(copyOf === null
      ? []
      : [t.md('upload.copy', { headline: quoted(oneLine(copyOf.headline), HEADLINE) })]),
    ...(isAlone ? removedLines(t, removed) : []),
  ];
  return joined(lines, '\n');
}

/** Whose page it is, as a link to it. */
function hostOf(url: string | null): Markdown[] {
  const safe = safeUrl(url);
  return safe === null ? [] : [linked(quoted(new URL(safe).hostname, DETAIL), safe)];
}

/** How many lines each rule removed, with the first of them. */
function removedLines(t: Texts, removed: readonly RemovedLine[]): Markdown[] {
  if (removed.length === 0) return [md`-# ${t.md('upload.nothing-removed')}`];
  const byRule = new Map<string, { readonly first: string; lines: number }>();
  for (const { rule, text } of removed) {
    const known = byRule.get(rule);
    if (known) known.lines++;
    else byRule.set(rule, { first: text, lines: 1 });
  }
  const rules = [...byRule].toSorted(([, a], [, b]) => b.lines - a.lines);
  return [
    md`**${t.md('upload.removed', { count: removed.length })}**`,
    ...rules
      .slice(0, RULES)
      .map(([rule, { first, lines }]) => md`- ${rule}: ${lines} (${quoted(oneLine(first), LINE)})`),
    ...(rules.length > RULES ? [md`- ${t.md('change.more', { count: rules.length - RULES })}`] : []),
  ];
}

function replacesText(t: Texts, { replaces }: Upload): Markdown {
  const lines = replaces
    .slice(0, ARTICLES)
    .map(({ headline, file: from }) => md`- ${quoted(oneLine(headline), HEADLINE)} · ${quoted(from, FILE)}`);
  const more = replaces.length - ARTICLES;
  const rest = more > 0 ? [md`- ${t.md('change.more', { count: more })}`] : [];
  return md`**${t.md('upload.replaces', { count: replaces.length })}**\n${joined([...lines, ...rest], '\n')}`;
}
