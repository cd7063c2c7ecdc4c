import { countWords } from '../text/unit.js';
import { caption, creditInCaption, creditOf } from './caption.js';
import { abroad } from './families/abroad.js';
import { account } from './families/account.js';
import { advertisement } from './families/advertisement.js';
import { comments } from './families/comments.js';
import { contact, hasAddress } from './families/contact.js';
import { cookies } from './families/cookies.js';
import { inlineLink } from './families/inline-link.js';
import { legal } from './families/legal.js';
import { navigation } from './families/navigation.js';
import { newsletter } from './families/newsletter.js';
import { readingAids } from './families/reading-aids.js';
import { share } from './families/share.js';
import { signOff } from './families/sign-off.js';
import { subscription } from './families/subscription.js';
import { isMenuLine } from './menu-line.js';
import type { FurnitureRule } from './rule.js';

/** Every family, in the order they are asked. */
export const RULES: readonly FurnitureRule[] = [
  newsletter,
  account,
  subscription,
  contact,
  cookies,
  advertisement,
  share,
  readingAids,
  comments,
  legal,
  inlineLink,
  signOff,
  navigation,
  abroad,
];

/** An article may be about cookies or trial subscriptions: what somebody said, ruled or reported is never furniture. */
const REPORTS =
  /\b(?:said|says|told|added|according to|argued|claimed|wrote|announced|ruled|held|alleged|explained|stated|noted|reported|warned|found|court|judge|lawsuit|plaintiff|defendant|complaint)\b/i;

/** Answers for the lines of the page at hand: the readers of head, body and tail all ask about the same ones. */
const answers = new Map<string, FurnitureRule | null>();
const MOST_ANSWERS = 500;

/** The furniture family of a line, or null for what may belong to an article. */
export function furnitureRule(text: string): FurnitureRule | null {
  let answer = answers.get(text);
  if (answer === undefined) {
    answer = findRule(text);
    if (answers.size >= MOST_ANSWERS) answers.clear();
    answers.set(text, answer);
  }
  return answer;
}

function findRule(text: string): FurnitureRule | null {
  if (text.length > LONGEST) return null;
  const line = plain(text).replace(/(?<=\p{L})[.!:]$/u, '');
  if (line === '') return /\p{L}|\p{N}/u.test(text) ? null : navigation;
  const words = countWords(line);
  if (words <= caption.mostWords && (creditOf(line) || isCaption(line, words))) return caption;
  const reports = REPORTS.test(line) || /^["']/.test(text.replace(/[“”‘’]/g, '"'));
  const rule = matchRule(line, reports);
  const sentences = line.split(SENTENCE_GAP);
  if (rule && (rule.kind === 'inline' || rule === legal || rule === contact || sentences.length === 1))
    return rule;
  if (rule) return sentences.every(goesAlong) ? rule : null;
  if (!reports && sentences.length > 1 && words <= MOST_PITCH_WORDS && !line.includes('"')) {
    const among = sentences.map((sentence) => matchRule(bare(sentence), false));
    const pitch = among.find((one) => one?.kind === 'pitch' && one !== contact);
    if (pitch && sentences.every(goesAlong)) return pitch;
  }
  return isMenuLine(line) ? navigation : null;
}

/** No piece of furniture is as long, in letters; words alone say nothing of a text without spaces. */
const LONGEST = 3000;
const SENTENCE_GAP = /(?<=[.!?])\s+/;
const MOST_PITCH_WORDS = 60;

function matchRule(line: string, reports: boolean): FurnitureRule | null {
  const words = countWords(line);
  for (const rule of RULES) {
    if (
      words > rule.mostWords ||
      (reports && rule.kind !== 'inline' && rule !== legal && rule !== navigation && rule !== abroad)
    )
      continue;
    if (rule.matches?.(line) || rule.patterns.some((pattern) => pattern.test(line))) return rule;
  }
  return null;
}

/** One of several sentences that can stand in a pitch: "Those eight words cost €50,000" makes a report of the whole. */
function goesAlong(sentence: string): boolean {
  return (
    countWords(sentence) <= 3 ||
    sentence.endsWith('?') ||
    speaksToReader(sentence) ||
    namesWares(sentence) ||
    matchRule(bare(sentence), false) !== null
  );
}

function bare(sentence: string): string {
  return sentence.replace(/[.!:]$/, '');
}

/** Whether one of a piece's sentences is a pitch by itself: `The Weekly is free to read. Subscribe now for more.` */
export function holdsPitch(text: string): boolean {
  const line = plain(text);
  if (REPORTS.test(line) || /["]/.test(line)) return false;
  return line
    .split(/(?<=[.!?])\s+/)
    .some((sentence) => furnitureRule(sentence.replace(/[.!]$/, ''))?.kind === 'pitch');
}

function isCaption(line: string, words: number): boolean {
  return (
    caption.patterns.some((pattern) => pattern.test(line)) || (words <= 40 && creditInCaption(line) !== null)
  );
}

const WARES =
  /\b(?:subscri\w*|sign[ -]?up|signup|log[ -]?in|login|regist\w+|trial|news ?letters?|free|account|inbox|password|cookies|privacy|e-?mail|offer|discount|price|pricing|member(?:ship)?|approv(?:al|ed)|activated|join|access)\b/i;

/** Whether a line after a pitch goes on pitching: it speaks to the reader, and about the site's wares. */
export function soundsLikePitch(text: string): boolean {
  const line = plain(text);
  if (REPORTS.test(line) || line.includes('"')) return false;
  const toReader = speaksToReader(line) || hasAddress(line);
  return (namesWares(line) && toReader) || /^(?:please note|note|nb|n\.b\.|p\.?s\.?)\s*[-–—:]/i.test(line);
}

/** Whether a line has the site's wares for its subject and nobody else's: `Approval may take a day.` */
export function namesWares(text: string): boolean {
  return WARES.test(text) && !/["“”]|\b(?:its?|their|they|his|her|he|she|who)\b/i.test(text);
}

/** "us" in small letters only: the US is a country. */
export function speaksToReader(text: string): boolean {
  return /\b(?:[Yy]ou|[Yy]our|YOU|YOUR|[Pp]lease|PLEASE|[Oo]ur|us|[Ww]e)\b/.test(text);
}

/** The line with straight quotes and without the decoration that sites put around links. */
function plain(text: string): string {
  return text
    .replace(/!?\[([^\][]*)\]\([^()]*\)/g, '$1')
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/^[\s►▶▸→←«‹»›>|•·*+✉☰✕×–—-]+|(?<![\s►▶▸→«‹»›>|•·*☰✕×–—-])[\s►▶▸→«‹»›>|•·*☰✕×–—-]+$/g, '')
    .replace(/\s+/g, ' ');
}
