/** A word of a text that the index looks at: its term, and where it stands (UTF-16 offsets, half-open). */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}
