import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import type { RequestRecord } from '../world/events.js';
import type { Upload } from '../world/files.js';
import { isJson, type Json } from '../world/json.js';
import { ApiError } from './errors.js';

/** What travels with a request through the handlers. */
export interface Env {
  Bindings: HttpBindings;
  Variables: {
    body: unknown;
    uploads: readonly Upload[];
    record: RequestRecord;
  };
}

export type Api = Hono<Env>;

/** The body as an object; anything else is refused. */
export function bodyOf(c: Context<Env>): Json {
  const body = c.get('body') ?? {};
  if (!isJson(body)) {
    throw new ApiError(400, 50035, 'Invalid Form Body', {
      _errors: [{ code: 'DICT_TYPE_CONVERT', message: 'Only dictionaries may be used in a DictType' }],
    });
  }
  return body;
}
