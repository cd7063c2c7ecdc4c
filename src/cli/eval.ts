/** `npm run eval`: measures ranking and confidence on a set of questions. */
import { createAnswerer } from '../answer/answerer.js';
import type { MeaningSource } from '../answer/meaning.js';
import type { LoadedArchive } from '../archive/archive.js';
import { meaningByTable } from '../meaning/look/by-table.js';
import { SIGNALS, type WeightsByLook } from '../search/rank/weights/weights.js';
import { SearchIndex } from '../search/search-index.js';
import { compareWith, readKeptRun } from './eval/against.js';
import { fitConfidence, fitRightness, fitRightnessWithin } from './eval/fit.js';
import { type Ablated, type Figures, figuresOf, type Outcome } from './eval/metrics.js';
import { EVAL_HELP, type EvalCommand, readEvalCommand } from './eval/options.js';
import { type ArticlesById, articlesById, placedIn, strangerLines } from './eval/places.js';
import { asOneConversation, type EvalConversation, readQuestionFile } from './eval/question-file.js';
import {
  ablationTable,
  againstTable,
  type BuiltFigures,
  detailOf,
  figuresTable,
  fittedTable,
  reliabilityTable,
} from './eval/report.js';
import { askConversation } from './eval/run.js';
import { withAll } from './eval/weights.js';
import { openMeaning } from './terminal/meaning.js';
import { emptyLines, openArchive, readSettings, rejectedLines } from './terminal/open-archive.js';
import { printLine, type Streams } from './terminal/streams.js';
import { RAN, reportErrors } from './terminal/usage.js';

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
  const kept = command.against === null ? null : await readKeptRun(command.against);
  const archive = await openArchive(command.archives);
  const articles = articlesById(archive);
  for (const line of [...emptyLines(archive), ...rejectedLines(archive), ...strangerLines(articles, read)]) {
    printLine(stderr, line);
  }
  const questions = placedIn(articles, read);
  const began = performance.now();
  const index = await SearchIndex.build(archive.articles);
  const built = { buildMs: performance.now() - began, ...index.size };
  const model =
    command.semantic === 'on' || command.semantic === 'asked'
      ? openMeaning(command.cache ?? readSettings().stateDir, { progress: stderr, trouble: stderr })
      : null;
  const byTable = () => meaningByTable((message) => printLine(stderr, message));
  const meaning = model ?? (command.semantic === 'table' ? byTable() : null);
  try {
    await model?.readAll(command.semantic === 'on' ? index : null);
    const ask = (weights: WeightsByLook) =>
      outcomesWith(weights, index, { archive, articles, questions, command, meaning });
    await report(ask, { built, kept, command, stdout });
  } finally {
    await model?.close();
  }
}

interface Reported {
  readonly built: Omit<BuiltFigures, keyof Figures>;
  readonly kept: Awaited<ReturnType<typeof readKeptRun>> | null;
  readonly command: EvalCommand;
  readonly stdout: Streams['stdout'];
}

async function report(ask: Ask, { built, kept, command, stdout }: Reported): Promise<void> {
  const outcomes = await ask(command.weights);
  const against = kept && compareWith(kept, outcomes);
  const figures = { ...figuresOf(outcomes), ...built };
  const ablated = command.ablate ? await ablate(ask, command.weights) : null;
  const fitted = command.fit
    ? {
        confidence: fitConfidence(outcomes),
        rightness: fitRightness(outcomes),
        'rightness of follow-ups': fitRightnessWithin(outcomes),
      }
    : null;
  if (command.details) for (const outcome of outcomes) printLine(stdout, JSON.stringify(detailOf(outcome)));
  if (command.json || command.details) {
    const more = { ...(ablated && { ablated }), ...(fitted && { fitted }), ...(against && { against }) };
    printLine(stdout, JSON.stringify({ ...figures, ...more }));
    return;
  }
  const tables = [
    figuresTable(figures),
    reliabilityTable(figures),
    ...(against ? [againstTable(against)] : []),
    ...(ablated ? [ablationTable(figures, ablated)] : []),
    ...(fitted ? Object.entries(fitted).map(([name, weights]) => fittedTable(name, weights)) : []),
  ];
  printLine(stdout, tables.join('\n\n'));
}

/** Asks all questions with these weights of the ranking. */
type Ask = (weights: WeightsByLook) => Promise<Outcome[]>;

interface Run {
  readonly archive: LoadedArchive;
  readonly articles: ArticlesById;
  readonly questions: readonly EvalConversation[];
  readonly command: EvalCommand;
  readonly meaning: MeaningSource | null;
}

async function outcomesWith(
  weights: WeightsByLook,
  index: SearchIndex,
  { archive, articles, questions, command, meaning }: Run,
): Promise<Outcome[]> {
  const newest = archive.articles.reduce<string | null>(
    (latest, { date }) => (date !== null && (latest === null || date > latest) ? date : latest),
    null,
  );
  // Sets of questions were asked when their archive was new: "last year" is told from then.
  const today = newest === null ? undefined : () => newest;
  const answerer = await createAnswerer(archive, { index, weights, meaning, ...(today && { today }) });
  const outcomes: Outcome[] = [];
  for (const conversation of questions) {
    outcomes.push(...(await askConversation(conversation, answerer, articles, command)));
  }
  return outcomes;
}

async function ablate(ask: Ask, weights: WeightsByLook): Promise<Ablated[]> {
  const ablated: Ablated[] = [];
  for (const signal of SIGNALS) {
    ablated.push({ without: signal, figures: figuresOf(await ask(withAll(weights, { [signal]: 0 }))) });
  }
  const none = withAll(weights, {
    ...Object.fromEntries(SIGNALS.map((signal) => [signal, 0])),
    paragraph: 1,
  });
  return [...ablated, { without: 'all of them', figures: figuresOf(await ask(none)) }];
}
