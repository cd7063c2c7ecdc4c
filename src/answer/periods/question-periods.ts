import type { Period } from '../../search/query.js';
import { ALWAYS, shifted } from './calendar.js';
import { type Mention, mentionsIn } from './mentions.js';

/** A time that a question sets: the answer has to be about it. */
export interface AskedPeriod extends Period {
  /** As the question says it: "after 2016". */
  readonly said: string;
  /** Half-open range of UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** Whether the answer is only to be compared with it: "higher than in 2015". */
  readonly isCompared?: boolean;
}

const EDGE = '(?:the\\s+)?(?:(?:end|beginning|start)\\s+of\\s+)?(?:the\\s+)?';
const AFTER = new RegExp(`\\b(?:after|later\\s+than|following)\\s+${EDGE}$`, 'i');
const SINCE = new RegExp(`\\b(?:since|as\\s+of|starting(?:\\s+in)?|beginning\\s+in)\\s+${EDGE}$`, 'i');
const BEFORE = new RegExp(`\\b(?:before|prior\\s+to|earlier\\s+than)\\s+${EDGE}$`, 'i');
const UNTIL = new RegExp(`\\b(?:until|till|up\\s+to|through)\\s+${EDGE}$`, 'i');
const FROM = /\b(?:from|between)\s+$/i;
const ONWARDS = /^\s*(?:on|onwards?|and\s+(?:later|after))\b/i;
const RANGE = /^\s*(?:and|to|until|till|through|[–—-])\s*$/i;

/** "In the 2016 case" sets a time; what the question only says the answer may be compared with does not. */
const COMPARED = /\b(?:compare[ds]?\s+(?:with|to)|than|versus|vs\.?|against|over)\s+(?:in\s+)?$/i;

/**
 * Of times told from the day of asking these set one. "This week" asks for the newest there is: whoever asks does not know how
 * old that may be; a month or day without its year, and "over the past year", tell of the event.
 */
const FIRM =
  /^(?:last|previous|yesterday|(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\s+years\s+ago)\b/i;

/**
 * The times that a question sets, in order; none where it names none. Of two that are compared both are given: an answer
 * about either is one.
 * @param today ISO date, for "last year"
 */
export function periodsAsked(question: string, today: string | null): AskedPeriod[] {
  const mentions = mentionsIn(question, today).filter(
    ({ start, end, isRelative }) => !isRelative || FIRM.test(question.slice(start, end)),
  );
  const asked: AskedPeriod[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!;
    const next = mentions[i + 1];
    const lead = question.slice(0, mention.start);
    const isRange = next && FROM.test(lead) && RANGE.test(question.slice(mention.end, next.start));
    if (isRange) {
      asked.push(spoken(question, FROM, mention, next.end, { from: mention.from, to: next.to }));
      i++;
    } else if (!COMPARED.test(lead)) {
      asked.push(single(question, lead, mention));
    } else if (mentions.length === 1) {
      asked.push({ ...single(question, lead, mention), isCompared: true });
    }
  }
  return asked;
}

/** A time that a text names, with the word before it: "before 2008" reaches back for ever. */
export function periodSaid(text: string, mention: Mention): AskedPeriod {
  return single(text, text.slice(Math.max(0, mention.start - LEAD), mention.start), mention);
}

/** So much of the text before a time tells how it is meant. */
const LEAD = 60;

function single(question: string, lead: string, mention: Mention): AskedPeriod {
  const { from, to, end } = mention;
  const isOfEvent = isYearOfEvent(question, lead, mention);
  if (AFTER.test(lead)) {
    return spoken(question, AFTER, mention, end, { from: isOfEvent ? from : shifted(to, 1), to: ALWAYS.to });
  }
  if (SINCE.test(lead)) return spoken(question, SINCE, mention, end, { from, to: ALWAYS.to });
  const onwards = FROM.test(lead) ? ONWARDS.exec(question.slice(end)) : null;
  if (onwards) return spoken(question, FROM, mention, end + onwards[0].length, { from, to: ALWAYS.to });
  if (BEFORE.test(lead)) {
    const isWithin = isOfEvent || /\bend\s+of\s+(?:the\s+)?$/i.test(lead);
    const last = isWithin ? to : shifted(from, -1);
    return spoken(question, BEFORE, mention, end, { from: ALWAYS.from, to: last });
  }
  if (UNTIL.test(lead)) return spoken(question, UNTIL, mention, end, { from: ALWAYS.from, to });
  return { from, to, start: mention.start, end, said: question.slice(mention.start, end) };
}

/** "After the 2018 retrial" may well be in 2018. */
function isYearOfEvent(question: string, lead: string, { start, end }: Mention): boolean {
  return (
    /\bthe\s+$/i.test(lead) &&
    /^\d{4}$/.test(question.slice(start, end)) &&
    /^\s+\p{L}/u.test(question.slice(end))
  );
}

/** With the words before it that say how it is meant. */
function spoken(
  question: string,
  word: RegExp,
  { start }: Mention,
  end: number,
  period: Period,
): AskedPeriod {
  const from = word.exec(question.slice(0, start))?.index ?? start;
  return { ...period, start: from, end, said: question.slice(from, end) };
}
