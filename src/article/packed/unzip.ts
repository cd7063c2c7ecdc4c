import { isUtf8 } from 'node:buffer';
import { type Entry, fromBufferPromise, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl';

/** Why a zip archive, or an entry of one, is not opened: a reason and a remedy, as sentences. */
export class ZipFault extends Error {
  override readonly name = 'ZipFault';
  readonly reason: string;
  readonly remedy: string;

  constructor(reason: string, remedy: string) {
    super(reason);
    this.reason = reason;
    this.remedy = remedy;
  }
}

export interface ZipBounds {
  readonly entries: number;
  /** All that the entries hold when they are unpacked, in bytes, and one of them. */
  readonly bytes: number;
  readonly entryBytes: number;
  /** How many times its packed size all that it holds may have: text shrinks to a tenth at the least. */
  readonly ratio: number;
}

const MEGABYTE = 1024 ** 2;
/** What a document or a collection of articles keeps within. */
export const USUAL_BOUNDS: ZipBounds = {
  entries: 20_000,
  bytes: 512 * MEGABYTE,
  entryBytes: 100 * MEGABYTE,
  ratio: 100,
};
/** So little is unpacked whatever its ratio: an empty spreadsheet shrinks to a thousandth. */
const HARMLESS = MEGABYTE;

/** A file in a zip archive. */
export interface ZipEntry {
  /** Its path in the archive, with `/` between its parts. */
  readonly name: string;
  /** Why it is not read, where it is not: it leads out of the archive, is a link, is encrypted. */
  readonly fault: ZipFault | null;
  /** @throws ZipFault when it is damaged */
  read(): Promise<Uint8Array>;
}

const DAMAGED = 'Pack it anew, or unpack it and put the files there.';

/**
 * The files in a zip archive; none is unpacked before it is read. What the archive says of sizes is held against the bounds
 * before, and against what comes out while an entry is read.
 * @throws ZipFault when it is no zip archive, is damaged, or is beyond the bounds
 */
export async function openZip(bytes: Uint8Array, bounds: ZipBounds = USUAL_BOUNDS): Promise<ZipEntry[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Entry[] = [];
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(buffer, { decodeStrings: false, lazyEntries: true });
    if (zip.entryCount > bounds.entries) throw tooMany(bounds);
    for await (const entry of zip.eachEntry()) {
      if (found.length >= bounds.entries) throw tooMany(bounds);
      found.push(entry);
    }
  } catch (error) {
    throw error instanceof ZipFault ? error : new ZipFault('It is no zip archive, or is damaged.', DAMAGED);
  }
  checkSizes(found, bytes.length, bounds);
  return found.flatMap((entry) => {
    const name = nameOf(entry);
    return name.endsWith('/')
      ? []
      : [{ name, fault: faultOf(entry, name, bounds), read: () => unpacked(zip, entry) }];
  });
}

function checkSizes(entries: readonly Entry[], size: number, bounds: ZipBounds): void {
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const packed = entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
  const remedy = 'Unpack it, look at what it holds, and add the articles alone.';
  if (unpacked > bounds.bytes)
    throw new ZipFault(
      `Unpacked it would have ${Math.round(unpacked / MEGABYTE)} MB; the limit is ${bounds.bytes / MEGABYTE} MB.`,
      remedy,
    );
  if (unpacked > HARMLESS && unpacked > bounds.ratio * size)
    throw new ZipFault(`Unpacked it would have more than ${bounds.ratio} times its size.`, remedy);
  // Entries that lie over each other unpack to many times what is there.
  if (packed > size)
    throw new ZipFault('Its entries overlap, as in no archive that a program packs.', remedy);
}

function tooMany({ entries }: ZipBounds): ZipFault {
  return new ZipFault(`It holds more than ${entries} files.`, 'Pack them into several archives.');
}

/** Says that names are in UTF-8 (APPNOTE 6.3, 4.4.4); programs write it without saying so, too. */
const SAYS_UTF8 = 0x800;
/** No name of a file has these; letters of other languages stand in their places in the code page of western Europe. */
const BOXES = /[\u2500-\u259f]/;
const WESTERN_DOS =
  '░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const flags = isUtf8(fileNameRaw) ? generalPurposeBitFlag | SAYS_UTF8 : generalPurposeBitFlag;
  const name = getFileNameLowLevel(flags, fileNameRaw, extraFields, false);
  // Said to be in the code page of old DOS, as all names are that say nothing.
  if ((flags & SAYS_UTF8) !== 0 || !BOXES.test(name) || name.length !== fileNameRaw.length)
    return normal(name);
  return normal(
    [...name]
      .map((sign, i) => (fileNameRaw[i]! >= 0xb0 ? WESTERN_DOS[fileNameRaw[i]! - 0xb0]! : sign))
      .join(''),
  );
}

/** macOS parts letters from their accents. */
function normal(name: string): string {
  return name.normalize('NFC').replaceAll('\\', '/');
}

const UNIX = 3;
const TYPE = 0o170000;
const LINK = 0o120000;
const STORED = 0;
const DEFLATED = 8;

function faultOf(entry: Entry, name: string, bounds: ZipBounds): ZipFault | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (name === '' || validateFileName(name) !== null || /[\u0000-\u001f]/.test(name))
    return new ZipFault('Its path leads out of the archive, or is none.', 'Pack it under a plain name.');
  const isUnix = entry.versionMadeBy >> 8 === UNIX;
  if (isUnix && ((entry.externalFileAttributes >>> 16) & TYPE) === LINK)
    return new ZipFault('It is a link.', 'Pack the file that it leads to.');
  if (entry.isEncrypted()) return new ZipFault('It is encrypted.', 'Pack it without a password.');
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    return new ZipFault('It is packed by a method that cannot be unpacked here.', 'Pack it as a plain zip.');
  if (entry.uncompressedSize > bounds.entryBytes)
    return new ZipFault(
      `It has ${Math.round(entry.uncompressedSize / MEGABYTE)} MB; the limit is ${bounds.entryBytes / MEGABYTE} MB.`,
      'Split it, or leave it out.',
    );
  return null;
}

/** yauzl ends the stream with an error where more comes out than the archive says. */
async function unpacked(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  try {
    const parts: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
    return Buffer.concat(parts);
  } catch {
    throw new ZipFault('It is damaged, and cannot be unpacked.', DAMAGED);
  }
}

/** The bytes of one entry by its name; null where there is none, or it is refused. */
export async function entryIn(entries: readonly ZipEntry[], name: string): Promise<Uint8Array | null> {
  const entry = entries.find((one) => one.name === name && one.fault === null);
  return entry ? entry.read() : null;
}
