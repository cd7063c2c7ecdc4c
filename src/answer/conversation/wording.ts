import { tokenize } from '../../search/terms/terms.js';
import type { Turn } from '../answer.js';
import { type Question, readQuestion } from '../question/question.js';
import { listedIn, picked, pickIn } from './listed.js';
import type { Memory } from './memory.js';
import { type Name, type NameKind, namesIn } from './names.js';
import { lastYear, namesPeriod, withPeriodOf, withYearNamed } from './periods.js';

/** How a follow-up was understood, in words of the question and of the conversation. */
export interface Wording {
  /** A question that stands alone. */
  readonly text: string;
  /** What is looked for, where the words that say most about the subject do better than whole questions. */
  readonly sought?: string;
  /** Other readings that are about as good. */
  readonly alternatives: readonly string[];
  /** Whether it asks the question before it again, varied. */
  readonly varies: boolean;
  /** Whether it asks about another time, which another article may tell of. */
  readonly otherPeriod: boolean;
}

/** A follow-up of this few words of its own, that begins so and has no verb, varies the question before it. */
const VARIES =
  /^\W*(?:and|or|but|what about|how about|in|for|from|with|to|by|on|before|yes|which|how many|how much)\b[^.!?]{0,50}\?*$/i;
const VERB =
  /\b(?:is|are|was|were|am|do|does|did|has|have|had|will|would|can|could|should|may|might|must)(?:n['’]t)?\b|['’](?:s|re|ve|ll|d)\s(?!own)/i;
const VARIATION_WORDS = 3;
/** A chain of variations does not grow without end. */
const MAX_PREVIOUS = 160;
const MAX_TOPIC_WORDS = 3;
const MAX_TOPIC_NAMES = 2;
/** Between a question and how it is varied. */
const VARIED = ' — ';

interface Pronoun {
  readonly pronoun: RegExp;
  readonly fits: readonly NameKind[];
}

const PRONOUNS: readonly Pronoun[] = [
  { pronoun: /\b(?:he|him|his|she|her)\b/i, fits: ['person', 'unknown'] },
  { pronoun: /\b(?<!\b(?:are|were)\s)(?:they|them|their)\b/i, fits: ['organisation', 'unknown'] },
  { pronoun: /\bthere(?=\W*$)/i, fits: ['place', 'organisation'] },
];
/** "It" stands for anything, but after a question of what something is, for that. */
const IT = /\b(?:it|its)\b/i;
const DEFINED =
  /^\W*(?:[Ww]hat|[Ww]ho)(?:['’]s|\s+(?:is|was|are|were))\s+((?:an?\s|the\s|\p{Lu}).{2,60}?)(?:\s+(?:about|for|of|like))?\W*$/u;

/** Words the follow-up as a question that stands alone. */
export function wordingOf({ core: question }: Question, memory: Memory): Wording {
  const asked = withYearNamed(question, lastYear(textsOf(memory)));
  const previous = previousOf(memory);
  const read = readQuestion(asked);
  const { content } = read;
  const plain = { alternatives: [], varies: false, otherPeriod: false };
  if (VARIES.test(asked) && !VERB.test(asked) && content.length <= VARIATION_WORDS) {
    const varied = withPeriodOf(previous, asked);
    return {
      ...plain,
      text: varied ?? joined(previous, asked),
      varies: true,
      otherPeriod: varied !== null && !namesPeriod(question.replace(asked, '')),
    };
  }
  if (content.length === 0) {
    const [text] = antecedents(asked, memory);
    return { ...plain, text: text ?? joined(previous, asked), varies: true };
  }
  const item = itemPicked(asked, memory);
  if (item !== null) return { ...plain, text: item };
  const [best, second] = antecedents(asked, memory);
  if (best === undefined) return { ...plain, ...withTopic(read, memory) };
  return { ...plain, text: best, alternatives: second === undefined ? [] : [second] };
}

/** The last question as it was understood, without how it was varied where that said nothing: "… — why?". */
function previousOf(memory: Memory): string {
  const { turn } = memory.turns.at(-1)!;
  const parts = askedIn(turn).split(VARIED);
  while (parts.length > 1 && readQuestion(parts.at(-1)!).content.length === 0) parts.pop();
  const previous = parts.join(VARIED);
  return previous.length <= MAX_PREVIOUS ? previous : readQuestion(turn.question).core.slice(0, MAX_PREVIOUS);
}

/** What a turn was understood to ask, without the greeting that it may have come with. */
function askedIn({ understoodAs }: Turn): string {
  return readQuestion(understoodAs).core;
}

function joined(previous: string, asked: string): string {
  const [first = ''] = asked.match(/^[\p{L}’']+/u) ?? [];
  const isName =
    /^I\b|^\p{Lu}.*\p{Lu}/u.test(first) || namesIn(`, ${asked}`).some(({ text }) => text.startsWith(first));
  return `${withoutMark(previous)}${VARIED}${isName ? asked : asked.charAt(0).toLowerCase() + asked.slice(1)}`;
}

function withoutMark(question: string): string {
  return question.replace(/[\s?.!…]+$/, '');
}

/** The conversation's texts, newest first: each turn as it was understood, then the sentence that answered it. */
function textsOf({ turns }: Memory): string[] {
  return turns
    .filter(({ share }) => share >= 0.5)
    .toReversed()
    .flatMap(({ turn }) => [askedIn(turn), ...turn.shown.slice(0, 1).map(({ sentence }) => sentence)]);
}

function itemPicked(question: string, memory: Memory): string | null {
  const pick = pickIn(question);
  if (!pick) return null;
  for (const text of textsOf(memory)) {
    const item = picked(listedIn(text), pick.ordinal);
    if (item) return question.replace(pick.text, item);
  }
  return null;
}

/** The question with its pronoun replaced by each name that it may stand for, the likeliest first. */
function antecedents(question: string, memory: Memory): string[] {
  const found = PRONOUNS.find(({ pronoun }) => pronoun.test(question));
  if (!found) return thingDefined(question, memory);
  const headline = memory.turns.at(-1)!.turn.shown[0]?.article;
  const [asked = '', ...rest] = textsOf(memory);
  const texts = [
    asked,
    ...rest.slice(0, 1),
    headline ? (memory.lexicon.headlineOf(headline) ?? '') : '',
    ...rest.slice(1),
  ];
  const own = new Set(namesIn(question, texts).map(({ text }) => text));
  const all = texts.flatMap((text) => namesIn(text, texts));
  // What is a place or an organisation once stays one where the words around it do not tell.
  const others = all.filter(({ kind }) => kind !== 'unknown' && !found.fits.includes(kind));
  const isOther = (name: string) =>
    others.some(({ text }) => name.includes(text) || text.split(' ').includes(name));
  const fitting = all
    .filter(({ text, kind }) => found.fits.includes(kind) && !own.has(text) && !isOther(text))
    // "The Copper Thread" is nobody.
    .filter(({ said, text }) => found.fits[0] !== 'person' || said === text);
  const sure = fitting.filter(({ kind }) => kind === found.fits[0]);
  // A person who was said to be one before anything that may be one; whoever "they" are, those named last.
  const ordered = found.fits[0] === 'person' ? [...sure, ...fitting] : fitting;
  return distinct(ordered)
    .slice(0, 2)
    .map(({ said }) => replaced(question, found.pronoun, said));
}

function thingDefined(question: string, memory: Memory): string[] {
  const thing = IT.test(question) && DEFINED.exec(previousOf(memory))?.[1];
  return thing && !/[,;—]/.test(thing) ? [replaced(question, IT, thing)] : [];
}

function distinct(names: readonly Name[]): Name[] {
  return names.filter(
    ({ text }, i) =>
      !names.slice(0, i).some((other) => other.text.includes(text) || text.includes(other.text)),
  );
}

function replaced(question: string, pronoun: RegExp, name: string): string {
  return question.replace(pronoun, (word, at: number) => {
    const isOwners = /^(?:his|its|their)$/i.test(word) || /^her\s+\p{L}/iu.test(question.slice(at));
    return isOwners ? `${name}’s` : name;
  });
}

/** The question with what the conversation is about behind it. */
function withTopic({ core: question, tokens }: Question, memory: Memory): Pick<Wording, 'text' | 'sought'> {
  const previous = previousOf(memory);
  const said = new Set(tokens.map(({ term }) => term));
  const isSaid = (text: string) => tokenize(text).every(({ term }) => said.has(term));
  const questions = memory.turns
    .filter(({ share }) => share >= 0.5)
    .map(({ turn }) => readQuestion(turn.question).core);
  const names = [previous, ...questions.toReversed()]
    .map((text) => namesIn(text, textsOf(memory)).filter(({ text }) => !isSaid(text)))
    .find((named) => named.length > 0);
  const withWords = (words: readonly string[]) => `${withoutMark(question)} (${words.join(', ')})?`;
  if (names) return { text: withWords(names.slice(0, MAX_TOPIC_NAMES).map(({ text }) => text)) };
  const words = rarestOf(previous, said, memory);
  if (words.length === 0) return { text: question };
  return { text: joined(previous, question), sought: withWords(words) };
}

const AMOUNT = /^(?:many|much|few|far|often|long)$/i;

/** The words that say most about a question's subject, in its order. */
function rarestOf(question: string, said: ReadonlySet<string>, { lexicon }: Memory): string[] {
  const content = readQuestion(question).content.filter(
    ({ term, word }) => !said.has(term) && !AMOUNT.test(word),
  );
  const rarest = new Set(
    content.toSorted((a, b) => lexicon.rarityOf(b.term) - lexicon.rarityOf(a.term)).slice(0, MAX_TOPIC_WORDS),
  );
  return content.filter((term) => rarest.has(term)).map(({ word }) => word);
}
