import type { ListedItem, SourceKind } from '../lists/items.js';
import { type ReadList, readList } from '../lists/read-list.js';
import type { Robots } from '../web/robots.js';
import type { Known, Web } from '../web/web.js';
import { faults } from '../web/web-fault.js';
import type { Source } from './source.js';

/** What a source lists now, with its parts. */
export interface AskedLists {
  /** Empty when nothing is new. */
  readonly items: readonly ListedItem[];
  readonly known: Known;
  readonly parts: Readonly<Record<string, Known>>;
  readonly bytes: number;
  /** Where it has moved to for good. */
  readonly movedTo: string | null;
}

/** Of a sitemap's index so many parts are asked at a time; those that were not asked for longest come first. */
const PARTS_AT_A_TIME = 20;

/** @throws WebFault when the source itself cannot be had; the signal's reason */
export async function askLists(
  web: Web,
  robots: Robots,
  { address, about, course }: Source,
  signal: AbortSignal | undefined,
): Promise<AskedLists> {
  const { pattern } = about;
  const asked = await readList(web, robots, new URL(address), {
    pattern,
    known: course.known ?? undefined,
    signal,
    asPage: about.kind === 'links',
  });
  mustBeList(asked, about.kind);
  const items: ListedItem[] = [...(asked.list?.items ?? [])];
  let { bytes } = asked;
  // Unless its index is new, its parts are those that are known.
  const addresses = asked.list ? asked.list.parts.map(({ href }) => href) : Object.keys(course.parts);
  const parts: Record<string, Known> = {};
  const due = oldestFirst(addresses, course.parts).slice(0, PARTS_AT_A_TIME);
  for (const part of oldestFirst(addresses, course.parts).slice(PARTS_AT_A_TIME))
    parts[part] = course.parts[part] ?? UNASKED;
  for (const part of due) {
    const known = course.parts[part];
    const read = await readList(web, robots, new URL(part), {
      pattern,
      known: known === UNASKED ? undefined : known,
      signal,
    });
    mustBeList(read, about.kind);
    items.push(...(read.list?.items ?? []));
    bytes += read.bytes;
    // Asked last, so it stands last.
    parts[part] = read.known;
  }
  return { items, known: asked.known, parts, bytes, movedTo: asked.isMoved ? asked.address.href : null };
}

/** A site that is mended, or asks for a log-in, answers every address with a page: its links are not what the feed listed. */
function mustBeList({ list, address }: ReadList, kind: SourceKind): void {
  if (list?.kind === 'links' && kind !== 'links')
    throw faults.sourceUnreadable(
      address.href,
      `a page is there now, where a ${kind === 'sitemap' ? 'sitemap' : 'feed'} was.`,
    );
}

const UNASKED: Known = { etag: null, modified: null };

/** The order in which they are kept is that in which they were asked. */
function oldestFirst(addresses: readonly string[], known: Readonly<Record<string, Known>>): string[] {
  const order = new Map(Object.keys(known).map((address, i) => [address, i]));
  return addresses.toSorted((a, b) => (order.get(a) ?? -1) - (order.get(b) ?? -1));
}
