import { RAN, readArguments, UsageError, WRONG_USE } from './usage.js';

/**
 * For a command without arguments but `--help`.
 * @param name as it is called: `start`, `register`
 * @returns the exit status when there is nothing more to do, after telling why; else null
 */
export function readNothing(name: string, help: string, args: readonly string[] = process.argv.slice(2)) {
  try {
    const { values } = readArguments({
      args: [...args],
      options: { help: { type: 'boolean', default: false } },
    });
    if (!values.help) return null;
    console.log(help);
    return RAN;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${name}: ${error.message}\nSee npm run ${name} -- --help.`);
    return WRONG_USE;
  }
}
