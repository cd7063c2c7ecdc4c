/** Files up to this size are read where they are found, in a few milliseconds; larger ones take a thread's time. */
const LARGE_BYTES = 32 * 1024;
/** More elements open than this at once, or so many of one sign or without a space between them: no page that people wrote. */
const DEEP = 200;
const LONG_RUN = 4096;
const REPEATED = 512;

const SPACE = 32;
const LESS = 60;
const SLASH = 47;
const BANG = 33;

/** Whether reading a file may take long: it is large, or holds what readers meet only in pages made to hold them up. */
export function isHeavy(bytes: Uint8Array): boolean {
  if (bytes.length > LARGE_BYTES) return true;
  let depth = 0;
  let run = 0;
  let repeated = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    run = byte <= SPACE ? 0 : run + 1;
    repeated = byte === bytes[i - 1] && byte !== SPACE ? repeated + 1 : 0;
    if (byte === LESS) {
      const next = bytes[i + 1];
      if (next === SLASH) depth = Math.max(0, depth - 1);
      else if (next !== BANG) depth++;
    }
    if (depth > DEEP || run > LONG_RUN || repeated > REPEATED) return true;
  }
  return false;
}
