import { tokensOf } from '../../search/recent-tokens.js';
import { COUNTRY_OF } from '../../search/terms/forms/countries.js';
import { termOf } from '../../search/terms/terms.js';

/** A sort of thing of which all there are can be listed, so that a paragraph can be seen to name one. */
interface ClosedClass {
  /** What a question for one looks like. */
  readonly asks: RegExp;
  /** Whether a word is one, by its term and as it is written. */
  readonly has: (term: string, written: string) => boolean;
}

/** The terms of all countries, and of what and who comes from there. */
export const COUNTRIES: ReadonlySet<string> = new Set(
  [...COUNTRY_OF.values()].map((country) => termOf(country)),
);

const STATES: ReadonlySet<string> = new Set(
  `alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hampshire hawaii idaho illinois
   indiana iowa jersey kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
   nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming
   carolina dakota`
    .trim()
    .split(/\s+/),
);

const CLASSES: readonly ClosedClass[] = [
  {
    asks: /\b(?:which|what)\s+(?:\p{L}+\s+){0,2}(?:country|countries|nations?)\b|\bwhere\b/iu,
    has: (term) => COUNTRIES.has(term),
  },
  {
    asks: /\b(?:which|what)\s+(?:\p{L}+\s+){0,2}states?\b|\bwhere\b/iu,
    has: (_, written) => /^\p{Lu}/u.test(written) && STATES.has(written.toLowerCase()),
  },
];

/**
 * Tells whether a paragraph names one of the sort of thing that is asked for, "which country", other than those that the
 * question names itself; null where no such sort is asked for.
 * @param asked the question's terms
 */
export function memberAsked(
  core: string,
  asked: ReadonlySet<string>,
): ((paragraph: string) => boolean) | null {
  const classes = CLASSES.filter(({ asks }) => asks.test(core));
  if (classes.length === 0) return null;
  return (paragraph) =>
    tokensOf(paragraph).some(
      ({ term, start, end }) =>
        !asked.has(term) && classes.some(({ has }) => has(term, paragraph.slice(start, end))),
    );
}
