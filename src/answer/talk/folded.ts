/** A text as phrases are told in it: lower case, no accents, one kind of apostrophe. Every offset stays. */
export function foldedInPlace(text: string): string {
  return text
    .replace(/[’‘`´]/g, "'")
    .replace(/[^\0-\x7f]/g, (character) => {
      const [letter = character] = character.normalize('NFD');
      return letter.length === character.length ? letter : character;
    })
    .replace(/\p{Lu}/gu, (letter) => {
      const lower = letter.toLowerCase();
      return lower.length === letter.length ? lower : letter;
    });
}

/** A phrase as the source of a regular expression: each space stands for any white space, ` ?` for some or none. */
export function spaced(phrase: string): string {
  return phrase.replace(/ (\?)?/g, (_, maybe) => (maybe ? '\\s*' : '\\s+'));
}
