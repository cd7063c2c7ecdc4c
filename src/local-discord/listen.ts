import type { Server } from 'node:http';
import { serve } from '@hono/node-server';

/** Serves on 127.0.0.1 and nowhere else; port 0 for any that is free. @throws the system's error, such as EADDRINUSE. */
export function listen(fetch: Parameters<typeof serve>[0]['fetch'], port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, () => resolve(server)) as Server;
    server.once('error', reject);
  });
}

/** Stops it and hangs up on whoever is connected. */
export function unlisten(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
