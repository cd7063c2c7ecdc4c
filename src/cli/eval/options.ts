import type { WeightsByLook } from '../../search/rank/weights/weights.js';
import { readArguments, readOneOf, UsageError } from '../terminal/usage.js';
import type { RunOptions } from './run.js';
import { weightsWith } from './weights.js';

export interface EvalCommand extends RunOptions {
  readonly archives: readonly string[] | null;
  readonly questions: string;
  readonly json: boolean;
  /** Print each question before the totals, as JSON Lines. */
  readonly details: boolean;
  readonly ablate: boolean;
  /** With which the questions are ranked. */
  readonly weights: WeightsByLook;
  /** Ask the questions of the set as one conversation, shuffled by the seed. */
  readonly asOne: { readonly seed: number } | null;
  /** Whether to fit the confidence to these questions. */
  readonly fit: boolean;
  /** Whether to measure by meaning too. */
  /** How much of the archive is read for meaning before the questions: nothing for `asked` but what each asks about, for `table` not even that. */
  readonly semantic: 'on' | 'asked' | 'table' | 'off';
  /** What --details printed of another run, to compare with. */
  readonly against: string | null;
  /** The folder where vectors are kept; null for STATE_DIR. */
  readonly cache: string | null;
}

export const EVAL_HELP = `npm run eval -- --questions FILE.jsonl [--archive PATH …] [options]

Measures how well questions find the paragraphs that answer them.

  --questions FILE   JSON Lines: {id, question, relevant: [{article, paragraph}]}, {id, question, answers: ["…"]}, or
                     {id, turns: [{question, relevant, counted?}]}; "relevant": [] when the archive has no answer
  --archive PATH     a folder of articles or one file, instead of ARTICLES_DIR; may be given several times
  --own-answers      in conversations, record the program's own first passage as shown, not the relevant one
  --rewritten        ask each turn's "manual" wording, which stands alone, where there is one
  --alone            ask every turn as if nothing had been asked before it
  --as-one-conversation  ask the questions, shuffled, as one conversation: what stands alone must not be drawn back
  --seed N           how to shuffle them, a whole number; 1 unless told
  --semantic HOW     rank and judge by meaning too: on reads all of the archive first, some paragraphs a second, and keeps
                     that; asked reads only the best paragraphs of each question; table goes by what the words mean by
                     themselves and reads nothing. off, unless told: words alone
  --cache FOLDER     where vectors are kept, instead of STATE_DIR
  --ablate           measure again with each ranking signal turned off
  --weights LIST     rank with other weights, as opening=0.08,depth=0; with --against the way to choose them
  --against RUN      compare question by question with another run of these questions, which --details printed
  --fit              print the weights of confidence and rightness that fit these questions best, to put into src/answer/confidence
  --json             one JSON object, and nothing else on standard output
  --details          JSON Lines: one object a scored question, then that of --json
  --help             this text

A passage answers when it is a relevant paragraph or, where "relevant" is not given, when its text holds one of the
"answers". Of a conversation, the turns after the first are scored, unless they say "counted": false; each is ranked with what
was asked and shown before, without the paragraphs that were relevant to earlier turns. With --as-one-conversation every
question is scored, with all paragraphs; add --alone for the same questions with nothing before them.
The keys of --json: n, answerable, unanswerable, r1, r5, r10, mrr10, ndcg10, falseNothing and trueNothing (shares of the
answerable and of the unanswerable for which it said "nothing found"), answerableNearest and unanswerableNearest (those for which
it showed only the nearest, and called it so), auroc (of the confidence), reliability (of the answers given, by tenths of their
confidence: [{from, to, n, meanConfidence, right}]), goldInSentence (the share of the right first passages whose answering sentence
holds a gold answer), p50Ms, p99Ms, resolveP50Ms and searchP50Ms (the parts
of p50Ms that go into understanding the question and into searching), overheadP50Ms and plainSearchP50Ms (what understanding
and searching take within a conversation more than the same question takes with nothing before it, and what its search takes
then), buildMs, articles, paragraphs; with
--ablate also ablated: [{without, figures}], with --fit also fitted: {bias, and each weight}. A figure with nothing to take it of is null.
--against adds against: {paired, onlyBefore, onlyNow (answerable questions compared, and questions that one run alone has), r1, r5,
mrr10: {before, after, won, lost, equal, p}}, p being the chance of a difference as large as this one if both runs were equally good
(a paired randomisation test, two-sided, 20,000 drawings that are the same every time). Both runs should have one judge and one archive.
The keys of a question with --details: id, turn, question, understoodAs, rank (of the first passage that answers, null when none of
ten does), confidence, saidNothing, saidNearest, passages: [{article, paragraph}], best first.
Relative paths, ARTICLES_DIR's too, start at the working folder; npm run makes that the folder of package.json.
Exit status: 0 when it ran, 1 when something failed, 2 on wrong use.`;

/** @returns null when help was asked for. @throws UsageError on anything it does not take. */
export function readEvalCommand(args: readonly string[]): EvalCommand | null {
  const { values } = readArguments({
    args: [...args],
    options: {
      archive: { type: 'string', multiple: true },
      questions: { type: 'string' },
      'own-answers': { type: 'boolean', default: false },
      rewritten: { type: 'boolean', default: false },
      alone: { type: 'boolean', default: false },
      'as-one-conversation': { type: 'boolean', default: false },
      seed: { type: 'string' },
      against: { type: 'string' },
      weights: { type: 'string' },
      semantic: { type: 'string', default: 'off' },
      cache: { type: 'string' },
      ablate: { type: 'boolean', default: false },
      fit: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      details: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const asOne = values['as-one-conversation'];
  if (values.seed !== undefined && !asOne) throw new UsageError('--seed is for --as-one-conversation.');
  if (values.seed !== undefined && !/^\d{1,9}$/.test(values.seed)) {
    throw new UsageError(`--seed must be a whole number, not "${values.seed}".`);
  }
  if (values.questions === undefined) throw new UsageError('--questions FILE.jsonl is missing.');
  return {
    semantic: readOneOf('semantic', values.semantic, SEMANTIC),
    cache: values.cache ?? null,
    against: values.against ?? null,
    archives: values.archive ?? null,
    questions: values.questions,
    ownAnswers: values['own-answers'],
    rewritten: values.rewritten,
    alone: values.alone,
    asOne: asOne ? { seed: Number(values.seed ?? 1) } : null,
    ablate: values.ablate,
    weights: weightsWith(values.weights),
    fit: values.fit,
    json: values.json,
    details: values.details,
  };
}

const SEMANTIC = ['on', 'asked', 'table', 'off'] as const;
