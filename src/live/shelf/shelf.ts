import type { Logger } from 'pino';
import type { KeptArchive } from '../../state/archives.js';

/** What stands open for an archive, and can be closed when nobody needs it. */
export interface Shelved {
  /** How much memory it takes, about. */
  bytes(): number;
  /** Whether something is under way in it that a close would end, or that nobody would start again. */
  isBusy(): Promise<boolean>;
  close(): Promise<void>;
}

/** Archives that are opened when they are asked, and closed again when others need the room. */
export interface Shelf<Room extends Shelved> {
  /**
   * Works with an archive, opening it first if it is not open; it stays open meanwhile. Whoever comes while it is being opened
   * waits for the same opening. @throws what opening throws, to all who wait for it; the next one tries anew
   */
  use<T>(archive: KeptArchive, work: (room: Room) => Promise<T>): Promise<T>;
  /** Closes one, after those who are at it; the next who asks for it opens it again. */
  close(archive: number): Promise<void>;
  /** The numbers of those that are open or being opened, the one used longest ago first. */
  open(): readonly number[];
  /** Closes all, one after the other in the order in which they were used. Nothing is opened any more. */
  end(): Promise<void>;
}

export interface ShelfOptions<Room> {
  readonly open: (archive: KeptArchive) => Promise<Room>;
  /** As much may all of them together take; more while all are in use. */
  readonly mostBytes: number;
  readonly log: Logger;
}

interface Place<Room> {
  readonly room: Promise<Room>;
  /** The same, once it is there. */
  opened: Room | null;
  users: number;
  /** Told when the last of them has left. */
  readonly waiting: Set<() => void>;
}

export class ShelfClosed extends Error {
  override readonly name = 'ShelfClosed';
}

export function makeShelf<Room extends Shelved>({ open, mostBytes, log }: ShelfOptions<Room>): Shelf<Room> {
  /** In the order in which they were used last. */
  const places = new Map<number, Place<Room>>();
  const closing = new Map<number, Promise<void>>();
  let isEnded = false;
  let isMaking = false;
  let again = false;

  function placeOf(archive: KeptArchive): Place<Room> {
    const { number } = archive;
    const there = places.get(number);
    places.delete(number);
    const place = there ?? opening(archive);
    places.set(number, place);
    return place;
  }

  function opening(archive: KeptArchive): Place<Room> {
    if (isEnded) throw new ShelfClosed('The bot is stopping.');
    // What is just being closed has to be closed first.
    const before = closing.get(archive.number) ?? Promise.resolve();
    const room = before.then(() => open(archive));
    const place: Place<Room> = { room, opened: null, users: 0, waiting: new Set() };
    room.then(
      (opened) => {
        place.opened = opened;
      },
      () => {
        if (places.get(archive.number) === place) places.delete(archive.number);
      },
    );
    return place;
  }

  function takeOut(number: number, place: Place<Room>): Promise<void> {
    places.delete(number);
    const done = (async () => {
      try {
        if (place.users > 0) await new Promise<void>((resolve) => place.waiting.add(resolve));
        await (await place.room).close();
      } catch (error) {
        log.warn({ archive: number, fault: String(error) }, 'an archive could not be closed as it should');
      }
    })().finally(() => {
      if (closing.get(number) === done) closing.delete(number);
    });
    closing.set(number, done);
    return done;
  }

  /** Closes those that were used longest ago while all together take too much. */
  async function makeRoom(): Promise<void> {
    const sizes = new Map<number, number>();
    for (const [number, { opened }] of places) if (opened) sizes.set(number, opened.bytes());
    let sum = [...sizes.values()].reduce((all, bytes) => all + bytes, 0);
    // The one used last stays, however large it is: it would be opened again at once.
    for (const [number, place] of [...places].slice(0, -1)) {
      if (sum <= mostBytes) return;
      const bytes = sizes.get(number);
      if (bytes === undefined || place.users > 0 || (await place.opened?.isBusy())) continue;
      // Somebody may have come meanwhile.
      if (place.users > 0 || places.get(number) !== place) continue;
      sum -= bytes;
      await takeOut(number, place);
    }
  }

  /** One at a time, and once more where somebody has left meanwhile. */
  async function makeRoomSoon(): Promise<void> {
    again = true;
    if (isMaking) return;
    isMaking = true;
    try {
      while (again && !isEnded) {
        again = false;
        await makeRoom();
      }
    } catch (error) {
      log.warn({ fault: String(error) }, 'no archive could be closed to make room');
    } finally {
      isMaking = false;
    }
  }

  return {
    async use(archive, work) {
      const place = placeOf(archive);
      place.users++;
      try {
        return await work(await place.room);
      } finally {
        place.users--;
        if (place.users === 0) for (const tell of place.waiting) tell();
        if (places.size > 1) void makeRoomSoon();
      }
    },
    async close(archive) {
      const place = places.get(archive);
      await (place ? takeOut(archive, place) : closing.get(archive));
    },
    open: () => [...places.keys()],
    async end() {
      isEnded = true;
      for (const [number, place] of [...places]) await takeOut(number, place);
      await Promise.all(closing.values());
    },
  };
}
