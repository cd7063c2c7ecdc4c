import type { Gap } from '../../answer/question-groups.js';
import { ASKED_DAYS } from '../../state/asked-questions.js';
import type { Judged } from '../../state/votes.js';
import { container, file, separator, text } from '../reply/components.js';
import type { View, ViewFile } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { oneLine } from '../text/label.js';
import { joined, type Markdown, md, quoted } from '../text/markdown.js';
import { timePlain, timeText } from './words.js';

const GAPS = 15;
const WORST = 8;
const QUESTION = 110;
const HEADLINE = 80;

/** What the archive lacks: the questions that found nothing, and the answers that people thought worst of. */
export function gapsView(t: Texts, gaps: readonly Gap[], worst: readonly Judged[]): View {
  const report = gapsReport(t, gaps, worst);
  const isMore = gaps.length > GAPS || worst.length > WORST;
  return {
    components: [
      container([
        text(
          md`### ${t.md('gaps.title', { count: ASKED_DAYS })}\n${lines(gaps.slice(0, GAPS), (gap) => gapText(t, gap), t)}`,
        ),
        separator(),
        text(md`### ${t.md('gaps.worst')}\n${lines(worst.slice(0, WORST), (one) => judgedText(t, one), t)}`),
        text(md`-# ${t.md('gaps.nameless')}`),
        ...(isMore ? [file(report.name)] : []),
      ]),
    ],
    ...(isMore && { files: [report] }),
  };
}

function lines<T>(items: readonly T[], line: (item: T) => Markdown, t: Texts): Markdown {
  if (items.length === 0) return t.md('gaps.none');
  return joined(
    items.map((item) => md`- ${line(item)}`),
    '\n',
  );
}

function gapText(t: Texts, { text: asked, times, last }: Gap): Markdown {
  return md`${quoted(oneLine(asked), QUESTION)} · ${t.md('gaps.times', { count: times })} · ${timeText(last, 'R')}`;
}

function judgedText(t: Texts, { question, headline, paragraph, up, down }: Judged): Markdown {
  const asked = question === null ? t.md('gaps.private') : quoted(oneLine(question), QUESTION);
  const place = md`${quoted(oneLine(headline) || t.plain('article.untitled'), HEADLINE)} ${t.md('citation.paragraph', { n: paragraph })}`;
  return md`👎 ${down} 👍 ${up} · ${asked} → ${place}`;
}

function gapsReport(t: Texts, gaps: readonly Gap[], worst: readonly Judged[]): ViewFile {
  const asked = gaps.map(
    (gap) =>
      `- ${oneLine(gap.text)} · ${t.plain('gaps.times', { count: gap.times })} · ${timePlain(gap.last)}`,
  );
  const judged = worst.map(
    ({ question, article, headline, paragraph, up, down }) =>
      `- -${down} +${up} · ${question === null ? t.plain('gaps.private') : oneLine(question)} → ${oneLine(headline)} (${article}) ¶ ${paragraph}`,
  );
  const parts = [
    `# ${t.plain('gaps.title', { count: ASKED_DAYS })}`,
    asked.join('\n'),
    `# ${t.plain('gaps.worst')}`,
    judged.join('\n'),
  ];
  return { name: 'gaps.md', text: `${parts.join('\n\n')}\n` };
}
