import { ALWAYS } from '../../answer/periods/calendar.js';
import { type SaidTime, timeInWords } from '../../answer/periods/in-words.js';
import type { Choice } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { LIMITS } from '../text/limits.js';

/** Which end of a time an option sets, or all of it. */
export type TimeOption = 'from' | 'to' | 'when';

export function todayIs(): string {
  return new Date().toISOString().slice(0, 10);
}

/** What an option sets by a time in words: `from` and `to` one end of it. Null for what is no time. */
export function setBy(option: TimeOption, typed: string, today = todayIs()): SaidTime | null {
  const time = timeInWords(typed, today);
  if (!time) return null;
  if (option === 'from') return { from: time.from ?? time.to, to: null };
  if (option === 'to') return { from: null, to: time.to ?? time.from };
  return time;
}

/** A time with its dates: "1–31 October 2026", "from 1 March 2026". */
export function timeInDates({ from, to }: SaidTime, t: Texts): string {
  if (from !== null && to !== null) return t.range(from, to);
  return from !== null
    ? t.plain('filter.from', { date: t.date(from) })
    : t.plain('filter.to', { date: t.date(to ?? ALWAYS.to) });
}

const SUGGESTED = ['this-month', 'last-month', 'last-30-days', 'this-year', 'last-year'] as const;

/** What is typed with what it means, and times that are often wanted and begin like it. */
export function suggestTimes(option: TimeOption, typed: string, t: Texts): Choice[] {
  const own = typed.trim();
  const usual = SUGGESTED.map((key) => t.plain(`time.${key}`)).filter((said) =>
    said.toLowerCase().startsWith(own.toLowerCase()),
  );
  return [...new Set([own, ...usual])].flatMap((said) => {
    const time = said === '' ? null : setBy(option, said);
    return time && said.length <= LIMITS.choiceValue
      ? [{ name: `${said} → ${timeInDates(time, t)}`, value: said }]
      : [];
  });
}
