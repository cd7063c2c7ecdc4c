import type { Context, Next } from 'hono';
import type { RequestRecord } from '../world/events.js';
import { isJson } from '../world/json.js';
import { keep, recordViolation, type State, tell } from '../world/state.js';
import { readBody } from './body.js';
import type { Env } from './context.js';
import { ApiError } from './errors.js';
import { replace, underFault } from './misfortune.js';

export const PREFIX = '/api/v10';

/** Takes a request through what all have in common: record, faults, body, authorization, and what was answered. */
export async function handleRequest(state: State, c: Context<Env>, next: Next): Promise<void> {
  const started = performance.now();
  const record: RequestRecord = {
    at: state.clock.now(),
    method: c.req.method,
    // The client writes `@original` as `%40original`.
    path: decodeURIComponent(c.req.path.slice(PREFIX.length)),
    query: c.req.query(),
    body: null,
    files: [],
    status: null,
    answer: null,
    ms: 0,
    fault: null,
  };
  keep(state.requests, record);
  const fault = state.faults.take(record.method, record.path);
  record.fault = fault?.kind ?? null;
  const outcome = await underFault(c, fault, () => carryOut(state, c, next, record));
  record.ms = performance.now() - started;
  if (outcome !== 'cut') {
    record.status = c.res.status;
    record.answer = await answerOf(c.res);
    if (outcome === 'carried out' && record.status >= 400) recordRefusal(state, record);
  }
  tell(state, { type: 'request', request: record });
}

async function carryOut(state: State, c: Context<Env>, next: Next, record: RequestRecord): Promise<void> {
  try {
    const { body, uploads } = await readBody(c);
    c.set('body', body);
    c.set('uploads', uploads);
    record.body = body;
    record.files = uploads.map(({ field, name, data }) => ({ field, name, size: data.byteLength }));
    authorize(state, c, record.path);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    replace(c, c.json({ message: error.message, code: error.code }, error.status));
    return;
  }
  await next();
}

/** What carries a token in its address needs no other; all else needs the bot's. */
function authorize(state: State, c: Context<Env>, path: string): void {
  const isOpen = /^\/(interactions\/[^/]+\/[^/]+\/|webhooks\/[^/]+\/[^/]+|gateway$)/.test(path);
  if (isOpen) return;
  if (state.token === null || c.req.header('authorization') !== `Bot ${state.token}`) {
    throw new ApiError(401, 0, '401: Unauthorized');
  }
}

async function answerOf(response: Response): Promise<unknown> {
  if (!response.headers.get('content-type')?.startsWith('application/json')) return null;
  return response.clone().json();
}

function recordRefusal(state: State, record: RequestRecord): void {
  const answer = isJson(record.answer) ? record.answer : {};
  recordViolation(state, {
    what: `${record.method} ${record.path}`,
    status: record.status,
    code: Number(answer.code ?? 0),
    message: String(answer.message ?? ''),
    errors: answer.errors ?? null,
    interactionId: null,
  });
}
