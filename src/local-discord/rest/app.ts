import { Hono } from 'hono';
import type { Gateway } from '../gateway/gateway.js';
import { recordViolation, type State } from '../world/state.js';
import { callbackRoutes } from './callback.js';
import { channelRoutes } from './channels.js';
import { commandRoutes } from './commands.js';
import type { Api, Env } from './context.js';
import { downloadRoutes } from './downloads.js';
import { ApiError } from './errors.js';
import { lookupRoutes } from './lookups.js';
import { handleRequest, PREFIX } from './pipeline.js';
import { webhookRoutes } from './webhooks.js';

/** Discord's HTTP API, under /api/v10, and the files it serves. `gateway` is asked for its address when needed. */
export function createApp(state: State, gateway: () => Gateway): Api {
  const app: Api = new Hono<Env>();
  downloadRoutes(app, state);
  app.use(`${PREFIX}/*`, (c, next) => handleRequest(state, c, next));
  const api: Api = app.basePath(PREFIX);
  lookupRoutes(api, state, gateway);
  commandRoutes(api, state);
  callbackRoutes(api, state);
  webhookRoutes(api, state);
  channelRoutes(api, state);
  app.onError((error, c) => {
    // Anything but an ApiError is a defect of the stand-in: better loud than taken for a fault of the bot.
    if (!(error instanceof ApiError)) throw error;
    const { status, code, message, errors } = error;
    return c.json({ message, code, ...(errors && { errors }) }, status);
  });
  app.notFound((c) => {
    if (c.req.path.startsWith(`${PREFIX}/`)) return c.json({ message: '404: Not Found', code: 0 }, 404);
    const isApi = c.req.path.startsWith('/api/');
    const [status, code, message] = isApi
      ? ([400, 50041, 'Invalid API version specified'] as const)
      : ([404, 0, '404: Not Found'] as const);
    const what = `${c.req.method} ${c.req.path}`;
    recordViolation(state, { what, status, code, message, errors: null, interactionId: null });
    return c.json({ message, code }, status);
  });
  return app;
}
