import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';

/**
 * A load balancer as those are that stand in front of several processes: it gives each request to the next one, over connections that
 * it keeps open, and goes on to another where nobody listens or the connection breaks before there is an answer.
 */
export interface Balancer {
  readonly url: string;
  add(url: string): void;
  /** How many requests each has answered, in the order in which they were added. */
  readonly answered: readonly number[];
  /** Requests that were given to another one because their connection broke, and why. */
  readonly again: readonly string[];
  close(): Promise<void>;
}

export async function balancer(): Promise<Balancer> {
  const pools: Pool[] = [];
  const again: string[] = [];
  const answered: number[] = [];
  let next = 0;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
    const tried = [...pools.slice(next % pools.length), ...pools.slice(0, next % pools.length)];
    next += 1;
    for (const pool of tried) {
      try {
        const answer = await pool.request({ path: '/', method: 'POST', headers, body: Buffer.concat(parts) });
        answered[pools.indexOf(pool)]! += 1;
        const { 'content-type': type = 'text/plain' } = answer.headers;
        response.writeHead(answer.statusCode, { 'content-type': String(type) });
        response.end(Buffer.from(await answer.body.arrayBuffer()));
        return;
      } catch (error) {
        again.push(String(error));
      }
    }
    response.writeHead(502).end();
  }

  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add(url) {
      pools.push(new Pool(url, { connections: 8 }));
      answered.push(0);
    },
    answered,
    again,
    async close() {
      await Promise.all(pools.map((pool) => pool.destroy()));
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
