import type { FileReading, IgnoredFile, PageContext, ReadArticle, Rejected } from '../article.js';
import { isAboutFolder, kindOfFile, mayBeLarge, unreadKind } from '../identifier.js';
import { rejectedFile } from '../outcome/reader-fault.js';
import { openZip, USUAL_BOUNDS, type ZipBounds, ZipFault } from './unzip.js';

/** Archives may stand in an archive, and none in those. */
const DEEPEST = 2;
/** What holds one article as text may have so many bytes, as in a folder. */
const MOST_TEXT_BYTES = 10 * 1024 ** 2;

/** What a zip archive holds under a path: a file to read, or why it is not read. */
export type Held =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly fault: ZipFault }
  | { readonly path: string; readonly passedOver: string };

/**
 * All files in a zip archive and in those within it, one after the other, in the order of their paths. What is no article is
 * passed over as in a folder.
 * @throws ZipFault when the archive itself cannot be opened
 */
export async function* heldIn(bytes: Uint8Array): AsyncGenerator<Held> {
  yield* within(bytes, { ...USUAL_BOUNDS }, '', 1);
}

/** @param left what may still be unpacked of all archives together; it grows less */
async function* within(
  bytes: Uint8Array,
  left: { -readonly [Name in keyof ZipBounds]: ZipBounds[Name] },
  folder: string,
  depth: number,
): AsyncGenerator<Held> {
  const entries = await openZip(bytes, left);
  left.entries -= entries.length;
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, fault, read } of entries) {
    const path = folder + name;
    const kind = kindOfFile(name);
    const passedOver = reasonToPassOver(name);
    if (passedOver !== null) yield { path, passedOver };
    else if (fault !== null) yield { path, fault };
    else if (kind === 'zip' && depth === DEEPEST)
      yield {
        path,
        fault: new ZipFault(
          'It is an archive in an archive in an archive.',
          'Unpack it, and pack its files with the others.',
        ),
      };
    else {
      try {
        const content = await read();
        left.bytes -= content.length;
        if (kind === 'zip') yield* within(content, left, `${path}/`, depth + 1);
        else if (!mayBeLarge(kind) && kind !== 'jsonl' && content.length > MOST_TEXT_BYTES)
          yield { path, fault: new ZipFault('It has more than 10 MB.', 'Split it.') };
        else yield { path, bytes: content };
      } catch (error) {
        if (!(error instanceof ZipFault)) throw error;
        yield { path, fault: error };
      }
    }
  }
}

function reasonToPassOver(name: string): string | null {
  if (name.split('/').some((part) => part === '__MACOSX' || /^\.[^.]/.test(part)))
    return 'Its name begins with a dot, or it was added by the program that packed the archive.';
  if (kindOfFile(name) === null) {
    const { reason, remedy } = unreadKind(name);
    return `${reason} ${remedy}`;
  }
  return isAboutFolder(name) ? 'By its name it is about the folder and no article.' : null;
}

/** Reads a file of the archive as one that lies in a folder. */
export type ReadHeld = (file: string, bytes: Uint8Array, context: PageContext) => Promise<FileReading>;

/** Reads all files in a zip archive; ids are made from their paths within it, below the archive's name. */
export async function readZip(
  file: string,
  bytes: Uint8Array,
  context: PageContext,
  readHeld: ReadHeld,
): Promise<FileReading> {
  const folder = file.replace(/\.zip$/i, '');
  const read: ReadArticle[] = [];
  const rejected: Rejected[] = [];
  const ignored: IgnoredFile[] = [];
  try {
    for await (const held of heldIn(bytes)) {
      const path = `${file}/${held.path}`;
      if ('passedOver' in held) ignored.push({ file: path, reason: held.passedOver });
      else if ('fault' in held)
        rejected.push({ file: path, line: null, reason: held.fault.reason, remedy: held.fault.remedy });
      else {
        const known = `${folder}/${held.path.replace(/\.zip\//gi, '/')}`;
        const reading = await readHeld(known, held.bytes, context);
        const named = <One extends { readonly file: string }>(one: One): One => ({
          ...one,
          file: path + one.file.slice(known.length),
        });
        for (const one of reading.read) read.push({ ...one, within: held.path });
        for (const fault of reading.rejected) rejected.push(named(fault));
        for (const one of reading.ignored ?? []) ignored.push(named(one));
      }
    }
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    return rejectedFile(file, `The archive cannot be opened. ${error.reason}`, error.remedy);
  }
  if (read.length === 0 && rejected.length === 0)
    return {
      ...rejectedFile(
        file,
        ignored.length === 0 ? 'The archive is empty.' : 'The archive holds no file of a kind that is read.',
        'Pack articles into it, or remove it.',
      ),
      ignored,
    };
  return { file, read, rejected, ...(ignored.length > 0 && { ignored }) };
}
