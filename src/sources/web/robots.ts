import robotsParser from 'robots-parser';
import type { Web } from './web.js';
import { faults, WebFault } from './web-fault.js';

/** What hosts ask of programs (robots.txt, RFC 9309). */
export interface Robots {
  /**
   * How many ms are to lie between two requests, where the address may be fetched at all.
   * @throws WebFault `web-robots` when it may not, `web-later` when that cannot be known for now
   */
  gapFor(address: URL, signal?: AbortSignal): Promise<number>;
}

/** How the bot is called in robots.txt. */
export const ROBOT = 'Clippings';

const MOST_BYTES = 1024 ** 2;
const KEPT_MS = 12 * 3_600_000;
const TRY_AGAIN_MS = 15 * 60_000;
const MOST_HOSTS = 500;
const GAP_MS = 1_000;
/** A host that wants more between two requests gets this. */
const LONGEST_GAP_MS = 60_000;

interface Rules {
  isAllowed(address: string, robot: string): boolean | undefined;
  /** In seconds. */
  getCrawlDelay(robot: string): number | undefined;
}

/** It is what the package exports, where its types tell of a default beside it. */
const read = robotsParser as unknown as (address: string, text: string) => Rules;

interface Kept {
  /** Null while the host cannot say. */
  readonly rules: Rules | null;
  readonly until: number;
}

/** @param gapMs between two requests to a host that asks for nothing itself */
export function robotsOf(web: Web, gapMs = GAP_MS): Robots {
  const kept = new Map<string, Kept>();

  async function rulesOf(address: URL, signal: AbortSignal | undefined): Promise<Kept> {
    const now = web.timers.now();
    const known = kept.get(address.origin);
    if (known && known.until > now) return known;
    const fresh = await ask(web, new URL('/robots.txt', address), signal);
    kept.delete(address.origin);
    kept.set(address.origin, fresh);
    for (const old of [...kept.keys()].slice(0, -MOST_HOSTS)) kept.delete(old);
    return fresh;
  }

  return {
    async gapFor(address, signal) {
      const { rules, until } = await rulesOf(address, signal);
      if (!rules) throw faults.later(address.host, until - web.timers.now());
      if (rules.isAllowed(address.href, ROBOT) === false) throw faults.robots(address.href, address.host);
      const asked = (rules.getCrawlDelay(ROBOT) ?? 0) * 1_000;
      return Math.min(LONGEST_GAP_MS, Math.max(gapMs, asked));
    },
  };
}

async function ask(web: Web, address: URL, signal: AbortSignal | undefined): Promise<Kept> {
  const now = web.timers.now();
  try {
    const { body } = await web.get(address, { accept: 'text/plain', maxBytes: MOST_BYTES, signal });
    const text = new TextDecoder().decode(body);
    return { rules: read(address.href, text), until: now + KEPT_MS };
  } catch (error) {
    if (!(error instanceof WebFault)) throw error;
    const status = error.code === 'web-status' ? Number(error.details.status) : 0;
    // Without rules everything may be fetched; a host that cannot say now is left alone (RFC 9309, 2.3.1).
    if (status >= 400 && status < 500) return { rules: read(address.href, ''), until: now + KEPT_MS };
    // What keeps the host from being asked at all is to be told as what it is.
    if (error.code.startsWith('address-') || error.code === 'web-unreachable' || error.code === 'web-timeout')
      throw error;
    return { rules: null, until: now + Math.max(TRY_AGAIN_MS, error.waitMs ?? 0) };
  }
}
