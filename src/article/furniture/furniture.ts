import { countWords } from '../unit.js';
import { account } from './account.js';
import { advertisement } from './advertisement.js';
import { caption, creditInCaption, creditOf } from './caption.js';
import { comments } from './comments.js';
import { contact, hasAddress } from './contact.js';
import { cookies } from './cookies.js';
import { inlineLink } from './inline-link.js';
import { legal } from './legal.js';
import { isMenuLine } from './menu-line.js';
import { navigation } from './navigation.js';
import { newsletter } from './newsletter.js';
import { readingAids } from './reading-aids.js';
import type { FurnitureRule } from './rule.js';
import { share } from './share.js';
import { signOff } from './sign-off.js';
import { subscription } from './subscription.js';

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
];

/** An article may be about cookies or trial subscriptions: what somebody said, ruled or reported is never furniture. */
const REPORTS = new RegExp(
  String.raw`\b(?:said|says|told|added|according to|argued|claimed|wrote|announced|ruled|held|alleged|explained|stated|noted|reported|warned|found that|court|judge|lawsuit|plaintiff|defendant|complaint)\b`,
  'i',
);

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
  const line = plain(text).replace(/(?<=\p{L})[.!]$/u, '');
  if (line === '') return /\p{L}|\p{N}/u.test(text) ? null : navigation;
  const words = countWords(line);
  if (words <= caption.mostWords && (creditOf(line) || isCaption(line, words))) return caption;
  const reports = REPORTS.test(line) || /^["']/.test(text.replace(/[“”‘’]/g, '"'));
  for (const rule of RULES) {
    if (words > rule.mostWords || (reports && rule.kind !== 'inline' && rule !== legal)) continue;
    if (rule.matches?.(line) || rule.patterns.some((pattern) => pattern.test(line))) return rule;
  }
  return isMenuLine(line) ? navigation : null;
}

/** Whether one of a piece's sentences is a pitch by itself: `The Weekly is free to read. Subscribe now for more.` */
export function holdsPitch(text: string): boolean {
  const line = plain(text);
  if (REPORTS.test(line) || /["]/.test(line)) return false;
  return line.split(/(?<=[.!?])\s+/).some((sentence) => furnitureRule(sentence.replace(/[.!]$/, ''))?.kind === 'pitch');
}

function isCaption(line: string, words: number): boolean {
  return caption.patterns.some((pattern) => pattern.test(line)) || (words <= 40 && creditInCaption(line) !== null);
}

const PITCH_WORDS =
  /\b(?:subscri\w*|sign[ -]?up|signup|log[ -]?in|login|regist\w+|trial|news ?letters?|free|account|inbox|password|cookies|privacy|e-?mail|offer|discount|price|pricing|member(?:ship)?|approved|join|access)\b/gi;

/** Whether a line after a pitch goes on pitching: it speaks to the reader, and about the site's wares. */
export function soundsLikePitch(text: string): boolean {
  const line = plain(text);
  if (REPORTS.test(line) || /^["']/.test(line)) return false;
  const wares = new Set((line.match(PITCH_WORDS) ?? []).map((word) => word.toLowerCase())).size;
  const toReader = /\b(?:you|your|please|our|us|we)\b/i.test(line) || hasAddress(line);
  return (wares >= 1 && toReader) || wares >= 3 || /^(?:note|nb|n\.b\.|p\.?s\.?)\s*[-–—:]/i.test(line);
}

/** The line with straight quotes and without the decoration that sites put around links. */
function plain(text: string): string {
  return text
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/^[\s►▶▸→»›>|•·*+✉☰✕×–—-]+|[\s►▶▸→»›>|•·*☰✕×]+$/g, '')
    .replace(/\s+/g, ' ');
}
