import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

/** Where Debian, Ubuntu and Fedora put it. */
const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts the browser of this machine. @throws Error with what to do when there is none. */
export function openBrowser(): Promise<Browser> {
  const executablePath = [process.env.CHROMIUM ?? '', ...USUAL].find((path) => existsSync(path));
  if (!executablePath) {
    throw new Error(
      `No Chromium at ${USUAL.join(', ')}: install it (apt-get install chromium) or name it in CHROMIUM.`,
    );
  }
  return chromium.launch({
    executablePath,
    args: [
      // Tests run as root in a container, where the sandbox cannot start. Only our own page is opened.
      '--no-sandbox',
      // Whatever asks for another machine finds none, below all interception too.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}

/** A window of the browser that notes, and refuses, every request to an address but loopback. */
export interface Watched {
  readonly context: BrowserContext;
  /** Addresses elsewhere that something asked for. */
  readonly foreign: readonly string[];
}

export async function watchedContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC', ...options });
  context.setDefaultTimeout(15_000);
  const foreign: string[] = [];
  const isHere = (url: string) => /^(?:data|blob|about):/.test(url) || new URL(url).hostname === '127.0.0.1';
  await context.route(
    (url) => !isHere(url.href),
    (route) => {
      foreign.push(route.request().url());
      return route.abort();
    },
  );
  context.on('page', (page) =>
    page.on('websocket', (socket) => {
      if (!isHere(socket.url())) foreign.push(socket.url());
    }),
  );
  return { context, foreign };
}
