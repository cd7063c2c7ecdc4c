import type { ListedItem } from './items.js';

/**
 * The items of one list as they can be known again, each once: by what the source calls them where that names one of them
 * alone, else by their address, else by their title. What has none of these cannot be known again and is left out.
 */
export function identified(items: readonly ListedItem[]): ListedItem[] {
  const called = new Map<string, Set<string>>();
  for (const { guid, link, title } of items)
    if (guid !== null) called.set(guid, (called.get(guid) ?? new Set()).add(link ?? title ?? ''));
  const seen = new Set<string>();
  const known: ListedItem[] = [];
  for (const item of items) {
    const guid = item.guid !== null && called.get(item.guid)!.size === 1 ? item.guid : null;
    const names = namesOf({ ...item, guid });
    if (names.length === 0 || names.some((name) => seen.has(name))) continue;
    for (const name of names) seen.add(name);
    known.push({ ...item, guid });
  }
  return known;
}

function namesOf({ guid, link, title }: ListedItem): string[] {
  const names = [...(guid === null ? [] : [`guid ${guid}`]), ...(link === null ? [] : [`link ${link}`])];
  return names.length > 0 || title === null ? names : [`title ${title}`];
}
