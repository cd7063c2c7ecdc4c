/** Hyphens and apostrophes between letters part words ("co operation"), or join them ("cooperation"). */
export type Hyphens = 'part' | 'join';

const FRACTION_OR_NOTE = /[¼-¾⅐-⅟↉]|(?<=[\p{L}\p{N}])[¹²³⁰⁴-⁹]+/gu;
const APOSTROPHE = /[’‘‛ʼʻ′`]/g;
const INVISIBLE_OR_MARK = /[\p{Cf}\p{M}]+/gu;
/** A comma in a number, and the spaces that do not break a line, which are printed for it. */
const GROUPING =
  /(?<=(?<![\p{N}.,])\p{N}{1,3}(?:[,\u00a0\u2009\u202f]\p{N}{3})*)[,\u00a0\u2009\u202f](?=\p{N}{3}(?!\p{N}))/gu;
const POSSESSIVE = /(?<=[\p{L}\p{N}])'s(?![\p{L}\p{N}])/gu;

/** "U.S.", "p.m", "J. K." */
const INITIALS = '(?<![\\p{L}\\p{N}])\\p{L}(?:\\. ?\\p{L}(?=\\.)|\\.\\p{L}(?![\\p{L}\\p{N}]))+';
/** The point of a decimal, or of hours and minutes. */
const POINT = '(?<=\\p{N})[.:](?=\\p{N})';
const HYPHEN = "(?<=\\p{L})['\\p{Pd}](?=\\p{L})";
const word = (inner: string) =>
  new RegExp(`${INITIALS}|[\\p{L}\\p{N}]+(?:(?:${inner})[\\p{L}\\p{N}]+)*`, 'gu');
const WORD: Readonly<Record<Hyphens, RegExp>> = { part: word(POINT), join: word(`${POINT}|${HYPHEN}`) };

/** What is written onto a number, as it is written elsewhere. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ...['am', 'pm', 'mm', 'cm', 'km', 'kg', 'mph'].map((unit): [string, string] => [unit, unit]),
  ['m', 'million'],
  ['mn', 'million'],
  ['bn', 'billion'],
  ['tn', 'trillion'],
  ['trn', 'trillion'],
]);
const NUMBER_WITH_UNIT = new RegExp(`^([\\p{N}.]+)(${[...UNITS.keys()].join('|')})$`, 'u');

/**
 * A wording without what two writers of the same thing differ in, as SQuAD's evaluation script does it: case, accents,
 * white space, English articles and possessives. Punctuation parts words, unless it stands in initials ("U.S.-led" is
 * "us led") or in a number ("$1.2bn" is "1.2 billion", "1,500" is "1500").
 * @returns the words, with a space before, between and after them; folded again they stay as they are
 */
export function foldAnswer(text: string, hyphens: Hyphens): string {
  const words = [...plain(text).matchAll(WORD[hyphens])]
    .flatMap(([found]) => folded(found))
    .filter((found) => !/^(?:a|an|the)$/.test(found));
  return ` ${words.join(' ')} `;
}

/** Whether the text holds one of the wordings, word for word; hyphens may be written or not. */
export function holdsAnswer(text: string, answers: readonly string[]): boolean {
  return (['part', 'join'] as const).some((hyphens) => {
    const within = foldAnswer(text, hyphens);
    return answers.some((answer) => {
      const wanted = foldAnswer(answer, hyphens);
      return wanted.trim() !== '' && within.includes(wanted);
    });
  });
}

function plain(text: string): string {
  return text
    .replace(FRACTION_OR_NOTE, ' $&')
    .replace(/´/g, "'")
    .replace(GROUPING, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(APOSTROPHE, "'")
    .replace(INVISIBLE_OR_MARK, '')
    .replace(/ς/g, 'σ')
    .replace(POSSESSIVE, '')
    .replace(/%|(?<!\p{L})percent(?!\p{L})/gu, ' per cent ')
    .replace(/&/g, ' and ');
}

function folded(word: string): string[] {
  const bare = word.replace(/['\p{Pd} ]/gu, '').replaceAll(':', '.');
  if (!/\p{N}/u.test(bare)) return [bare.replaceAll('.', '')];
  const [, number, unit] = NUMBER_WITH_UNIT.exec(bare) ?? [];
  return number && unit ? [number, UNITS.get(unit)!] : [bare];
}
