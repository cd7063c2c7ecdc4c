import { between, pick, type Random } from '../../../cli/eval/random.js';
import { type Form, inflect } from './inflect.js';
import { amount, type Name, when } from './names.js';
import { drawContent, type Story } from './story.js';
import { lemmaOfClass, type WordClass } from './vocabulary.js';

/** What a paragraph is written with. */
export interface Writer {
  readonly seed: number;
  readonly random: Random;
  readonly story: Story;
  /** Ranks of the words that this paragraph dwells on. */
  readonly focus: readonly number[];
  /** Whom and what the article has introduced: they go by their short names now. */
  readonly introduced: Set<Name>;
}

/** The most words that one sentence can have. */
export const longestSentence = 22;

/** One sentence of 6 to 22 words, with its capital and full stop. */
export function writeSentence(writer: Writer): string {
  const { random } = writer;
  const words: string[] = [];
  const wanted = between(random, 9, 17);
  if (random() < 0.15) words.push(...adverbial(writer));
  nounPhrase(writer, words);
  verbPhrase(writer, words);
  nounPhrase(writer, words);
  // An adverbial has at most 5 words, so this stops at `longestSentence`.
  while (words.length < wanted) words.push(...adverbial(writer));
  words[0] = words[0]!.charAt(0).toUpperCase() + words[0]!.slice(1);
  return `${words.join(' ')}.`;
}

export function headlineOf(writer: Writer): string {
  const words = [...pick(writer.random, writer.story.organisations).full];
  words.push(content(writer, 'verb', 's'), content(writer, 'describer'), content(writer, 'noun', 's'));
  words.push(pick(writer.random, ['in', 'over', 'after', 'for']));
  words.push(
    ...(writer.random() < 0.5 ? pick(writer.random, writer.story.places).full : [content(writer, 'noun')]),
  );
  return words.join(' ');
}

function content(writer: Writer, wordClass: WordClass, form: Form = 'base'): string {
  const rank = drawContent(writer.seed, writer.story, writer.focus, writer.random);
  return inflect(lemmaOfClass(rank, wordClass).word, form);
}

function noun(writer: Writer): string {
  return content(writer, 'noun', writer.random() < 0.35 ? 's' : 'base');
}

/** At most 4 words. */
function nounPhrase(writer: Writer, words: string[]): void {
  const { random } = writer;
  const roll = random();
  if (roll < 0.2)
    words.push(...named(writer, random() < 0.6 ? writer.story.people : writer.story.organisations));
  else if (roll < 0.3) words.push(...amount(random), content(writer, 'noun', 's'));
  else if (roll < 0.5)
    words.push(pick(random, ['the', 'a', 'the', 'its']), content(writer, 'describer'), noun(writer));
  else if (roll < 0.65) words.push('the', noun(writer), 'of', noun(writer));
  else if (roll < 0.75) words.push(pick(random, ['he', 'she', 'they', 'it', 'who', 'which']));
  else words.push(pick(random, ['the', 'the', 'a', 'its', 'their', 'this', 'all', 'many']), noun(writer));
}

/** At most 4 words. */
function verbPhrase(writer: Writer, words: string[]): void {
  const { random } = writer;
  const roll = random();
  if (roll < 0.1) words.push('said', 'that', content(writer, 'noun', 's'), content(writer, 'verb'));
  else if (roll < 0.55) words.push(content(writer, 'verb', 'ed'));
  else if (roll < 0.65) words.push('has', content(writer, 'verb', 'ed'));
  else if (roll < 0.75) words.push(pick(random, ['will', 'could', 'would', 'may']), content(writer, 'verb'));
  else if (roll < 0.85) words.push('was', content(writer, 'verb', 'ed'), 'by');
  else if (roll < 0.9) words.push('did', 'not', content(writer, 'verb'));
  else words.push(pick(random, ['is', 'was', 'were', 'are']), content(writer, 'verb', 'ing'));
}

const prepositions = [
  'in',
  'for',
  'with',
  'by',
  'from',
  'at',
  'to',
  'on',
  'after',
  'under',
  'over',
  'against',
];

/** At most 5 words. */
function adverbial(writer: Writer): string[] {
  const { random } = writer;
  const roll = random();
  if (roll < 0.15) return [...when(random)];
  if (roll < 0.3) return ['in', ...named(writer, writer.story.places)];
  if (roll < 0.37) return [content(writer, 'describer', 'ly')];
  const words = [roll < 0.45 ? pick(random, ['and', 'but', 'while', 'because']) : pick(random, prepositions)];
  nounPhrase(writer, words);
  return words;
}

function named(writer: Writer, names: readonly Name[]): readonly string[] {
  const name = pick(writer.random, names);
  if (writer.introduced.has(name)) return name.short;
  writer.introduced.add(name);
  return name.full;
}
