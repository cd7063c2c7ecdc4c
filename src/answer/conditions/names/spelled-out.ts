/** What spells an abbreviation out: "inter partes review" for IPR, "World War II" for WWII; null for a name that is none. */
export function spelledOut(name: string): RegExp | null {
  const [, letters, numeral] = /^(\p{Lu}{2,6}?)(III?|[1-9])?$/u.exec(name) ?? [];
  if (letters === undefined) return null;
  const [first, ...others] = letters;
  const words = others.map((letter) => `[\\s-]+${SMALL}${letter}\\p{L}+`).join('');
  const number = numeral === undefined ? '' : `\\s+(?:${NUMERALS[numeral] ?? numeral})(?![\\p{L}\\p{N}])`;
  return new RegExp(`(?<!\\p{L})${first}\\p{L}+${words}${number}`, 'iu');
}

const SMALL = '(?:(?:of|for|and|the|on|in|to)\\s+){0,2}';
const NUMERALS: Readonly<Record<string, string>> = {
  II: 'II|2|two',
  2: 'II|2|two',
  III: 'III|3|three',
  3: 'III|3|three',
  1: 'I|1|one',
};
