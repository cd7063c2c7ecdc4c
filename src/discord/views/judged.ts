import type { Answered, NothingFound, Passage } from '../../answer/answer.js';
import type { Meeting } from '../../answer/conditions/meeting.js';
import type { Texts } from '../strings/texts.js';
import { oneLine } from '../text/label.js';
import { joined, type Markdown, md, quoted } from '../text/markdown.js';

/** How far an answer meets its question, in words. */

const WORD = 80;
/** A question can set a great many conditions; more are not said one by one. */
const MOST_NAMED = 6;

/** Why an answer is only the nearest there is, `nearest` of what says so before the passage, `how-sure.nearest` behind it. */
export function nearestText(
  answer: Pick<Answered, 'unsaid' | 'lacks'>,
  t: Texts,
  key: 'nearest' | 'how-sure.nearest',
): Markdown {
  const { unsaid = [], lacks = null } = answer;
  if (unsaid.length > 0 || lacks === null) return t.md(`${key}.unsaid`, { words: unsaidText(answer, t) });
  return t.md(`${key}.lacks`, { kind: t.md(`kind.${lacks}`) });
}

/** The words that nothing in or around the answer says; empty where there are none. */
function unsaidText({ unsaid = [] }: Pick<Answered, 'unsaid'>, t: Texts): Markdown {
  return t.anyOf(few(unsaid.map((word) => md`“${quoted(oneLine(word), WORD)}”`)));
}

/** What of the question nothing found meets, and what the nearest is about instead; undefined where that is not the reason. */
export function unmetText({ unmet = [] }: Pick<NothingFound, 'unmet'>, t: Texts): Markdown | undefined {
  if (unmet.length === 0) return undefined;
  const named = (said: readonly string[]) =>
    t.anyOf(few([...new Set(said)].map((one) => md`**${quoted(oneLine(one), WORD)}**`)));
  const asked = named(unmet.map(({ condition }) => condition.said));
  const instead = unmet.flatMap((meeting) => meeting.instead ?? []);
  return instead.length === 0
    ? t.md('unmet.nothing', { asked })
    : t.md('unmet.instead', { asked, instead: named(instead) });
}

/** Each condition of the question, and how a passage meets it; none of an answer that was saved before. */
export function meetingLines({ meetings = [] }: Passage['why'], t: Texts): Markdown[] {
  if (meetings.length === 0) return [];
  const rows = few(
    meetings.map(
      (meeting) => md`- “${quoted(oneLine(meeting.condition.said), WORD)}”: ${metText(meeting, t)}`,
    ),
  );
  return [joined([t.md('why.conditions'), ...rows], '\n')];
}

function metText({ condition: { kind }, met, instead }: Meeting, t: Texts): Markdown {
  if (kind === 'newest') return t.md('why.met.newest');
  if (kind === 'period' && met === 'article') return t.md('why.met.article-time');
  if (met === 'contradicted' && instead !== null) {
    return t.md('why.met.instead', { instead: md`“${quoted(oneLine(instead), WORD)}”` });
  }
  return t.md(`why.met.${met}`);
}

function few(items: readonly Markdown[]): Markdown[] {
  return items.length <= MOST_NAMED ? [...items] : [...items.slice(0, MOST_NAMED), md`…`];
}
