/**
 * What people say around a question, or instead of one, in one language. Each entry is the source of a regular expression
 * over folded text (lower case, no accents, `'` for every apostrophe), a space standing for any white space. Entries
 * are tried as whole words.
 */
export interface Phrases {
  readonly greeting: readonly string[];
  readonly thanks: readonly string[];
  readonly farewell: readonly string[];
  /** Whom a greeting names: "hi **all**". */
  readonly called: readonly string[];
  /** Set off from the question by a mark, or before its first word: "quick question". */
  readonly courtesy: readonly string[];
  /** The question goes on behind them: "could you tell me **who** …". */
  readonly request: readonly string[];
  /** Behind a question: "if you can". */
  readonly closing: readonly string[];
  /** What a question may begin with. */
  readonly asks: readonly string[];
  /** Only talk when they are all there is. */
  readonly okay: readonly string[];
  readonly wrong: readonly string[];
  readonly stop: readonly string[];
  readonly help: readonly string[];
  readonly 'about-me': readonly string[];
}
