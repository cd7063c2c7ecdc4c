import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeptOrder } from '../../src/archive/kept-order.js';
import { createPacer } from '../../src/archive/pacer.js';

interface Item {
  readonly key: object;
  readonly rank: number;
}

const ITEMS: readonly Item[] = Array.from({ length: 40 }, (_, rank) => ({ key: {}, rank }));
const byRank = (a: Item, b: Item) => a.rank - b.rank;
const lists = fc.array(fc.shuffledSubarray([...ITEMS]), { minLength: 1, maxLength: 8 });

describe('an order that is kept', () => {
  it('is that of sorting anew, whatever was sorted before', async () => {
    await fc.assert(
      fc.asyncProperty(lists, async (all) => {
        const order = new KeptOrder(({ key }: Item) => key, byRank);
        for (const list of all)
          expect(await order.sorted(list, createPacer())).toEqual(list.toSorted(byRank));
      }),
    );
  });

  it('is right though two lists that know nothing of each other were sorted in turns', async () => {
    const order = new KeptOrder(({ key }: Item) => key, byRank);
    const even = ITEMS.filter(({ rank }) => rank % 2 === 0);
    const odd = ITEMS.filter(({ rank }) => rank % 2 === 1);
    await order.sorted(even, createPacer());
    await order.sorted(odd, createPacer());
    expect(await order.sorted([...odd, ...even], createPacer())).toEqual(ITEMS);
  });

  it('compares what is new with the others once, and not all with all', async () => {
    let compared = 0;
    const many = Array.from({ length: 5000 }, (_, i) => ({ key: {}, rank: (i * 7919) % 5000 }));
    const order = new KeptOrder(
      ({ key }: Item) => key,
      (a, b) => {
        compared++;
        return byRank(a, b);
      },
    );
    await order.sorted(many.slice(1), createPacer());
    compared = 0;
    await order.sorted(many, createPacer());
    expect(compared).toBeLessThan(2.1 * many.length);
  });

  it('changes no list, and sorts the empty one', async () => {
    const order = new KeptOrder(({ key }: Item) => key, byRank);
    const list = [ITEMS[2]!, ITEMS[1]!];
    await order.sorted(list, createPacer());
    expect(list).toEqual([ITEMS[2], ITEMS[1]]);
    expect(await order.sorted([], createPacer())).toEqual([]);
  });
});
