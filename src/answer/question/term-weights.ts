import type { QueryTerm } from '../../search/query.js';

/** From this weight on a word says something of what is asked for; below it stand those that answers hardly ever repeat. */
export const SAYS_SOMETHING = 0.5;

/** The noun that only says which sort of thing is asked for: "which **agency** seized", "what **year** did". */
const FOCUS =
  /\b(?:what|which|whose)(?:\s+(?:other|specific|particular|main|two|three|four|type|kind|sort|form)s?)*(?:\s+of)?\s+(\w+)/gi;

/** The sort of thing that is asked for is often not named in the answer: "in 1866" does not say "year". */
const FOCUS_WEIGHT = 0.7;

/** By what the answer is measured: "how **long**" is answered by years, "how **old**" by an age. */
const MEASURE =
  /\bhow\s+(long|old|young|big|large|small|high|low|tall|far|fast|quick(?:ly)?|slow(?:ly)?|soon|late|early|deep|wide|heavy|hot|cold|often|expensive|cheap|rich|close|near)\b/gi;

/** Words of questions that answers hardly ever repeat. */
const GENERIC = new Set(
  `year date day month century decade time type kind sort form name term word phrase percentage percent number amount
   thing person people place location reason purpose example many much called used known considered happen happened
   explain describe give list mean meant`.split(/\s+/),
);
const GENERIC_WEIGHT = 0.4;

/** The terms of a question, each by how much it says about what is asked for. */
export function weighted(terms: readonly QueryTerm[], question: string): QueryTerm[] {
  const focus = new Set([...question.matchAll(FOCUS)].map(([, word]) => word!.toLowerCase()));
  const measures = new Set([...question.matchAll(MEASURE)].map(([, word]) => word!.toLowerCase()));
  return terms.map((term) => {
    const word = term.word.toLowerCase();
    if (measures.has(word)) return { ...term, weight: GENERIC_WEIGHT };
    if (GENERIC.has(word) || GENERIC.has(word.replace(/s$/, ''))) return { ...term, weight: GENERIC_WEIGHT };
    return focus.has(word) ? { ...term, weight: FOCUS_WEIGHT } : term;
  });
}
