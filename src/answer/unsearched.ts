import type { ArchivedArticle } from '../archive/archive.js';
import type { AskOptions, NothingFound, ToldAnswer } from './answer.js';
import { toldOf } from './facts/told.js';
import { type Question, readQuestion } from './question/question.js';
import { remarkOf } from './talk/remarks.js';
import { talkOf } from './talk/talk.js';

type Unsearched =
  | Pick<NothingFound, 'outcome' | 'talk' | 'confidence' | 'nearMisses' | 'suggestions'>
  | Pick<ToldAnswer, 'outcome' | 'told' | 'confidence'>;

/** The answer to what nothing is looked up for: talk, and questions about the archive and its articles. Else null. */
export function unsearched(
  typed: string,
  articles: readonly ArchivedArticle[],
  { filters, conversation }: AskOptions,
): Unsearched | null {
  const question: Question = readQuestion(typed);
  const isConversation = (conversation?.turns.length ?? 0) > 0;
  const talk = talkOf(question.text) ?? (isConversation ? remarkOf(question.text) : null);
  if (talk !== null) return talked(talk);
  const told = toldOf(question, articles, filters, conversation);
  if (told === null) return null;
  return told === 'no-article' ? talked(told) : { outcome: 'told', told, confidence: 1 };
}

function talked(talk: NonNullable<NothingFound['talk']>): Unsearched {
  return { outcome: 'nothing-found', talk, confidence: 0, nearMisses: [], suggestions: [] };
}
