import type { Gap } from '../../answer/question-groups.js';
import { ASKED_DAYS, type DayOfQuestions } from '../../state/asked-questions.js';
import type { SolvedGap } from '../../state/solved-gaps.js';
import type { Judged } from '../../state/votes.js';
import { timeText } from '../archive/words.js';
import { container, file, picture, selectRow, separator, text } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { View } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { label, oneLine } from '../text/label.js';
import { LIMITS } from '../text/limits.js';
import { joined, type Markdown, md, quoted, userMention } from '../text/markdown.js';
import { type Gaps, gapKey } from './gaps.js';
import { gapsFiles } from './gaps-files.js';
import { usesChart } from './uses-chart.js';

const GAPS = 12;
const WORST = 6;
const SOLVED = 3;
const QUESTION = 100;
const HEADLINE = 80;
const CHART = 'uses.png';

/**
 * What the archive lacks: the questions that found nothing, with a menu to call one solved, and the answers that people thought
 * worst of; how much was asked on each day; and all of it as files.
 */
export function gapsView(t: Texts, gaps: Gaps, version: string): View {
  const { open, worst, solved, days } = gaps;
  const files = gapsFiles(gaps);
  const alt = usesText(days, t);
  return {
    components: [
      container([
        text(md`### ${t.md('gaps.uses')}\n-# ${quoted(alt, LIMITS.pictureDescription)}`),
        picture(CHART, alt),
        text(
          md`### ${t.md('gaps.title', { count: ASKED_DAYS })}\n${lines(open.slice(0, GAPS), (gap) => gapText(t, gap), t)}`,
        ),
        ...(solved.length === 0
          ? []
          : [text(md`**${t.md('gaps.solved')}**\n${lines(solved.slice(0, SOLVED), solvedText, t)}`)]),
        separator(),
        text(md`### ${t.md('gaps.worst')}\n${lines(worst.slice(0, WORST), (one) => judgedText(t, one), t)}`),
        text(md`-# ${t.md('gaps.nameless')}`),
        ...files.map(({ name }) => file(name)),
      ]),
      ...selectRow(
        encodeCustomId('solve', version),
        t.plain('gaps.solve'),
        open.slice(0, LIMITS.selectOptions).map((gap) => ({
          value: gapKey(gap),
          label: label(gap.text, LIMITS.selectLabel),
          description: label(t.plain('gaps.times', { count: gap.times }), LIMITS.selectDescription),
        })),
      ),
    ],
    files: [{ name: CHART, bytes: usesChart(days), alt }, ...files],
  };
}

/** What the picture shows, for whoever does not see it. */
function usesText(days: readonly DayOfQuestions[], t: Texts): string {
  const sum = (of: 'questions' | 'nothingFound') => days.reduce((all, day) => all + day[of], 0);
  const [most] = days.toSorted((a, b) => b.questions - a.questions || (a.day < b.day ? 1 : -1));
  if (!most || most.questions === 0) return t.plain('gaps.no-uses', { count: ASKED_DAYS });
  return t.plain('gaps.uses-alt', {
    count: sum('questions'),
    nothing: t.number(sum('nothingFound')),
    most: t.number(most.questions),
    day: t.date(most.day),
  });
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

function solvedText({ question, by, at }: SolvedGap): Markdown {
  return md`${quoted(oneLine(question), QUESTION)} · ${userMention(by)} · ${timeText(at, 'R')}`;
}

function judgedText(t: Texts, { question, headline, paragraph, up, down }: Judged): Markdown {
  const asked = question === null ? t.md('gaps.private') : quoted(oneLine(question), QUESTION);
  const place = md`${quoted(oneLine(headline) || t.plain('article.untitled'), HEADLINE)} ${t.md('citation.paragraph', { n: paragraph })}`;
  return md`👎 ${down} 👍 ${up} · ${asked} → ${place}`;
}
