import type { Answered, Conversation } from '../../../src/answer/answer.js';
import { createAnswerer } from '../../../src/answer/answerer.js';
import type { WordPair } from '../../../src/search/search.js';
import { ARTICLES } from '../conditions/world.js';

interface Reading {
  /** How well every passage meets the question in meaning. */
  readonly all: number;
  /** Whether every passage answers (log odds); null where none was judged. */
  readonly answers?: number | null;
  /** Which words of the question met others of every passage. */
  readonly pairs?: readonly WordPair[];
}

/** What is answered where every passage was read so. @throws where nothing is */
export async function answeredReading(
  question: string,
  { all, answers = null, pairs = [] }: Reading,
  conversation?: Conversation,
): Promise<Answered> {
  const scores = { all, whole: 0, asking: 0, open: 0, within: 0, answering: 0 };
  const answerer = await createAnswerer(
    { version: 'v1', articles: ARTICLES, rejected: [] },
    {
      meaning: {
        vectorOf: async () => null,
        lookAt: async (_, paragraphs) => ({
          by: 'pieces',
          scores: paragraphs.map(() => scores),
          answersIn: () => answers,
          pairsIn: () => pairs,
        }),
      },
    },
  );
  const answer = await answerer.ask(question, conversation ? { conversation } : {});
  if (answer.outcome !== 'answered') throw new Error(`nothing was answered: ${answer.outcome}`);
  return answer;
}
