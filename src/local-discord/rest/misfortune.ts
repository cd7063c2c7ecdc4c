import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { Cut, Fault } from '../world/faults.js';
import type { Env } from './context.js';

/** Carries a request out under the fault that befalls it, if any; says what became of it. */
export async function underFault(
  c: Context<Env>,
  fault: Fault | null,
  carryOut: () => Promise<void>,
): Promise<'carried out' | 'answered instead' | 'cut'> {
  if (fault?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms));
  const instead = answerInstead(fault);
  if (instead) {
    replace(c, instead);
    return 'answered instead';
  }
  if (fault?.kind !== 'hang-up') await carryOut();
  if (fault?.kind !== 'hang-up' && fault?.kind !== 'lost-answer') return 'carried out';
  cut(c, fault.how ?? 'reset');
  return 'cut';
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
export function replace(c: Context<Env>, response: Response): void {
  c.res = undefined;
  c.res = response;
}
