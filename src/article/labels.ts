import { creditInCaption, creditOf } from './furniture/caption.js';
import { readDateline } from './head/datelines/dateline.js';
import { readBareNames } from './head/person.js';
import { countWords, endsSentence, type Unit } from './text/unit.js';

/** A label on a line of its own that belongs to the line below it. */
const PICTURE =
  /^(?:(?:image|photo|picture|media|video) (?:caption|copyright|source|credit)|caption|photo|image)$/i;
const DATE =
  /^(?:(?:first |last |date )?(?:published|posted|updated|modified|released)(?: on)?|(?:release |publication )?date)\s*:?$/i;
const NAME = /^(?:by|written by|authors?)\s*:?$/i;
const SOURCE = /^(?:from\s*:|news provided by\s*:?|source\s*:|publisher\s*:)$/i;
const LONGEST_CAPTION = 30;
const LONGEST_SOURCE = 8;
/** Labels stand at the top of a page. */
const HEAD = 30;

/** Puts labels and what they label together: `Image caption` above `The port`, `Published` above `10 May 2017`. */
export function joinLabels(units: readonly Unit[]): Unit[] {
  const joined: Unit[] = [];
  for (const [index, unit] of units.entries()) {
    const label = joined.at(-1);
    const credit = label && isCaptionAbove(label, unit, units[index + 1]) ? creditOf(unit.text) : null;
    if (label && credit) {
      joined[joined.length - 1] = { ...label, text: `Caption: ${label.text} Photo: ${credit}` };
      continue;
    }
    const text = label && (captioned(label.text, unit) ?? (index < HEAD ? stated(label.text, unit) : null));
    if (label && text) joined[joined.length - 1] = { ...label, text };
    else joined.push(unit);
  }
  return joined;
}

function captioned(label: string, unit: Unit): string | null {
  if (!PICTURE.test(label) || !isCaption(label, unit)) return null;
  return `${/credit|source|copyright/i.test(label) ? 'Photo credit' : 'Caption'}: ${unit.text}`;
}

/** After a mere "Photo" a whole sentence is the article's, unless it ends in a credit. */
function isCaption(label: string, { text, kind }: Unit): boolean {
  if (kind !== 'text' || countWords(text) > LONGEST_CAPTION) return false;
  return /\s|caption/i.test(label) || !endsSentence(text) || creditInCaption(text) !== null;
}

/** A caption and its credit stand alone in a block of two lines. */
function isCaptionAbove(caption: Unit, credit: Unit, next: Unit | undefined): boolean {
  const apart = caption.afterBlank && !credit.afterBlank && next?.afterBlank === true;
  const plain = caption.kind === 'text' && credit.kind === 'text';
  return apart && plain && endsSentence(caption.text) && countWords(caption.text) <= LONGEST_CAPTION;
}

function stated(label: string, { text, kind }: Unit): string | null {
  if (kind !== 'text') return null;
  const name = label.replace(/\s*:$/, '');
  if (DATE.test(label) && readDateline(text)) return `${name}: ${text}`;
  if (NAME.test(label) && readBareNames(text)) return `By ${text}`;
  const source = SOURCE.test(label) && countWords(text) <= LONGEST_SOURCE && !/@/.test(text);
  return source && !endsSentence(text) && !readDateline(text) ? `Source: ${text}` : null;
}
