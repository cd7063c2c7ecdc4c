import type { Texts } from '../strings/texts.js';
import type { Markdown } from '../text/markdown.js';

/**
 * Something the person can put right, or must be told: shown to them alone as a sentence, and no fault of the bot.
 * Thrown by commands and actions, caught by the dispatcher.
 */
export class Problem extends Error {
  /** For the log: `refused`, `expired`, `busy` … */
  readonly outcome: string;
  readonly sentence: (t: Texts) => Markdown;

  constructor(outcome: string, sentence: (t: Texts) => Markdown) {
    super(outcome);
    this.outcome = outcome;
    this.sentence = sentence;
  }
}
