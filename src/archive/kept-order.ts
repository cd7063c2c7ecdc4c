import { pacedSort } from './paced-sort.js';
import type { Pacer } from './pacer.js';

/** Between so many places it is looked whether other work is due. */
const STEP = 500;

/**
 * Sorts again and again what is mostly what was sorted last, in time that goes with what is new. Which order an item had is only
 * a help: the outcome is that of sorting anew.
 */
export class KeptOrder<Item, Key extends object> {
  /** Places in the order that was made last of whatever list an item was in. */
  readonly #places = new WeakMap<Key, number>();
  readonly #keyOf: (item: Item) => Key;
  readonly #compare: (a: Item, b: Item) => number;

  /**
   * @param keyOf what stays the same object from one list to the next
   * @param compare tells any two items of a list apart
   */
  constructor(keyOf: (item: Item) => Key, compare: (a: Item, b: Item) => number) {
    this.#keyOf = keyOf;
    this.#compare = compare;
  }

  async sorted(items: readonly Item[], pacer: Pacer): Promise<Item[]> {
    const [known, fresh] = await this.#parted(items, pacer);
    const ordered =
      (await this.#merged(known, fresh, pacer)) ?? (await pacedSort(items, this.#compare, pacer));
    for (const [place, item] of ordered.entries()) {
      this.#places.set(this.#keyOf(item), place);
      if (place % STEP === 0 && pacer.due()) await pacer.rest();
    }
    return ordered;
  }

  /** Those that have a place, by it, and the others. */
  async #parted(items: readonly Item[], pacer: Pacer): Promise<readonly [known: Item[], fresh: Item[]]> {
    const places = new Array<Item | undefined>(2 * items.length).fill(undefined);
    const fresh: Item[] = [];
    for (const [i, item] of items.entries()) {
      const place = this.#places.get(this.#keyOf(item)) ?? places.length;
      // It may be taken by an item that was in another list.
      if (place >= places.length || places[place] !== undefined) fresh.push(item);
      else places[place] = item;
      if (i % STEP === 0 && pacer.due()) await pacer.rest();
    }
    return [places.filter((item) => item !== undefined), fresh];
  }

  /** Null where the known ones are in no order, having come from several lists. */
  async #merged(known: readonly Item[], fresh: readonly Item[], pacer: Pacer): Promise<Item[] | null> {
    if (fresh.length > known.length / 2) return null;
    const late = await pacedSort(fresh, this.#compare, pacer);
    const merged: Item[] = [];
    let next = 0;
    for (const [i, item] of known.entries()) {
      if (i > 0 && this.#compare(known[i - 1]!, item) > 0) return null;
      while (next < late.length && this.#compare(late[next]!, item) <= 0) merged.push(late[next++]!);
      merged.push(item);
      if (i % STEP === 0 && pacer.due()) await pacer.rest();
    }
    merged.push(...late.slice(next));
    return merged;
  }
}
