import { isUtf8 } from 'node:buffer';

/** A file's bytes as text, or why they are not text. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: string }
  | { readonly ok: false; readonly reason: string; readonly remedy: string };

/** Share of control characters above which a file is no text; a page with a few stray ones still is. */
const MOST_CONTROLS = 0.005;

/**
 * Decodes a page: a byte-order mark decides, then UTF-8, then the charset that the page declares, then windows-1252
 * (which is what browsers take undeclared 8-bit pages for).
 * @param declared the charset a page names for itself, if any
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked) return decoded(new TextDecoder(marked).decode(bytes), marked);
  if (bytes.includes(0)) return BINARY;
  if (isUtf8(bytes)) return decoded(new TextDecoder('utf-8').decode(bytes), 'utf-8');
  const other = declared ? decoderFor(declared) : null;
  if (other && other.encoding !== 'utf-8' && other.encoding !== 'windows-1252') {
    return decoded(other.decode(bytes), other.encoding);
  }
  const damaged = new TextDecoder('utf-8').decode(bytes);
  if (!other && mostlyUtf8(damaged)) return decoded(damaged, 'utf-8');
  return decoded(decodeWindows1252(bytes), 'windows-1252');
}

/** What windows-1252 has from 0x80 to 0x9f; Node 20's own decoder leaves control characters there. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const latin = new TextDecoder('latin1').decode(bytes);
  return latin.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80]!);
}

const BINARY: Decoded = {
  ok: false,
  reason: 'This is not a text file: it holds binary data.',
  remedy: 'Save the page as .txt, .md, .html, .json or .jsonl, or move the file out of the archive.',
};

function decoded(text: string, encoding: string): Decoded {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 27) controls++;
  }
  return controls > text.length * MOST_CONTROLS && controls > 2 ? BINARY : { ok: true, text, encoding };
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
