import type { QueryTerm } from '../../search/query.js';
import { tokenize } from '../../search/terms/terms.js';

/**
 * Words that hold a question together and that an answer puts in another way: verbs that only carry a noun, words of degree
 * and manner, what stands for a thing without naming it, what is said to whoever is asked.
 */
const LIGHT = new Set(
  tokenize(
    `call called get got put take took bring brought make made give gave let keep kept come came go went going set want need try look
     find seem become turn stand stack end start actually exactly specifically finally originally currently really simply
     basically directly mainly mostly nearly almost approximately roughly around overall altogether total totally still yet
     already anymore away back straight straightaway apart together instead anyway maybe perhaps probably possibly one ones
     another other others somebody someone anybody anyone everybody everyone everything nothing lot lots plenty stuff kind
     bunch guy guys folks couple thanks pls lol hey hi according regarding concerning concern compare compared comparison
     believe guess wonder curious forgot forget wonder want show shows list lists max min famous whole entire real huge big
     particular certain various several calendar`,
  ).map(({ term }) => term),
);

/** Whether a word of a question may be missing from its answer. A name never is: "Big". */
export function isLight({ term, word }: Pick<QueryTerm, 'term' | 'word'>): boolean {
  return LIGHT.has(term) && /^\p{Ll}/u.test(word);
}
