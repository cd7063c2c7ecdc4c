import { countWords, endsSentence } from './unit.js';

/**
 * Words that sections of news sites are made of. A name such as "Jane Smith" has the same shape as "Domain Names", so
 * that a label of several words counts as a section only with one of these in it.
 */
const SECTION_WORDS = new Set(
  `news analysis opinion opinions comment commentary feature features interview interviews business technology tech
  science health politics political world uk us usa eu europe european asia asian africa african americas america china
  india australia canada germany france japan korea international national local regional global domestic sport sports
  culture arts art music film books travel law laws legal policy court courts crime education environment climate energy
  economy economics finance financial markets money companies company media entertainment lifestyle style fashion food
  trademark trademarks trade patent patents copyright copyrights design designs domain domains names secrets customs
  counterfeit counterfeiting counterfeits anti-counterfeiting licensing licences litigation brand brands internet online
  digital cyber cybersecurity security privacy data ip iprs intellectual property rights life sciences pharma
  pharmaceuticals biotech biotechnology industry industries enforcement regulation regulatory government public affairs
  piracy infringement disputes mergers deals jobs people profile profiles case cases report reports review reviews blog
  blogs editorial editorials columns column letters briefing focus special supplement update updates headlines today
  telecoms software hardware gaming games cars motoring property real estate retail consumer transport aviation shipping
  exports imports tariffs agriculture society religion weather history research universities careers practice governance
  litigation protection enforcement border infringements licenses competition antitrust tax labour labor employment
  innovation start-ups startups invention inventions standards geographical indications jurisdictions agencies`
    .split(/\s+/)
    .filter(Boolean),
);

const JOINING = new Set(['and', '&', 'of', 'the', 'in', 'for', 'on', '/']);

/** Whether a short line can be nothing but a section's label. */
export function isSectionLabel(text: string): boolean {
  if (countWords(text) > 4 || text.length > 45 || endsSentence(text) || /[\d@_?!"“”:;]/.test(text))
    return false;
  const words = text.split(/[\s/,]+/).filter((word) => !JOINING.has(word.toLowerCase()));
  if (words.length === 0 || !/^\p{Lu}/u.test(text)) return false;
  return words.every((word) => SECTION_WORDS.has(word.toLowerCase()));
}

/** Whether a line is made of nothing but words of sections: a row of them, however long. */
export function isRowOfSections(text: string): boolean {
  const words = text.split(/[\s/,|]+/).filter((word) => !JOINING.has(word.toLowerCase()));
  return words.length >= 2 && words.every((word) => SECTION_WORDS.has(word.toLowerCase()));
}

/** Whether a line beside a date, where pages put the section, reads as one: also a single capitalised word. */
export function mayBeSection(text: string): boolean {
  return isSectionLabel(text) || /^\p{Lu}[\p{L}-]{2,20}$/u.test(text);
}
