import type { Turn } from '../../answer.js';
import { type Discussed, turnsAbout } from './discussed.js';
import { isSameName, type Person, peopleIn } from './people.js';

/** So much of an article tells who is in it. */
const MOST_READ = 40;

/** The passage that was shown first, as the archive has it now. */
export function passageOf({ shown: [first] }: Turn, { lexicon }: Discussed): string {
  return first ? (lexicon.textOf(first) ?? first.sentence) : '';
}

/** Everybody whom the questions or the passages shown for them speak of. */
export function peopleAbout(discussed: Discussed): Person[] {
  const texts = turnsAbout(discussed).flatMap((turn) => [turn.understoodAs, passageOf(turn, discussed)]);
  return merged(texts.flatMap((text) => peopleIn(text, texts)));
}

/** Whether an article at hand speaks of somebody by a name, though what was shown of it does not tell. */
export function isSomebody(name: string, discussed: Discussed): boolean {
  return isInArticles(
    discussed,
    (text) => text.includes(name) && peopleIn(text).some((person) => isSameName(person.name, name)),
  );
}

/** Whether an article at hand says something in these words. */
export function isSaidAs(words: string, discussed: Discussed): boolean {
  const said = new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'iu');
  return isInArticles(discussed, (text) => said.test(text));
}

/** Whether a paragraph of the articles that were shown first is so. */
function isInArticles(discussed: Discussed, isSo: (text: string) => boolean): boolean {
  const articles = new Set(
    turnsAbout(discussed)
      .flatMap(({ shown }) => shown.slice(0, 1))
      .map((one) => one.article),
  );
  return [...articles].some((article) => {
    for (let paragraph = 1; paragraph <= MOST_READ; paragraph++) {
      const text = discussed.lexicon.textOf({ article, paragraph });
      if (text === null) return false;
      if (isSo(text)) return true;
    }
    return false;
  });
}

/** Each person once, by the longest form of the name and with the gender where one of them tells it. */
export function merged(people: readonly Person[]): Person[] {
  const distinct: Person[] = [];
  for (const person of people) {
    const at = distinct.findIndex(({ name }) => isSameName(name, person.name));
    const known = distinct[at];
    if (!known) distinct.push(person);
    else {
      const name = person.name.length > known.name.length ? person.name : known.name;
      distinct[at] = { name, gender: known.gender ?? person.gender };
    }
  }
  return distinct;
}
