import { creditInCaption } from './furniture/caption.js';
import { countWords, endsSentence, type Unit } from './unit.js';

/** A label on a line of its own that belongs to the line below it. */
const LABEL =
  /^(?:(?:image|photo|picture|media|video) (?:caption|copyright|source|credit)|caption|photo|image)$/i;
const LONGEST_CAPTION = 30;

/** After a mere "Photo" a whole sentence is the article's, unless it ends in a credit. */
function isCaption(label: string, { text, kind }: Unit): boolean {
  if (kind !== 'text' || countWords(text) > LONGEST_CAPTION) return false;
  return /\s|caption/i.test(label) || !endsSentence(text) || creditInCaption(text) !== null;
}

/** Puts picture labels and the captions under them together: `Image caption` above `The port of Lindmouth`. */
export function joinLabels(units: readonly Unit[]): Unit[] {
  const joined: Unit[] = [];
  for (const unit of units) {
    const label = joined.at(-1);
    if (label && LABEL.test(label.text) && isCaption(label.text, unit)) {
      const name = /credit|source|copyright/i.test(label.text) ? 'Photo credit' : 'Caption';
      joined[joined.length - 1] = { ...label, text: `${name}: ${unit.text}` };
    } else joined.push(unit);
  }
  return joined;
}
