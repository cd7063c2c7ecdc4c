/** `npm run eval`: measures ranking and confidence on a set of questions. */
import { createAnswerer } from '../answer/answerer.js';
import type { LoadedArchive } from '../archive/archive.js';
import { SearchIndex } from '../search/search-index.js';
import { SIGNALS, WEIGHTS, type Weights } from '../search/weights.js';
import { isEntryPoint } from './entry.js';
import { type Figures, figuresOf, type Outcome } from './eval/metrics.js';
import { EVAL_HELP, type EvalCommand, readEvalCommand } from './eval/options.js';
import { type EvalConversation, readQuestionFile } from './eval/question-file.js';
import { ablationTable, figuresTable } from './eval/report.js';
import { askConversation } from './eval/run.js';
import { openArchive, rejectedLines } from './open-archive.js';
import { RAN, reportErrors } from './usage.js';

/** Runs the command with its arguments (without node and the script) and returns the exit status. */
export function runEval(args: readonly string[]): Promise<number> {
  return reportErrors('eval', async () => {
    const command = readEvalCommand(args);
    if (command === null) console.log(EVAL_HELP);
    else await measure(command);
    return RAN;
  });
}

async function measure(command: EvalCommand): Promise<void> {
  const questions = await readQuestionFile(command.questions);
  const archive = await openArchive(command.archives);
  for (const line of rejectedLines(archive)) console.error(line);
  const began = performance.now();
  const index = await SearchIndex.build(archive.articles);
  const built = { buildMs: performance.now() - began, ...index.size };
  const ask = (weights: Weights) => figuresWith(weights, index, archive, questions, command);

  const figures = { ...(await ask(WEIGHTS)), ...built };
  const ablated = command.ablate ? await ablate(ask) : [];
  if (command.json) console.log(JSON.stringify(command.ablate ? { ...figures, ablated } : figures));
  else
    console.log(
      [figuresTable(figures), ...(command.ablate ? [ablationTable(figures, ablated)] : [])].join('\n\n'),
    );
}

async function figuresWith(
  weights: Weights,
  index: SearchIndex,
  archive: LoadedArchive,
  questions: readonly EvalConversation[],
  command: EvalCommand,
): Promise<Figures> {
  const answerer = await createAnswerer(archive, { index, weights });
  const articles = new Map(archive.articles.map((article) => [article.id, article]));
  const outcomes: Outcome[] = [];
  for (const conversation of questions) {
    outcomes.push(...(await askConversation(conversation, answerer, articles, command)));
  }
  return figuresOf(outcomes);
}

/** The figures with one signal turned off, each in turn, and with the paragraph's own BM25 alone. */
export interface Ablated {
  readonly without: string;
  readonly figures: Figures;
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
