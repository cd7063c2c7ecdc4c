import fc from 'fast-check';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { makeShelf, ShelfClosed, type Shelved } from '../../../src/live/shelf/shelf.js';
import type { KeptArchive } from '../../../src/state/archives.js';

const archive = (number: number): KeptArchive => ({
  number,
  key: `k${number}`,
  name: `n${number}`,
  server: null,
});
const turn = () => new Promise((resolve) => setImmediate(resolve));

interface Room extends Shelved {
  readonly number: number;
  busy: boolean;
  isClosed: boolean;
}

function setUp({ mostBytes = 30, fails = new Set<number>() } = {}) {
  const events: string[] = [];
  const rooms = new Map<number, Room>();
  const shelf = makeShelf<Room>({
    mostBytes,
    log: pino({ level: 'silent' }),
    async open({ number }) {
      events.push(`open ${number}`);
      await turn();
      if (fails.has(number)) throw new Error(`archive ${number} is damaged`);
      expect(rooms.get(number)?.isClosed ?? true).toBe(true);
      const room: Room = {
        number,
        busy: false,
        isClosed: false,
        bytes: () => 10,
        isBusy: async () => room.busy,
        async close() {
          await turn();
          room.isClosed = true;
          events.push(`close ${number}`);
        },
      };
      rooms.set(number, room);
      return room;
    },
  });
  const use = (number: number) => shelf.use(archive(number), async (room) => room.number);
  const settled = async () => {
    for (let i = 0; i < 40; i++) await turn();
  };
  return { shelf, use, events, rooms, fails, settled };
}

describe('the shelf of archives', () => {
  it('opens one when it is first used, once for all who wait', async () => {
    const { use, events } = setUp();
    expect(await Promise.all([use(1), use(1), use(2), use(1)])).toEqual([1, 1, 2, 1]);
    expect(events).toEqual(['open 1', 'open 2']);
  });

  it('tells all who wait when one cannot be opened, lets the others be, and tries again', async () => {
    const { use, fails } = setUp({ fails: new Set([2]) });
    const outcomes = await Promise.allSettled([use(1), use(2), use(2)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    fails.clear();
    expect(await use(2)).toBe(2);
  });

  it('closes what was used longest ago when there is no room for all', async () => {
    const { use, events, shelf, settled } = setUp();
    for (const number of [1, 2, 3, 1, 4]) await use(number);
    await settled();
    expect(events).toEqual(['open 1', 'open 2', 'open 3', 'open 4', 'close 2']);
    expect(shelf.open()).toEqual([3, 1, 4]);
  });

  it('closes none that is in use, or has something under way', async () => {
    const { shelf, use, rooms, settled } = setUp({ mostBytes: 15 });
    let leave = () => {};
    const inUse = shelf.use(archive(1), () => new Promise<void>((resolve) => (leave = resolve)));
    await use(2);
    rooms.get(2)!.busy = true;
    await use(3);
    await settled();
    expect(shelf.open()).toEqual([1, 2, 3]);
    leave();
    await inUse;
    await settled();
    expect(rooms.get(1)!.isClosed).toBe(true);
    expect(shelf.open()).toEqual([2, 3]);
  });

  it('opens one again only after it has been closed', async () => {
    const { shelf, use, events } = setUp();
    await use(1);
    const closed = shelf.close(1);
    expect(await use(1)).toBe(1);
    await closed;
    expect(events).toEqual(['open 1', 'close 1', 'open 1']);
  });

  it('at the end closes all in order, after those who are at them, and opens none', async () => {
    const { shelf, use, events } = setUp({ mostBytes: 1000 });
    for (const number of [1, 2, 3]) await use(number);
    let leave = () => {};
    const inUse = shelf.use(archive(1), () => new Promise<void>((resolve) => (leave = resolve)));
    await turn();
    const ended = shelf.end();
    await expect(use(4)).rejects.toThrow(ShelfClosed);
    leave();
    await Promise.all([inUse, ended]);
    expect(events.slice(3)).toEqual(['close 2', 'close 3', 'close 1']);
  });

  it('never hands out a room that is closed, and stays within its bound once nobody is at anything', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 3 })), { maxLength: 25 }),
        async (uses) => {
          const { shelf, settled } = setUp();
          await Promise.all(
            uses.map(async ([number, turns], i) => {
              for (let t = 0; t < i % 5; t++) await turn();
              await shelf.use(archive(number), async (room) => {
                for (let t = 0; t < turns; t++) {
                  expect(room.isClosed).toBe(false);
                  await turn();
                }
                expect(room).toMatchObject({ number, isClosed: false });
              });
            }),
          );
          await settled();
          expect(shelf.open().length).toBeLessThanOrEqual(3);
        },
      ),
      { numRuns: 40 },
    );
  });
});
