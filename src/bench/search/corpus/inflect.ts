/** Regular English inflection, as far as spelling rules go. */
export type Form = 'base' | 's' | 'ed' | 'ing' | 'ly';

const sibilant = /(?:s|x|z|ch|sh)$/;
const consonantAndY = /[^aeiou]y$/;
const consonantAndLe = /[^aeiou]le$/;
const silentE = /[^aeo]e$/;

export function inflect(word: string, form: Form): string {
  switch (form) {
    case 'base':
      return word;
    case 's':
      if (sibilant.test(word)) return `${word}es`;
      return consonantAndY.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
    case 'ed':
      if (word.endsWith('e')) return `${word}d`;
      return consonantAndY.test(word) ? `${word.slice(0, -1)}ied` : `${word}ed`;
    case 'ing':
      return silentE.test(word) ? `${word.slice(0, -1)}ing` : `${word}ing`;
    case 'ly':
      if (consonantAndLe.test(word)) return `${word.slice(0, -1)}y`;
      return consonantAndY.test(word) ? `${word.slice(0, -1)}ily` : `${word}ly`;
  }
}
