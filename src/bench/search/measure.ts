import { freemem, totalmem } from 'node:os';
import type { BenchQuestion } from './corpus/questions.js';
import { EngineFailure } from './engine-process.js';
import type { Measurement, SizeResult, Skipped } from './report/result.js';
import { reasonToSkip } from './skip.js';
import type { CorpusSource } from './source.js';
import { askRound, conclude, type Subject, startSubject } from './subject.js';

export interface SizeTask {
  readonly engines: readonly string[];
  readonly corpus: CorpusSource;
  readonly questions: readonly BenchQuestion[];
  /** The next smaller size, from which it is foretold what an engine will need. */
  readonly smaller: SizeResult | null;
  readonly progress: (line: string) => void;
}

const rounds = 20;
const buildLimitMs = 10 * 60_000;
const memoryLimitBytes = 0.4 * totalmem();

/**
 * Builds the engines one after the other, then asks them in turns, a twentieth of the questions at a time: what else the
 * machine does meanwhile is borne by all of them alike.
 */
export async function measureSize(task: SizeTask): Promise<SizeResult> {
  const subjects = new Set<Subject>();
  const measured: Measurement[] = [];
  const skipped: Skipped[] = [];
  const skip = (engine: string, reason: string): void => {
    skipped.push({ engine, reason });
    task.progress(`${engine} ${reason}`);
  };
  /** Does it, unless the engine fails: then the engine is out and the others go on. */
  const attempt = async (engine: string, work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error;
      skip(engine, error.message);
      return false;
    }
  };
  let characters = 0;
  try {
    for (const engine of task.engines) {
      const limits = { buildMs: buildLimitMs, memoryBytes: memoryLimitBytes, freeBytes: freemem() };
      const reason = reasonToSkip(engine, task.corpus.paragraphs, task.smaller, limits);
      if (reason !== null) {
        skip(engine, reason);
        continue;
      }
      task.progress(`building ${engine}`);
      await attempt(engine, async () => {
        const subject = await startSubject(engine, { ...task, buildLimitMs, memoryLimitBytes });
        characters = subject.characters;
        subjects.add(subject);
      });
    }
    task.progress('asking');
    for (let round = 0; round < rounds; round++) {
      for (const subject of subjects) {
        const asked = await attempt(subject.engine, () => askRound(subject, round, rounds, task.questions));
        if (!asked) subjects.delete(subject);
      }
    }
    for (const subject of subjects) {
      await attempt(subject.engine, async () => void measured.push(await conclude(subject)));
    }
  } finally {
    for (const { process } of subjects) process.stop();
  }
  return { paragraphs: task.corpus.paragraphs, characters, measured, skipped };
}
