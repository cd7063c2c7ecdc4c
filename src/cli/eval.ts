/** `npm run eval`: measures ranking and confidence on a set of questions. */
import { createAnswerer } from '../answer/answerer.js';
import type { LoadedArchive } from '../archive/archive.js';
import { SearchIndex } from '../search/search-index.js';
import { SIGNALS, WEIGHTS, type Weights } from '../search/weights.js';
import { isEntryPoint } from './entry.js';
import { type Ablated, type Figures, figuresOf, type Outcome } from './eval/metrics.js';
import { EVAL_HELP, type EvalCommand, readEvalCommand } from './eval/options.js';
import { type ArticlesById, articlesById, placedIn, strangerLines } from './eval/places.js';
import { asOneConversation, type EvalConversation, readQuestionFile } from './eval/question-file.js';
import { ablationTable, detailOf, figuresTable } from './eval/report.js';
import { askConversation } from './eval/run.js';
import { emptyLines, openArchive, rejectedLines } from './open-archive.js';
import { printLine, type Streams } from './streams.js';
import { RAN, reportErrors } from './usage.js';

/** Runs the command with its arguments (without node and the script) and returns the exit status. */
export function runEval(args: readonly string[], streams: Streams = process): Promise<number> {
  return reportErrors('eval', streams, async () => {
    const command = readEvalCommand(args);
    if (command === null) printLine(streams.stdout, EVAL_HELP);
    else await measure(command, streams);
    return RAN;
  });
}

async function measure(command: EvalCommand, { stdout, stderr }: Streams): Promise<void> {
  const set = await readQuestionFile(command.questions);
  const read = command.asOne ? [asOneConversation(set, command.asOne.seed)] : set;
  const archive = await openArchive(command.archives);
  const articles = articlesById(archive);
  for (const line of [...emptyLines(archive), ...rejectedLines(archive), ...strangerLines(articles, read)]) {
    printLine(stderr, line);
  }
  const questions = placedIn(articles, read);
  const began = performance.now();
  const index = await SearchIndex.build(archive.articles);
  const built = { buildMs: performance.now() - began, ...index.size };
  const ask = (weights: Weights) => outcomesWith(weights, index, { archive, articles, questions, command });

  const outcomes = await ask(WEIGHTS);
  const figures = { ...figuresOf(outcomes), ...built };
  const ablated = command.ablate ? await ablate(async (weights) => figuresOf(await ask(weights))) : null;
  if (command.details) for (const outcome of outcomes) printLine(stdout, JSON.stringify(detailOf(outcome)));
  if (command.json || command.details)
    printLine(stdout, JSON.stringify(ablated ? { ...figures, ablated } : figures));
  else
    printLine(
      stdout,
      [figuresTable(figures), ...(ablated ? [ablationTable(figures, ablated)] : [])].join('\n\n'),
    );
}

interface Run {
  readonly archive: LoadedArchive;
  readonly articles: ArticlesById;
  readonly questions: readonly EvalConversation[];
  readonly command: EvalCommand;
}

async function outcomesWith(
  weights: Weights,
  index: SearchIndex,
  { archive, articles, questions, command }: Run,
): Promise<Outcome[]> {
  const answerer = await createAnswerer(archive, { index, weights });
  const outcomes: Outcome[] = [];
  for (const conversation of questions) {
    outcomes.push(...(await askConversation(conversation, answerer, articles, command)));
  }
  return outcomes;
}

async function ablate(ask: (weights: Weights) => Promise<Figures>): Promise<Ablated[]> {
  const ablated: Ablated[] = [];
  for (const signal of SIGNALS) {
    ablated.push({ without: signal, figures: await ask({ ...WEIGHTS, [signal]: 0 }) });
  }
  const none = Object.fromEntries(SIGNALS.map((signal) => [signal, 0])) as unknown as Weights;
  return [...ablated, { without: 'all of them', figures: await ask(none) }];
}

if (isEntryPoint(import.meta.url)) process.exitCode = await runEval(process.argv.slice(2));
