import type { Lexicon } from '../../../search/index/lexicon.js';
import { namesAsked } from '../../conditions/names/names.js';
import { readQuestion } from '../../question/question.js';
import { VARIED } from './discussed.js';
import { withPeriodOf } from './periods.js';
import { joined, withOtherName } from './variations.js';

const OBJECTION =
  '(?:(?:no|nope|nah|sorry|my bad|oops|wait|hang on|er+m?|u[hm]+|hm+|ah|oh|well|ok(?:ay)?|but|actually|pardon)\\b[\\s,.!;:…–—-]*)';
const MEANT =
  "(?:(?:i|we)\\s+(?:actually\\s+|really\\s+)?(?:meant?|was\\s+(?:asking\\s+about|thinking\\s+of))|i[’']?m\\s+asking\\s+about|make\\s+that|(?:it\\s+)?should\\s+(?:be|have\\s+been)|that\\s+is(?=\\s+to\\s+say)|rather)[\\s,:–—-]+";
/** "No, I meant 2017". */
const MEANS = new RegExp(`^\\W*${OBJECTION}*${MEANT}(.*[\\p{L}\\p{N}].*)$`, 'isu');
/** "Sorry, the bank". */
const OBJECTS = new RegExp(
  `^\\W*(?:${OBJECTION})*?(?:no|nope|sorry|oops|wait|actually|pardon)\\b[\\s,.!;:…–—-]+(.+)$`,
  'is',
);
/** "Not the appeal, the trial", "not 2016 but 2017". */
const NOT_BUT =
  /^\W*(?:(?:no|sorry|oops|wait|actually)[\s,.!;:–—-]+)*not\s+(?:in\s+|about\s+|for\s+)?(.{2,40}?)(?:\s*[,;:–—-]+\s*(?:but\s+|i\s+meant?\s+)?|\s+but\s+)(.+)$/is;
const TRAILING = /[\s,;–—-]+(?:i\s+mean(?:t)?|sorry|rather|not\s+.{2,40})\W*$/i;

const ASKS =
  /^\W*(?:who|whom|whose|what|which|where|when|why|how|is|are|was|were|did|do|does|has|have|had|can|could|will|would|should)\b/i;
/** "Sorry, the bank", "no, 2017", "no, SnapBarn": without "I meant" only a thing corrects. */
const THING = /^\W*(?:(?:in|for|from|at|on|the|an?|that|this)\s+)*(?:[\p{L}\p{N}’'.&-]+\s*){1,4}[?.!\s]*$/iu;
const CLAUSE =
  /\b(?:i|you|he|she|it|they|we|is|are|was|were|be|do|does|did|has|have|had|can|could|will|would|should|tell|show|give|me|not|just)\b|n['’]t\b|['’](?:s|re|ve|ll|d)\s/i;
const LONGEST = 60;

/** What a follow-up corrects of the question before it. */
export interface Correction {
  /** What was meant: words to put in, or a whole question. */
  readonly meant: string;
  /** What it takes the place of, where that is said. */
  readonly not: string | null;
}

/** The correction that a follow-up is; null where it corrects nothing. */
export function correctionIn(question: string): Correction | null {
  const notBut = NOT_BUT.exec(question);
  if (notBut && isThing(notBut[2]!)) return { meant: trimmed(notBut[2]!), not: notBut[1]!.trim() };
  const said = MEANS.exec(question)?.[1];
  if (said !== undefined) {
    return isQuestion(said) || said.length <= LONGEST ? { meant: trimmed(said), not: null } : null;
  }
  const meant = OBJECTS.exec(question)?.[1];
  return meant !== undefined && isThing(meant) ? { meant: trimmed(meant), not: null } : null;
}

function isThing(meant: string): boolean {
  return THING.test(meant) && !CLAUSE.test(meant) && readQuestion(meant).content.length > 0;
}

function trimmed(text: string): string {
  return text.trim().replace(TRAILING, '');
}

/** Whether what was meant is a question of its own, which replaces the one before it. */
export function isQuestion(meant: string): boolean {
  return ASKS.test(meant) && readQuestion(meant).words.length > 2;
}

/** The question before with what was meant in the place of what it corrects; null where that is not told. */
export function corrected(previous: string, { meant, not }: Correction, lexicon: Lexicon): string | null {
  const said = meant.replace(/[?.!\s]+$/, '');
  return (
    (not === null ? null : replacedIn(previous, not, said)) ??
    withPeriodOf(previous, meant) ??
    // Behind another word a capital tells a name: "sorry, Turkey".
    withOtherName(previous, `about ${said}`, lexicon) ??
    withOnlyName(previous, said, lexicon)
  );
}

/** The question before with what was meant behind it, in the place of how it was varied last. */
export function correctedBehind(previous: string, { meant }: Correction): string {
  const parts = previous.split(VARIED);
  // "Which judge?" is still what is asked.
  const isPutFor = parts.length > 1 && !ASKS.test(parts.at(-1)!);
  return joined(isPutFor ? parts.slice(0, -1).join(VARIED) : previous, meant);
}

/** A name in the place of the only one there is. */
function withOnlyName(previous: string, said: string, lexicon: Lexicon): string | null {
  // Behind another word a capital tells a name.
  const [meant, more] = namesAsked(readQuestion(`about ${said}`), lexicon, []);
  if (!meant || more || meant.end - meant.start < said.replace(/^the\s+/i, '').length) return null;
  const [name, other] = namesAsked(readQuestion(previous), lexicon, []);
  if (!name || other) return null;
  return previous.slice(0, name.start) + meant.said + previous.slice(name.end);
}

function replacedIn(previous: string, not: string, said: string): string | null {
  const bare = (text: string) => text.replace(/^(?:the|an?|in|about)\s+/i, '');
  const at = previous.toLowerCase().lastIndexOf(bare(not).toLowerCase());
  if (at < 0) return null;
  return previous.slice(0, at) + bare(said) + previous.slice(at + bare(not).length);
}
