import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type HttpBindings, serve } from '@hono/node-server';
import { type APIInteraction, InteractionResponseType, InteractionType } from 'discord.js';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Logger } from 'pino';
import { cannotListen } from '../../config/cannot-listen.js';
import type { FirstResponse } from './first-responses.js';
import { signedFor } from './signature.js';

export interface EndpointOptions {
  /** 0 for any that is free. */
  readonly port: number;
  readonly host: string;
  /** The application's, 64 hexadecimal digits. */
  readonly publicKey: string;
  /** Begins the answer to an interaction. Never rejects. `sent` is to be told whether the response has gone out. */
  readonly answer: (
    payload: APIInteraction,
  ) => Promise<{ readonly response: FirstResponse; sent(isSent: boolean): void }>;
  readonly log: Logger;
  /** For how long it goes on listening when it leaves; see `LINGER_MS`, for tests. */
  readonly lingerMs?: number;
}

export interface HttpCounts {
  readonly answered: number;
  /** Requests that were not Discord's, or made no sense. */
  readonly refused: number;
}

export interface InteractionsEndpoint {
  /** `http://127.0.0.1:8080`, as it is to be asked. */
  readonly url: string;
  counts(): HttpCounts;
  /** Takes nothing more, after a moment; resolves when what was taken is answered. */
  leave(): Promise<void>;
  /** Hangs up on what is still open. */
  close(): Promise<void>;
}

/** More than any interaction: a message of 4,000 characters with ten embeds, resolved people and channels. */
const MOST_BYTES = 1024 * 1024;
/** Discord sends at once, and waits for 3 s in all. */
const SENDING_MS = 5_000;
/** Load balancers keep connections open for a minute or so, and are to be the ones that end them. */
const KEPT_OPEN_MS = 75_000;
/** A load balancer goes on sending until it has found out that this one leaves: for so long it is answered, each over a connection of its own. */
const LINGER_MS = 1_000;

type Served = Context<{ Bindings: HttpBindings }>;

/**
 * Serves Discord's requests with interactions, on any path: 401 for what is not signed by Discord, PONG to its PING, and each
 * interaction's first response.
 * @throws Error with a sentence for the operator when it cannot listen there
 */
export async function serveInteractions(options: EndpointOptions): Promise<InteractionsEndpoint> {
  const { port, host, log } = options;
  const isDiscords = signedFor(options.publicKey);
  let answered = 0;
  let refused = 0;
  let left: Promise<void> | undefined;
  const refuse = (c: Served, status: 400 | 401 | 404 | 405 | 413, text: string) => {
    refused += 1;
    log.debug({ status, text }, 'a request over HTTP was refused');
    return c.text(`${text}\n`, status);
  };

  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(async (c, next) => {
    await next();
    // Else the connection of the last answer would be kept open, and leaving waited for it.
    if (left) c.header('connection', 'close');
  });
  app.get('*', (c) => refuse(c, 405, 'This is where Discord sends what people do (POST).'));
  app.post(
    '*',
    bodyLimit({ maxSize: MOST_BYTES, onError: (c) => refuse(c as Served, 413, 'The body is too long.') }),
    async (c) => {
      const body = new Uint8Array(await c.req.arrayBuffer());
      const { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp } = c.req.header();
      if (!isDiscords(signature, timestamp, body)) return refuse(c, 401, 'The signature is not Discord’s.');
      const payload = interactionIn(body);
      if (!payload) return refuse(c, 400, 'This is no interaction.');
      if (payload.type === InteractionType.Ping) return c.json({ type: InteractionResponseType.Pong });
      const { response, sent } = await options.answer(payload);
      answered += 1;
      tellWhenSent(c, sent);
      if (response === null) return c.body(null, 202);
      return c.body(response, 200, { 'content-type': 'application/json' });
    },
  );
  app.onError((err, c) => {
    // A body that ended early, or what is said of it being untrue: nobody is there to be told.
    log.debug({ err }, 'a request over HTTP could not be read');
    return refuse(c as Served, 400, 'The request could not be read.');
  });

  const server = await new Promise<Server>((resolve, reject) => {
    const serverOptions = {
      requestTimeout: SENDING_MS,
      headersTimeout: SENDING_MS,
      keepAliveTimeout: KEPT_OPEN_MS,
      connectionsCheckingInterval: 1_000,
    };
    const made = serve({ fetch: app.fetch, port, hostname: host, serverOptions }, () =>
      resolve(made),
    ) as Server;
    made.once('error', (error: NodeJS.ErrnoException) =>
      reject(cannotListen('INTERACTIONS', host, port, error)),
    );
  });
  const { address, family, port: taken } = server.address() as AddressInfo;
  const ended = new Promise<void>((resolve) => server.once('close', resolve));
  const leave = () => {
    left ??= ended;
    setTimeout(() => server.close(), options.lingerMs ?? LINGER_MS).unref();
    return left;
  };
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    counts: () => ({ answered, refused }),
    leave,
    close() {
      server.close();
      server.closeAllConnections();
      return ended;
    },
  };
}

/** Discord may hang up before it has the answer, as when its time is over. */
function tellWhenSent(c: Served, sent: (isSent: boolean) => void): void {
  const { outgoing } = c.env;
  if (outgoing.destroyed) sent(false);
  outgoing.once('finish', () => sent(true));
  outgoing.once('close', () => sent(false));
}

function interactionIn(body: Uint8Array): APIInteraction | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(body).toString());
    const { id, token, type } = (value ?? {}) as Record<string, unknown>;
    const isMeant = typeof type === 'number' && typeof id === 'string' && /^\d{1,20}$/.test(id);
    return isMeant && typeof token === 'string' ? (value as APIInteraction) : null;
  } catch {
    return null;
  }
}
