import type { QueryTerm } from '../../search/query.js';
import type { Question } from '../question/question.js';
import type { Memory } from './memory.js';
import { changesSubject, reacts, referenceIn } from './references.js';
import { correctionIn } from './wording/corrections.js';

/** A question whose share of known words is below the first stands alone, as far as its words tell; above the second it goes on. */
const UNRELATED_SHARE = 0.2;
const RELATED_SHARE = 0.5;

/** The more a question says itself, the less its pronoun weighs: by how many content words it has. */
const ROOM_FOR_CONTEXT = [1, 1, 1, 0.7, 0.6];
const LEAST_ROOM = 0.5;

/** A reaction to what was said goes on with it, whatever its words. */
const REACTION = 1;

/** How much a short question without any name leans on what was before, with and without a rare word of its own. */
const NAMELESS = 0.6;
const NAMELESS_NEW = 0.3;
/** A longer one that takes something for known: "the judge". */
const NAMELESS_DEFINITE = 0.3;

/** A term is rare when its idf is at least this share of the highest there is. */
const RARE = 0.65;

/** "What is hypertension?" is short, and stands alone. */
const DEFINITION =
  /^\W*(?:what(?:['’]s|\s+(?:is|are|was|were|does|do))|who(?:['’]s|\s+(?:is|was|are|were)))\s+(?:(?:an?|meant by|the meaning of)\s+)?(?!(?:it|the|this|that|these|those|they|their|its|his|her|he|she|one|other|some|my|your)\b)[\p{L}\p{N}’'"“”-]+(?:\s+(?:mean|stand for))?\W*$/iu;

/** "2017?", "and in 2017?": of something that was said. */
const ONLY_YEAR =
  /^\W*(?:(?:and|or|but|so|then|what|how|about|in|for|during|the|year)\s+)*(?:1[5-9]|20)\d\d\W*$/i;

/** How much a question depends on what was said before it: 0 when it stands alone, 1 when it means nothing alone. */
export function dependenceOf(question: Question, memory: Memory): number {
  const { content } = question;
  if (content.length === 0 || ONLY_YEAR.test(question.core)) return 1;
  if (correctionIn(question.text.trim())) return 1;
  if (changesSubject(question.core)) return 0;
  const related = (shareKnown(content, memory) - UNRELATED_SHARE) / (RELATED_SHARE - UNRELATED_SHARE);
  return Math.max(cueOf(question, memory), Math.min(1, Math.max(0, related)));
}

/** What the question's wording tells. */
function cueOf(question: Question, memory: Memory): number {
  const { core, content } = question;
  if (DEFINITION.test(core)) return 0;
  const hasNew = content.some(({ term }) => isNew(term, memory));
  if (reacts(core)) return REACTION;
  const reference = referenceIn(question);
  if (content.length === 1) return hasNew ? Math.max(reference, NAMELESS) : 1;
  if (reference === 1) return ROOM_FOR_CONTEXT[content.length] ?? LEAST_ROOM;
  return Math.max(reference, namelessCue(question, hasNew));
}

function namelessCue({ core, content }: Question, hasNew: boolean): number {
  if (/(?<=\s)(?!I\b)[\p{Lu}\p{N}]/u.test(core.replace(/[.!?]\s+\p{Lu}/gu, ' '))) return 0;
  if (content.length <= 2) return hasNew ? NAMELESS_NEW : NAMELESS;
  return content.length <= 4 && /\bthe\b/i.test(core) ? NAMELESS_DEFINITE : 0;
}

/** A rare word that was not said before, nor stands in the article under discussion, brings its own subject. */
function isNew(term: string, memory: Memory): boolean {
  const { lexicon } = memory;
  return (
    lexicon.rarityOf(term) > RARE * lexicon.rarityOf('') &&
    memory.presenceOf(term) <= 0.5 &&
    !memory.isDiscussed(term)
  );
}

/** How much of what the question says was said before, by rarity. */
function shareKnown(content: readonly QueryTerm[], memory: Memory): number {
  let all = 0;
  let known = 0;
  for (const { term } of content) {
    const rarity = memory.lexicon.rarityOf(term);
    all += rarity;
    known += rarity * memory.presenceOf(term);
  }
  return known / all;
}
