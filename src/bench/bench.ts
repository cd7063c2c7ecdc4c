/** `npm run bench`: Clippings beside other search libraries, on the same paragraphs and questions. */
import { cpus } from 'node:os';
import { UsageError } from '../cli/terminal/usage.js';
import { engines } from './search/engines/index.js';
import { type BenchOptions, readOptions, usage } from './search/options.js';
import { reportGrowth, reportSize } from './search/report/report.js';
import type { SizeResult } from './search/report/result.js';
import { borneOut, reportVerdicts, verdicts } from './search/report/verdict.js';
import { runBench } from './search/run.js';

const explanation = `heap: heap, external memory and array buffers beside the text, after garbage collection (the more of: once built, once
asked). native: what the engine holds outside of Node's accounting. B/paragraph: both. RSS+: how much the process grew
while building, free memory included. Each engine has a process of its own; the questions go round the engines in turns.
asked: slow engines are asked only the first of the questions; MRR@10 is compared on what both were asked.`;

async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (options.help) {
    console.log(usage);
    return;
  }
  const say = options.json ? () => {} : console.log;
  say(introduction(options));
  const sizes = await runBench(options, {
    progress: (line) => console.error(line),
    size: (result) => say(`\n${reportSize(result)}`),
  });
  const all = verdicts(sizes);
  if (options.json) {
    console.log(
      JSON.stringify({ machine: machine(), options, sizes: sizes.map(withoutRanks), verdicts: all }),
    );
  } else {
    const growth = reportGrowth(sizes);
    if (growth !== null) say(`\n${growth}`);
    say(`\nrequirements\n${reportVerdicts(all)}`);
  }
  if (options.check && !borneOut(all)) process.exitCode = 1;
}

function introduction({ archive, seed, engines: chosen }: BenchOptions): string {
  const setUps = engines
    .filter(({ name }) => chosen.includes(name))
    .map(({ name, setUp }) => `  ${name}: ${setUp}`);
  const text = archive === null ? `a made news archive (seed ${seed})` : archive;
  return [`${machine()}; paragraphs from ${text}`, ...setUps, explanation].join('\n');
}

function machine(): string {
  const processors = cpus();
  return `Node ${process.version}, ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}`;
}

/** The reciprocal ranks of every question are for the verdict; a thousand figures an engine would drown the others. */
function withoutRanks({ measured, ...size }: SizeResult) {
  return { ...size, measured: measured.map(({ reciprocalRanks, ...figures }) => figures) };
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof UsageError) {
    console.error(`bench: ${error.message} See npm run bench -- --help.`);
    process.exitCode = 2;
    return;
  }
  console.error(
    `bench: stopped by a fault of its own: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 70;
});
