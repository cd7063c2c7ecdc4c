import { tokenize } from '../../../search/terms/terms.js';
import { type Question, readQuestion } from '../../question/question.js';
import { type Correction, corrected, correctedBehind, correctionIn, isQuestion } from './corrections.js';
import { type Discussed, previousOf, textsOf, turnsAbout, withoutMark } from './discussed.js';
import { listedIn, picked, pickIn } from './listed.js';
import { namesIn } from './names.js';
import { lastYear, namesPeriod, withPeriodOf, withYearNamed } from './periods.js';
import { likeliest, resolved } from './referents.js';
import { isVariation, joined, withOtherName } from './variations.js';

/** How a follow-up was understood, in words of the question and of the conversation. */
export interface Wording {
  /** A question that stands alone where all that it leaves out is known; else the question as it was asked. */
  readonly text: string;
  /** The question with the likeliest of what it leaves out. */
  readonly inFull: string;
  /** What is looked for: where the words that say most about the subject do better than whole questions, with those. */
  readonly sought: string;
  /** Other readings that are about as good. */
  readonly alternatives: readonly string[];
  /** Whether it asks the question before it again, varied. */
  readonly varies: boolean;
  /** Whether it asks for something in the place of what was shown, which another passage or article tells of. */
  readonly isElsewhere: boolean;
}

const MAX_TOPIC_WORDS = 3;
const MAX_TOPIC_NAMES = 2;

/** Words the follow-up as a question that stands alone, as far as what it leaves out is known. */
export function wordingOf({ text: typed, core: question }: Question, discussed: Discussed): Wording {
  // "Sorry" is politeness elsewhere, and no part of the core.
  const correction = correctionIn(typed.trim());
  if (correction && !isQuestion(correction.meant)) return correctedWording(correction, discussed);
  const asked = withYearNamed(correction?.meant ?? question, lastYear(textsOf(discussed, 'full')));
  const read = readQuestion(asked);
  if (isVariation(read, discussed.lexicon)) return varied(question, asked, discussed);
  const { text, readings } = resolved(asked, discussed);
  if (read.content.length === 0) {
    return text === null ? made((previous) => joined(previous, asked), discussed, false) : known(text, true);
  }
  const item = itemPicked(asked, discussed);
  if (item !== null) return known(item, false);
  if (text !== null) return known(text, false);
  const guess = likeliest(asked, discussed);
  const topic = guess === null ? withTopic(read, discussed) : { inFull: guess, sought: guess };
  return { text: asked, ...topic, alternatives: readings, varies: false, isElsewhere: false };
}

function correctedWording(correction: Correction, discussed: Discussed): Wording {
  const { lexicon } = discussed;
  const behind = (previous: string) => correctedBehind(previous, correction);
  // What was shown is not what was meant.
  return made((previous) => corrected(previous, correction, lexicon) ?? behind(previous), discussed, true);
}

/** A wording in which nothing is left out. */
function known(text: string, varies: boolean): Wording {
  return { text, inFull: text, sought: text, alternatives: [], varies, isElsewhere: false };
}

/** A wording made of the question before. */
function made(make: (previous: string) => string, discussed: Discussed, isElsewhere: boolean): Wording {
  const inFull = make(previousOf(discussed, 'full'));
  const text = make(previousOf(discussed, 'shown'));
  return { text, inFull, sought: inFull, alternatives: [], varies: true, isElsewhere };
}

function varied(question: string, asked: string, discussed: Discussed): Wording {
  const { lexicon } = discussed;
  const isOnlyPeriod = !namesPeriod(question.replace(asked, ''));
  const otherPeriod = withPeriodOf(previousOf(discussed, 'full'), asked);
  const isOther = otherPeriod
    ? isOnlyPeriod
    : withOtherName(previousOf(discussed, 'full'), asked, lexicon) !== null;
  return made(
    (previous) =>
      withPeriodOf(previous, asked) ?? withOtherName(previous, asked, lexicon) ?? joined(previous, asked),
    discussed,
    isOther,
  );
}

function itemPicked(question: string, discussed: Discussed): string | null {
  const pick = pickIn(question);
  if (!pick) return null;
  for (const text of textsOf(discussed, 'full')) {
    const item = picked(listedIn(text), pick.ordinal);
    if (item) return question.replace(pick.text, item);
  }
  return null;
}

/** The question with what the conversation is about. */
function withTopic(question: Question, discussed: Discussed): Pick<Wording, 'inFull' | 'sought'> {
  const { core, tokens } = question;
  const previous = previousOf(discussed, 'full');
  const said = new Set(tokens.map(({ term }) => term));
  const isSaid = (name: string) => tokenize(name).every(({ term }) => said.has(term));
  const others = textsOf(discussed, 'full');
  const names = [previous, ...turnsAbout(discussed).map((turn) => readQuestion(turn.question).core)]
    .map((text) => namesIn(text, others).filter((name) => !isSaid(name.text)))
    .find((named) => named.length > 0);
  if (names) {
    const inFull = withWords(
      core,
      names.slice(0, MAX_TOPIC_NAMES).map((name) => name.text),
    );
    return { inFull, sought: inFull };
  }
  const words = rarestOf(previous, said, discussed);
  if (words.length === 0) return { inFull: core, sought: core };
  return { inFull: joined(previous, core), sought: withWords(core, words) };
}

function withWords(question: string, words: readonly string[]): string {
  return `${withoutMark(question)} (${words.join(', ')})?`;
}

const AMOUNT = /^(?:many|much|few|far|often|long)$/i;

/** The words that say most about a question's subject, in its order. */
function rarestOf(question: string, said: ReadonlySet<string>, { lexicon }: Discussed): string[] {
  const content = readQuestion(question).content.filter(
    ({ term, word }) => !said.has(term) && !AMOUNT.test(word),
  );
  const rarest = new Set(
    content.toSorted((a, b) => lexicon.rarityOf(b.term) - lexicon.rarityOf(a.term)).slice(0, MAX_TOPIC_WORDS),
  );
  return content.filter((term) => rarest.has(term)).map(({ word }) => word);
}
