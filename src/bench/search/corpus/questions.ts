import type { ArchivedArticle } from '../../../archive/archive.js';
import { between, pick, type Random, sample, seededRandom, seedOf } from '../../../cli/eval/random.js';
import { wordsIn } from './corpus.js';
import { functionWords } from './function-words.js';
import { inflect } from './inflect.js';

/** A question and the paragraphs that answer it, each as its place in the whole sequence of paragraphs, from 0. */
export interface BenchQuestion {
  readonly question: string;
  readonly relevant: readonly number[];
}

const asking = 6;

/**
 * Makes questions to which a paragraph is the answer, in the order of the paragraphs, from 4 to 9 words as a person
 * remembers a story: some words of a passage, some of them inflected otherwise, some from elsewhere in the
 * article, at times a name. The articles are walked through once, so they need not be in memory.
 */
export function* makeQuestions(
  articles: Iterable<ArchivedArticle>,
  paragraphs: number,
  count: number,
  seed: number,
): Generator<BenchQuestion> {
  const targets = sample(seededRandom(seedOf(seed, asking, paragraphs)), count, paragraphs);
  let next = 0;
  let first = 0;
  for (const article of articles) {
    for (; next < targets.length && targets[next]! < first + article.paragraphs.length; next++) {
      const random = seededRandom(seedOf(seed, asking, targets[next]!));
      const question = ask(article, targets[next]! - first, random);
      if (question !== null) yield { question, relevant: [targets[next]!] };
    }
    first += article.paragraphs.length;
  }
}

const glue = ['the', 'of', 'in', 'for', 'by', 'with', 'about', 'after', 'to'];
const openings = {
  number: ['how many', 'how much', 'how many'],
  name: ['who', 'what did', 'when did', 'why did', 'what has'],
  other: ['what', 'which', 'why was', 'where were', 'when was', 'how did', 'what happened to', 'how does'],
};
const longestQuestion = 9;
const shortestQuestion = 4;

/** Null for a paragraph with nothing to ask about. */
function ask(article: ArchivedArticle, position: number, random: Random): string | null {
  const words = wordsIn(article.paragraphs[position] ?? '');
  // People ask about one statement, not about a whole paragraph: the words come from near each other.
  const start = between(random, 0, Math.max(0, words.length - 20));
  const passage = words.slice(start, start + 28);
  const candidates = [...new Set(passage.map(bare).filter(isContent))];
  const elsewhere = article.paragraphs.filter((_, other) => other !== position);
  if (candidates.length < 2) return null;

  const name = random() < 0.5 ? nameIn(passage, random) : null;
  const wanted = between(random, 2, name === null ? 5 : 3);
  const asked: string[] = [];
  for (const at of sample(random, wanted, candidates.length))
    asked.push(recall(candidates[at]!, elsewhere, random));
  const kind = /\d/.test(passage.join(' ')) && random() < 0.5 ? 'number' : name === null ? 'other' : 'name';
  return phrase(pick(random, openings[kind]), name, asked, random);
}

/** One word as the asker remembers it: usually right, at times in another form, at times from another paragraph. */
function recall(word: string, elsewhere: readonly string[], random: Random): string {
  const roll = random();
  if (roll < 0.2 && elsewhere.length > 0) {
    const others = wordsIn(pick(random, elsewhere)).map(bare).filter(isContent);
    return others.length > 0 ? pick(random, others) : word;
  }
  return roll < 0.45 ? otherForm(word, random) : word;
}

function phrase(opening: string, name: string | null, asked: readonly string[], random: Random): string {
  const words = opening.split(' ');
  if (name !== null) words.push(...(random() < 0.5 ? name : name.toLowerCase()).split(' '));
  for (const word of asked) {
    if (random() < 0.4) words.push(pick(random, glue));
    words.push(word);
  }
  while (words.length > longestQuestion) {
    const filler = words.findIndex((word, at) => at > 1 && glue.includes(word));
    words.splice(filler === -1 ? words.length - 1 : filler, 1);
  }
  while (words.length < shortestQuestion) words.splice(1, 0, pick(random, glue));
  return `${words.join(' ')}?`;
}

/** A run of capitalised words that does not open a sentence, in full or only its last word. */
function nameIn(passage: readonly string[], random: Random): string | null {
  const runs: string[][] = [];
  for (let at = 1; at < passage.length; at++) {
    if (!/^\p{Lu}/u.test(passage[at]!) || /[.!?]["”’)]?$/.test(passage[at - 1]!)) continue;
    const run = [bare(passage[at]!)];
    while (/^\p{Lu}/u.test(passage[at + 1] ?? '') && !/[.,!?]$/.test(passage[at]!))
      run.push(bare(passage[++at]!));
    runs.push(run);
  }
  if (runs.length === 0) return null;
  const run = pick(random, runs).slice(0, 4);
  return random() < 0.5 ? run.join(' ') : run.at(-1)!;
}

const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}$]+|[^\p{L}\p{N}]+$/gu, '');

function isContent(word: string): boolean {
  return /^\p{Ll}[\p{L}’'-]{2,}$/u.test(word) && !functionWords.has(word);
}

function otherForm(word: string, random: Random): string {
  const stem = /(?:ing|ed|ly|s)$/.test(word) && word.length > 4 ? word.replace(/(?:ing|ed|ly|s)$/, '') : word;
  return inflect(
    stem,
    stem === word ? pick(random, ['s', 'ed', 'ing']) : pick(random, ['base', 'base', 's', 'ed']),
  );
}
