import { deserialize, serialize } from 'node:v8';
import type { Logger } from 'pino';
import type { Archive, ArchivedArticle } from '../../archive/archive.js';
import { createPacer } from '../../archive/pacer.js';
import type { PlacedArticle } from '../../archive/reading/placed.js';
import type { KeptReading, Readings } from '../../archive/reading/readings.js';
import { keepCountedLike } from '../../archive/reading/spread/counted-spread.js';
import { placedAgain } from '../../archive/version/assemble.js';
import type { ArchiveReadings } from '../../state/archive-readings.js';
import type { ArchiveVersions } from '../../state/archive-versions.js';
import { keptUnder } from './archive-store.js';

/** How the files of the folder were read last: in memory, and on disk for the next start. */
export interface ReadingShelf {
  /** From memory, else from disk; empty when nothing is there that this reader made. */
  current(live: Archive, signal?: AbortSignal): Promise<Readings>;
  /** In memory at once, then what is new on disk. What cannot be kept there is read again after the next start. */
  keep(readings: Readings, archive: Archive, signal: AbortSignal): Promise<void>;
  /** Files that are gone, or not as they were: nothing of them stays in memory or on disk. */
  forget(files: readonly string[]): Promise<void>;
}

/** An article of a reading: whole, or where the kept article is that was made of it. */
type KeptItem = PlacedArticle | { readonly kept: string; readonly line: number | null };
type Body = Omit<KeptReading, 'items'> & { readonly items: readonly KeptItem[] };

const BATCH = 32;

/** @param reader digest of all that decides how a file is read */
export function readingShelf(
  store: ArchiveReadings,
  versions: ArchiveVersions,
  reader: string,
  log: Logger,
): ReadingShelf {
  let current: Readings | undefined;
  const onDisk = new WeakSet<KeptReading>();

  async function fromDisk(live: Archive, signal?: AbortSignal): Promise<Readings> {
    const pacer = createPacer(signal);
    const byDigest = new Map<string, ArchivedArticle>();
    for (const article of live.articles) {
      byDigest.set(keptUnder(article), article);
      if (pacer.due()) await pacer.rest();
    }
    const articleOf = async (digest: string) => {
      const article = byDigest.get(digest);
      if (article) return article;
      const text = await versions.textOf(digest);
      return text === undefined ? undefined : (JSON.parse(text) as ArchivedArticle);
    };
    const readings = new Map<string, KeptReading>();
    for await (const rows of store.all(reader)) {
      for (const { file, body } of rows) {
        const reading = await revived(deserialize(body) as Body, articleOf);
        if (reading) {
          readings.set(file, reading);
          onDisk.add(reading);
        }
        if (pacer.due()) await pacer.rest();
      }
    }
    return readings;
  }

  async function toDisk(readings: Readings, archive: Archive, signal: AbortSignal) {
    const pacer = createPacer(signal);
    const made = new Map<string, ArchivedArticle>();
    for (const article of archive.articles) {
      made.set(article.id, article);
      if (pacer.due()) await pacer.rest();
    }
    let batch: { file: string; body: Uint8Array; reading: KeptReading }[] = [];
    const flush = async () => {
      await store.keep(reader, batch);
      for (const { reading } of batch) onDisk.add(reading);
      batch = [];
    };
    for (const [file, reading] of readings) {
      if (onDisk.has(reading)) continue;
      const items = reading.items.map((item): KeptItem => {
        const article = made.get(item.article.id);
        const isWhole =
          article?.file === item.file &&
          article.copies.length === 0 &&
          article.paragraphs === item.article.paragraphs;
        return isWhole ? { kept: keptUnder(article), line: item.line } : item;
      });
      batch.push({ file, body: serialize({ ...reading, items } satisfies Body), reading });
      if (batch.length === BATCH) await flush();
      if (pacer.due()) await pacer.rest();
    }
    if (batch.length > 0) await flush();
    const gone: string[] = [];
    for await (const files of store.files()) {
      for (const file of files) if (!readings.has(file)) gone.push(file);
      if (pacer.due()) await pacer.rest();
    }
    for (let from = 0; from < gone.length; from += BATCH) {
      await store.drop(gone.slice(from, from + BATCH));
      if (pacer.due()) await pacer.rest();
    }
  }

  return {
    async current(live, signal) {
      if (current) return current;
      try {
        const read = await fromDisk(live, signal);
        // What was read meanwhile is newer.
        current ??= read;
      } catch (error) {
        signal?.throwIfAborted();
        log.warn({ fault: String(error) }, 'how files were read before is not known; all are read anew');
        current ??= new Map();
      }
      return current;
    },
    async keep(readings, archive, signal) {
      current = readings;
      try {
        await toDisk(readings, archive, signal);
      } catch (error) {
        if (!signal.aborted)
          log.warn({ fault: String(error) }, 'how files were read could not be kept for the next start');
      }
    },
    async forget(files) {
      const gone = new Set(files);
      if (current) {
        const left = new Map([...current].filter(([file]) => !gone.has(file)));
        keepCountedLike(current, left);
        current = left;
      }
      // What cannot be dropped now is at the next reload.
      await store.drop(files).catch((error) => {
        log.warn({ fault: String(error) }, 'how a file was read that is gone could not be deleted');
      });
    },
  };
}

/** Null when an article it stands for is not kept any more. */
async function revived(
  body: Body,
  articleOf: (digest: string) => Promise<ArchivedArticle | undefined>,
): Promise<KeptReading | null> {
  const items: PlacedArticle[] = [];
  for (const item of body.items) {
    if (!('kept' in item)) items.push(item);
    else {
      const article = await articleOf(item.kept);
      if (!article) return null;
      items.push(placedAgain(article, item.line));
    }
  }
  return { ...body, items };
}
