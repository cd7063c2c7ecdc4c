import type { ArchiveStatus } from '../../live/curator/reports.js';
import type { AskedSummary } from '../../state/asked-questions.js';
import { container, file, text } from '../reply/components.js';
import type { View } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { joined, type Markdown, md, quoted } from '../text/markdown.js';
import { placeless } from '../text/placeless.js';
import { rejectedText } from './change-lists.js';
import { problemText } from './problem-text.js';
import { rejectedReport } from './report.js';
import { actorText, kindText, timeText, versionText } from './words.js';

const REJECTED = 5;
const FOLDER = 120;
const MEGABYTE = 1024 ** 2;

/** How the archive and the bot are. `lastHour` is of the questions of the last hour. */
export function statusView(t: Texts, status: ArchiveStatus, lastHour: AskedSummary): View {
  const { rejected, trouble } = status;
  const report = rejected.length > 0 ? rejectedReport(t, rejected) : undefined;
  return {
    components: [
      container([
        text(
          md`### ${t.md('status.title')}\n${list([...archiveLines(t, status), ...lines(t, status, lastHour)])}`,
        ),
        ...(trouble === null ? [] : [text(problemText(t, trouble))]),
        ...(report === undefined ? [] : [text(rejectedLines(t, status)), file(report.name)]),
      ]),
    ],
    ...(report && { files: [report] }),
  };
}

function archiveLines(t: Texts, status: ArchiveStatus): Markdown[] {
  const { version, since, by, kind, pinned, articles, paragraphs, newest, folder } = status;
  return [
    t.md('status.version', {
      version: versionText(version),
      time: timeText(since),
      person: actorText(by, t),
      act: kindText(kind, t),
    }),
    ...(pinned ? [t.md('status.pinned')] : []),
    t.md('applied.now', {
      articles: t.plain('count.article', { count: articles }),
      paragraphs: t.plain('count.paragraph', { count: paragraphs }),
    }),
    newest === null ? t.md('status.undated') : t.md('status.newest', { date: t.date(newest) }),
    t.md('status.folder', {
      folder: quoted(placeless(folder), FOLDER),
      watching: t.plain(`watching.${status.watching}`),
    }),
  ];
}

/** How it runs, a line each. */
function lines(
  t: Texts,
  { memory, garbage, working, meaning }: ArchiveStatus,
  lastHour: AskedSummary,
): Markdown[] {
  const { questions, nothingFound, p95 } = lastHour;
  const asked = t.plain('count.question', { count: questions });
  return [
    ...(working === null
      ? []
      : [
          t.md('status.working', {
            act: kindText(working.kind, t),
            person: actorText(working.by, t),
            time: timeText(working.since, 'R'),
          }),
        ]),
    t.md('status.memory', {
      megabytes: t.number(Math.round(memory / MEGABYTE)),
      garbage: t.percent(garbage),
    }),
    meaningLine(t, meaning),
    p95 === null
      ? t.md('status.quiet')
      : t.md('status.questions', {
          questions: asked,
          p95: t.number(Math.ceil(p95)),
          nothing: t.percent(nothingFound / questions),
        }),
  ];
}

/** How far the archive is read for its meaning. */
function meaningLine(t: Texts, meaning: ArchiveStatus['meaning']): Markdown {
  if (meaning === null) return t.md('status.meaning.off');
  const { state, embedded, of, failed } = meaning;
  const paragraphs = t.plain('count.paragraph', { count: of });
  const share = t.percent(of === 0 ? 1 : embedded / of);
  return failed > 0 && state === 'ready'
    ? t.md('status.meaning.failed', { paragraphs, failed: t.number(failed) })
    : t.md(`status.meaning.${state}`, { share, paragraphs });
}

function rejectedLines(t: Texts, { rejected }: ArchiveStatus): Markdown {
  const more = rejected.length - REJECTED;
  const first = rejected.slice(0, REJECTED).map((one) => rejectedText(one, t));
  const rest = more > 0 ? [t.md('change.more', { count: more })] : [];
  return md`**${t.md('change.rejected', { count: rejected.length })}**\n${list([...first, ...rest])}`;
}

function list(items: readonly Markdown[]): Markdown {
  return joined(
    items.map((item) => md`- ${item}`),
    '\n',
  );
}
