import type { Question } from '../question/question.js';
import type { QuestionWord } from '../question/words.js';

/** A pronoun that a noun of the same question may stand for refers back less surely. */
const MAYBE = 0.6;
/** "What else can melatonin do?": the rest of the question says enough. */
const COUNTED_OUT = 0.4;

/** Who begins so answers what was said: "Yes, racially", "Wow, tell me about the scandals". */
const REACTION =
  /^\W*(?:yes|no|nope|yeah|yep|ok|okay|oh|wow|woah|hmm+|mmm+|ah|huh|um|well|wait|interesting|cool|nice|great|good|amazing|awesome|fair enough|fine|sure|agreed|thanks|thank you|sorry|i see|i meant|sounds|that['’]?s)\b(?:[ ,.!?…—-]|$)/i;

/** Such a beginning hangs the question on the one before. */
const OPENER = /^\W*(?:and|or|but|so|also|then|what about|how about|how so|really)\b/i;

/** "Before which judge?", "By whom?": no question of its own. */
const FRAGMENT =
  /^\W*(?:in|for|from|with|to|by|on|at|of|under|against|before|after)\s+(?:which|what|whom|whose)(?:\s+\p{L}+){0,2}\W*$/iu;

const PERSON = /^(?:he|him|his|himself|she|her|hers|herself)$/;
const THING = /^(?:it|its|itself|they|them|their|theirs|themselves)$/;
const POINTER = /^(?:this|that|these|those)$/;
const COUNTED = /^(?:else|others?|another|similar|same|two)$/;
const PAIR = /^(?:both|former|latter|instead)$/;

/** After "that" or "this" such a word shows that it stands for something by itself. */
const AFTER_POINTER =
  /^(?:is|was|are|were|does|did|do|would|will|can|could|has|had|happen|work|mean|make|true|s|re|all|any|in|at|on|for|with)$/;
/** Behind such a word "that" points to something, and begins no clause. */
const BEFORE_NOUN = /^(?:in|of|at|to|by|for|from|about|against|under|with|during|behind)$/i;
/** "Those who …" says itself which ones. */
const AFTER_DETERMINED = /^(?:with|who|whose|of|that|in|living|from)$/;
/** "The second one", "which one". */
const BEFORE_ONE = /^(?:first|second|third|last|other|this|that|which|best|better|make|get|another)$/;

/** "New topic: …", "never mind. …", "something else I wondered: …". */
const OTHER_SUBJECT = new RegExp(
  '^\\W*(?:(?:ok(?:ay)?|so|and|well|anyway|right|now|great|thanks)[\\s,.!;–—-]+)*' +
    '(?:(?:new|next|other|another|different|separate|unrelated|last|final|one more)\\s+(?:topic|subject|question|thing|one)\\b' +
    '|(?:something|anything)\\s+(?:else|different)\\b|never\\s*mind\\b|forget\\s+(?:it|that)\\b|moving\\s+on\\b|unrelated\\b' +
    '|(?:changing|to\\s+change|change\\s+of)\\s+(?:the\\s+)?(?:subject|topic)\\b|on\\s+(?:another|a\\s+different)\\s+(?:topic|subject|note)\\b|by\\s+the\\s+way\\b|btw\\b)' +
    '[^,.:;!?–—\\n]{0,40}(?:[,.:;!–—]+|\\n)\\s*(?=.{10})',
  'is',
);

/** Whether a question says that it leaves what was talked about. */
export function changesSubject(question: string): boolean {
  return OTHER_SUBJECT.test(question);
}

/** Whether a question begins with a reaction to what was said. */
export function reacts(question: string): boolean {
  return REACTION.test(question);
}

/** How surely a question refers to something said before it, 0 to 1, by its wording alone. */
export function referenceIn({ core, words }: Question): number {
  if (OPENER.test(core) || FRAGMENT.test(core)) return 1;
  const sentences = [...core.matchAll(/\S[\s\S]*?(?:[.!?](?=\s)|$)/g)];
  return Math.max(
    0,
    ...sentences.map(({ 0: sentence, index }) => {
      const own = words.filter(({ start }) => start >= index && start < index + sentence.length);
      return referenceInSentence(sentence, own, sentences.length);
    }),
  );
}

function referenceInSentence(sentence: string, all: readonly QuestionWord[], sentences: number): number {
  const words = all.map(({ text }) => text);
  const content = all.filter(({ isContent }) => isContent).length;
  let before = 0;
  let named = false;
  let reference = 0;
  for (const [i, written] of words.entries()) {
    const word = written.toLowerCase();
    const next = words[i + 1]?.toLowerCase();
    if (PERSON.test(word)) reference = Math.max(reference, named ? 0 : 1);
    else if (THING.test(word)) {
      if (
        isExpletive(word, next, words[i + 2]?.toLowerCase()) ||
        (word === 'it' && STANDS_FOR_CLAUSE.test(sentence))
      )
        continue;
      reference = Math.max(reference, named ? 0 : before < 2 ? 1 : MAYBE);
    } else if (POINTER.test(word)) reference = Math.max(reference, pointerAt(i, words, before));
    else if (/^ones?$/.test(word) && i > 0 && BEFORE_ONE.test(words[i - 1]!.toLowerCase())) {
      reference = Math.max(reference, before < 2 ? 1 : MAYBE);
    } else if (PAIR.test(word)) reference = 1;
    else if (COUNTED.test(word) && before === 0) {
      const says = content > 2 || (/\bof\b/i.test(sentence) && /^(?:another|other)/.test(word));
      reference = Math.max(reference, says && sentences === 1 ? COUNTED_OUT : 1);
    }
    if (all[i]!.isContent) before++;
    // A sentence's first word is capitalised whatever it is.
    if (i > 0 && /^[\p{Lu}\p{N}]/u.test(written) && written !== 'I') named = true;
  }
  return reference;
}

/** "What does it cost to file", "is it true that": "it" is what follows. */
const STANDS_FOR_CLAUSE =
  /\bit\s+(?:costs?|takes?|took|means?|pays?|helps?|hurts?)\s+(?:(?:for\s+)?\p{L}+\s+){0,3}?to\s+(?!(?:the|an?|his|her|their|its|my|your|our|them|him|us|me|you|get\s+there)\b)\p{Ll}+|\b(?:is|was|isn['’]t|wasn['’]t|be|makes?)\s+it\s+(?:(?:still|really|even|also|now|not|so|very|un\p{L}+)\s+)*(?:possible|true|legal|illegal|lawful|allowed|permitted|necessary|easy|easier|hard|harder|difficult|likely|ok|okay|fine|safe|worth|correct|right|wrong|fair|common|usual|normal|enough|important|clear|known|cheaper|better|required|forbidden|against\s+the\s+law|a\s+crime)\s+(?:to|that|for|if|when)\b/iu;

/** "What does it mean if …", where "it" is what follows. */
function isExpletive(word: string, next: string | undefined, afterNext: string | undefined): boolean {
  return word === 'it' && next === 'mean' && /^(?:for|if|when|to)$/.test(afterNext ?? '');
}

function pointerAt(i: number, words: readonly string[], before: number): number {
  const word = words[i]!.toLowerCase();
  const next = words[i + 1]?.toLowerCase();
  if (/^th[eo]se$/.test(word) && AFTER_DETERMINED.test(next ?? '')) return 0;
  const alone = next === undefined || AFTER_POINTER.test(next);
  // "In that case", "of this law".
  if (/^th(?:at|is)$/.test(word) && !alone && BEFORE_NOUN.test(words[i - 1] ?? '')) return 1;
  if (word === 'that' && i >= 2) {
    // "the movement that became" and "what law made that possible": only at the end it is surely a pronoun.
    return next === undefined && before < 3 && !/^\p{Lu}/u.test(words[i - 1]!) ? 1 : 0;
  }
  if (word !== 'that' && before >= 2) return 0;
  return alone || i < 2 ? 1 : 0.8;
}
