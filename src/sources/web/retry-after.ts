/** Longer than this nobody is waited for. */
const LONGEST_MS = 7 * 86_400_000;

/**
 * What `Retry-After` asks for, in ms from now: seconds or a date (RFC 9110, 10.2.3). Null when it says neither.
 * @param now ms since 1970
 */
export function retryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,10}$/.test(text)) return Math.min(LONGEST_MS, Number(text) * 1000);
  // A date has letters in it; what only looks like a number is none.
  const at = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.min(LONGEST_MS, Math.max(0, at - now));
}
