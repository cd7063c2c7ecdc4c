import { readFile } from 'node:fs/promises';
import type { Place } from '../../search/query.js';
import { list, object } from '../../shape/groups.js';
import { flag, text, whole } from '../../shape/scalars.js';
import { also, type Of, optional, type Shape } from '../../shape/shape.js';
import { UsageError } from '../terminal/usage.js';
import { seededRandom, shuffle } from './random.js';

/** One question of a set: alone, or a turn of a conversation. */
export interface EvalQuestion {
  readonly question: string;
  /** Another wording of a turn that stands alone, where the set has one. */
  readonly manual: string | null;
  /** The paragraphs that answer; empty when the archive has no answer; null when the set only gives `answers`. */
  readonly relevant: readonly Place[] | null;
  /** Gold answers, as wordings. */
  readonly answers: readonly string[];
  /** Whether it is scored, or only asked because later turns follow it. */
  readonly counted: boolean;
}

/** Questions asked one after the other within one conversation; a question that stands alone is one of length 1. */
export interface EvalConversation {
  readonly id: string;
  readonly turns: readonly EvalQuestion[];
  /** False for a question that stands alone: then its first turn is scored. */
  readonly isConversation: boolean;
}

const asked = object({
  question: text(),
  manual: optional(text()),
  relevant: optional(list(object({ article: text(), paragraph: whole(1) }))),
  answers: optional(list(text())),
  counted: optional(flag),
});
const judged = also(
  asked,
  ({ relevant, answers }) => relevant !== undefined || answers !== undefined,
  'needs "relevant" (paragraphs; empty when the archive has no answer) or "answers"',
);
const withId = object({ id: text() });
const conversation = object({ id: text(), turns: list(judged, { least: 1 }) });

/**
 * Reads a set of questions, JSON Lines.
 * @throws UsageError naming the file and the line when it cannot be read
 */
export async function readQuestionFile(file: string): Promise<EvalConversation[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`The questions ${file} cannot be read: ${(error as Error).message}.`, {
      cause: error,
    });
  }
  const conversations = text
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((json, i) => (json.trim() === '' ? [] : [readLine(json, `${file}, line ${i + 1}`)]));
  if (conversations.length === 0) throw new UsageError(`${file} holds no question.`);
  return conversations;
}

/**
 * The questions of a set as one conversation, in an order that a seed gives.
 * @throws UsageError where the set holds conversations: their order is their own
 */
export function asOneConversation(set: readonly EvalConversation[], seed: number): EvalConversation {
  const own = set.find(({ isConversation }) => isConversation);
  if (own) throw new UsageError(`--as-one-conversation takes single questions; ${own.id} is a conversation.`);
  return {
    id: `seed ${seed}`,
    turns: shuffle(
      seededRandom(seed),
      set.flatMap(({ turns }) => turns),
    ),
    isConversation: false,
  };
}

function readLine(json: string, where: string): EvalConversation {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new UsageError(`${where}: ${(error as Error).message}. Each line is one JSON object.`, {
      cause: error,
    });
  }
  const isConversation = typeof value === 'object' && value !== null && 'turns' in value;
  if (isConversation) {
    const { id, turns } = checked(conversation, value, where);
    return { id, turns: turns.map(questionOf), isConversation };
  }
  const question = checked(judged, value, where);
  const { id } = checked(withId, value, where);
  return { id, turns: [questionOf(question)], isConversation };
}

function checked<T>(shape: Shape<T>, value: unknown, where: string): T {
  const result = shape(value);
  if (result.ok) return result.value;
  const [{ path, message }] = result.faults;
  throw new UsageError(
    `${where}: ${path.length > 0 ? `"${path.join('.')}": ` : ''}${message}. ` +
      'A line is a question {id, question, relevant or answers} or a conversation {id, turns}.',
  );
}

function questionOf({ question, manual, relevant, answers, counted }: Of<typeof asked>): EvalQuestion {
  return {
    question,
    manual: manual ?? null,
    relevant: relevant ?? null,
    answers: answers ?? [],
    counted: counted ?? true,
  };
}
