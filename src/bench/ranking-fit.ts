/** `npm run ranking-fit`: fits the weights of the ranking by words to several sets of questions, and says what each is worth. */
import { isEntryPoint } from '../cli/terminal/entry.js';
import { printLine, type Streams } from '../cli/terminal/streams.js';
import { RAN, readArguments, reportErrors } from '../cli/terminal/usage.js';
import { WEIGHTS } from '../search/rank/weights.js';
import { gather } from './ranking-fit/gather.js';
import { FIT_HELP, readSets } from './ranking-fit/options.js';
import { fitReport } from './ranking-fit/report.js';
import type { FitSet } from './ranking-fit/rescore.js';

/** Runs the command with its arguments (without node and the script) and returns the exit status. */
export function runRankingFit(args: readonly string[], streams: Streams = process): Promise<number> {
  return reportErrors('ranking-fit', streams, async () => {
    const { values } = readArguments({
      args: [...args],
      options: {
        set: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) printLine(streams.stdout, FIT_HELP);
    else {
      const sets: FitSet[] = [];
      for (const named of readSets(values.set)) {
        sets.push(await gather(named));
        printLine(streams.stderr, `${named.name}: ${sets.at(-1)!.questions.length} questions asked.`);
      }
      printLine(streams.stdout, fitReport(sets, WEIGHTS));
    }
    return RAN;
  });
}

if (isEntryPoint(import.meta.url)) process.exitCode = await runRankingFit(process.argv.slice(2));
