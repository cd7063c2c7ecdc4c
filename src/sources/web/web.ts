import { type Dispatcher, request } from 'undici';
import { ENCODINGS, readBody, TooMuchError } from './body.js';
import { guardedAgent, type Lookup } from './connect.js';
import { type HostTurns, hostTurns } from './host-turns.js';
import { isPublicAddress } from './public-address.js';
import { asFault, charsetIn, refusal } from './refusals.js';
import { retryAfter } from './retry-after.js';
import { TIMERS, type Timers } from './timers.js';
import { type Allowed, webAddress } from './web-address.js';
import { faults } from './web-fault.js';

/** What the web gave. */
export interface Answer {
  /** Where it came from in the end. */
  readonly address: URL;
  /** `same`: nothing new since what `ask.known` says; there is no body then. */
  readonly status: 'new' | 'same';
  readonly body: Uint8Array;
  /** `text/html`, in small letters, without parameters; '' when none is said. */
  readonly type: string;
  /** As the header says; null when it does not. */
  readonly charset: string | null;
  /** By what it is asked whether there is anything new. */
  readonly known: Known;
  /** Whether each step on the way was said to be for good. */
  readonly isMoved: boolean;
}

export interface Known {
  readonly etag: string | null;
  readonly modified: string | null;
}

export interface Ask {
  /** What is wanted, for the header `Accept`. */
  readonly accept: string;
  readonly maxBytes: number;
  readonly known?: Known;
  /** How many ms are to lie between two requests to the host; asked before each step. */
  readonly gapMs?: () => number;
  /** Asked before each step, the first too. @throws what keeps it from being fetched */
  readonly mayFetch?: (address: URL) => Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

/** Fetches from the open net, one request a host at a time. */
export interface Web {
  /** @throws WebFault; the signal's reason */
  get(address: URL, ask: Ask): Promise<Answer>;
  /** An address that may be asked. @throws WebFault */
  address(typed: string, base?: URL): URL;
  readonly timers: Timers;
  close(): Promise<void>;
}

export interface WebOptions {
  /** Who asks and how to reach them: `Clippings/1.0 (+https://example.org/about)`. */
  readonly userAgent: string;
  /** The bounds of a request in ms: to connect, to be answered, between two parts of the body, and in all. */
  readonly bounds?: Bounds;
  readonly timers?: Timers;
  readonly lookup?: Lookup;
  /** For tests, whose web is on loopback. */
  readonly isAllowed?: Allowed;
}

export interface Bounds {
  readonly connectMs: number;
  readonly answerMs: number;
  readonly partMs: number;
  readonly wholeMs: number;
}

const BOUNDS: Bounds = { connectMs: 10_000, answerMs: 15_000, partMs: 10_000, wholeMs: 60_000 };
const MOST_REDIRECTS = 5;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
const FOR_GOOD: readonly number[] = [301, 308];

export function openWeb(options: WebOptions): Web {
  const { bounds = BOUNDS, timers = TIMERS, isAllowed = isPublicAddress } = options;
  const dispatcher = guardedAgent({
    isAllowed,
    connectMs: bounds.connectMs,
    ...(options.lookup && { lookup: options.lookup }),
  });
  const parts = { bounds, timers, dispatcher, turns: hostTurns(timers), userAgent: options.userAgent };
  const address = (typed: string, base?: URL) => webAddress(typed, base, isAllowed);
  return {
    timers,
    address,
    async get(first, ask) {
      let at = address(first.href);
      let isMoved = true;
      for (let steps = 0; steps <= MOST_REDIRECTS; steps++) {
        await ask.mayFetch?.(at);
        const step = await inTurn(parts, at, ask);
        if ('to' in step) {
          isMoved &&= FOR_GOOD.includes(step.status);
          at = address(step.to, at);
        } else return { ...step, isMoved: isMoved && steps > 0 };
      }
      throw faults.redirects(first.href, MOST_REDIRECTS);
    },
    close: () => dispatcher.destroy(),
  };
}

interface Parts {
  readonly bounds: Bounds;
  readonly timers: Timers;
  readonly dispatcher: Dispatcher;
  readonly turns: HostTurns;
  readonly userAgent: string;
}

type Step = Omit<Answer, 'isMoved'> | { readonly to: string; readonly status: number };

function inTurn(parts: Parts, address: URL, ask: Ask): Promise<Step> {
  const { turns, timers, bounds } = parts;
  return turns.run(address.host, ask.gapMs?.() ?? 0, ask.signal, async () => {
    const late = new AbortController();
    let bound = bounds.answerMs;
    const lateAfter = (ms: number) => timers.after(ms, () => late.abort(faults.timeout(address.host, ms)));
    const endWhole = lateAfter(bounds.wholeMs);
    let endPart = lateAfter(bound);
    const onPart = () => {
      endPart();
      bound = bounds.partMs;
      endPart = lateAfter(bound);
    };
    const signal = ask.signal ? AbortSignal.any([ask.signal, late.signal]) : late.signal;
    try {
      return await oneStep(parts, address, ask, signal, onPart);
    } catch (error) {
      if (late.signal.aborted) throw late.signal.reason;
      if (ask.signal?.aborted) throw ask.signal.reason;
      throw asFault(error, address, ask.maxBytes);
    } finally {
      endWhole();
      endPart();
    }
  });
}

async function oneStep(
  { dispatcher, userAgent, timers }: Parts,
  address: URL,
  ask: Ask,
  signal: AbortSignal,
  onPart: () => void,
): Promise<Step> {
  const { etag = null, modified = null } = ask.known ?? {};
  const answer = await request(address, {
    dispatcher,
    signal,
    // Each step is checked and taken by `get`; the bounds of time are this file's own.
    maxRedirections: 0,
    headersTimeout: 0,
    bodyTimeout: 0,
    headers: {
      'user-agent': userAgent,
      accept: ask.accept,
      'accept-encoding': ENCODINGS,
      ...(etag !== null && { 'if-none-match': etag }),
      ...(modified !== null && { 'if-modified-since': modified }),
    },
  });
  onPart();
  const { statusCode: status, body } = answer;
  const header = (name: string) => [answer.headers[name] ?? []].flat()[0] ?? null;
  const to = header('location');
  if (status !== 200) body.on('error', () => {}).destroy();
  if (REDIRECTS.includes(status) && to !== null) return { to, status };
  const known = { etag: header('etag') ?? etag, modified: header('last-modified') ?? modified };
  const type = header('content-type') ?? '';
  const rest = { address, type: type.split(';')[0]!.trim().toLowerCase(), charset: charsetIn(type) };
  if (status === 304 && ask.known) return { ...rest, status: 'same', body: new Uint8Array(), known };
  if (status !== 200) throw refusal(address, status, retryAfter(header('retry-after'), timers.now()));
  if (Number(header('content-length') ?? 0) > ask.maxBytes) {
    body.on('error', () => {}).destroy();
    throw new TooMuchError();
  }
  const bytes = await readBody(body, header('content-encoding') ?? '', ask.maxBytes, onPart);
  const fresh = { etag: header('etag'), modified: header('last-modified') };
  return { ...rest, status: 'new', body: bytes, known: fresh };
}
