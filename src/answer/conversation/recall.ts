import type { Lexicon } from '../../search/index/lexicon.js';
import type { Turn } from '../answer.js';
import { readQuestion } from '../question/question.js';
import { dependenceOf } from './dependence.js';
import { emptyMemory, type Memory, withTurn } from './memory.js';

/** A change of subject is not always told for what it is, so that what was before it is not forgotten at once. */
const LEAST_SHARE = 0.1;

/** What a conversation holds, oldest turn first; a question that stands alone puts what was before it behind. */
export function memoryOf(turns: readonly Turn[], lexicon: Lexicon): Memory {
  return turns.reduce((memory, turn) => {
    const left =
      memory.turns.length === 0
        ? 1
        : Math.max(LEAST_SHARE, dependenceOf(readQuestion(turn.question), memory));
    return withTurn(memory, turn, left);
  }, emptyMemory(lexicon));
}
