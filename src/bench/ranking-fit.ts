/** `npm run ranking-fit`: fits the weights of the ranking to several sets of questions, and says what each is worth. */
import { isEntryPoint } from '../cli/terminal/entry.js';
import { openMeaning } from '../cli/terminal/meaning.js';
import { readSettings } from '../cli/terminal/open-archive.js';
import { printLine, type Streams } from '../cli/terminal/streams.js';
import { RAN, readArguments, readOneOf, reportErrors } from '../cli/terminal/usage.js';
import { WEIGHTS_BY_LOOK } from '../search/rank/weights/weights.js';
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
        semantic: { type: 'string', default: 'off' },
        cache: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) printLine(streams.stdout, FIT_HELP);
    else {
      const named = readSets(values.set);
      const semantic = readOneOf('semantic', values.semantic, ['on', 'asked', 'off']);
      const meaning =
        semantic === 'off'
          ? null
          : openMeaning(values.cache ?? readSettings().stateDir, {
              progress: streams.stderr,
              trouble: streams.stderr,
            });
      const sets: FitSet[] = [];
      try {
        for (const one of named) {
          sets.push(await gather(one, meaning, semantic === 'on'));
          printLine(streams.stderr, `${one.name}: ${sets.at(-1)!.questions.length} questions asked.`);
        }
      } finally {
        await meaning?.close();
      }
      const { words, pieces } = WEIGHTS_BY_LOOK;
      const [today, unit] = meaning ? ([pieces, 'pieces'] as const) : ([words, 'paragraph'] as const);
      printLine(streams.stdout, fitReport(sets, today, unit));
    }
    return RAN;
  });
}

if (isEntryPoint(import.meta.url)) process.exitCode = await runRankingFit(process.argv.slice(2));
