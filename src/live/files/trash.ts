import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { TRASH } from './files.js';

const DAY_MS = 86_400_000;

/** The time in a name that `trashName` gives, with dashes where ISO 8601 has other signs; the rest keeps two apart. */
const PUT_AT = /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2})-(\d{3})Z-[0-9a-f]{6}$/;

/**
 * Deletes what has lain in the trash of an archive folder for more than `days`. What is in there by another name was put
 * there by somebody else, and stays.
 * @param now milliseconds since 1970
 * @returns the names that were deleted
 */
export async function emptyTrash(folder: string, days: number, now: number): Promise<readonly string[]> {
  const trash = join(folder, TRASH);
  const names = await readdir(trash).catch(() => [] as string[]);
  const old = names.filter((name) => {
    const at = timeOf(name);
    return at !== null && now - at > days * DAY_MS;
  });
  for (const name of old) await rm(join(trash, name), { recursive: true, force: true });
  return old;
}

function timeOf(name: string): number | null {
  const match = PUT_AT.exec(name);
  if (!match) return null;
  const [, hour, minute, second, milliseconds] = match;
  return Date.parse(`${hour}:${minute}:${second}.${milliseconds}Z`);
}
