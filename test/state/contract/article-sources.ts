import { describe, expect, it } from 'vitest';
import type { ToldItem } from '../../../src/state/sources/article-sources.js';
import type { OpenArchive } from './opened.js';

const told = (more: Partial<ToldItem> = {}): ToldItem => ({
  guid: null,
  link: null,
  title: null,
  stamp: '1',
  body: { date: null },
  text: null,
  ...more,
});

export function articleSourcesContract(open: OpenArchive): void {
  const opened = async () => {
    const { stores, again } = open();
    const { number } = (await stores.sources.add('https://a.example/feed', { kind: 'rss' }, { nextAt: 1 }))!;
    return { sources: stores.sources, again, number };
  };

  describe('sources of articles', () => {
    it('are kept, each address once, and never under a number that another had', async () => {
      const { sources, again, number } = await opened();
      expect(await sources.add('https://a.example/feed', {}, {})).toBeNull();
      await sources.keepCourse(number, { nextAt: 2 });
      const kept = {
        number,
        address: 'https://a.example/feed',
        about: { kind: 'rss' },
        course: { nextAt: 2 },
      };
      expect(await sources.list()).toEqual([kept]);
      expect(await (await again()).sources.list()).toEqual([kept]);
      await sources.remove(number);
      expect((await sources.add('https://a.example/feed', {}, {}))!.number).toBeGreaterThan(number);
    });

    it('are added, changed and removed with an act in the trail, or without one', async () => {
      const { stores, again } = open();
      const { sources } = stores;
      const act = (kind: string) => ({
        at: 1,
        actor: { name: 'Mo' },
        kind,
        outcome: 'done',
        before: null,
        after: null,
        body: {},
      });
      const address = 'https://a.example/feed';
      const added = (await sources.add(address, {}, {}, act('add')))!;
      expect(added.act).not.toBeNull();
      // What does not happen leaves no act.
      expect(await sources.add(address, {}, {}, act('twice'))).toBeNull();
      expect(await sources.keepCourse(added.number, {})).toBeNull();
      expect(await sources.keepCourse(added.number, {}, act('pause'))).toBeGreaterThan(added.act!);
      const removed = await sources.remove(added.number, act('remove'));
      expect(await sources.remove(added.number, act('again'))).toBeNull();
      expect(await sources.keepCourse(added.number, {}, act('gone'))).toBeNull();
      const trail = await (await again()).acts.list(9);
      expect(trail.map(({ kind }) => kind)).toEqual(['remove', 'pause', 'add']);
      expect(trail[0]!.number).toBe(removed);
    });

    it('know an item again by its guid, else by its link, else by its title', async () => {
      const { sources, number } = await opened();
      const note = (...items: ToldItem[]) => sources.note(number, items, 1);
      const a = told({ guid: 'a', link: 'https://a.example/1', title: 'One' });
      expect(await note(a, told({ link: 'https://a.example/2' }), told({ title: 'Three' }))).toEqual({
        fresh: 3,
        changed: 0,
      });
      expect(await note(a, told({ link: 'https://a.example/2' }), told({ title: 'Three' }))).toEqual({
        fresh: 0,
        changed: 0,
      });
      // It has moved; then it is called otherwise; then it has changed.
      expect(await note(told({ ...a, link: 'https://a.example/moved' }))).toEqual({ fresh: 0, changed: 0 });
      expect(await note(told({ ...a, guid: 'b', link: 'https://a.example/moved' }))).toEqual({
        fresh: 0,
        changed: 0,
      });
      expect(await note(told({ guid: 'b', stamp: '2' }))).toEqual({ fresh: 0, changed: 1 });
      // A title alone names nothing that has a name.
      expect(await note(told({ guid: 'c', title: 'Three' }))).toEqual({ fresh: 1, changed: 0 });
      expect((await sources.counts(number)).waiting).toBe(4);
    });

    it('keep items of different sources apart, and forget them with their source', async () => {
      const { sources, number } = await opened();
      const { number: other } = (await sources.add('https://b.example/feed', {}, {}))!;
      expect(await sources.note(number, [told({ guid: 'a' })], 1)).toMatchObject({ fresh: 1 });
      expect(await sources.note(other, [told({ guid: 'a' })], 1)).toMatchObject({ fresh: 1 });
      await sources.remove(number);
      expect((await sources.counts(number)).waiting).toBe(0);
      expect((await sources.counts(other)).waiting).toBe(1);
    });

    it('give what waits: what failed least, then what was told of last, in its order', async () => {
      const { sources, number } = await opened();
      await sources.note(
        number,
        ['a', 'b', 'c'].map((guid) => told({ guid, title: guid })),
        1,
      );
      await sources.note(
        number,
        ['d', 'e'].map((guid) => told({ guid, title: guid })),
        2,
      );
      const [first] = await sources.waiting(number, 1);
      await sources.mark([{ ...first!, standing: 'waiting', tries: 1 }]);
      const titles = (await sources.waiting(number, 10)).map(({ title }) => title);
      expect(titles).toEqual(['e', 'a', 'b', 'c', 'd']);
    });

    it('keep what was fetched until it is taken, and outlive the process', async () => {
      const { sources, again, number } = await opened();
      await sources.note(number, [told({ guid: 'a', text: new Uint8Array([1]) })], 1);
      const [item] = await sources.waiting(number, 1);
      expect(item?.text).toEqual(new Uint8Array([1]));
      await sources.mark([{ ...item!, standing: 'held', text: new Uint8Array([2, 3]), body: { file: 'x' } }]);
      const later = (await again()).sources;
      expect(await later.held(number, 9)).toMatchObject([
        { body: { file: 'x' }, text: new Uint8Array([2, 3]) },
      ]);
      await later.mark([{ ...item!, standing: 'live', text: null }]);
      expect([await later.held(number, 9), await later.counts(number)]).toEqual([
        [],
        { waiting: 0, held: 0, live: 1, declined: 0, failed: 0 },
      ]);
      // What is said to have changed waits again, whatever has become of it.
      expect(await later.note(number, [told({ guid: 'a', stamp: '2' })], 2)).toMatchObject({ changed: 1 });
      expect(await later.counts(number)).toMatchObject({ waiting: 1, live: 0 });
    });

    it('count what was brought on a day, for a week', async () => {
      const { sources } = await opened();
      await sources.addUsed('2026-01-01', { items: 2, bytes: 10 });
      await sources.addUsed('2026-01-01', { items: 1, bytes: 5 });
      expect(await sources.used('2026-01-01')).toEqual({ items: 3, bytes: 15 });
      expect(await sources.used('2026-01-02')).toEqual({ items: 0, bytes: 0 });
      await sources.addUsed('2026-01-09', { items: 1, bytes: 1 });
      expect(await sources.used('2026-01-01')).toEqual({ items: 0, bytes: 0 });
    });
  });
}
