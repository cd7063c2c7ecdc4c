import { seededRandom, shuffle } from '../../cli/eval/random.js';
import { UsageError } from '../../cli/terminal/usage.js';
import type { BenchQuestion } from './corpus/questions.js';
import { makeQuestions } from './corpus/questions.js';
import { measureSize } from './measure.js';
import type { BenchOptions } from './options.js';
import { readQuestions } from './question-file.js';
import type { SizeResult } from './report/result.js';
import { count } from './report/table.js';
import { articlesOf, type CorpusSource, paragraphsOfArchive } from './source.js';

export interface Listener {
  readonly progress: (line: string) => void;
  /** Called once a size is measured, so that a long run shows what it has. */
  readonly size: (result: SizeResult) => void;
}

/** Measures every size, the smallest first. Rejects with a `UsageError` for an archive or questions that cannot be used. */
export async function runBench(options: BenchOptions, listener: Listener): Promise<SizeResult[]> {
  const results: SizeResult[] = [];
  for (const corpus of await sourcesOf(options)) {
    const progress = (line: string): void =>
      listener.progress(`${count(corpus.paragraphs)} paragraphs: ${line}`);
    progress('choosing questions');
    const questions = await questionsFor(corpus, options);
    const smaller = results.at(-1) ?? null;
    const result = await measureSize({ engines: options.engines, corpus, questions, smaller, progress });
    results.push(result);
    listener.size(result);
  }
  return results;
}

async function sourcesOf({ archive, sizes, seed }: BenchOptions): Promise<CorpusSource[]> {
  if (archive === null) return (sizes ?? []).map((paragraphs) => ({ kind: 'made', paragraphs, seed }));
  const all = await paragraphsOfArchive(archive);
  const kept = new Set((sizes ?? [all]).map((size) => Math.min(size, all)));
  return [...kept].map((paragraphs) => ({ kind: 'archive', path: archive, paragraphs }));
}

async function questionsFor(corpus: CorpusSource, options: BenchOptions): Promise<BenchQuestion[]> {
  const articles = await articlesOf(corpus);
  const { questions: wanted, questionsFile, seed } = options;
  const all =
    questionsFile === null
      ? [...makeQuestions(articles, corpus.paragraphs, wanted, seed)]
      : await readQuestions(questionsFile, articles);
  if (all.length === 0) {
    throw new UsageError('No question can be made from these paragraphs; give some with --questions FILE.');
  }
  // In the order of the paragraphs, the first questions would all be about the first articles.
  return shuffle(seededRandom(seed), all).slice(0, wanted);
}
