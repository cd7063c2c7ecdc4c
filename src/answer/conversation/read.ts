import type { Lexicon } from '../../search/lexicon.js';
import type { Found } from '../../search/search.js';
import type { Conversation } from '../answer.js';
import { confidenceOf } from '../confidence.js';
import { logit, surenessOf } from './sureness.js';
import { type Understanding, understand } from './understand.js';

/** A question as it was read, and what was found for it. */
export interface Reading {
  readonly understanding: Understanding;
  readonly found: Found;
  /** How likely it is that the first hit answers, 0 to 1; 0 without a hit. */
  readonly confidence: number;
}

/** In logits: by how much surer the question must be answered alone than within the conversation to be read so. */
const MUCH_SURER = 3;
/** Two readings whose answers differ by less than this are about as good. */
const ABOUT_AS_SURE = 1;

/**
 * Reads a question within its conversation. Where its wording leaves open whether it goes on with the conversation, it
 * is looked for both ways, and the answers tell.
 */
export function read(
  question: string,
  conversation: Conversation | undefined,
  lexicon: Lexicon,
  search: (understanding: Understanding) => Found,
): Reading {
  const inContext = readAs(understand(question, conversation, lexicon), search);
  const follows = (conversation?.turns.length ?? 0) > 0;
  const within = follows && isForeign(question, inContext) ? { ...inContext, confidence: 0 } : inContext;
  const { orFresh } = within.understanding;
  if (!orFresh) return within;
  const alone = readAs(orFresh, search);
  const lead = logit(alone.confidence) - logit(ownConfidence(within));
  if (lead > MUCH_SURER) return alone;
  const { understoodAs, alternatives } = within.understanding;
  const isClose = Math.abs(lead) < ABOUT_AS_SURE;
  const others =
    understoodAs === alone.understanding.understoodAs ? alternatives : [alone.understanding.understoodAs];
  return { ...within, understanding: { ...within.understanding, alternatives: isClose ? others : [] } };
}

/**
 * Whether the archive knows not one word of the question's own as it is written: whatever the conversation adds, it
 * cannot answer that, and a mended word is then more likely another subject than a typo.
 */
function isForeign(question: string, { understanding, found }: Reading): boolean {
  const own = found.terms.filter(({ word }) => question.includes(word));
  return !understanding.isByPlace && own.length > 0 && own.every(({ known, mended }) => !known || mended);
}

/** By what the question says itself: that a passage suits the conversation speaks for no reading of the question. */
function ownConfidence({ understanding, found }: Reading): number {
  return confidenceOf(found.hits, found.terms, understanding.judged.text);
}

function readAs(understanding: Understanding, search: (understanding: Understanding) => Found): Reading {
  const found = search(understanding);
  return { understanding, found, confidence: confidenceIn(understanding, found) };
}

function confidenceIn({ isByPlace, isFollowUp, judged }: Understanding, found: Found): number {
  if (isByPlace && found.hits.length > 0) return 1;
  return isFollowUp ? surenessOf(found, judged.text) : confidenceOf(found.hits, found.terms, judged.text);
}
