import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { makeMetrics } from '../health/metrics.js';
import { type Health, serveHealth } from '../health/serve.js';
import { factsOf, type Known } from './start/known.js';
import { notifySystemd } from './start/notify.js';
import { startReport, writeReport } from './start/report.js';
import { endOnSignal, runUntilEnd } from './terminal/ending.js';
import { statusOf } from './terminal/exit-status.js';
import { logFor } from './terminal/log.js';
import { startWholeBot } from './whole-bot.js';

/**
 * The bot on Discord, until a signal comes or the connection is lost.
 * @param warnings about the settings
 * @returns the exit status
 * @throws Error with a sentence for the operator
 */
export async function runBot(config: Config, token: string, warnings: readonly string[]): Promise<number> {
  const log = logFor(config);
  for (const warning of warnings) log.warn(warning);
  const ending = endOnSignal(log);
  const known: Known = { curator: null, bot: null };
  const metrics = makeMetrics();
  const health = await openHealth(config, metrics, known, log);
  try {
    return await runUntilEnd(ending, async (signal) => {
      const bot = await startWholeBot(config, token, {
        log,
        signal,
        watch: { metrics, known },
        onLost(fault) {
          console.error(fault.message);
          ending.end(statusOf(fault));
        },
      });
      const articles = bot.live.current().archive.articles.length;
      writeReport(startReport({ ...bot.connected(), articles }, config), log);
      await notifySystemd('READY=1', log);
      return {
        async stop() {
          await notifySystemd('STOPPING=1', log);
          await bot.stop();
        },
      };
    });
  } finally {
    await health?.close();
  }
}

async function openHealth(
  { healthPort: port, healthHost: host }: Config,
  metrics: ReturnType<typeof makeMetrics>,
  known: Known,
  log: Logger,
): Promise<Health | null> {
  if (port === null) return null;
  const health = await serveHealth({ port, host, metrics, facts: () => factsOf(known) });
  log.info(`Health and metrics are on ${health.url}: /live, /ready, /metrics.`);
  return health;
}
