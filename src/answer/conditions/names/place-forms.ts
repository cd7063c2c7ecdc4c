import type { Lexicon } from '../../../search/index/lexicon.js';
import { genderOfName } from '../../../search/terms/forms/given-names.js';
import { termOf } from '../../../search/terms/terms.js';

/** Shorter words have such endings by chance. */
const SHORTEST = 4;

/**
 * The terms by which a place's name and who or what is of it may stand for each other: Orvenia and Orvenian, Alaska and Alaskan, Boston
 * and Bostonian, Europe and European. (Those of countries are one term already.) What the archive does not write as a name is none;
 * Julia and Julian are two people.
 */
export function placeFormsIn(lexicon: Lexicon, term: string): readonly string[] {
  const known = KNOWN.get(lexicon) ?? new Map<string, readonly string[]>();
  KNOWN.set(lexicon, known);
  const forms = known.get(term) ?? formsOf(term).filter((form) => lexicon.isName(form));
  known.set(term, forms);
  return forms;
}

/** A lexicon is of one version of an archive: many passages are held against one name. */
const KNOWN = new WeakMap<Lexicon, Map<string, readonly string[]>>();

function formsOf(term: string): string[] {
  if (genderOfName(term) !== null) return [];
  const forms = [...placesOf(term), ...peopleOf(term)];
  return forms.filter((form) => form.length >= SHORTEST && form !== term && genderOfName(form) === null);
}

function placesOf(term: string): string[] {
  if (!term.endsWith('an')) return [];
  const stems = [term.slice(0, -1), term.slice(0, -2), ...(term.endsWith('ian') ? [term.slice(0, -3)] : [])];
  return stems.map((stem) => termOf(stem));
}

function peopleOf(term: string): string[] {
  return ['n', 'an', 'ean', 'ian'].map((ending) => termOf(term + ending));
}
