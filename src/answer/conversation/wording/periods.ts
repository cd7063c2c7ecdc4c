import { MONTH_NAMES, yearOf } from '../../periods/calendar.js';
import { type Mention, mentionsIn } from '../../periods/mentions.js';

const YEAR = /(?<!\d)\d{4}(?!\d)/;
const MONTH = new RegExp(`\\b(?:${MONTH_NAMES.join('|')})\\b`, 'i');
/** Month names without a year are told from a day; which one does not matter where only the words are wanted. */
const ANY_DAY = '2000-01-01';

const YEAR_BEFORE = /\b(?:(?:in|during|for)\s+)?(?:the\s+)?(?:year before|previous year|year earlier)\b/i;
const YEAR_AFTER = /\b(?:(?:in|during|for)\s+)?(?:the\s+)?(?:year after|following year|next year)\b/i;
const THAT_YEAR = /\b(?:(?:in|during|for)\s+)?(?:that|the same) year\b/i;

/** The periods that a text names by a year or a month. */
function named(text: string): { readonly mention: Mention; readonly said: string }[] {
  return mentionsIn(text, ANY_DAY)
    .map((mention) => ({ mention, said: text.slice(mention.start, mention.end) }))
    .filter(({ said }) => YEAR.test(said) || MONTH.test(said));
}

/** The year named last in the texts, the newest text first. */
export function lastYear(texts: readonly string[]): number | null {
  for (const text of texts) {
    const years = named(text).filter(({ said }) => YEAR.test(said));
    if (years.length > 0) return yearOf(years.at(-1)!.mention.from);
  }
  return null;
}

/** The question with "the year before", "the following year" or "that year" made a number. */
export function withYearNamed(question: string, year: number | null): string {
  if (year === null) return question;
  return question
    .replace(YEAR_BEFORE, `in ${year - 1}`)
    .replace(YEAR_AFTER, `in ${year + 1}`)
    .replace(THAT_YEAR, `in ${year}`);
}

/**
 * Another time in place of those that a question names: a year for its years, a month for its month, of which the year
 * stays; null where there is none to replace.
 */
export function withPeriodOf(question: string, asked: string): string | null {
  const [other] = named(asked);
  if (!other) return null;
  const pattern = [YEAR, MONTH].filter((one) => one.test(other.said));
  const places = named(question).filter(({ said }) => pattern.some((one) => one.test(said)));
  if (places.length === 0) return null;
  return places.reduceRight((text, { mention: { start, end }, said }) => {
    const whole = pattern.every((one) => one.test(said));
    const replaced =
      pattern.length > 1 && !whole
        ? other.said
        : pattern.reduce((kept, one) => kept.replace(one, one.exec(other.said)![0]), said);
    return text.slice(0, start) + replaced + text.slice(end);
  }, question);
}

/** Whether a text names a year or a month. */
export function namesPeriod(text: string): boolean {
  return named(text).length > 0;
}
