import type { StoresOfArchive } from '../stores.js';

/** The stores of each archive, made when they are first asked for, and the same ones after that. */
export function forEachArchive(
  make: (archive: number) => StoresOfArchive,
): (archive: number) => StoresOfArchive {
  const made = new Map<number, StoresOfArchive>();
  return (archive) => {
    const stores = made.get(archive) ?? make(archive);
    made.set(archive, stores);
    return stores;
  };
}
