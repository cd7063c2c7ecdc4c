import { expect } from 'vitest';
import type { Exchange } from '../../src/local-discord/driver/exchange.js';

/**
 * Clicks, and waits until the bot has noted that it is done with it. Where what changes is another message than the one that was
 * clicked on, nothing that a member sees of the click itself says that it is over.
 * @param click is given what it has to tell the driver
 * @param orAnswered an answer will do: not every click is noted, as one on an archive that is not read here
 */
export async function untilDone(
  stage: { readonly lines: readonly Record<string, unknown>[] },
  click: (options: { readonly waitMs: 0 }) => Promise<Exchange>,
  orAnswered = false,
): Promise<Exchange> {
  const noted = () =>
    stage.lines.filter(({ msg, kind }) => msg === 'interaction' && kind === 'component').length;
  const before = noted();
  const exchange = await click({ waitMs: 0 });
  const isDone = () => noted() > before || (orAnswered && ['answered', 'failed'].includes(exchange.status));
  await expect.poll(isDone, { timeout: 60_000, interval: 10 }).toBe(true);
  return exchange;
}
