/** Files up to this size are read where they are found, in a few milliseconds; larger ones take a thread's time. */
const LARGE_BYTES = 32 * 1024;
/** More elements open than this at once, or so many of one sign or without a space between them: no page that people wrote. */
const DEEP = 200;
const LONG_RUN = 4096;
const REPEATED = 512;
/** So many lines, or signs that mean something to a reader of pages or Markdown, are work for tens of milliseconds, whatever the size. */
const MOST_SIGNS = 600;
const MOST_LINES = 1_000;
/** Splitting a paragraph into sentences takes more than twice as long for twice the text. */
const LONG_LINE = 8 * 1024;
/** Of all signs together prose has fewer than one in so many bytes. */
const DENSE = 6;

const SPACE = 32;
const NEWLINE = 10;
const LESS = 60;
const SLASH = 47;
const BANG = 33;

const [PROSE, SIGN, MARKUP] = [0, 1, 2];
const KINDS = new Uint8Array(256);
for (const sign of '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~') KINDS[sign.charCodeAt(0)] = SIGN;
for (const sign of '<&*_`[]~|\\!#>') KINDS[sign.charCodeAt(0)] = MARKUP;

/** Whether reading a file may take long: it is large, dense with signs, or holds what readers meet only in pages made to hold them up. */
export function isHeavy(bytes: Uint8Array): boolean {
  if (bytes.length > LARGE_BYTES) return true;
  let depth = 0;
  let run = 0;
  let repeated = 0;
  let signs = 0;
  let markup = 0;
  let lines = 0;
  let line = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    const kind = KINDS[byte];
    if (kind !== PROSE) signs++;
    if (kind === MARKUP) markup++;
    line = byte === NEWLINE ? 0 : line + 1;
    if (byte === NEWLINE) lines++;
    run = byte <= SPACE ? 0 : run + 1;
    repeated = byte === bytes[i - 1] && byte !== SPACE ? repeated + 1 : 0;
    if (byte === LESS) {
      const next = bytes[i + 1];
      if (next === SLASH) depth = Math.max(0, depth - 1);
      else if (next !== BANG) depth++;
    }
    if (depth > DEEP || run > LONG_RUN || line > LONG_LINE || repeated > REPEATED) return true;
  }
  return markup > MOST_SIGNS || lines > MOST_LINES || signs > Math.max(2 * MOST_SIGNS, bytes.length / DENSE);
}
