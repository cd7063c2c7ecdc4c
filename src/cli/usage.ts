import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Exit statuses: it ran; something outside failed; it was called wrongly. */
export const RAN = 0;
export const FAILED = 1;
export const WRONG_USE = 2;

/** A wrong call: the message says what is wrong, as a sentence. */
export class UsageError extends Error {}

/** `util.parseArgs`, with its errors as UsageError. */
export function readArguments<const Config extends ParseArgsConfig>(config: Config) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/**
 * Runs a command and says what went wrong as a sentence: never a stack trace.
 * @returns its exit status, or WRONG_USE or FAILED
 */
export async function reportErrors(name: string, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${name}: ${error.message}\nSee npm run ${name} -- --help.`);
      return WRONG_USE;
    }
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return FAILED;
  }
}
