/** A moment in words, as Discord writes `<t:…:style>` in the language of who looks. */
export function timestampText(at: number, style: string, locale: string, now: number): string {
  if (style === 'R') return relativeText(at, locale, now);
  return new Intl.DateTimeFormat(locale, STYLES[style] ?? STYLES.f).format(at);
}

const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

/** From which age on a unit is used, in seconds: the largest that fits. */
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

function relativeText(at: number, locale: string, now: number): string {
  const seconds = Math.round((at - now) / 1_000);
  const [unit, size] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? UNITS.at(-1)!;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
}

/** When a message was said: the time of a day, with the day when it is not today. */
export function saidAt(at: number, locale: string, now: number): string {
  const time = timestampText(at, 't', locale, now);
  return isSameDay(at, now) ? time : `${timestampText(at, 'd', locale, now)}, ${time}`;
}

export function isSameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}

const EPOCH = 1_420_070_400_000n;

/** When the thing of an id was made, in milliseconds since 1970: Discord's snowflakes begin with it. */
export function snowflakeTime(id: string): number {
  return Number((BigInt(id) >> 22n) + EPOCH);
}
