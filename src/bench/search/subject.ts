import type { BenchQuestion } from './corpus/questions.js';
import { type EngineProcess, startEngine } from './engine-process.js';
import type { Weight } from './messages.js';
import type { Measurement } from './report/result.js';
import { mean, percentile, reciprocalRank } from './report/statistics.js';
import type { CorpusSource } from './source.js';

/** One engine that has been built and is being asked. */
export interface Subject {
  readonly engine: string;
  readonly process: EngineProcess;
  readonly buildMs: number;
  readonly residentBytes: number;
  readonly weight: Weight;
  readonly characters: number;
  /** How many questions it will be asked: slow engines get fewer. */
  readonly share: number;
  readonly ms: number[];
  readonly reciprocalRanks: number[];
}

export interface StartOptions {
  readonly corpus: CorpusSource;
  readonly questions: readonly BenchQuestion[];
  readonly buildLimitMs: number;
  readonly memoryLimitBytes: number;
}

const warmUpQuestions = 50;
const warmUpMs = 10_000;
const fewestQuestions = 50;
/** How long one engine may be asked for at one size. */
const askingMs = 60_000;

/** Builds an engine in a process of its own and warms it up. Rejects with an `EngineFailure`. */
export async function startSubject(engine: string, options: StartOptions): Promise<Subject> {
  const process = startEngine(Math.floor(options.memoryLimitBytes / 1e6));
  try {
    const built = await process.build(
      { kind: 'build', engine, corpus: options.corpus },
      options.buildLimitMs,
    );
    const msOfQuestion = await warmUp(process, options.questions.slice(0, warmUpQuestions));
    return {
      engine,
      process,
      ...built,
      share: Math.min(
        options.questions.length,
        Math.max(fewestQuestions, Math.floor(askingMs / msOfQuestion)),
      ),
      ms: [],
      reciprocalRanks: [],
    };
  } catch (error) {
    process.stop();
    throw error;
  }
}

/** The mean time of a question once the code is warm. */
async function warmUp(process: EngineProcess, questions: readonly BenchQuestion[]): Promise<number> {
  const until = Date.now() + warmUpMs;
  const last: number[] = [];
  for (const { question } of questions) {
    const { ms } = await process.ask([question]);
    last.push(...ms);
    if (Date.now() > until) break;
  }
  return mean(last.slice(-20));
}

/** Asks a subject its part of the questions of one round out of `rounds`. */
export async function askRound(
  subject: Subject,
  round: number,
  rounds: number,
  questions: readonly BenchQuestion[],
): Promise<void> {
  const from = Math.floor((subject.share * round) / rounds);
  const asked = questions.slice(from, Math.floor((subject.share * (round + 1)) / rounds));
  if (asked.length === 0) return;
  const { ms, rankings } = await subject.process.ask(asked.map(({ question }) => question));
  subject.ms.push(...ms);
  for (const [at, ranking] of rankings.entries()) {
    subject.reciprocalRanks.push(reciprocalRank(ranking, asked[at]!.relevant));
  }
}

export async function conclude(subject: Subject): Promise<Measurement> {
  const { weight: after } = await subject.process.weigh();
  return {
    engine: subject.engine,
    buildMs: subject.buildMs,
    heapBytes: Math.max(subject.weight.heapBytes, after.heapBytes),
    nativeBytes: Math.max(subject.weight.nativeBytes, after.nativeBytes),
    residentBytes: subject.residentBytes,
    questions: subject.ms.length,
    p50Ms: percentile(subject.ms, 50),
    p99Ms: percentile(subject.ms, 99),
    meanMs: mean(subject.ms),
    mrr10: mean(subject.reciprocalRanks),
    reciprocalRanks: subject.reciprocalRanks,
  };
}
