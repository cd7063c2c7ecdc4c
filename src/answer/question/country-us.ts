/** Whoever types without capitals writes the country as the pronoun: "did us customs seize …". */
const US = /(?<![\p{L}\p{N}.@#'’-])us(?![\p{L}\p{N}]|['’](?!s\b))/gu;

/** Never before the pronoun: what has a noun behind it, or a subject. */
const BEFORE_COUNTRY = new Set(
  'the is are was were does did do has have had will would can could should may might into within across outside inside throughout'.split(
    ' ',
  ),
);
/** "In us", "from us": the country, except where somebody is trusted, or asked for something. */
const OF_PEOPLE =
  /\b(?:(?:trust|faith|confidence|believe|interested?)\s+in|(?:want|need|expect|hear|heard)\s+from)\s*$/i;
/** What is done to or for people: "tell us who", "one of us". */
const BEFORE_PRONOUN = new Set(
  `tell tells told telling give gives gave giving show shows showed showing let lets help helps helped remind explain send sends sent
   find get gets got make makes made teach ask asks asked allow allows allowed bring brings brought keep keeps leave leaves left
   offer offers offered want wants need needs owe owes cost costs buy like among between than update enlighten join joins follow call enable enables affect affects concern concerns harm hurt`.split(
    /\s+/,
  ),
);
/** Words that go on after the pronoun, and stand before no noun of the country's. */
const AFTER_PRONOUN = new Set(
  `a an the this that these those his her its their our your my who whom whose what which when where why how if whether about more all
   some any here now then again both not to in on at by for from with of as is are was were be please and or but so because than
   know understand see think through over out up down back away around anything something everything nothing it them him me you he she they we`.split(
    /\s+/,
  ),
);
/** "US and China", "us vs china", "us-china": it stands beside another country. */
const BESIDE =
  /^(?:-\p{L}|\s*(?:vs\.?|versus|\/)\s*\p{L}|\s+(?:and|or)\s+(?:the\s+)?(?:eu|uk|china|canada|mexico|japan|europe|russia|india)\b)/iu;

/** A question with the country in capitals where "us" is no pronoun. Every offset stays. */
export function withCountryUs(question: string): string {
  return question.replace(US, (word, at: number) =>
    isCountry(question, at, at + word.length) ? 'US' : word,
  );
}

/** Whether a word, as it stands in a question that was read so, is the pronoun: nothing to look for. */
export function isPronounUs(word: string): boolean {
  return word === 'us';
}

function isCountry(question: string, start: number, end: number): boolean {
  const before = question.slice(0, start);
  const after = question.slice(end);
  const previous = /([\p{L}\p{N}]+)\s+$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  const next = /^\s+([\p{L}\p{N}]+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
  if (BESIDE.test(after) || /^['’]s\b/.test(after) || BEFORE_COUNTRY.has(previous)) return true;
  if (previous === 'in' || previous === 'from') return !OF_PEOPLE.test(before);
  if (BEFORE_PRONOUN.has(previous)) return false;
  return next !== '' && !AFTER_PRONOUN.has(next);
}
