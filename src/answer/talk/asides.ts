import { alternatives } from './alternatives.js';
import { foldedInPlace } from './folded.js';
import { EMOTICON, MENTIONED_FIRST, MENTIONED_LAST, SMILEY, withoutLinks } from './signs.js';
import { isSaidAt, talkIn } from './talk.js';

/** Ends a sentence: its mark with what closes behind it, or a line's end. */
const SENTENCE_END = new RegExp(`[.!?…]+["'”’)\\]*_]*(?=\\s|$|${SMILEY})|\\n+`, 'gu');

const CALLED = `(?:[\\s,]+${alternatives('called')}){0,3}`;
const SAID = `(?:${alternatives('greeting', 'thanks', 'farewell')}${CALLED}|${alternatives('courtesy')})`;
const SIGN = `(?:${SMILEY}|${EMOTICON})`;
/** What sets an aside off from the question behind it. */
const MARK = `\\s*(?:,+|[;:!.…~]+(?=\\s|$)|${SIGN})\\s*|\\s+[–—-]+\\s+|\\s*\\n\\s*`;
const ASKS = alternatives('asks');

/** "Cheers, a pub's trade mark": the words are a name. */
const IS_NAMED =
  /^,\s+(?:an?|eine?|une?|una?)\s+(?:[\p{L}'’-]+\s+){0,2}(?:magazine|mark|brand|sign|name|logo|trade ?mark|trade-mark|slogan|pub|bar|shop|store|chain|band|song|film|series|show|app|company|firm|marke|marque|marca)(?![\p{L}\p{N}])/iu;

const SIGNS_FIRST = new RegExp(`^(?:[\\s¿¡,;:.–—-]*${SIGN})+[\\s,;:.!–—-]*`, 'u');
const SIGNS_LAST = new RegExp(`(?:\\s+${SIGN}|${SMILEY})+\\s*$`, 'u');
const FIRST = new RegExp(`^[\\s¿¡,;:–—-]*${SAID}(?:${MARK}|\\s*(?=$)|\\s+(?=${ASKS}))`, 'u');
const REQUEST = new RegExp(`^[\\s¿¡,;:–—-]*${alternatives('request')}[\\s,]*(?::\\s)?\\s*`, 'u');
/** Whom a greeting names: "Hi Anna, who …". */
const GREETED = new RegExp(`^[\\s¿¡]*${alternatives('greeting')}\\s+[\\p{L}-]{2,20}\\s*[,!\\n]+\\s*`, 'u');
/** "Hello Kitty, Barbie and …": names go on. */
const GOES_ON = new RegExp(`^(?:${SAID}|${ASKS}|${alternatives('request')})`, 'u');
const LAST = new RegExp(
  `(^|[\\s,;:–—-])((?:${alternatives('thanks', 'farewell')}${CALLED}|${alternatives('courtesy', 'closing')})[\\s,]*)$`,
  'u',
);
/** The single words that end a question without a mark before them; "which crowd cheers" is none. */
const ENDS_UNMARKED =
  /^(?:thanks|thx|thnx|ty|tia|please|pl[sz]+|danke|dankeschon|bitte|merci|svp|stp|gracias|porfa(?:vor)?)$|\s/;
/** After such a word it is what is asked about: "which mark says thanks", "the sign Hello". */
const LEADS_TO_A_NAME =
  /(?:^|[\s"“„«])(?:the|an?|of|to|say|says|said|saying|mark|word|words|phrase|called|named|name|for|with|and|or|his|her|their|its|in|by|not|sign|emoji|symbol|logo|slogan|und|oder|et|ou|y|o|de|fur|fuer|pour|para|is|was|are|were|mean|means|per|via)$/;
/** Closings are short. */
const REACH = 160;

/**
 * What a question asks, without what is said around it: greetings, thanks, politeness, links, mentions and smileys. Trimmed; the
 * text itself, where there is nothing else in it.
 */
export function withoutAsides(text: string): string {
  const spoken = withoutLinks(text);
  const sentences = sentencesIn(spoken);
  const isLoud = text === text.toUpperCase();
  const kept = sentences.map((sentence) => peeled(sentence, isLoud));
  const core = kept.every((sentence, i) => sentence === sentences[i])
    ? spoken.trim()
    : kept
        .map((sentence) => sentence.trim())
        .filter((sentence) => /[^\s.!?…,;:]/u.test(sentence))
        .join(' ');
  return /[\p{L}\p{N}]|\p{Extended_Pictographic}/u.test(core) ? core : text.trim();
}

function sentencesIn(text: string): string[] {
  const ends = Array.from(text.matchAll(SENTENCE_END), ({ 0: mark, index }) => index + mark.length);
  return [...ends, text.length]
    .map((end, i) => text.slice(ends[i - 1] ?? 0, end))
    .filter((part) => part !== '');
}

/** "Thank you, that helped.": talk that neither goes on with what was said nor asks anything. */
function isAside(sentence: string): boolean {
  const kind = talkIn(sentence);
  return kind === 'greeting' || kind === 'thanks' || kind === 'farewell';
}

/** A sentence without the asides that it begins and ends with; empty where it is nothing else. */
function peeled(sentence: string, isLoud: boolean): string {
  let rest = sentence;
  for (let before = ''; rest !== before; ) {
    if (isAside(rest)) return '';
    before = rest;
    rest = behind(rest, isLoud);
  }
  for (let before = ''; rest !== before; ) {
    before = rest;
    rest = upTo(rest, isLoud);
  }
  return rest;
}

function behind(sentence: string, isLoud: boolean): string {
  const signs = SIGNS_FIRST.exec(sentence) ?? MENTIONED_FIRST.exec(sentence);
  if (signs) return sentence.slice(signs[0].length);
  const folded = foldedInPlace(sentence);
  const request = REQUEST.exec(folded);
  if (request) return sentence.slice(request[0].length);
  if (!mayBeginWithAside(folded)) return sentence;
  const greeted = GREETED.exec(folded)?.[0];
  if (greeted && (isLoud || !isNamed(sentence, greeted))) {
    const rest = sentence.slice(greeted.length);
    if (!/^\p{Lu}/u.test(rest) || GOES_ON.test(foldedInPlace(rest))) return rest;
  }
  const said = FIRST.exec(folded);
  if (!said || (!isLoud && isNamed(sentence, said[0]))) return sentence;
  return sentence.slice(said[0].length);
}

const SET_OFF = /[\s,;:–—-]/;
const SET_OFF_FIRST = /[\s¿¡,;:–—-]/;

/**
 * Whether an aside may stand at the beginning of a text, and anywhere in it: most sentences have none, and the patterns of whole asides are by
 * far the largest that there are, to compile as to run.
 */
function mayBeginWithAside(folded: string): boolean {
  for (let at = 0; ; at++) {
    if (isSaidAt(folded, at)) return true;
    if (!SET_OFF_FIRST.test(folded[at] ?? '.')) return false;
  }
}

function mayHoldAside(folded: string): boolean {
  for (let at = 0; at < folded.length; at++)
    if ((at === 0 || SET_OFF.test(folded[at - 1]!)) && isSaidAt(folded, at)) return true;
  return false;
}

/** Whether the words go on as a name does. */
function isNamed(sentence: string, said: string): boolean {
  const words = said.replace(/[\s,;:!.…~–—-]+$/, '');
  return IS_NAMED.test(sentence.slice(words.length));
}

function upTo(sentence: string, isLoud: boolean): string {
  const mark = /[\s.!?…"”)*_]*$/.exec(sentence)![0];
  const words = sentence.slice(0, sentence.length - mark.length);
  const signs = SIGNS_LAST.exec(words);
  if (
    signs &&
    mark.trim() === '' &&
    !LEADS_TO_A_NAME.test(foldedInPlace(words.slice(0, signs.index).trimEnd()))
  )
    return words.slice(0, signs.index);
  if (MENTIONED_LAST.test(words)) return words.replace(MENTIONED_LAST, '') + mark;
  const from = Math.max(0, words.length - REACH);
  const folded = foldedInPlace(words.slice(from));
  const said = mayHoldAside(folded) ? LAST.exec(folded) : null;
  if (!said || /["”“»«]/.test(mark)) return sentence;
  const at = from + said.index;
  const before = words.slice(0, at).trimEnd();
  const isSetOff = /[,;:–—-]$/.test(before + said[1]!.trim()) || before === '';
  const isCapital = !isLoud && /^\p{Lu}/u.test(words.slice(at + said[1]!.length));
  const isPlain = isSetOff || (!isCapital && ENDS_UNMARKED.test(said[2]!.trim()));
  if (!isPlain || (!isSetOff && LEADS_TO_A_NAME.test(foldedInPlace(before)))) return sentence;
  return before.replace(/[\s,;:–—-]+$/, '') + mark;
}
