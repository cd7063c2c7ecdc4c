import type { Logger } from 'pino';
import { type PrettyOptions, default as pretty } from 'pino-pretty';
import type { Config } from '../../config.js';
import { makeLog } from '../../discord/log.js';
import { harmless } from './terminal.js';

/** The log of a program that runs on: lines for people on a terminal, one JSON object a line elsewhere, unless LOG_FORMAT says. */
export function logFor({ logLevel, logFormat }: Pick<Config, 'logLevel' | 'logFormat'>): Logger {
  const isTerminal = Boolean(process.stdout.isTTY);
  if (logFormat === 'json' || (logFormat === 'auto' && !isTerminal)) return makeLog(logLevel);
  return makeLog(logLevel, prettyLines({ colorize: isTerminal && process.stdout.hasColors() }));
}

/** @param options where they go, and whether in colour; on standard output unless told */
export function prettyLines(options: Pick<PrettyOptions, 'colorize' | 'destination'>) {
  return pretty({
    ...options,
    // A program that ends would lose what is still on its way.
    sync: true,
    translateTime: 'SYS:yyyy-mm-dd HH:MM:ss',
    ignore: 'pid,hostname',
    singleLine: true,
    messageFormat: (line, key) => harmless(String(line[key] ?? '')),
  });
}
