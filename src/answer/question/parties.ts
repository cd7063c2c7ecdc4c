import { beginsSentence } from '../../search/index/spelling.js';
import { tokensOf } from '../../search/recent-tokens.js';
import { genderOfName } from '../../search/terms/forms/given-names.js';
import { initialsIn } from '../../search/terms/initials.js';
import { isOrdinary } from '../../search/terms/ordinary.js';
import { tokenize } from '../../search/terms/terms.js';

/** What a question says of a name: somebody has this role there, or it does this. */
export interface Part {
  readonly kind: 'role' | 'doer';
  /** The term of the role or of the verb. */
  readonly term: string;
}

const ROLE =
  /^(?:president|chief|executive|ceo|boss|head|chair(?:man|woman)?|director|founder|owner|leader|minister|chancellor|premier|mayor|governor|king|queen|judge|lawyer|solicitor|barrister|counsel|attorney|spokes(?:man|woman|person)|secretary|manager|coach|captain|editor|author|inventor|designer|maker|commissioner|ambassador|engineer|\p{Ll}{3,}ist)$/u;
const ROLE_BEFORE = /(\p{Ll}+)\s+(?:of|at|for)\s+(?:the\s+)?$/u;
const ROLE_BEHIND = /^['’]s?\s+((?:\p{Ll}+\s+){0,2}\p{Ll}+)/u;
const DOES = /\b(?:did|does|do|will|would|could|can|may|might|must|should)(?:n['’]t)?\s+(?:the\s+)?$/i;
const VERB = /^\s+(?:(?:not|ever|really|also|finally|then|actually|just|\p{Ll}+ly)\s+)*(\p{Ll}+)/u;
/** Such a verb only carries what is done. */
const CARRIES =
  /^(?:be|been|have|do|get|make|take|go|come|say|think|want|need|give|put|use|and|or|in|on|at|of|for|to|with|from|by)$/;

const WORD = "\\p{Lu}[\\p{L}\\p{N}&]*(?:[’'.-]\\p{L}[\\p{L}\\p{N}]*)*";
const NAME = `(${WORD}(?:\\s+(?:of\\s+(?:the\\s+)?)?${WORD})*)`;
const OF_NAME = new RegExp(`^\\s+(?:of|at|for)\\s+(?:the\\s+)?${NAME}`, 'u');
const NAMES_OWN = new RegExp(`${NAME}['’]s?\\s+(?:\\p{Ll}+\\s+){0,2}$`, 'u');
/** Between whoever does something and the verb; "was sued" is done to somebody. */
const DOING = new RegExp(
  `${NAME}\\s+(?:(?:has|have|had|will|would|could|can|may|might|must|should|also|then|later|never|not|finally|\\p{Ll}+ly)\\s+){0,3}$`,
  'u',
);
const BEHIND = /\b(?:from|of|in|at|by|for|to|with|on|than|like|(?<!,\s)and|(?<!,\s)or)\s+(?:the\s+)?$/i;
/** A clause is no longer. */
const REACH = 120;

/** What a question says of one of its names; null where its wording does not tell. */
export function partOf(
  question: string,
  { start, end }: { readonly start: number; readonly end: number },
): Part | null {
  const before = question.slice(0, start);
  const after = question.slice(end);
  const role =
    ROLE_BEFORE.exec(before)?.[1] ??
    ROLE_BEHIND.exec(after)?.[1]
      ?.split(/\s+/)
      .find((word) => ROLE.test(word));
  if (role !== undefined && ROLE.test(role)) return { kind: 'role', term: termIn(role) };
  const verb = DOES.test(before) ? VERB.exec(after)?.[1] : undefined;
  return verb === undefined || CARRIES.test(verb) ? null : { kind: 'doer', term: termIn(verb) };
}

/**
 * Whom a text says it of instead: another has the role there, or another does it, and nobody else may be meant. Null where the
 * text says it of who is asked about, or does not tell.
 */
export function otherPartyIn(text: string, part: Part, terms: readonly string[]): string | null {
  let other: string | null = null;
  for (const { term, start, end } of tokensOf(text)) {
    if (term !== part.term) continue;
    const named = part.kind === 'role' ? roleAt(text, start, end) : doerAt(text, start);
    if (named === null) continue;
    if (
      named === UNKNOWN ||
      [...tokenize(named), ...initialsIn(named)].some((token) => terms.includes(token.term))
    )
      return null;
    other ??= named;
  }
  return other;
}

/** Somebody, of whom the words do not tell who it is: "the company", "she". */
const UNKNOWN = '';

function roleAt(text: string, start: number, end: number): string | null {
  const before = text.slice(Math.max(0, start - REACH), start);
  return OF_NAME.exec(text.slice(end, end + REACH))?.[1] ?? NAMES_OWN.exec(before)?.[1] ?? null;
}

function doerAt(text: string, start: number): string {
  const from = Math.max(0, start - REACH);
  const found = DOING.exec(text.slice(from, start));
  const name = found?.[1];
  if (!found || name === undefined) return UNKNOWN;
  // "Parties from Norway filed": the name only tells which.
  if (BEHIND.test(text.slice(from, from + found.index))) return UNKNOWN;
  const isWord = !/\s/.test(name) && isOrdinary(name) && beginsSentence(text, from + found.index);
  const isPerson = /\s/.test(name) && genderOfName(name.split(/\s+/)[0]!) !== null;
  return isWord || isPerson ? UNKNOWN : name;
}

function termIn(word: string): string {
  return tokenize(word)[0]?.term ?? word;
}
