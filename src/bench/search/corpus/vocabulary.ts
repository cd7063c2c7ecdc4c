import type { Random } from '../../../cli/eval/random.js';
import { commonWords } from './common-words.js';
import { functionWords } from './function-words.js';

export type WordClass = 'noun' | 'verb' | 'describer';

/** A dictionary word by its frequency rank: 0 is the most frequent content word. */
export interface Lemma {
  readonly word: string;
  readonly wordClass: WordClass;
}

/*
 * English news has two regimes: the frequencies of the first few thousand words fall about as 1/rank, those of
 * the rest about as 1/rank² (Ferrer i Cancho and Solé 2001; Montemurro 2001). The tail never ends, so that the
 * vocabulary keeps growing with the corpus, as Heaps' law says. Measured against Reuters' newswire, where the
 * vocabulary is 44 · tokens^0.49 (Manning, Raghavan and Schütze, Introduction to Information Retrieval, 5.1.1): the
 * made corpus has about half as many different words again, having more names and numbers.
 */
const coreRanks = 6_000;
const shift = 12;
const tailExponent = 2;
const coreMass = Math.log((coreRanks + shift) / shift);
const tailMass = coreRanks / (coreRanks + shift) / (tailExponent - 1);
const highestRank = 40_000_000;

/** Draws the rank of a content word as running text uses them. */
export function drawRank(random: Random): number {
  const mass = random() * (coreMass + tailMass);
  if (mass < coreMass) return Math.floor(shift * Math.exp(mass) - shift);
  const rest = (coreMass + tailMass - mass) / tailMass;
  return Math.min(highestRank, Math.floor(coreRanks * rest ** (-1 / (tailExponent - 1))));
}

/** Draws a rank evenly on a logarithmic scale: what an article is about is rarely the commonest word. */
export function drawTopicalRank(random: Random, low: number, high: number): number {
  return Math.floor(low * (high / low) ** random());
}

const onsets = 'b c d f g h j l m n p r s t v w br cl cr dr fl gr pl pr st str tr ch sh th'.split(' ');
const nuclei = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const codas = ['', 'n', 'l', 'r', 't', 'k', 'm', 'nd', 'st', 'rk'];
const syllables = onsets.flatMap((onset) => nuclei.map((nucleus) => onset + nucleus));

const known: readonly Lemma[] = interleave();
const reserved = new Set([...functionWords, ...known.map((lemma) => lemma.word)]);
const remembered = new Map<number, Lemma>();

/** The word of a rank. Different ranks have different words; the frequent ones are the shorter ones. */
export function lemmaOf(rank: number): Lemma {
  const before = remembered.get(rank);
  if (before) return before;
  const lemma = known[rank] ?? { word: coin(rank - known.length), wordClass: classOf(rank) };
  // Remembering the frequent words makes a big corpus quick to make; remembering all would fill the memory.
  if (rank < 50_000) remembered.set(rank, lemma);
  return lemma;
}

/** The first word at or after a rank that has the class. */
export function lemmaOfClass(rank: number, wordClass: WordClass): Lemma {
  let lemma = lemmaOf(rank);
  while (lemma.wordClass !== wordClass) {
    rank += 1;
    lemma = lemmaOf(rank);
  }
  return lemma;
}

/**
 * Spells a number in syllables. Consonants and vowels alternate and a coda comes only at the end, so no two
 * numbers are spelt alike; the multiplication keeps neighbouring ranks from looking alike.
 */
export function coin(index: number): string {
  let size = syllables.length ** 2 * codas.length;
  let length = 2;
  while (index >= size) {
    index -= size;
    length += 1;
    size *= syllables.length;
  }
  // 999,983 is prime and divides no size, so this visits every number below `size` once.
  let rest = (index * 999_983 + 7_919) % size;
  const coda = codas[rest % codas.length] ?? '';
  rest = Math.floor(rest / codas.length);
  let word = '';
  for (let syllable = 0; syllable < length; syllable++) {
    word += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  }
  word += coda;
  // "rkz" ends no coined word, so a coined word that is an English one moves out of the way.
  return reserved.has(word) ? `${word}rkz` : word;
}

function classOf(rank: number): WordClass {
  const share = (Math.imul(rank + 1, 0x9e3779b1) >>> 0) % 20;
  if (share < 11) return 'noun';
  return share < 16 ? 'verb' : 'describer';
}

/** Two nouns, a verb, two nouns, a describer and so on, so that each class has frequent and rare words. */
function interleave(): Lemma[] {
  const nouns = [...commonWords.nouns];
  const verbs = commonWords.verbs.filter((word) => !nouns.includes(word));
  const describers = commonWords.describers.filter((word) => !nouns.includes(word) && !verbs.includes(word));
  const lemmas: Lemma[] = [];
  while (nouns.length + verbs.length + describers.length > 0) {
    for (const word of nouns.splice(0, 2)) lemmas.push({ word, wordClass: 'noun' });
    for (const word of verbs.splice(0, 1)) lemmas.push({ word, wordClass: 'verb' });
    for (const word of describers.splice(0, 1)) lemmas.push({ word, wordClass: 'describer' });
  }
  return lemmas;
}
