import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, Next } from 'hono';
import type { RequestRecord } from '../events.js';
import type { Cut, Fault } from '../faults.js';
import { isJson } from '../json.js';
import { keep, recordViolation, type State, tell } from '../state.js';
import { readBody } from './body.js';
import type { Env } from './context.js';
import { ApiError } from './errors.js';

export const PREFIX = '/api/v10';

/** Takes a request through what all have in common: record, faults, body, authorization, and what was answered. */
export async function handleRequest(state: State, c: Context<Env>, next: Next): Promise<void> {
  const started = performance.now();
  const record: RequestRecord = {
    at: state.clock.now(),
    method: c.req.method,
    path: c.req.path.slice(PREFIX.length),
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
  if (fault?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms));

  const instead = answerInstead(fault);
  if (instead) replace(c, instead);
  else if (fault?.kind !== 'hang-up') await carryOut(state, c, next, record);

  record.ms = performance.now() - started;
  if (fault?.kind === 'hang-up' || fault?.kind === 'lost-answer') {
    cut(c, fault.how ?? 'reset');
  } else {
    record.status = c.res.status;
    record.answer = await answerOf(c.res);
    if (!instead && record.status >= 400) recordRefusal(state, record);
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

function answerInstead(fault: Fault | null): Response | null {
  if (fault?.kind === 'status') {
    const { status, code = 0, message = `${status}: injected` } = fault;
    return Response.json({ message, code }, { status });
  }
  if (fault?.kind !== 'rate-limit') return null;
  const { headers = true, global = false } = fault;
  const seconds = fault.retryAfterMs / 1000;
  const body = { message: 'You are being rate limited.', retry_after: seconds, global };
  const bucket = {
    'X-RateLimit-Bucket': 'injected',
    'X-RateLimit-Limit': '1',
    'X-RateLimit-Remaining': '0',
    'X-RateLimit-Reset': String(Date.now() / 1000 + seconds),
    'X-RateLimit-Reset-After': String(seconds),
    'X-RateLimit-Scope': 'user',
  };
  const worldwide = { 'X-RateLimit-Global': 'true', 'X-RateLimit-Scope': 'global' };
  return Response.json(body, {
    status: 429,
    ...(headers && { headers: { 'Retry-After': String(seconds), ...(global ? worldwide : bucket) } }),
  });
}

/** Cuts the connection: with a reset as a crash does, or closing it without a word. */
function cut(c: Context<Env>, how: Cut): void {
  const { socket } = c.env.incoming;
  if (how === 'reset') socket.resetAndDestroy();
  else socket.destroy();
  replace(c, RESPONSE_ALREADY_SENT);
}

/** Hono would otherwise add the headers of the response that was there to the one that takes its place. */
function replace(c: Context<Env>, response: Response): void {
  c.res = undefined;
  c.res = response;
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
  });
}
