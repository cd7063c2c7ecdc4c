import { tokenize } from '../../search/terms.js';
import { contentOf } from './dependence.js';
import { listedIn, picked, pickIn } from './listed.js';
import type { Memory } from './memory.js';
import { type Name, type NameKind, namesIn } from './names.js';
import { lastYear, namesPeriod, withPeriodOf, withYearNamed } from './periods.js';

/** How a follow-up was understood, in words of the question and of the conversation. */
export interface Wording {
  /** A question that stands alone. */
  readonly text: string;
  /** Other readings that are about as good. */
  readonly alternatives: readonly string[];
  /** Whether it asks the question before it again, varied. */
  readonly varies: boolean;
  /** Whether it asks about another time, which another article may tell of. */
  readonly otherPeriod: boolean;
}

/** A follow-up of this few words of its own, that begins so, varies the question before it. */
const VARIES =
  /^\W*(?:and|or|but|what about|how about|in|for|from|with|to|by|on|before|yes|which|how many|how much)\b[^.!?]{0,50}\?*$/i;
const VARIATION_WORDS = 3;
/** A chain of variations does not grow without end. */
const MAX_PREVIOUS = 160;
const MAX_TOPIC_WORDS = 4;

const PRONOUNS: readonly { readonly pronoun: RegExp; readonly kinds: readonly NameKind[] }[] = [
  { pronoun: /\b(?:he|him|his|she|her)\b/i, kinds: ['person', 'unknown'] },
  { pronoun: /\b(?:they|them|their)\b/i, kinds: ['organisation', 'unknown', 'person'] },
  { pronoun: /\b(?:it|its)\b/i, kinds: ['organisation', 'unknown'] },
  { pronoun: /\bthere(?=\W*$)/i, kinds: ['place', 'organisation'] },
];

/** Words the follow-up as a question that stands alone. */
export function wordingOf(question: string, memory: Memory): Wording {
  const asked = withYearNamed(question.trim(), lastYear(textsOf(memory)));
  const previous = previousOf(memory);
  const content = contentOf(asked);
  const plain = { alternatives: [], varies: false, otherPeriod: false };
  if (VARIES.test(asked) && content.length <= VARIATION_WORDS) {
    const varied = withPeriodOf(previous, asked);
    return {
      ...plain,
      text: varied ?? `${withoutMark(previous)} — ${asked}`,
      varies: true,
      otherPeriod: varied !== null && !namesPeriod(question.replace(asked, '')),
    };
  }
  if (content.length === 0) return { ...plain, text: `${withoutMark(asked)}: ${previous}`, varies: true };
  const item = itemPicked(asked, memory);
  if (item !== null) return { ...plain, text: item };
  const [best, second] = antecedents(asked, memory);
  if (best === undefined) return { ...plain, text: withTopic(asked, memory) };
  return { ...plain, text: best, alternatives: second === undefined ? [] : [second] };
}

/** The last question as it was understood. */
function previousOf(memory: Memory): string {
  const { question, understoodAs } = memory.turns.at(-1)!.turn;
  return understoodAs.length <= MAX_PREVIOUS ? understoodAs : question.slice(0, MAX_PREVIOUS);
}

function withoutMark(question: string): string {
  return question.replace(/[\s?.!…]+$/, '');
}

/** The conversation's texts, newest first: each turn's question, then the sentence that answered it. */
function textsOf({ turns }: Memory): string[] {
  return turns
    .filter(({ share }) => share >= 0.5)
    .toReversed()
    .flatMap(({ turn }) => [turn.question, ...turn.shown.slice(0, 1).map(({ sentence }) => sentence)]);
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
  if (!found) return [];
  const headline = memory.turns.at(-1)!.turn.shown[0]?.article;
  const [asked = '', ...rest] = textsOf(memory);
  const texts = [
    asked,
    ...rest.slice(0, 1),
    headline ? (memory.lexicon.headlineOf(headline) ?? '') : '',
    ...rest.slice(1),
  ];
  const names: Name[] = texts.flatMap(namesIn);
  const own = new Set(namesIn(question).map(({ text }) => text));
  const fitting = found.kinds.flatMap((kind) =>
    names.filter((name) => name.kind === kind && !own.has(name.text)),
  );
  const distinct = fitting.filter(
    ({ text }, i) =>
      !fitting.slice(0, i).some((other) => other.text.includes(text) || text.includes(other.text)),
  );
  return distinct
    .slice(0, 2)
    .map(({ text }) =>
      question.replace(found.pronoun, (pronoun) =>
        /^(?:his|its|their)$|^her(?=\s)/i.test(pronoun) ? `${text}’s` : text,
      ),
    );
}

/** The question with what the conversation is about behind it. */
function withTopic(question: string, memory: Memory): string {
  const previous = previousOf(memory);
  const said = new Set(tokenize(question).map(({ term }) => term));
  const isSaid = (text: string) => tokenize(text).every(({ term }) => said.has(term));
  const names = namesIn(previous).filter(({ text }) => !isSaid(text));
  const words =
    names.length > 0
      ? names.slice(0, 2).map(({ text }) => text)
      : contentOf(previous)
          .filter(({ term }) => !said.has(term))
          .slice(0, MAX_TOPIC_WORDS)
          .map(({ word }) => word);
  return words.length === 0 ? question : `${withoutMark(question)} (${words.join(', ')})?`;
}
