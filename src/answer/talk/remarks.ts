import { alternatives } from './alternatives.js';
import { foldedInPlace } from './folded.js';
import { EMOTICON, SMILEY, withoutLinks } from './signs.js';
import { type TalkKind, talkIn } from './talk.js';

/** What somebody says who is pleased, amused or surprised; "ok", "oh" and "hm" may as well lead to a question. */
const PLEASED =
  "(?:(?:oh|ah|ooh|aha|omg|so|very|really|that'?s|how|too|quite|pretty) )*(?:nice|cool|wow+|woah|great|lovely|amazing|awesome|brilliant|fantastic|perfect|excellent|neat|sweet|funny|hilarious|interesting|fascinating|wild|crazy|insane|weird|odd|sad|clever|smart|impressive|ha(?:ha)+h?|he(?:he)+|lo+l|rofl|lmao|a pity|pity|(?:a )?shame|ouch|yikes|wtf|good for (?:him|her|them|you|us)|poor (?:guy|man|woman|thing)|bless|fair enough|good)";
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
const REMARK = new RegExp(`^${SPACE}(?:(?:and |but |so )?(?:${STATES}|${EXCLAIMS})${SPACE})*$`, 'u');
/** "That's wild" also where nothing else was said. */
const JUDGES =
  /^\W*(?:that|this|it)(?:'s| is| was) (?:so |really |very |quite |pretty |just |too |a |an )*\p{Ll}+\W*$/u;

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
