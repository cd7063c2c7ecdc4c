import { findDates } from '../../dates.js';

const YEAR = 2000;
const LONGEST_LINE = 60;

/** The day and month of a line that says them without a year and nothing else, as `--MM-DD`: `Posted Jul 4`. */
export function readYearless(line: string): string | null {
  if (line.length > LONGEST_LINE || !/\d/.test(line) || findDates(line).length > 0) return null;
  const bare = line
    .replace(/^(?:posted|published|updated|date)(?: on)?\s?:?\s/i, '')
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[,.]?\s/i, '')
    .replace(/[,\s]+(?:at\s)?\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?$/i, '');
  if (bare.split(' ').length > 3) return null;
  const whole = [`${bare} ${YEAR}`, `${bare}, ${YEAR}`].flatMap((dated) => findDates(dated));
  const date = whole.find(({ start, iso }) => start === 0 && iso !== null);
  return date?.iso ? date.iso.slice(4) : null;
}

/** The only date among a page's lines that falls on a day and month; null when there is none, or several. */
export function yearOf(yearless: string, lines: Iterable<string>): string | null {
  const found = new Set<string>();
  for (const line of lines)
    for (const { iso } of findDates(line)) if (iso?.endsWith(yearless)) found.add(iso);
  return found.size === 1 ? [...found][0]! : null;
}
