import { isUtf8 } from 'node:buffer';
import { guessEncoding, utf16Without } from './guess.js';

/** A file's bytes as text, or why they are not text. */
export type Decoded =
  | {
      readonly ok: true;
      readonly text: string;
      readonly encoding: string;
      /** Whether neither the bytes nor the page say how it is encoded. */
      readonly guessed: boolean;
    }
  | { readonly ok: false; readonly reason: string; readonly remedy: string };

/** Share of control characters above which a file is no text; a page with a few stray ones still is. */
const MOST_CONTROLS = 0.005;

/**
 * Decodes a page: a byte-order mark decides, then UTF-8, then the charset that the page declares, then what its bytes look
 * like.
 * @param declared the charset a page names for itself, if any
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked) return decoded(new TextDecoder(marked).decode(bytes), marked, false);
  if (bytes.includes(0)) {
    const wide = utf16Without(bytes);
    return wide ? decoded(new TextDecoder(wide).decode(bytes), wide, true) : BINARY;
  }
  if (isUtf8(bytes)) {
    const text = new TextDecoder('utf-8').decode(bytes);
    return text.includes(SHIFT_TO_JAPANESE)
      ? decoded(new TextDecoder('iso-2022-jp').decode(bytes), 'iso-2022-jp', true)
      : decoded(text, 'utf-8', false);
  }
  const other = declared ? decoderFor(declared) : null;
  if (other && other.encoding !== 'utf-8') {
    const text = other.encoding === WESTERN ? decodeWindows1252(bytes) : other.decode(bytes);
    return decoded(text, other.encoding, false);
  }
  const damaged = new TextDecoder('utf-8').decode(bytes);
  if (mostlyUtf8(damaged)) return decoded(damaged, 'utf-8', false);
  const guess = guessEncoding(bytes);
  const text = guess === WESTERN ? decodeWindows1252(bytes) : new TextDecoder(guess).decode(bytes);
  return decoded(text, guess, true);
}

const WESTERN = 'windows-1252';
const SHIFT_TO_JAPANESE = '\u001b$B';

/** What windows-1252 has from 0x80 to 0x9f; Node 20's own decoder leaves control characters there. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  return withWesternMarks(new TextDecoder('latin1').decode(bytes));
}

/** Text that a decoder of Node 20 made of windows-1252, with its quotation marks and dashes: no text has controls in their place. */
export function withWesternMarks(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80]!);
}

const BINARY: Decoded = {
  ok: false,
  reason: 'This is not a text file: it holds binary data.',
  remedy:
    'Save the page as .txt, .md, .html, .pdf, .docx, .json or .jsonl, or move the file out of the archive.',
};

function decoded(text: string, encoding: string, guessed: boolean): Decoded {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 27) controls++;
  }
  return controls > text.length * MOST_CONTROLS && controls > 2
    ? BINARY
    : { ok: true, text, encoding, guessed };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/** A UTF-8 page with a few broken bytes (cut off in the middle of a character) is still better read as UTF-8. */
function mostlyUtf8(text: string): boolean {
  let broken = 0;
  let sound = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code > 127) sound++;
  }
  return sound > broken * 3;
}
