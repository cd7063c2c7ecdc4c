import type { Answered, NothingFound, Passage } from '../../answer/answer.js';
import type { Meeting } from '../../answer/conditions/meeting.js';
import { harmless } from '../terminal/terminal.js';

const LIST = new Intl.ListFormat('en', { type: 'conjunction' });

/** That an answer is only the nearest there is, and why; null for one that is plain. */
export function nearestLine({ unsaid = [] }: Answered): string | null {
  if (unsaid.length === 0) return null;
  return `Nothing here says ${words(unsaid)}. The nearest passage:`;
}

/** What of the question nothing found meets, and what the nearest is about instead; null where that is not the reason. */
export function unmetLine({ unmet = [] }: NothingFound): string | null {
  if (unmet.length === 0) return null;
  const asked = LIST.format(unmet.map(({ condition }) => harmless(condition.said)));
  const instead = [...new Set(unmet.flatMap((meeting) => meeting.instead ?? []))];
  const about = instead.length === 0 ? '' : ` is about ${harmless(LIST.format(instead))}`;
  return `Nothing on ${asked}. The nearest${about}:`;
}

/** What was read as a condition of the question, and how each passage meets it, a line a passage. */
export function whyLines(passages: readonly Passage[]): string[] {
  const conditions = passages[0]?.why.meetings ?? [];
  const kinds = conditions.map(({ condition: { kind, said } }) => `${kind} “${harmless(said)}”`);
  const head = kinds.length === 0 ? 'No condition was read.' : `Conditions: ${kinds.join(', ')}`;
  const rows = passages.map(({ citation: { article, paragraph }, why }, i) => {
    const met = (why.meetings ?? []).map(metText).join(', ');
    return `  ${i + 1}. ${harmless(article)} ¶ ${paragraph}${met === '' ? '' : `: ${met}`}`;
  });
  return [head, ...rows];
}

function metText({ condition: { said }, met, instead }: Meeting): string {
  return harmless(`“${said}” ${MET[met]}${instead === null ? '' : ` (${instead})`}`);
}

const MET: Readonly<Record<Meeting['met'], string>> = {
  here: 'in the paragraph',
  beside: 'in the paragraph beside it',
  headline: 'in the headline',
  article: 'in the article',
  contradicted: 'something else in its place',
  nowhere: 'nowhere',
};

function words(said: readonly string[]): string {
  return LIST.format(said.map((word) => `“${harmless(word)}”`));
}
