import type { CorrectableField, Correction } from '../../archive/archive.js';

/** What somebody typed for fields of an article; nothing but spaces for none. */
export type TypedFields = Readonly<Partial<Record<CorrectableField, string>>>;

/** Longer is no headline, name or address, but a text in the wrong place. */
export const MOST_LETTERS = {
  headline: 500,
  date: 40,
  section: 200,
  author: 300,
  source: 200,
  url: 2000,
} as const;

/** What is to become of an article's fields. */
export type Edit =
  /**
   * Fields say this from now on, whatever the page says. `seen` is what they said when whoever edits began: where one of them says
   * something else by now, nothing is changed (`edit-overtaken`).
   */
  | { readonly kind: 'set'; readonly fields: TypedFields; readonly seen?: Correction }
  /** What was corrected last is not corrected any more. */
  | { readonly kind: 'undo' }
  /** Nothing is corrected any more. */
  | { readonly kind: 'page' };

/** What can be corrected of an article, and what has been. */
export interface Editing {
  /** The article's id. */
  readonly article: string;
  readonly file: string;
  readonly now: Readonly<Record<CorrectableField, string | null>>;
  /** What its page says where it has been corrected. */
  readonly said: Correction;
  /** How many corrections can be undone. */
  readonly past: number;
}

/** What a correction changed. */
export interface FieldChange {
  readonly field: CorrectableField;
  readonly before: string | null;
  readonly after: string | null;
}
