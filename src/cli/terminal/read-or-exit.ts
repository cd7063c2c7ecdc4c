import type { ParseArgsConfig } from 'node:util';
import { RAN, readArguments, UsageError, WRONG_USE } from './usage.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * The options of a program that is nothing but a command: where there is nothing to run, after `--help` or on wrong use, it says so
 * and ends the process.
 * @param name as npm knows it: `start`, `bench:discord`
 */
export function readOrExit<const Given extends Options>(name: string, help: string, options: Given) {
  try {
    const { values } = readArguments({ args: process.argv.slice(2), options: { ...options, help: HELP } });
    if ((values as { help?: boolean }).help !== true) return values;
    console.log(help);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${name}: ${error.message}\nSee npm run ${name} -- --help.`);
    process.exit(WRONG_USE);
  }
  process.exit(RAN);
}

const HELP = { type: 'boolean', default: false } as const;
