import { gunzipSync } from 'node:zlib';
import type { ItemBody } from '../../sources/poll/source.js';
import type { ArticleSources, KeptItem, MarkedItem } from '../../state/sources/article-sources.js';
import { addAll } from '../acts/add.js';
import type { Desk } from '../acts/desk.js';
import { isOfOneFile, type PlacedFile, readPlaced } from '../acts/upload.js';
import type { Actor } from '../curator/audit.js';
import { ArchiveProblem } from '../curator/problem.js';
import type { Applied } from '../curator/reports.js';

const DECLINED_AT_ONCE = 500;
/** Files of one act. */
const AT_ONCE = 100;

/**
 * Puts all that is held of a source into the archive, so many at a time, each time whole. What was put there and not marked, because
 * the process ended in between, is put there again, which changes nothing.
 * @returns null when nothing was held, or none of it could be read any more
 * @throws ArchiveProblem
 */
export async function takeHeld(
  desk: Desk,
  store: ArticleSources,
  source: number,
  by: Actor,
): Promise<Applied | null> {
  let whole: Applied | null = null;
  for (;;) {
    const held = await store.held(source, AT_ONCE);
    if (held.length === 0) return whole;
    const placed = new Map<string, PlacedFile>();
    const done: MarkedItem[] = [];
    for (const item of held) {
      const file = await placedOf(desk, item);
      if (file instanceof ArchiveProblem) done.push(marked(item, 'failed', file.reason));
      else {
        placed.set(file.file, file);
        done.push(marked(item, 'live', null));
      }
    }
    const files = [...placed.values()];
    if (files.length > 0) {
      const applied = await addAll(desk, files, by, { kind: 'fetch', replace: true });
      whole = whole === null ? applied : joined(whole, applied);
    }
    await store.mark(done);
  }
}

/** Drops all that is held of a source; it comes again only when it changes. Gives how many. */
export async function declineHeld(store: ArticleSources, source: number): Promise<number> {
  for (let dropped = 0; ; ) {
    const held = await store.held(source, DECLINED_AT_ONCE);
    if (held.length === 0) return dropped;
    await store.mark(held.map((item) => marked(item, 'declined', null)));
    dropped += held.length;
  }
}

async function placedOf(desk: Desk, { body, text }: KeptItem): Promise<PlacedFile | ArchiveProblem> {
  const { file } = body as ItemBody;
  try {
    return await readPlaced(desk, file!, gunzipSync(text!));
  } catch (error) {
    if (isOfOneFile(error)) return error;
    throw error;
  }
}

function marked(item: KeptItem, standing: MarkedItem['standing'], problem: string | null): MarkedItem {
  const body: ItemBody = { ...(item.body as ItemBody), problem };
  return { number: item.number, standing, tries: item.tries, body, text: null };
}

function joined(before: Applied, after: Applied): Applied {
  return {
    ...after,
    from: before.from,
    added: [...before.added, ...after.added],
    changed: [...before.changed, ...after.changed],
    removed: [...before.removed, ...after.removed],
    saved: [...before.saved, ...after.saved],
    trashed: [...before.trashed, ...after.trashed],
    ignored: [...before.ignored, ...after.ignored],
  };
}
