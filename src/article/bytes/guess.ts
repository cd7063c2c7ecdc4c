import { analyse } from 'chardet';

/** How much of a file is looked at; its language shows long before. */
const SAMPLE = 256 * 1024;
/** Share of letters outside ASCII from which a text is in a script that is not Latin. */
const FOREIGN_SHARE = 0.4;
/** A Latin text has to say this often, and this much more surely, that it is not windows-1252. */
const FEWEST_MARKS = 5;
const SURELY = 30;
const MORE_SURELY = 10;
const LEAST = 10;

const LATIN = /^(?:ISO-8859-(?:1|2|9)|windows-125(?:0|2|4|7|8))$/;
const WESTERN = /^(?:ISO-8859-1|windows-1252)$/;
/** As browsers read these: with the letters that Windows added. */
const WIDER: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-8': 'windows-1255',
  'ISO-8859-9': 'windows-1254',
};

/**
 * The encoding of an 8-bit text that does not name one, by chardet (a port of ICU's detector: byte patterns and the
 * frequency of letter sequences). Western text is the likeliest and needs no proof: others must be clearly more likely.
 * @param bytes not valid UTF-8
 * @returns a label that TextDecoder knows
 */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  const { marks, share } = beyondAscii(sample);
  const matches = analyse(sample).filter(
    ({ name, confidence }) => confidence > 0 && isReadableAs(name, sample),
  );
  const western = Math.max(
    0,
    ...matches.filter(({ name }) => WESTERN.test(name)).map(({ confidence }) => confidence),
  );
  const best = matches.find(({ name }) => (share >= FOREIGN_SHARE ? !LATIN.test(name) : LATIN.test(name)));
  if (!best || marks < FEWEST_MARKS || WESTERN.test(best.name)) return 'windows-1252';
  const least = share >= FOREIGN_SHARE ? LEAST : Math.max(SURELY, western + MORE_SURELY);
  return best.confidence >= least ? (WIDER[best.name] ?? best.name).toLowerCase() : 'windows-1252';
}

function beyondAscii(bytes: Uint8Array): { readonly marks: number; readonly share: number } {
  let marks = 0;
  let letters = 0;
  for (const byte of bytes) {
    if (byte > 127) marks++;
    else if ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)) letters++;
  }
  return { marks, share: marks / Math.max(1, marks + letters) };
}

/** A character that the sample was cut through is no fault. */
const CUT = 4;

function isReadableAs(name: string, sample: Uint8Array): boolean {
  try {
    const text = new TextDecoder((WIDER[name] ?? name).toLowerCase()).decode(sample);
    return !text.slice(0, -CUT).includes('\ufffd');
  } catch {
    return false;
  }
}

/** Share of letters, figures, punctuation and spaces from which two-byte units are text. */
const TEXT_SHARE = 0.95;

/**
 * Whether bytes are UTF-16 without a mark, and which end of its units comes first: line
 * ends, spaces and figures have a zero for their first or their second byte, and reading them so gives text.
 */
export function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  const sample = bytes.subarray(0, SAMPLE);
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 2]!++;
  const [even, odd] = zeros as [number, number];
  if (even === odd) return null;
  const label = odd > even ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(label).decode(sample);
  const readable = text.match(/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\t\r\n]/gu)?.join('').length ?? 0;
  return readable >= text.length * TEXT_SHARE ? label : null;
}
