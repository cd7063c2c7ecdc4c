import { randomInt } from 'node:crypto';

/** An archive: a body of articles of its own, with all that is kept of it. */
export interface KeptArchive {
  /** Given once, and never again. */
  readonly number: number;
  /** Short, and the same for ever: digits and small letters. */
  readonly key: string;
  readonly name: string;
  /** The server that it belongs to; null for one that is everybody's. */
  readonly server: string | null;
}

/** Where an archive answers: in a channel, or in all of a server that says nothing else. */
export interface ArchiveBinding {
  readonly server: string;
  readonly channel: string | null;
  /** The number of the archive. */
  readonly archive: number;
}

/** What became of a new archive or a new name: `taken` where the same owner has one of that name, in whatever case. */
export type Named =
  | { readonly outcome: 'kept'; readonly archive: KeptArchive }
  | { readonly outcome: NotNamed };
type NotNamed = 'taken' | 'full' | 'gone';

/**
 * The archives that there are, and where they answer. There is always the first, which is everybody's and answers where nothing else
 * is bound. What resolves is kept, whatever becomes of this process; all reject with a StateError when the store cannot be used.
 */
export interface Archives {
  /** All, the first one first, in the order in which they were made. */
  list(): Promise<readonly KeptArchive[]>;
  /** @param server null for one that is everybody's; @throws RangeError for a name that is empty or too long */
  add(name: string, server: string | null): Promise<Named>;
  rename(archive: number, name: string): Promise<Named>;
  /**
   * Deletes an archive with all that is kept of it, and where it was bound. Nothing for one that is not there.
   * @throws RangeError for the first, which there is always
   */
  remove(archive: number): Promise<void>;
  /**
   * From now on it answers there, in place of what did before; null: what is bound around it does. False when there is no such archive,
   * or it belongs to another server.
   */
  bind(where: Omit<ArchiveBinding, 'archive'>, archive: number | null): Promise<boolean>;
  bindings(): Promise<readonly ArchiveBinding[]>;
}

/** There from the beginning. */
export const FIRST_ARCHIVE = 1;
export const LONGEST_ARCHIVE_NAME = 50;
/** Of one server, and of those that are everybody's. */
export const ARCHIVES_AN_OWNER = 25;

/** By what names are the same. @throws RangeError for a name that cannot be one */
export function archiveName(name: string): string {
  const cleaned = name.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (cleaned === '' || cleaned.length > LONGEST_ARCHIVE_NAME || /\p{Cc}/u.test(cleaned))
    throw new RangeError(`The name of an archive has 1 to ${LONGEST_ARCHIVE_NAME} characters.`);
  return cleaned;
}

export function sameArchiveName(a: string, b: string): boolean {
  return a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase();
}

const KEY_LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const KEY_LENGTH = 6;

/** A new key that is none of those. */
export function archiveKey(taken: ReadonlySet<string>): string {
  for (;;) {
    const letters = Array.from({ length: KEY_LENGTH }, () => KEY_LETTERS[randomInt(KEY_LETTERS.length)]);
    const key = letters.join('');
    if (!taken.has(key)) return key;
  }
}
