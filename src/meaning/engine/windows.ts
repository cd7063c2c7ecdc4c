import { sentencesOf } from '../../article/sentences.js';
import { type CountPieces, FRAME_PIECES } from './word-pieces.js';

/** A headline longer than this many word pieces is cut: it must leave room for the paragraph. */
export const HEADLINE_PIECES = 64;

/** What stands behind so many windows of one paragraph, some 8,000 characters, is found by its words alone. */
const MOST_WINDOWS = 8;

/** What the model reads at once of a paragraph: its headline, and the text or a part of it. */
export interface Window {
  readonly headline: string;
  readonly text: string;
}

/** A stretch of a text with how many word pieces it has. */
interface Stretch {
  readonly text: string;
  readonly pieces: number;
}

/**
 * The windows that stand for a paragraph: its headline with the whole of it or, where that is more than the model reads,
 * with windows of whole sentences of about equal length. At least one.
 * @param most the word pieces that the model reads
 */
export function windowsOf(headline: string, paragraph: string, count: CountPieces, most: number): Window[] {
  const title = cut(headline, HEADLINE_PIECES, count);
  const room = most - FRAME_PIECES - title.pieces;
  const whole = count(paragraph);
  if (whole <= room) return [{ headline: title.text, text: paragraph }];
  const stretches = sentencesOf(paragraph).flatMap(({ start, end }) =>
    cutAll(paragraph.slice(start, end), room, count),
  );
  const target = whole / Math.ceil(whole / room);
  const windows: Stretch[] = [];
  for (const stretch of stretches) {
    const last = windows.at(-1);
    // Half of a sentence may stand over the even share: the next window is the shorter for it.
    if (last && last.pieces + stretch.pieces <= room && last.pieces + stretch.pieces / 2 <= target) {
      windows[windows.length - 1] = {
        text: `${last.text} ${stretch.text}`,
        pieces: last.pieces + stretch.pieces,
      };
    } else windows.push(stretch);
  }
  return windows.slice(0, MOST_WINDOWS).map(({ text }) => ({ headline: title.text, text }));
}

function cut(text: string, most: number, count: CountPieces): Stretch {
  return cutAll(text, most, count)[0] ?? { text: '', pieces: 0 };
}

/** A text in stretches of at most so many pieces, cut between words; a word of more pieces is one stretch all the same. */
function cutAll(text: string, most: number, count: CountPieces): Stretch[] {
  const pieces = count(text);
  if (pieces <= most) return [{ text, pieces }];
  const stretches: Stretch[] = [];
  let words: string[] = [];
  let total = 0;
  for (const word of text.split(/\s+/)) {
    const own = count(word);
    if (words.length > 0 && total + own > most) {
      stretches.push({ text: words.join(' '), pieces: total });
      words = [];
      total = 0;
    }
    words.push(word);
    total += own;
  }
  return [...stretches, { text: words.join(' '), pieces: total }];
}
