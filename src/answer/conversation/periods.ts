const YEAR = /\b(?:1[5-9]|20)\d\d\b/;
const MONTH = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

const YEAR_BEFORE = /\b(?:the\s+)?(?:year before|previous year|year earlier)\b/i;
const YEAR_AFTER = /\b(?:the\s+)?(?:year after|following year|next year)\b/i;
const THAT_YEAR = /\b(?:that|the same) year\b/i;

/** The year named last in the texts, the newest text first. */
export function lastYear(texts: readonly string[]): number | null {
  for (const text of texts) {
    const years = [...text.matchAll(new RegExp(YEAR, 'g'))];
    if (years.length > 0) return Number(years.at(-1)![0]);
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

/** Another year or month in place of the one that a question names; null where there is none to replace. */
export function withPeriodOf(question: string, asked: string): string | null {
  for (const pattern of [YEAR, MONTH]) {
    const named = pattern.exec(asked)?.[0];
    if (named && pattern.test(question)) return question.replace(pattern, named);
  }
  return null;
}

/** Whether a text names a year or a month. */
export function namesPeriod(text: string): boolean {
  return YEAR.test(text) || MONTH.test(text);
}
