/** What to try when nothing was found; the text is made where it is shown, so that it can be translated. */
export type Suggestion =
  | { readonly kind: 'ask-a-question' }
  | { readonly kind: 'loosen-filters' }
  | { readonly kind: 'other-words'; readonly missing: readonly string[] }
  | { readonly kind: 'look-at-near-misses' };

/** A name of the archive that is near to one that was asked for. */
export interface NearName {
  /** As the question says it. */
  readonly asked: string;
  /** As the archive writes it. */
  readonly name: string;
}
