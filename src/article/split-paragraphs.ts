import { normaliseText } from './normalise.js';
import { splitUnits } from './units.js';

/** The paragraphs of a text that is known to be an article's body and nothing else. */
export function splitParagraphs(text: string): string[] {
  return splitUnits(normaliseText(text)).units.map((unit) => unit.text);
}
