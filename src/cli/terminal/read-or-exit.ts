import type { ParseArgsConfig } from 'node:util';
import { RAN, readArguments, UsageError, WRONG_USE } from './usage.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * The options of a program that is nothing but a command: where there is nothing to run, after `--help` or on wrong use, it says so
 * and ends the process.
 * @param name as npm knows it: `start`, `bench:discord`
 * @param read makes what the program needs of what was typed, and throws a UsageError for what is wrong in it
 */
export function readOrExit<const Given extends Options, Read = Typed<Given>>(
  name: string,
  help: string,
  options: Given,
  read?: (values: Typed<Given>) => Read,
): Read {
  try {
    const { values } = readArguments({ args: process.argv.slice(2), options: { ...options, help: HELP } });
    const typed = values as Typed<Given> & { help?: boolean };
    if (typed.help !== true) return read ? read(typed) : (typed as Read);
    console.log(help);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${name}: ${error.message}\nSee npm run ${name} -- --help.`);
    process.exit(WRONG_USE);
  }
  process.exit(RAN);
}

type Typed<Given extends Options> = ReturnType<typeof readArguments<{ options: Given }>>['values'];

const HELP = { type: 'boolean', default: false } as const;
