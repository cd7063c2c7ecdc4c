import { type ParseArgsConfig, parseArgs } from 'node:util';
import { takenByNpm } from '../../config.js';
import { printLine, type Streams } from './streams.js';

/** Exit statuses: it ran; something outside failed; it was called wrongly. */
export const RAN = 0;
export const FAILED = 1;
export const WRONG_USE = 2;

/** A wrong call: the message says what is wrong, as a sentence. */
export class UsageError extends Error {}

/** `util.parseArgs`, with its errors as UsageError, as is a flag that never came here because npm took it for its own. */
export function readArguments<const Config extends ParseArgsConfig>(config: Config) {
  const names = Object.keys(config.options ?? {}).filter((name) => name !== 'help');
  const { script, flags } = takenByNpm(names);
  if (flags.length > 0) {
    const given = flags.map((flag) => `--${flag}`).join(' ');
    throw new UsageError(
      `npm took ${given} for itself, because no -- stood before it. Write: npm run ${script} -- ${given} …`,
    );
  }
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(messageOf(error).replace(/(?<![.?!])$/, '.'), { cause: error });
  }
}

/** @param among what the option may be. @throws UsageError on anything else */
export function readOneOf<One extends string>(name: string, value: string, among: readonly One[]): One {
  const known = among.find((one) => one === value);
  if (known !== undefined) return known;
  const words = `${among.slice(0, -1).join(', ')} or ${among.at(-1)}`;
  throw new UsageError(`--${name} takes ${words}, not “${value}”.`);
}

/** @throws UsageError for a value that is neither `on` nor `off` */
export function readSwitch(name: string, value: string): boolean {
  return readOneOf(name, value, ['on', 'off']) === 'on';
}

/** @throws UsageError for what is not a whole number within the bounds, which count themselves */
export function readWhole(name: string, value: string, least: number, most: number): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(
    `--${name}: "${value}" is not a whole number from ${least} to ${most.toLocaleString('en')}.`,
  );
}

/**
 * Runs a command and says what went wrong as a sentence: never a stack trace.
 * @returns its exit status, or WRONG_USE or FAILED
 */
export async function reportErrors(
  name: string,
  { stdout, stderr }: Streams,
  run: () => Promise<number>,
): Promise<number> {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // `ask … | head -1`: whoever read the output has enough.
    if (error.code === 'EPIPE') process.exit(RAN);
    printLine(stderr, `${name}: the output cannot be written: ${error.message}`);
    process.exit(FAILED);
  });
  try {
    return await run();
  } catch (error) {
    if (error instanceof UsageError) {
      printLine(stderr, `${name}: ${error.message}\nSee npm run ${name} -- --help.`);
      return WRONG_USE;
    }
    printLine(stderr, `${name}: ${messageOf(error)}`);
    return FAILED;
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
