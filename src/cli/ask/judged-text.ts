import type { Answered, NothingFound, Passage } from '../../answer/answer.js';
import type { Lacking, Meeting } from '../../answer/conditions/meeting.js';
import { howSure, type Sureness } from '../../answer/how-sure.js';
import type { WordPair } from '../../search/search.js';
import { harmless } from '../terminal/terminal.js';

const ANY_OF = new Intl.ListFormat('en', { type: 'disjunction' });

/** What has to be said before an answer: how sure it is, where it is not likely right; null where it is. */
export function doubtLine(answer: Answered): string | null {
  const step = howSure(answer);
  if (step !== 'nearest') return DOUBT[step];
  const { unsaid = [], lacks = null } = answer;
  const missing = unsaid.length > 0 ? `says ${words(unsaid)}` : `gives ${KIND[lacks!]}`;
  return `Nothing here ${missing}. The nearest passage:`;
}

const KIND: Readonly<Record<Lacking, string>> = {
  when: 'a date',
  count: 'a number',
  amount: 'an amount',
  money: 'a sum of money',
  age: 'an age',
  identifier: 'such a number',
  share: 'a share',
  duration: 'a length of time',
  why: 'a reason',
  name: 'a name',
};

const DOUBT: Readonly<Record<Exclude<Sureness, 'nearest'>, string | null>> = {
  likely: null,
  possible: 'It may well be this, but read it in its context to be certain:',
  close: 'This comes first only by a little; the next may be it as well:',
  unsure: 'This may not be what you asked for; it is the closest passage:',
};

/** What of the question nothing found meets, and what the nearest is about instead; null where that is not the reason. */
export function unmetLine({ unmet = [] }: NothingFound): string | null {
  if (unmet.length === 0) return null;
  const asked = ANY_OF.format(unmet.map(({ condition }) => harmless(condition.said)));
  const instead = [...new Set(unmet.flatMap((meeting) => meeting.instead ?? []))];
  const about = instead.length === 0 ? '' : ` is about ${harmless(ANY_OF.format(instead))}`;
  return `Nothing on ${asked}. The nearest${about}:`;
}

/** What was read as a condition of the question, and how each passage meets it and which words met by meaning, a line a passage. */
export function whyLines(passages: readonly Passage[]): string[] {
  const conditions = passages[0]?.why.meetings ?? [];
  const kinds = conditions.map(({ condition: { kind, said } }) => `${kind} “${harmless(said)}”`);
  const head = kinds.length === 0 ? 'No condition was read.' : `Conditions: ${kinds.join(', ')}`;
  const rows = passages.map(({ citation: { article, paragraph }, why }, i) => {
    const met = [...(why.meetings ?? []).map(metText), ...(why.pairs ?? []).map(pairText)].join(', ');
    return `  ${i + 1}. ${harmless(article)} ¶ ${paragraph}${met === '' ? '' : `: ${met}`}`;
  });
  return [head, ...rows];
}

function pairText({ asked, met }: WordPair): string {
  return harmless(`“${asked}” ~ “${met}”`);
}

function metText({ condition: { kind, said }, met, instead }: Meeting): string {
  if (kind === 'newest') return harmless(`“${said}” makes newer articles count more`);
  const where = kind === 'period' && met === 'article' ? IN_TIME : MET[met];
  return harmless(`“${said}” ${where}${instead === null ? '' : ` (${instead})`}`);
}

const MET: Readonly<Record<Meeting['met'], string>> = {
  here: 'in the paragraph',
  beside: 'in the paragraph beside it',
  headline: 'in the headline',
  article: 'in the article',
  aside: 'in the article, which is more about another',
  apart: 'its words, but not together: it may be another',
  contradicted: 'something else in its place',
  nowhere: 'nowhere',
};
const IN_TIME = 'in the article, or by the day it was published';

function words(said: readonly string[]): string {
  return ANY_OF.format(said.map((word) => `“${harmless(word)}”`));
}
