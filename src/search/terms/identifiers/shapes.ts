/** What stands between the parts of an identifier; pages have hyphens of every kind. */
export const DASH = '[-‐‑‒–]';
/** A pattern, and a cheap one that must match before it is worth trying. */
export interface Shape {
  readonly gate: RegExp;
  readonly pattern: RegExp;
}

const BEFORE = '(?<![\\p{L}\\p{N}/.,‐‑‒–-])';
const AFTER = '(?![\\p{L}\\p{N}]|[/‐‑‒–-]\\p{N})';
/** Grouped or plain digits, the year or series behind them, and a letter: "2,611,480", "16-1466", "12b". */
const NUMBER = `\\d{1,3}(?:,\\d{3})+|\\d{1,9}(?:(?:/|${DASH})\\d{1,6})?[A-Za-z]?`;
const ROMAN = '[IVXLC]{1,6}';

/** Words before a number that make it the name of one thing. */
const LABELS =
  'articles?|arts?\\.|sections?|secs?\\.|chapters?|rules?|clauses?|paragraphs?|paras?\\.?|parts?|titles?|class(?:es)?|claims?|' +
  'annex(?:es)?|schedules?|regulations?|directives?|decisions?|resolutions?|cases?|opinions?|amendments?|propositions?|patents?|' +
  'applications?|flights?|phases?|highways?|routes?|versions?|volumes?|vols?\\.|gates?|rooms?|nos?\\.?|numbers?|numéro|nr\\.?';
/** A year is no number of anything, unless more follows. */
const NUMBERED = /[^\s\d(,‐‑‒–-]\s?(?!(?:1[89]|20)\d\d(?![\d/‐‑‒–-]))\d| [IVXLC]{1,6}\b/;
export const LABELLED: Shape = {
  gate: NUMBERED,
  pattern: new RegExp(
    `(?:${BEFORE}(${LABELS})\\s?|([§№#])\\s?)(?:\\((?:EU|EC|EEC)\\)\\s)?(?:nos?\\.?\\s?)?(${NUMBER}|${ROMAN})${AFTER}` +
      `((?:(?:,\\s|\\s(?:and|or)\\s)(?:${NUMBER})${AFTER}){0,9})`,
    'giu',
  ),
};
export const FURTHER = new RegExp(NUMBER, 'gu');
/** The same label in short, as a sign, and the words that add nothing to a number. */
export const SHORT: Readonly<Record<string, string>> = {
  art: 'article', sec: 'section', '§': 'section', para: 'paragraph', vol: 'volume', classe: 'class', annexe: 'annex',
  number: 'no', numéro: 'no', nr: 'no', '№': 'no', '#': 'no',
}; // biome-ignore format: a table

/** "C-521/16", "T 123/17", "2016/1142": a series, with or without its letter. */
export const SERIES: Shape = {
  gate: /\d\/\d/,
  pattern: new RegExp(
    `${BEFORE}(?:(\\p{L}{1,4})${DASH}?|(\\p{Lu})\\s)?(\\d{1,6})/(\\d{1,6})(?!/)${AFTER}`,
    'gu',
  ),
};
/** "D2018-7733", "16-cv-1234". */
export const FILE: Shape = {
  gate: /\d[-‐‑‒–]\d/,
  pattern: new RegExp(
    `${BEFORE}(?:(\\p{L}{1,5})${DASH}?|(\\p{Lu})\\s)(\\d{2,6})${DASH}(\\d{2,6})${AFTER}`,
    'gu',
  ),
};
export const DOCKET: Shape = {
  gate: /[A-Za-z\u00c0-\uffff][-‐‑‒–]0*\d/,
  pattern: new RegExp(`${BEFORE}(?:\\d:)?(\\d{2})${DASH}(\\p{L}{2,3})${DASH}0*(\\d{2,6})${AFTER}`, 'gu'),
};
/** "COP26", "F-35", "ISO 9001", "H5N1". */
export const GLUED: Shape = {
  gate: /[A-Za-z\u00c0-\uffff]\d/,
  pattern: new RegExp(`${BEFORE}\\p{L}{1,6}\\d{1,6}(?:\\p{L}{1,2}\\d{0,4})?${AFTER}`, 'gu'),
};
export const HYPHENED: Shape = {
  gate: /[A-Za-z\u00c0-\uffff][-‐‑‒–]\d/,
  pattern: new RegExp(`${BEFORE}(\\p{L}{1,6})${DASH}(\\d{1,5}\\p{L}?)(?!${DASH})${AFTER}`, 'gu'),
};
export const ABBREVIATED: Shape = {
  gate: /[A-Z.]\s\d/,
  pattern: new RegExp(
    `${BEFORE}((?:\\p{Lu}\\.?){2,5})\\s(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?![.,]\\d)${AFTER}`,
    'gu',
  ),
};
/** "the ’641 patent": American lawyers' short form, the last three digits. */
export const LAST_DIGITS: Shape = {
  gate: /\d patent/i,
  pattern: /(?:['’‘]|\bthe\s)(\d{3})\s+patent(?![\p{L}\p{N}])/giu,
};
/** "Windows 10", "Apollo 11": a name that a number tells from its namesakes. */
export const NAMED: Shape = {
  gate: /[A-Z][A-Za-z\u00c0-\uffff]{1,24}\s(?!(?:19|20)\d\d\b)\d/,
  pattern: new RegExp(
    `${BEFORE}(\\p{Ll}?\\p{Lu}\\p{Ll}[\\p{L}]{0,20})\\s(\\d{1,4})(?![.,:]\\d|\\s?[%°]|\\s?(?:per\\b|percent|people|years?|days?|months?|weeks?|hours?|minutes?|million|billion|times|other|more|of|to|and)\\b)${AFTER}`,
    'gu',
  ),
};

export const YEAR = /^(?:1[89]|20)\d\d$/;
export const YEARS = new RegExp(`^(?:1[89]|20)\\d\\d${DASH}\\d\\d$`);
export const CALENDAR =
  /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun|spring|summer|autumn|fall|winter)(?:[a-z]*)$/i;
/** These say when or how much: "mid-2017", "under-21". */
export const PREFIX = /^(?:mid|pre|post|late|early|sub|non|ex|anti|under|over|top|plus|minus|since|until)$/i;
/** Numbers of so many digits name one thing without the word before them. */
export const LONG = 5;
