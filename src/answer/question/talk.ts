import { tokenize } from '../../search/terms/terms.js';

/** Words of talk about the talk: "Interesting, can you be more specific?" says nothing about the subject. */
const TALK = `
  interesting okay ok thanks thank sounds sound wow woah oh hmm mmm yes no yeah cool great awesome nice amazing right
  really good know well think mean meant sure agreed point fair thats dont im ive like tell talk bit rather question
  answer remember heard remind mentioned said say says interested specific specifically vague general example
  detail details more happen happened happens next explain elaborate expand go continue anything something else
  article`;

const TERMS: ReadonlySet<string> = new Set(tokenize(TALK).map(({ term }) => term));

/** Whether a term only belongs to the conversation itself. */
export function isTalk(term: string): boolean {
  return TERMS.has(term);
}
