import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { openWeb, type Web, type WebOptions } from '../../src/sources/web/web.js';
import type { Outside } from '../../src/live/outside.js';
import { robotsOf } from '../../src/sources/web/robots.js';
import type { Timers } from '../../src/sources/web/timers.js';

/** A web on loopback, for the one place where that is allowed. */
export interface LocalWeb {
  readonly app: Hono;
  /** `http://127.0.0.1:4711`, without a trailing slash. */
  readonly origin: string;
  readonly port: number;
  /** `GET /path`, in the order in which they came, with the headers that they had. */
  readonly asked: { readonly path: string; readonly headers: Record<string, string> }[];
  /** Answers in a way that no well-behaved server would. */
  raw(path: string, answer: (request: IncomingMessage, response: ServerResponse) => void): void;
  close(): Promise<void>;
}

export async function localWeb(): Promise<LocalWeb> {
  const app = new Hono();
  const asked: LocalWeb['asked'] = [];
  const raw = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>();
  const listen = getRequestListener(app.fetch);
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers as Record<string, string> });
    const own = raw.get((request.url ?? '').split('?')[0]!);
    if (own) own(request, response);
    else void listen(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    app,
    origin: `http://127.0.0.1:${port}`,
    port,
    asked,
    raw: (path, answer) => void raw.set(path, answer),
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

export interface ManualTimers extends Timers {
  /** Lets time go by: what is due runs. */
  pass(ms: number): void;
  /** Sets the clock, ms since 1970: what waits, waits for as long as before. */
  set(to: number): void;
  /** How many ms from now each of what waits is due. */
  waiting(): number[];
}

/** Time that goes by when it is told to. */
export function manualTimers(start = Date.UTC(2026, 0, 5, 12)): ManualTimers {
  let now = start;
  const due = new Set<{ at: number; run: () => void }>();
  return {
    now: () => now,
    after(ms, run) {
      const one = { at: now + ms, run };
      due.add(one);
      return () => due.delete(one);
    },
    pass(ms) {
      now += ms;
      for (const one of [...due].sort((a, b) => a.at - b.at)) {
        if (one.at > now || !due.delete(one)) continue;
        one.run();
      }
    },
    set(to) {
      for (const one of due) one.at += to - now;
      now = to;
    },
    waiting: () => [...due].map(({ at }) => at - now),
  };
}

export const LOOPBACK_ALLOWED = (address: string) =>
  address === '127.0.0.1' || address === '::ffff:127.0.0.1';

/** What an archive fetches by, on a local web; hosts are not waited for. */
export function outsideOnLoopback(options: Partial<WebOptions> = {}): Outside {
  const web = webOnLoopback(options);
  return { web, robots: robotsOf(web, 0) };
}

/** A page of a site: its article among what sites have around it. */
export function newsPage(
  headline: string,
  paragraphs: readonly string[],
  { head = '', date = '' }: { readonly head?: string; readonly date?: string } = {},
): string {
  return [
    `<!doctype html><html><head><meta charset="utf-8"><title>${headline}</title>${head}`,
    date === '' ? '' : `<meta property="article:published_time" content="${date}">`,
    `</head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav><main><article><h1>${headline}</h1>`,
    ...paragraphs.map((text) => `<p>${text}</p>`),
    '</article></main><footer>All rights reserved</footer></body></html>',
  ].join('\n');
}

/** Two paragraphs about something, long enough to be an article's. */
export function prose(subject: string): string[] {
  return [
    `The council of Ostrand decided on Tuesday what is to become of the ${subject}, after a debate of more than three hours.`,
    `The ${subject} was given to the town by a shipowner in 1887, and it has been closed to visitors since the flood of last year.`,
  ];
}

/** The web as the bot has it, but for the one address that the local web is at. */
export function webOnLoopback(options: Partial<WebOptions> = {}): Web {
  return openWeb({
    userAgent: 'Clippings/test (+mailto:who@example.org)',
    isAllowed: LOOPBACK_ALLOWED,
    ...options,
  });
}
