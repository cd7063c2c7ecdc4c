import { isSectionLabel } from '../text/section-label.js';
import { countWords } from '../text/unit.js';
import { readNames } from './byline.js';
import { large } from '../text/large-pattern.js';

/** Words of papers, firms, offices and places that are shaped like names of people. */
const NO_PERSON = new Set(
  `post times news herald daily weekly gazette tribune journal observer telegraph guardian mail express standard chronicle
  mirror press association agency reuters bloomberg review magazine network media group ltd inc llp llc plc corp co gmbh
  office court ministry department commission university institute council bank company law legal team staff desk bureau
  service services contributor contributors correspondent editor editors reporter by city street island islands
  north south east west northern southern eastern western new united san los las hong saint st port el costa sri tel abu
  buenos kuala rio cape saudi republic kingdom states america africa asia europe zealand korea emirates union
  washington london paris the of and for our your my a an this that how why what when where who is are in on at to with
  home about search menu latest more read share save print follow listen watch subscribe contact press release guest
  comment comments blog breaking live update updated published live image photo getty images key points summary`
    .split(/\s+/)
    .filter(Boolean),
);

/** Jurisdictions that pages of law firms put before a date without any mark between. */
const JURISDICTION = large(
  /^(?:usa?|u\.s\.a?\.?|united states(?: of america)?|uk|united kingdom|england(?: (?:and|&) wales)?|scotland|ireland|european union|eu|global|international|germany|france|italy|spain|portugal|switzerland|austria|belgium|netherlands|luxembourg|denmark|sweden|norway|finland|iceland|poland|czech republic|slovakia|hungary|romania|bulgaria|greece|turkey|russia|ukraine|israel|egypt|nigeria|kenya|south africa|saudi arabia|united arab emirates|india|pakistan|china|hong kong|taiwan|japan|south korea|singapore|malaysia|thailand|vietnam|indonesia|philippines|australia|new zealand|canada|mexico|brazil|argentina|chile|colombia|peru)$/i,
);

/** Whether a text is the name of a country or the like. */
export function isJurisdiction(text: string): boolean {
  return JURISDICTION.test(text);
}

/**
 * The authors that a line names without saying "By", as pages do beside the date: `Jo Roe and Al Poe`,
 * `Jo Roe, Legal Correspondent`, `Jo Roe in Brussels`. Only full names, and no words of papers, firms and places.
 */
export function readBareNames(line: string): string | null {
  if (line.length > 90 || /[\d?!:;"“”]/.test(line) || /\.$/.test(line) || isSectionLabel(line)) return null;
  const names = readNames(line);
  if (names === null) return null;
  const each = names.split(/\s*(?:,|;|&|\band\b)\s*/).filter(Boolean);
  return each.length > 0 && each.every(isPerson) ? names : null;
}

function isPerson(name: string): boolean {
  const words = name.split(' ');
  return (
    words.length >= 2 &&
    countWords(name) <= 4 &&
    !isJurisdiction(name) &&
    words.every((word) => !NO_PERSON.has(word.toLowerCase().replace(/[.,]$/, ''))) &&
    words.some((word) => word.length > 2)
  );
}
