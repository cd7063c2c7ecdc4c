import { endsUnmarked, tenthsOfWord } from './scripts.js';

/** A paragraph-like piece of a page, before it is known what it is. */
export interface Unit {
  /** 1-based line where it starts; for HTML, the position of the block. */
  readonly line: number;
  /** One line of text, white space normalised. */
  readonly text: string;
  readonly kind: 'text' | 'heading' | 'item' | 'quote';
  /** Whether an empty line (in HTML: a block boundary) stands before it. */
  readonly afterBlank: boolean;
  /** 1-based page where it starts, in a document that has pages. */
  readonly page?: number;
}

/** A reference mark such as [1], or the sign that magazines end a story with, may stand after the full stop. */
const SENTENCE_END = /[.!?…。！？．｡।؟۔։።។៕။།]["'”’»)\]」』】〉》〕）］｝]*(?:\[\d{1,3}\]|\s?[®■●◆◼▪□∎])*$/u;
/** Where sentences have no end mark, a text this long is taken for one that ends. */
const UNMARKED_WORDS = 18;
const ABBREVIATED_END =
  /\b(?:inc|ltd|corp|co|llc|plc|u\.s|u\.k|e\.u|u\.n|jr|sr|dr|mr|mrs|ms|st|no|vs?|al|etc)\.$/i;

/**
 * How many pieces between spaces hold a letter or a digit, and about how many words stand together without spaces. A loop,
 * because every line is counted many times over.
 */
export function countWords(text: string): number {
  let words = 0;
  let inWord = false;
  let tenths = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 32 || code === 10) inWord = false;
    else if (code >= 0x0e00 && tenthsOfWord(code) > 0) {
      tenths += tenthsOfWord(code);
      inWord = false;
    } else if (!inWord && isLetterOrDigit(code)) {
      inWord = true;
      words++;
    }
  }
  return words + Math.ceil(tenths / 10);
}

function isLetterOrDigit(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code < 0xc0 || (code >= 0x2000 && code < 0x2c00) || (code >= 0x3000 && code < 0x3040)) return false;
  return !(code >= 0xdc00 && code < 0xe000) && !(code >= 0xff00 && code < 0xff10);
}

/** Whether a text ends as a sentence does, not as a headline or a label. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text) || (endsUnmarked(text) && countWords(text) >= UNMARKED_WORDS);
}

/** A full stop that may belong to an abbreviation and not to a sentence. */
export function endsInAbbreviation(text: string): boolean {
  return ABBREVIATED_END.test(text);
}

/** Whether a piece reads as running text: what news paragraphs look like, and headlines and labels do not. */
export function isProse(text: string, fewestWords = 8): boolean {
  const words = countWords(text);
  return words >= 30 || (words >= fewestWords && endsSentence(text));
}
