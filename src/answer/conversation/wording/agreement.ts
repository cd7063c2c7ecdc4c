const SINGULAR: Readonly<Record<string, string>> = { do: 'does', have: 'has', are: 'is', were: 'was' };
const BEFORE_THEY = /\b(do|have|are|were)(?=(?:n['’]t)?\s+they\b)/gi;
/** "Do they have" has its verb before them. */
const BEHIND_THEY =
  /(?<!\b(?:do|does|did|have|has|had|are|is|were|was|will|would|can|could|shall|should|may|might|must)(?:n['’]t)?\s+)\b(they\s+)(do|have|are|were)\b/gi;
const SHORTENED = /\bthey['’](re|ve|ll)\b/gi;
const IN_FULL: Readonly<Record<string, string>> = { re: 'they are', ve: 'they have', ll: 'they will' };
/** "The Slants", "the Netherlands". */
const PLURAL = /^the\s.*s$/i;

/** The question with its verbs as a name asks for them that comes into the place of "they": "how many does it have?". */
export function agreeingWith(name: string, question: string): string {
  const full = question.replace(SHORTENED, (_, short: string) => IN_FULL[short.toLowerCase()]!);
  if (PLURAL.test(name)) return full;
  return full
    .replace(BEFORE_THEY, (verb) => singularOf(verb))
    .replace(BEHIND_THEY, (_, they: string, verb: string) => they + singularOf(verb));
}

function singularOf(verb: string): string {
  const singular = SINGULAR[verb.toLowerCase()]!;
  return /^\p{Lu}/u.test(verb) ? singular.charAt(0).toUpperCase() + singular.slice(1) : singular;
}
