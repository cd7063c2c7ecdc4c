import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cannotListen } from '../config/cannot-listen.js';
import { deathOf, type Facts, missingFrom, waysIn } from './facts.js';
import type { Metrics } from './metrics.js';

export interface HealthOptions {
  /** 0 for any that is free. */
  readonly port: number;
  readonly host: string;
  readonly metrics: Metrics;
  readonly facts: () => Promise<Facts>;
}

export interface Health {
  /** `http://127.0.0.1:9090`, as it is to be asked. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves `/live` (200, or 503 when the process ought to be started again), `/ready` (200, or 503 with what is missing) and
 * `/metrics`. That there is an answer at all says that the event loop turns.
 * @throws Error with a sentence for the operator when it cannot listen there
 */
export async function serveHealth({ port, host, metrics, facts }: HealthOptions): Promise<Health> {
  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      // What is asked here are facts in memory and one look at the state; that neither failed so far is all it could say.
      if (!response.headersSent) send(response, 500, 'The bot could not say how it is.\n');
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://bot');
    if (!['/live', '/ready', '/metrics'].includes(pathname))
      return send(response, 404, 'Here are /live, /ready and /metrics.\n');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(response, 405, 'This can only be asked for (GET).\n');
    const known = await facts();
    if (pathname === '/metrics') return send(response, 200, metrics.text(known), metrics.contentType);
    const death = deathOf(known);
    const missing = pathname === '/live' ? (death === null ? [] : [death]) : missingFrom(known);
    if (missing.length > 0) send(response, 503, `${missing.join('\n')}\n`);
    else send(response, 200, pathname === '/live' ? 'live\n' : `${['ready', ...waysIn(known)].join('\n')}\n`);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen('HEALTH', host, port, error)));
    server.listen(port, host, resolve);
  });
  // It tells of the process and must not keep it.
  server.unref();
  const { address, family, port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function send(response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8') {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(text);
}
