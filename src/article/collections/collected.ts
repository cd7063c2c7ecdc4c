import type { FileReading, ReadArticle, Rejected } from '../article.js';
import type { ItemReading } from '../json/json-item.js';

/** What the items of a file gave, each with the line that it begins on where that is known. */
export function collected(
  file: string,
  items: readonly { readonly line: number | null; readonly reading: ItemReading }[],
  ignored: FileReading['ignored'] = [],
): FileReading {
  const read: ReadArticle[] = [];
  const rejected: Rejected[] = [];
  for (const { line, reading } of items) {
    if (reading.ok) read.push(reading.read);
    else rejected.push({ file, line, reason: reading.reason, remedy: reading.remedy });
  }
  return { file, read, rejected, ...(ignored.length > 0 && { ignored }) };
}
