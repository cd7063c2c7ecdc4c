import { alternatives } from './alternatives.js';
import { foldedInPlace } from './folded.js';
import { EMOTICON, SMILEY, withoutLinks } from './signs.js';
import { type TalkKind, talkIn } from './talk.js';

/** What somebody says who is pleased, amused or surprised; "ok", "oh" and "hm" may as well lead to a question. */
const PLEASED =
  "(?:(?:oh|ah|ooh|aha|omg|so|very|really|that'?s|how|too|quite|pretty) )*(?:nice|cool|wow+|woah|great|lovely|amazing|awesome|brilliant|fantastic|perfect|excellent|neat|sweet|funny|hilarious|interesting|fascinating|wild|crazy|insane|weird|odd|sad|clever|smart|impressive|ha(?:ha)+h?|he(?:he)+|lo+l|rofl|lmao|a pity|pity|(?:a )?shame|ouch|yikes|wtf|good for (?:him|her|them|you|us)|poor (?!and )\\p{L}+(?=\\W*$)|(?:the )?(?:poor|lucky|greedy|cheeky|clever|silly|sneaky|nasty|horrible|stupid|dumb|crazy) (?:guys?|man|men|woman|women|things?|people|lot|bastards?|sods?|dudes?|idiots?|buggers?|crooks?|thie(?:f|ves)|gits?|fools?)|ha+|bless|fair enough|good)";
/** Nothing asks: no mark, no question word, no request, and no verb before its subject. */
const ASKS =
  /\?|\b(?:who|whom|whose|what|which|when|where|why|how|whether)\b|\b(?:tell|show|give|find|explain|search|look|list|more|else|next|continue|meant?|about|wonder\w*|want\w*|need\w*|asking|looking|know|question|please|pls)\b|(?:^|[.!,;:]\s+)(?:and |but |so |or )?(?:is|are|was|were|did|do|does|has|have|had|can|could|will|would|should|any)\b/;
/** "That's wild", "you are saving my homework", "I knew it": somebody, and what they are or do. */
const STATES =
  "(?:that|this|it|he|she|they|you|we|i|there|these|those)(?:'s|'re|'m|'ve|'ll|'d| (?:is|are|was|were|am|have|has|had|will|would|must|did|does|do|sure|really|never|always|just|knew|think|thought|guess|bet|love|loved|like|liked|hope|see|feel|got|made|make|makes|sounds?|looks?|explains?|helps?|helped))\\b[^.!,;]*";
/** "A baker", "such a mess". */
const EXCLAIMS = '(?:such |quite |only )?an? [^.!,;0-9]{2,40}';
const LONGEST = 120;

const SIGNS = new RegExp(`${SMILEY}|${EMOTICON}|\\p{Extended_Pictographic}|\\uFE0F`, 'gu');
const SPACE = '[\\s.!,;:…–—-]*';
const PLEASED_OR_THANKS = `(?:${alternatives('thanks')}|${PLEASED}(?!\\p{L}))`;
/** "Wow ok", "ok cool": that something was understood stands beside it, and alone says less. */
const UNDERSTOOD = `(?:(?:${alternatives('okay')}|i see|right|true|huh|hm+|mm+)(?![\\p{L}\\p{N}]))`;
const IS_PLEASED = new RegExp(
  `^${SPACE}(?:${UNDERSTOOD}${SPACE})*${PLEASED_OR_THANKS}${SPACE}(?:(?:${PLEASED_OR_THANKS}|${UNDERSTOOD})${SPACE})*`,
  'u',
);
const EXCLAIMED = `(?:${PLEASED_OR_THANKS}|${UNDERSTOOD}|(?:damn|dang|omg|oof|yay|phew|jeez|geez|gosh|meh|eh|ugh|argh|hah?)(?!\\p{L}))`;
const EXCLAIMED_FIRST = new RegExp(`^(?:${SPACE}${EXCLAIMED}${SPACE})+(?<=[.!,…]\\s*)(?=\\p{L})`, 'iu');
const EXCLAIMED_LAST = /(?:[\s.,!]+(?:lo+l|lmao|rofl|(?:ha)+h?|omg|wtf|xd))+(?=[\s.?!]*$)/iu;
const REMARK = new RegExp(`^${SPACE}(?:(?:and |but |so )?(?:${STATES}|${EXCLAIMS})${SPACE})*$`, 'u');
/** "That's wild" also where nothing else was said. */
const JUDGES =
  /^\W*(?:that|this|it)(?:'s| is| was) (?:so |really |very |quite |pretty |just |too |a |an )*\p{Ll}+\W*$/u;

/** What is asked, without what is exclaimed before and behind it: "damn. what did they do lol". */
export function withoutInterjections(question: string): string {
  return question.replace(EXCLAIMED_FIRST, '').replace(EXCLAIMED_LAST, '');
}

/**
 * The kind of talk that a remark on what was shown is: "oh nice, a baker", "thanks, you are saving my homework". Null where
 * something is asked, or may be.
 */
export function remarkOf(text: string): TalkKind | null {
  if (text.length > LONGEST) return null;
  const folded = foldedInPlace(withoutLinks(text).replace(SIGNS, ' ')).trim();
  if (folded === '' || ASKS.test(folded)) return null;
  const pleased = IS_PLEASED.exec(folded)?.[0];
  const isRemark = pleased === undefined ? JUDGES.test(folded) : REMARK.test(folded.slice(pleased.length));
  if (!isRemark) return null;
  return pleased !== undefined && talkIn(pleased) === 'thanks' ? 'thanks' : 'okay';
}
