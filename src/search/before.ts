import type { Place } from './query.js';
import type { Look, LookedScores } from './search.js';

/** The number of the question's own kind. */
export const OWN = 0;

/** What was said before a question, by the number of its kind. */
export const SAID = { question: 1, newerQuestion: 2, answer: 3 } as const;

/** How many kinds there are, the question's own among them. */
export const KINDS = 1 + Object.keys(SAID).length;

/** A text of a conversation. */
export interface Said {
  readonly kind: (typeof SAID)[keyof typeof SAID];
  readonly text: string;
}

/** What a question goes on with. */
export interface Before {
  /** In the order in which it was said. */
  readonly said: readonly Said[];
  /** The first passage of each answer, oldest first. */
  readonly shown: readonly Place[];
}

/** A question as it was typed, with what it goes on with. */
export interface Within {
  readonly asked: string;
  readonly before: Before;
}

/** How paragraphs are looked at for a question. */
export interface LookOptions {
  /** What answers is judged by this question behind what was said before it, where it goes on with that. */
  readonly within?: Within;
  /** The numbers of the paragraphs, the best first by what looking at them gave: the first of them are judged. As they come unless told. */
  readonly bestFirst?: (looked: LookedAtAll) => readonly number[];
  readonly signal?: AbortSignal | undefined;
}

/** What looking at all of them gave, in their order. */
export interface LookedAtAll {
  readonly by: Look['by'];
  readonly scores: readonly LookedScores[];
}
