import type { Place } from './query.js';

/** What was said before a question, by the number of its kind. */
export const SAID = { question: 1, newerQuestion: 2, answer: 3 } as const;

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
