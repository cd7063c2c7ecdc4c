import { type Before, SAID } from '../../search/before.js';
import type { Turn } from '../answer.js';
import { readQuestion } from '../question/question.js';

/**
 * What a question goes on with, as what answers it is judged by: the last question that found something with the sentence that answered,
 * and the question after it that found nothing.
 */
export function beforeOf(turns: readonly Turn[]): Before {
  const last = turns.at(-1);
  const answered = turns.findLast(({ shown }) => shown.length > 0) ?? last;
  const question = (turn: Turn) => readQuestion(turn.question).core;
  const sentence = answered?.shown[0]?.sentence;
  return {
    said: [
      ...(answered ? [{ kind: SAID.question, text: question(answered) }] : []),
      ...(sentence ? [{ kind: SAID.answer, text: sentence }] : []),
      ...(last && last !== answered ? [{ kind: SAID.newerQuestion, text: question(last) }] : []),
    ],
    shown: turns.flatMap(({ shown: [first] }) =>
      first ? [{ article: first.article, paragraph: first.paragraph }] : [],
    ),
  };
}
