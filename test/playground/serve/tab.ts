import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import WebSocket from 'ws';
import type { LocalDiscord } from '../../../src/local-discord/local-discord.js';
import type { Action, Done, Refused, Snapshot, ToPage } from '../../../src/playground/page/protocol.js';
import { type PageOptions, type ServedPage, servePage } from '../../../src/playground/serve/serve-page.js';

/** The page's server over real sockets, and what a browser does with it. */

/** A built page of the least kind; removed when the test ends. */
export function builtPage(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'clippings-page-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'assets'));
  const page = '<!doctype html><meta name="playground-key" content="" /><title>Page</title>';
  for (const [name, text] of Object.entries({ 'index.html': page, ...files })) {
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

export interface Served extends ServedPage {
  readonly defects: readonly unknown[];
  /** The key in the page that is served. */
  key(): Promise<string>;
}

export async function serve(discord: LocalDiscord, more: Partial<PageOptions> = {}): Promise<Served> {
  const defects: unknown[] = [];
  const page = await servePage(discord, {
    folder: more.folder ?? builtPage(),
    port: 0,
    welcome: () => ({ articles: 1, questions: ['Who?'] }),
    languages: [
      { locale: 'en-US', name: 'English' },
      { locale: 'de', name: 'Deutsch' },
    ],
    onDefect: (error) => defects.push(error),
    ...more,
  });
  onTestFinished(() => page.stop());
  const key = async () => {
    const text = await (await fetch(page.url)).text();
    return /name="playground-key" content="([^"]+)"/.exec(text)![1]!;
  };
  return { ...page, defects, key };
}

export interface Tab {
  /** All that it was told, oldest first. */
  readonly heard: readonly ToPage[];
  readonly snapshot: Snapshot;
  ask(action: Action): Promise<Done | Refused>;
  /** Of those heard already or to come, the first that is wanted. */
  next<Type extends ToPage['type']>(
    type: Type,
    isWanted?: (event: Heard<Type>) => boolean,
  ): Promise<Heard<Type>>;
  send(text: string): void;
  close(): Promise<number>;
}

type Heard<Type extends ToPage['type']> = Extract<ToPage, { readonly type: Type }>;

/** Opens the socket as a browser would; resolves with the code when it is closed before a snapshot came. */
export function connect(
  served: ServedPage,
  key: string,
  origin = served.url,
): Promise<Tab | number | string> {
  const socket = new WebSocket(`${served.url.replace('http', 'ws')}/socket?key=${key}`, { origin });
  const heard: ToPage[] = [];
  const waiting = new Set<() => void>();
  const ended = new Promise<number>((resolve) => socket.on('close', resolve));
  let asked = 0;
  onTestFinished(() => socket.terminate());

  const next: Tab['next'] = (type, isWanted = () => true) =>
    new Promise((resolve, reject) => {
      const check = () => {
        const found = heard.find((event) => event.type === type && isWanted(event as never));
        if (!found) return;
        waiting.delete(check);
        clearTimeout(timer);
        resolve(found as never);
      };
      const timer = setTimeout(() => {
        waiting.delete(check);
        reject(new Error(`no ${type} came; there were ${heard.map((event) => event.type).join(', ')}`));
      }, 5_000);
      waiting.add(check);
      check();
    });

  return new Promise((resolve) => {
    socket.on('error', (error) => resolve(error.message));
    socket.on('close', resolve);
    socket.on('message', (data) => {
      const event = JSON.parse(String(data)) as ToPage;
      heard.push(event);
      for (const check of [...waiting]) check();
      if (event.type !== 'snapshot') return;
      resolve({
        heard,
        snapshot: event,
        next,
        async ask(action) {
          const requestId = `asked-${++asked}`;
          socket.send(JSON.stringify({ requestId, ...action }));
          const isMine = (answer: Done | Refused) => answer.requestId === requestId;
          return Promise.race([next('done', isMine), next('refused', isMine)]);
        },
        send: (text) => socket.send(text),
        close() {
          socket.close();
          return ended;
        },
      });
    });
  });
}

export async function openTab(served: Served): Promise<Tab> {
  const tab = await connect(served, await served.key());
  if (typeof tab !== 'object') throw new Error(`the tab was turned away: ${tab}`);
  return tab;
}

/** Sends a file as the page does. */
export async function upload(
  served: Served,
  name: string,
  body: string,
  headers: Record<string, string> = {},
) {
  const address = `${served.url}/files?key=${await served.key()}&name=${encodeURIComponent(name)}`;
  const response = await fetch(address, {
    method: 'POST',
    body,
    headers: { Origin: served.url, 'Content-Type': 'text/plain', ...headers },
  });
  return { status: response.status, body: (await response.json()) as { id?: string; sentence?: string } };
}
