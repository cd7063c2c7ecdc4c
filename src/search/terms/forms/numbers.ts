const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const TENTHS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth';

/** Written numbers in digits: "two" is 2, "first" is 1st. "One" is a pronoun as often as a number and stays a word. */
export const DIGITS_OF: ReadonlyMap<string, string> = new Map([
  ...UNITS.split(' ').map((word, i) => [word, String(i)] as const),
  ...TENS.split(' ').map((word, i) => [word, String(20 + 10 * i)] as const),
  ...ORDINALS.split(' ').map((word, i) => [word, ordinal(i + 1)] as const),
  ...TENTHS.split(' ').map((word, i) => [word, ordinal(20 + 10 * i)] as const),
]);

/** The powers of ten that a word or a unit behind a number stands for. */
const POWER_OF: ReadonlyMap<string, number> = new Map([
  ['hundred', 2], ['thousand', 3], ['million', 6], ['billion', 9], ['trillion', 12],
  ['mn', 6], ['mln', 6], ['bn', 9], ['bln', 9], ['tn', 12], ['trn', 12],
]); // biome-ignore format: a table
/** Letters that are so only behind money: 3m is a length, 3M a company. */
const POWER_OF_MONEY: ReadonlyMap<string, number> = new Map([['k', 3], ['m', 6], ['b', 9], ['t', 12]]); // biome-ignore format: a table

/** What "3m" measures where one of these follows. */
const LENGTH =
  /^\s?[-‐]?\s?(?:long|wide|tall|high|deep|thick|away|below|above|apart|sprint|race|final|hurdles|freestyle|relay|breaststroke|backstroke|butterfly|medley)\b/;

const PLAIN = /^\d{1,15}(?:\.\d{1,12})?$/;
const GLUED = /^(\d{1,15}(?:\.\d{1,12})?)(k|m|mn|mln|b|bn|bln|t|tn|trn)$/;

/** How many tens a word behind a number multiplies it by, as a power; undefined for any other word. */
export function powerOf(word: string, isMoney: boolean): number | undefined {
  const lower = word.toLowerCase();
  return POWER_OF.get(lower) ?? (isMoney ? POWER_OF_MONEY.get(lower) : undefined);
}

/**
 * The digits of an amount whose unit is glued to it: "1.2bn" is 1200000000; null for what is none.
 * @param term lower case, ungrouped
 * @param word as it is written
 * @param after the text behind it
 */
export function amountOf(term: string, word: string, isMoney: boolean, after: string): string | null {
  const glued = GLUED.exec(term);
  if (glued === null) return null;
  const [, number, unit] = glued as unknown as [string, string, string];
  // "5K", "3M" are names, "5k" and "3m" amounts.
  const isAmount = isMoney || unit.length > 1 || (unit === 'm' && word.endsWith('m') && !LENGTH.test(after));
  if (!isAmount) return null;
  const power = powerOf(unit, true);
  return power === undefined ? null : scaled(number, power);
}

/** A plain number times ten to a power, in digits; null for what is no plain number. */
export function scaled(number: string, power: number): string | null {
  if (!PLAIN.test(number)) return null;
  const [whole, fraction = ''] = number.split('.') as [string, string?];
  const digits = whole + fraction.slice(0, power).padEnd(power, '0');
  const rest = fraction.slice(power).replace(/0+$/, '');
  return digits.replace(/^0+(?=\d)/, '') + (rest && `.${rest}`);
}

/** "twenty" and "one": 21; "thirty" and "first": 31st. Null for what makes no number. */
export function tensWith(tens: string, unit: string): string | null {
  return /^[2-9]0$/.test(tens) && /^[1-9](?:st|nd|rd|th)?$/.test(unit) ? tens[0] + unit : null;
}

function ordinal(number: number): string {
  return number + (['th', 'st', 'nd', 'rd'][number > 3 ? 0 : number] as string);
}
