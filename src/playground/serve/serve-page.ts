import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type WebSocket, WebSocketServer } from 'ws';
import { Refusal } from '../../local-discord/driver/refusal.js';
import { listen, unlisten } from '../../local-discord/listen.js';
import type { LocalDiscord } from '../../local-discord/local-discord.js';
import { safeName } from '../../local-discord/world/files.js';
import type { NotUploaded, ToPage, Uploaded } from '../page/protocol.js';
import { createGuard, type Guard } from './guard.js';
import { type PageFiles, readPage } from './page-files.js';
import { readRequest } from './read-request.js';
import { createRoom, type Room, type RoomOptions, sentenceOf } from './room.js';
import { createUploads, MAX_UPLOAD_BYTES, type Uploads } from './uploads.js';

export interface PageOptions extends Omit<RoomOptions, 'uploads'> {
  /** Where the built page lies. */
  readonly folder: string;
  /** The one to listen on; 0 for any that is free. */
  readonly port: number;
}

export interface ServedPage {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** The page is of an earlier start: it reloads itself. */
const STARTED_ANEW = 4001;
const GOING_AWAY = 1001;
/** A page sends what a person types. */
const MAX_FRAME = 256 * 1024;
/** A tab that has stopped reading is cut off; it comes back to a fresh snapshot. */
const MAX_BEHIND = 32 * 1024 * 1024;

/** Only what the page itself brings; a style attribute is how components of a library place what they show. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Serves the page in which a person uses the bot on a local Discord: on 127.0.0.1, to its own page alone.
 * @throws Error with a sentence when the page is not built, and the system's own, such as EADDRINUSE.
 */
export async function servePage(discord: LocalDiscord, options: PageOptions): Promise<ServedPage> {
  let port = 0;
  const guard = createGuard(() => port);
  const files = readPage(options.folder, guard.key);
  const uploads = createUploads(discord.state.clock);
  const app = createPageApp({ discord, guard, files, uploads });
  const server = await listen(app.fetch, options.port);
  port = (server.address() as AddressInfo).port;
  const room = createRoom(discord, { ...options, uploads });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { origin, host } = request.headers;
    const address = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (address.pathname !== '/socket' || !guard.isOurPage(origin, host)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (tab) => {
      if (guard.isKey(address.searchParams.get('key'))) serveTab(room, tab);
      else tab.close(STARTED_ANEW, 'The playground was started anew: reload the page.');
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    stop() {
      room.close();
      for (const tab of sockets.clients) tab.close(GOING_AWAY);
      sockets.close();
      return unlisten(server);
    },
  };
}

/** One tab, from its snapshot to its end. */
function serveTab(room: Room, tab: WebSocket): void {
  const tell = (event: ToPage) => {
    if (tab.bufferedAmount > MAX_BEHIND) tab.terminate();
    else if (tab.readyState === tab.OPEN) tab.send(JSON.stringify(event));
  };
  tab.on('message', (data) => {
    const read = readRequest(String(data));
    if (read.ok) void room.ask(read.request, tell);
    else tell({ type: 'refused', requestId: read.requestId ?? '', sentence: read.sentence });
  });
  // What is wrong with a connection is followed by its close, which is where it is dealt with.
  tab.on('error', () => tab.terminate());
  tab.on('close', room.join(tell));
}

interface PageParts {
  readonly discord: LocalDiscord;
  readonly guard: Guard;
  readonly files: PageFiles;
  readonly uploads: Uploads;
}

function createPageApp({ discord, guard, files, uploads }: PageParts) {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(async (c, next) => {
    if (!guard.isOurHost(c.req.header('host'))) return c.text('This address is not the playground’s.', 403);
    c.header('Content-Security-Policy', POLICY);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('Cross-Origin-Resource-Policy', 'same-origin');
    c.header('Cross-Origin-Opener-Policy', 'same-origin');
    await next();
  });

  app.use('/files', async (c, next) => {
    const isPage = guard.isOurPage(c.req.header('origin'), c.req.header('host'));
    if (!isPage || !guard.isKey(c.req.query('key'))) {
      return c.json<NotUploaded>({ sentence: 'The playground was started anew: reload the page.' }, 403);
    }
    await next();
  });
  const megabytes = MAX_UPLOAD_BYTES / 1024 ** 2;
  const tooLarge: NotUploaded = {
    sentence: `The file is larger than ${megabytes} MB, which is the most Discord takes.`,
  };
  app.use('/files', bodyLimit({ maxSize: MAX_UPLOAD_BYTES, onError: (c) => c.json(tooLarge, 413) }));
  app.post('/files', async (c) => {
    const data = new Uint8Array(await c.req.arrayBuffer());
    if (data.byteLength === 0) return c.json<NotUploaded>({ sentence: 'The file is empty.' }, 400);
    const name = safeName((c.req.query('name') ?? '').slice(0, 200));
    const contentType = c.req.header('content-type') ?? 'application/octet-stream';
    try {
      return c.json<Uploaded>({ id: uploads.add({ name, data, contentType }) }, 201);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return c.json<NotUploaded>({ sentence: sentenceOf(error) }, 429);
    }
  });

  app.get('/attachments/:channel/:id/:name', (c) => {
    const file = discord.state.files.get(c.req.param('id'));
    if (file?.name !== c.req.param('name')) return c.text('This file is no longer available.', 404);
    // Someone else's file is shown or saved, but never run as a part of the page.
    const isImage = /^image\/(png|jpeg|gif|webp|avif)$/.test(file.contentType);
    c.header('Content-Security-Policy', "default-src 'none'; sandbox");
    c.header('Content-Disposition', isImage ? 'inline' : 'attachment');
    c.header('Content-Type', file.contentType);
    c.header('Cache-Control', 'private, max-age=3600');
    return c.body(Uint8Array.from(file.data));
  });

  app.get('*', async (c) => (await files.serve(c)) ?? c.text('There is nothing at this address.', 404));
  return app;
}
