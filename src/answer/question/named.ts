import { tokensOf } from '../../search/recent-tokens.js';
import { tokenize } from '../../search/terms/terms.js';

const ASKED =
  /\bnames?\s+of\s+(?:(?:the|an?|his|her|their|its|that|this|those|these)\s+)?((?:[\p{L}\p{N}][\p{L}\p{N}’'-]*\s*){1,8})/iu;
/** Where the noun ends: "the racehorse **the** gang bought", "the examiner **who** refused". */
const ENDS =
  /^(?:the|an?|who|whom|whose|that|which|in|at|on|of|from|for|by|with|and|or|he|she|they|it|we|you|i|is|was|were|are|did|has|had)$/i;
const NAME = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]*/gu;
/** Between a thing and its name stand a few words: "a racehorse that they called Silver Heron". */
const REACH = 45;
/** "A restaurant in Marbella" is not called so. */
const PLACED = /\b(?:in|at|near|from|to|outside)\s+(?:the\s+)?$/i;

/** The term of the thing whose name a question asks for; null where it asks for none. */
export function nameAskedOf(question: string): string | null {
  const words = ASKED.exec(question)?.[1]?.trim().split(/\s+/) ?? [];
  const end = words.findIndex((word) => ENDS.test(word));
  const noun = end < 0 ? words.slice(0, 2) : words.slice(0, end);
  return tokenize(noun.join(' ')).at(-1)?.term ?? null;
}

/** Whether a text speaks of the thing, and gives no name near it that the question does not say. */
export function givesNoName(text: string, thing: string, question: string): boolean {
  const places = tokensOf(text).filter(({ term }) => term === thing);
  return places.length > 0 && places.every(({ start, end }) => !hasName(text, start, end, question));
}

function hasName(text: string, start: number, end: number, question: string): boolean {
  const from = Math.max(0, text.lastIndexOf('. ', start) + 1, start - REACH);
  const behind = text.slice(end, end + REACH);
  const ends = /[.!?]["”’)]?(?:\s|$)/u.exec(behind)?.index ?? behind.length;
  const near = text.slice(from, end + ends);
  return [...near.matchAll(NAME)].some(({ 0: name, index }) => {
    const at = from + index;
    const beginsSentence = /(?:^|[.!?:]["”’)]?\s+)["“‘(]?$/.test(text.slice(0, at));
    const isThing = at >= start && at < end;
    return (
      !beginsSentence &&
      !isThing &&
      !PLACED.test(text.slice(0, at)) &&
      !question.toLowerCase().includes(name.toLowerCase())
    );
  });
}
