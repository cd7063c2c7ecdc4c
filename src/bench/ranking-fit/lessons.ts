import type { Conversation, ShownPassage } from '../../answer/answer.js';
import { beforeOf } from '../../answer/conversation/before.js';
import { understand } from '../../answer/conversation/understand.js';
import { passageOf } from '../../answer/passage/passage.js';
import { readQuestion } from '../../answer/question/question.js';
import { shownPassage, withTurn } from '../../answer/remember.js';
import { remarkOf } from '../../answer/talk/remarks.js';
import { talkOf } from '../../answer/talk/talk.js';
import type { EvalConversation, EvalQuestion } from '../../cli/eval/question-file.js';
import type { Before } from '../../search/before.js';
import type { Place, Query } from '../../search/query.js';
import type { Hit } from '../../search/search.js';
import type { SearchIndex } from '../../search/search-index.js';
import { isRight } from './gather.js';

/** A question with paragraphs: at least one answers and one does not, or, where nothing answers it, none does. */
export interface Lesson {
  readonly question: string;
  /** What was said and shown before it; null for one that stands alone. */
  readonly before: Before | null;
  readonly found: readonly {
    readonly hit: Hit;
    readonly isRight: boolean;
    /** Its score by the question's own words, in points of the ranking; of one that stands alone, as the hit's. */
    readonly alone: number;
  }[];
}

/** So many of what words find: few answer from further down. Within a conversation and alone; and what stands around what was shown. */
const FOUND = 14;
const FOUND_WITHIN = 18;
const FOUND_ALONE = 6;
/** Of a question that nothing answers what is found first looks most as if it did. */
const FOUND_THOUGH_UNANSWERED = 2;
const BEFORE_SHOWN = 4;
const BEHIND_SHOWN = 5;

/**
 * What a set of questions teaches. One that stands alone is asked twice: as it is, and behind the one before it in the set, which it does not
 * lean on; one that nothing answers once. A conversation is gone through twice: what was shown is what answers, and what words find.
 */
export function* lessonsIn(set: readonly EvalConversation[], index: SearchIndex): Generator<Lesson> {
  let previous: EvalQuestion | null = null;
  for (const { turns, isConversation } of set) {
    if (isConversation) {
      yield* inConversation(turns, index, true);
      yield* inConversation(turns, index, false);
      continue;
    }
    const [question] = turns;
    if (!question?.counted) continue;
    if (question.relevant?.length === 0) {
      const lesson = foundFor(question, index, FOUND_THOUGH_UNANSWERED);
      if (lesson.found.length > 0) yield lesson;
      continue;
    }
    yield* alone(question, previous, index);
    previous = question;
  }
}

function* alone(asked: EvalQuestion, previous: EvalQuestion | null, index: SearchIndex): Generator<Lesson> {
  const lesson = foundFor(asked, index, FOUND);
  if (!teaches(lesson.found)) return;
  yield lesson;
  const shown = previous?.relevant?.[0];
  if (!previous || !shown) return;
  const turn = {
    question: previous.question,
    understoodAs: previous.question,
    shown: [{ ...shown, sentence: '' }],
  };
  yield { ...lesson, before: beforeOf([turn]) };
}

/** What words find of a question that stands alone, the first of it. */
function foundFor(asked: EvalQuestion, index: SearchIndex, limit: number): Lesson {
  const { judged, query } = understand(readQuestion(asked.question), undefined, index.lexicon, null);
  const { hits } = index.search(query, { limit, once: true });
  const found = hits.map((hit) => ({ hit, isRight: isRight(hit, asked), alone: hit.score }));
  return { question: judged.core, before: null, found };
}

function* inConversation(
  turns: readonly EvalQuestion[],
  index: SearchIndex,
  isAnswered: boolean,
): Generator<Lesson> {
  let conversation: Conversation | undefined;
  for (const asked of turns) {
    const question = readQuestion(asked.question);
    // What is said in between is not remembered.
    if (talkOf(question.text) ?? remarkOf(question.text)) continue;
    const understood = understand(question, conversation, index.lexicon, null);
    const found = index.search(understood.query, {
      limit: FOUND_WITHIN,
      once: true,
      exclude: understood.exclude,
    });
    if (conversation && asked.relevant?.length) {
      const lesson = within(asked, beforeOf(conversation.turns), understood.query, index);
      if (lesson) yield lesson;
    }
    const answers = isAnswered ? index.search(understood.query, { among: asked.relevant ?? [] }) : found;
    const shown = answers.hits
      .slice(0, 1)
      .map((hit): ShownPassage => shownPassage(passageOf(hit, answers.terms, understood.judged)));
    conversation = withTurn(conversation, {
      question: asked.question,
      understoodAs: understood.understoodAs,
      ...(understood.inFull !== undefined && { inFull: understood.inFull }),
      shown,
    });
  }
}

function within(asked: EvalQuestion, before: Before, query: Query, index: SearchIndex): Lesson | null {
  const question = readQuestion(asked.question);
  const own = understand(question, undefined, index.lexicon, null).query;
  const last = before.shown.at(-1);
  const around = Array.from({ length: last ? BEFORE_SHOWN + 1 + BEHIND_SHOWN : 0 }, (_, i) => ({
    article: last!.article,
    paragraph: last!.paragraph + i - BEFORE_SHOWN,
  }));
  const places = [
    ...index.search(query, { limit: FOUND_WITHIN, once: true }).hits.map(placeOf),
    ...index.search(own, { limit: FOUND_ALONE, once: true }).hits.map(placeOf),
    ...around,
    ...(asked.relevant ?? []).slice(0, 1),
  ];
  const among = [...new Map(places.map((place) => [keyOf(place), place])).values()];
  const limit = among.length;
  const alone = new Map(
    index.search(own, { among, limit }).hits.map((hit) => [keyOf(placeOf(hit)), hit.score]),
  );
  const found = index.search(query, { among, limit }).hits.map((hit) => ({
    hit,
    isRight: isRight(hit, asked),
    alone: alone.get(keyOf(placeOf(hit))) ?? 0,
  }));
  return teaches(found) ? { question: question.core, before, found } : null;
}

function teaches(found: Lesson['found']): boolean {
  return found.some(({ isRight }) => isRight) && !found.every(({ isRight }) => isRight);
}

const placeOf = ({ article, paragraph }: Hit): Place => ({ article: article.id, paragraph });
const keyOf = ({ article, paragraph }: Place): string => `${paragraph} ${article}`;
