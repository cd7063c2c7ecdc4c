/** The signals, each with how much it counts. Zero turns one off. */
export interface Weights {
  /** BM25 of the paragraph. */
  readonly paragraph: number;
  /** BM25 of the article's headline. */
  readonly headline: number;
  /**
   * How much the paragraph's terms count less that the headline has already, or the opening as a name: every paragraph of the
   * article is about them, and the opening one, which repeats the headline, would win over the one that answers.
   */
  readonly repetition: number;
  /**
   * How far the opening paragraph of several stands back, as a share of the question's summed idf: it says again what the
   * article is about, as the question does, and seldom what is asked.
   */
  readonly opening: number;
  /** The same for each doubling of the paragraph's number: the further down, the more it is about something else. */
  readonly depth: number;
  /** The summed weight · idf of what the opening paragraph sets and this one leaves unsaid (see within-article.ts). */
  readonly given: number;
  /** The share of the terms that the headline leaves open, of the question's summed idf: half of it where an article is one paragraph. */
  readonly rest: number;
  /** BM25 of the article's whole body: the right paragraph stands in an article about the question. */
  readonly article: number;
  /** Mean idf of each pair of neighbours in the question that stand side by side, in that order. */
  readonly phrase: number;
  /** Query terms that stand near each other, by 1/distance² (Büttcher, Clarke and Lushman 2006). */
  readonly proximity: number;
  /** Summed idf of the distinct query terms within the best single sentence. */
  readonly sentence: number;
  /** How near the article's date is to the period that the question names, 0 to 1. */
  readonly date: number;
  /** How the paragraph stands by the conditions that the question sets (see src/answer/conditions/standing.ts). */
  readonly conditions: number;
  /**
   * How new the article is where the newest is asked for, as a share of what all else gives: 1 for the newest there is, 1/e
   * for one a year older. A share, so that what is new and about something else does not come first.
   */
  readonly newness: number;
  /** Whether the paragraph holds what the question asks for: a number, a date, a country (see src/answer/question/fit.ts). */
  readonly kind: number;
  /** How much of the question stands around a thing of the kind asked for, as a share of its summed idf (see src/answer/question/around.ts). */
  readonly around: number;
  /** How like the question the paragraph is in meaning, against its words (see `meaningOf` in both.ts). */
  readonly meaning: number;
  /** How well the words meet the question's in meaning where they stand (late interaction), as a share of the question's summed idf. */
  readonly pieces: number;
  /** The same of the words that ask (who, where, how many) and the paragraph alone, without its headline: they meet what may answer. */
  readonly asking: number;
  /** The same of the telling words, as far as the headline leaves them open: what `rest` is by words. */
  readonly open: number;
  /** By how much more the words meet the question's with those of the opening paragraph and of the one before, in part (see src/meaning/look/within-article.ts). */
  readonly within: number;
  /** By how much better it answers than the least of the best, as a small network tells that reads both (see src/meaning/answering), in log odds. */
  readonly answering: number;
  /** As `pieces`, by a table of what words mean by themselves, where the paragraphs are not read. */
  readonly table: number;
}

/** By words, also where the table takes the second look, and for what is found before one is taken. */
export const WEIGHTS: Weights = {
  paragraph: 1,
  headline: 1.3,
  repetition: 0.5,
  opening: 0.06,
  depth: 0.02,
  given: 0.45,
  rest: 0.3,
  article: 0.4,
  phrase: 0.15,
  proximity: 1.15,
  sentence: 0.2,
  date: 0.5,
  conditions: 1,
  newness: 0.5,
  kind: 3,
  around: 0,
  meaning: 0.5,
  pieces: 4,
  asking: 0,
  open: 0,
  within: 0,
  answering: 0,
  table: 0.5,
};

/** Where paragraphs were read for a second look: how their words meet the question's takes over much of what the words alone tell. */
export const WEIGHTS_BY_PIECES: Weights = {
  ...WEIGHTS,
  paragraph: 0.4,
  headline: 1,
  opening: 0.05,
  depth: 0.025,
  given: 0.5,
  rest: 0.4,
  article: 0.25,
  phrase: 0.1,
  proximity: 1.2,
  newness: 0.55,
  kind: 3.3,
  around: 0.85,
  meaning: 4,
  pieces: 3.8,
  asking: 1,
  open: 0.65,
  within: 2.5,
  answering: 0.27,
};

/** Both. */
export interface WeightsByLook {
  readonly words: Weights;
  readonly pieces: Weights;
}

export const WEIGHTS_BY_LOOK: WeightsByLook = { words: WEIGHTS, pieces: WEIGHTS_BY_PIECES };

/** Those by which what a look gave is ranked; none is as one by the table. */
export function weightsFor(
  look: { readonly by: 'pieces' | 'table' } | null,
  weights: WeightsByLook,
): Weights {
  return look?.by === 'pieces' ? weights.pieces : weights.words;
}

/** Every signal that can be turned off to measure what it adds, in the order of `Weights`. */
export const SIGNALS = Object.keys(WEIGHTS) as readonly (keyof Weights)[];
