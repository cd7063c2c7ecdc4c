import { TooMuchError } from './body.js';
import { faults, WebFault } from './web-fault.js';

const UNTOLD_MS = 15 * 60_000;

/** What an answer that is no page means. @param waitMs what it asks for */
export function refusal({ href, host }: URL, status: number, waitMs: number | null): WebFault {
  if (status === 429 || (status === 503 && waitMs !== null)) return faults.later(host, waitMs ?? UNTOLD_MS);
  return faults.status(href, status, waitMs);
}

export function charsetIn(type: string): string | null {
  return /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(type)?.[1] ?? null;
}

/** Whatever was thrown on the way, as a fault of the web. */
export function asFault(error: unknown, { host, href }: URL, most: number): unknown {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof WebFault) return at;
    if (at instanceof TooMuchError) return faults.tooLarge(href, most);
  }
  const [first] = error instanceof AggregateError ? error.errors : [error];
  const { code, message } = first as NodeJS.ErrnoException;
  return faults.unreachable(host, code ?? message, error);
}
