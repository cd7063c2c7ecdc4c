import { sentencesOf } from '../../article/sentences.js';

/** How long a text is once it is shown; by default its own length, for markdown the escaped length. */
export type Cost = (text: string) => number;

const plainCost: Cost = (text) => text.length;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How far beyond the cut a text is looked at. */
const BEYOND = 200;

/**
 * The offset at which to cut `text` so that what is before it costs at most `limit`: after the last sentence that
 * fits whole, else after the last word, else between two graphemes, but never inside an address (then before it).
 * The text's length when all of it fits; 0 when nothing does.
 */
function cutAt(text: string, limit: number, cost: Cost = plainCost): number {
  if (fits(text, limit, cost)) return text.length;
  // No more than is looked at: a paragraph of a megabyte is cut hundreds of times.
  const near = text.slice(0, Math.max(limit, 0) + BEYOND);
  const most = longestPrefix(near, limit, cost);
  const head = near.slice(0, most);
  return lastSentence(near, most) || lastWord(near, head) || lastGrapheme(near, head);
}

/** Whether a text costs at most `limit`; whoever shows a text shows at least its characters. */
export function fits(text: string, limit: number, cost: Cost = plainCost): boolean {
  return text.length <= limit && cost(text) <= limit;
}

/** As `cutAt`, but gives way inside an address or a grapheme rather than give nothing: for paging through all of a text. */
export function cutSomewhere(text: string, limit: number, cost: Cost = plainCost): number {
  return cutAt(text, limit, cost) || longestPrefix(text, limit, cost);
}

/** The text, or as much of it as fits with a closing "…". */
export function shortened(text: string, limit: number, cost: Cost = plainCost): string {
  if (fits(text, limit, cost)) return text;
  // Room for the "…", and for the space that parts it from a whole sentence.
  const kept = text.slice(0, cutAt(text, limit - 2, cost)).trimEnd();
  return /[.!?。！？]["'”’»)\]]*$/u.test(kept) ? `${kept} …` : `${kept}…`;
}

/** Costs grow with the text, so the longest prefix within the limit can be bisected; whole code points only. */
function longestPrefix(text: string, limit: number, cost: Cost): number {
  let low = 0;
  let high = Math.min(text.length, Math.max(limit, 0));
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (cost(text.slice(0, middle)) <= limit) low = middle;
    else high = middle - 1;
  }
  return isHighSurrogate(text, low - 1) ? low - 1 : low;
}

function isHighSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff;
}

function lastSentence(text: string, most: number): number {
  // Beyond the cut too, so that the sentence that the cut falls into is not taken for a whole one.
  const spans = sentencesOf(text.slice(0, most + BEYOND));
  return spans.findLast(({ end }) => end <= most)?.end ?? 0;
}

function lastWord(text: string, head: string): number {
  if (/^\s/.test(text.slice(head.length))) return head.length;
  return head.match(/^[\s\S]*\S(?=\s)/)?.[0].length ?? 0;
}

function lastGrapheme(text: string, head: string): number {
  // No white space within reach: the head is one long word.
  const start = head.length - head.trimStart().length;
  if (/\w:\/\//.test(text.slice(start, head.length + 3))) return 0;
  let end = 0;
  // One code point more than the head, to see whether the head's last grapheme goes on beyond it.
  for (const { index, segment } of graphemes.segment(text.slice(0, head.length + 2))) {
    if (index + segment.length > head.length) return index || head.length;
    end = index + segment.length;
  }
  return end;
}
