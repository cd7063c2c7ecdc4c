import type { Pacer } from '../../archive/pacer.js';
import { decode } from '../../article/bytes/decode.js';
import { extensionOf, isAboutFolder, isPacked, kindOfFile } from '../../article/identifier.js';
import { problems } from '../curator/problems.js';

/** What file systems take in a name, in bytes. */
const LONGEST_NAME = 200;
/** Names that Windows keeps for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNFIT = /[\u0000-\u001f\u007f<>:"|?*]/;
/** Deeper than any article; a parser may walk it recursively. */
const DEEPEST_JSON = 64;
const MOST_LINES = 100_000;

/** How files begin that are no text, whatever their name says. */
const SIGNATURES: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['a zip archive or an Office document', [0x50, 0x4b, 0x03, 0x04]],
  ['compressed with gzip', [0x1f, 0x8b]],
  ['compressed with xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['compressed with bzip2', [0x42, 0x5a, 0x68]],
  ['compressed with zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/**
 * The name a file will have in the archive folder: plain, not hidden, of a kind that is read.
 * @throws ArchiveProblem `upload-name`, `upload-kind`
 */
export function checkName(given: string): string {
  const name = given.normalize('NFC').trim();
  const refuse = (fault: string) => problems.uploadName(given, fault);
  if (name === '') throw refuse('is empty.');
  if (/[/\\]/.test(name) || name === '.' || name === '..') throw refuse('leads to another folder.');
  if (name.startsWith('.')) throw refuse('begins with a dot, so the file would be hidden and never read.');
  if (UNFIT.test(name) || DEVICE.test(name) || /[. ]$/.test(name))
    throw refuse('has characters, or is a name, that not every system takes.');
  if (Buffer.byteLength(name) > LONGEST_NAME) throw refuse(`is longer than ${LONGEST_NAME} bytes.`);
  if (kindOfFile(name) === null) throw problems.uploadKind(given, extensionOf(name));
  if (isAboutFolder(name)) throw refuse('says that it is about the folder and no article.');
  return name;
}

/**
 * Refuses what should not be parsed at all.
 * @throws ArchiveProblem `upload-too-large`, `upload-binary`, `upload-bomb`
 */
export async function checkContent(
  name: string,
  bytes: Uint8Array,
  most: number,
  pacer: Pacer,
): Promise<void> {
  if (bytes.length > most) throw problems.uploadTooLarge(bytes.length, most);
  const kind = kindOfFile(name);
  // What is opened by a reader of its own is bounded by that.
  if (isPacked(kind)) return;
  for (const [kind, signature] of SIGNATURES)
    if (signature.every((byte, i) => bytes[i] === byte)) throw problems.uploadBinary(name, `It is ${kind}.`);
  const decoded = decode(bytes);
  if (!decoded.ok) throw problems.uploadBinary(name, decoded.reason);
  if (kind !== 'json' && kind !== 'jsonl') return;
  await pacer.rest();
  const { deepest, lines } = await shapeOf(decoded.text, pacer);
  if (deepest > DEEPEST_JSON)
    throw problems.uploadBomb(name, `its JSON is nested deeper than ${DEEPEST_JSON} levels.`);
  if (kind === 'jsonl' && lines > MOST_LINES)
    throw problems.uploadBomb(name, `it has more than ${MOST_LINES} lines.`);
}

/** Letters that are looked at in a fraction of a slice. */
const SOME = 65_536;

/** How deep arrays and objects are nested, without parsing, and how many lines there are; brackets within strings do not count. */
async function shapeOf(json: string, pacer: Pacer): Promise<{ deepest: number; lines: number }> {
  let depth = 0;
  let deepest = 0;
  let lines = 1;
  let quoted = false;
  for (let i = 0; i < json.length; i++) {
    if (i % SOME === 0 && pacer.due()) await pacer.rest();
    const character = json[i];
    if (character === '\n') lines++;
    if (quoted) {
      if (character === '\\' && json[i + 1] !== '\n') i++;
      // A string ends with its line at the latest, or one stray mark would hide all that follows.
      else if (character === '"' || character === '\n') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth);
    else if (character === ']' || character === '}') depth--;
    else if (character === '\n' && depth < 0) depth = 0;
  }
  return { deepest, lines };
}
