import { type FetchedPage, fetchPage } from '../../sources/page/fetch-page.js';
import { stamped } from '../../sources/page/stamp.js';
import type { Desk } from '../acts/desk.js';
import { described, type PlacedFile, type ReadUpload, readPlaced } from '../acts/upload.js';
import { asProblem } from '../curator/as-problem.js';

/** Fetches a page, and reads it as the archive would. Nothing is written. @throws ArchiveProblem */
export async function readAddress(desk: Desk, typed: string): Promise<ReadUpload> {
  const { web, robots } = desk.outside;
  const { signal } = desk.closing;
  try {
    const options = { maxBytes: desk.settings.uploadBytes, signal };
    return await described(desk, [
      await readPage(desk, await fetchPage(web, robots, web.address(typed), options)),
    ]);
  } catch (error) {
    throw asProblem(error, desk.settings.folder, signal);
  }
}

/**
 * Reads a page that was fetched. What it does not say of itself is written into it: its address, and its date where that is known.
 * @param date ISO 8601, from whoever told of the page
 * @throws ArchiveProblem
 */
export async function readPage(
  desk: Desk,
  { file, bytes, address }: Pick<FetchedPage, 'file' | 'bytes' | 'address'>,
  date: string | null = null,
): Promise<PlacedFile> {
  const read = await readPlaced(desk, file, bytes);
  const article = read.items[0]?.article;
  const missing = {
    ...(article?.url === null && { url: address.href }),
    ...(article?.date === null && date !== null && { date }),
  };
  if (Object.keys(missing).length === 0) return read;
  const marked = stamped(file, bytes, missing);
  return marked === bytes ? read : readPlaced(desk, file, marked);
}
