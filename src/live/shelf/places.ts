import { type ArchiveBinding, type Archives, FIRST_ARCHIVE, type KeptArchive } from '../../state/archives.js';

/** Which archive answers where. */
export interface Places {
  /** All archives. Never rejects: while the store cannot be read, what was read last holds. */
  list(): Promise<readonly KeptArchive[]>;
  byKey(key: string): Promise<KeptArchive | undefined>;
  /**
   * The archive of the first of these channels that is bound, else of the server, else the first one, which is everybody's.
   * @param server null outside of servers
   */
  at(server: string | null, channels: readonly string[]): Promise<KeptArchive>;
  /** To be called when something has been changed: it is read anew. */
  changed(): void;
}

/** The first archive, which is there before anything has been read. */
export const FIRST: KeptArchive = { number: FIRST_ARCHIVE, key: 'main', name: 'main', server: null };

/** Whether people of a server may be answered from an archive. */
export function mayRead(archive: KeptArchive, server: string | null): boolean {
  return archive.server === null || archive.server === server;
}

/** What another process has changed is known here after so long. */
const READ_AFTER_MS = 1_000;

interface Read {
  readonly archives: readonly KeptArchive[];
  readonly byNumber: ReadonlyMap<number, KeptArchive>;
  readonly bound: ReadonlyMap<string, number>;
}

export function placesOf(
  store: Pick<Archives, 'list' | 'bindings'>,
  elapsed: () => number = () => performance.now(),
): Places {
  let last: Read = readingOf([FIRST], []);
  let next: Promise<Read> | null = null;
  let fresh = Number.NEGATIVE_INFINITY;

  async function read(): Promise<Read> {
    try {
      last = readingOf(await store.list(), await store.bindings());
    } catch {
      // Whoever changes archives is told of it; answers go on as things stood.
    }
    return last;
  }

  function current(): Promise<Read> {
    if (next === null || elapsed() - fresh >= READ_AFTER_MS) {
      fresh = elapsed();
      next = read();
    }
    return next;
  }

  return {
    list: async () => (await current()).archives,
    byKey: async (key) => (await current()).archives.find((archive) => archive.key === key),
    async at(server, channels) {
      const { byNumber, bound } = await current();
      const first = byNumber.get(FIRST_ARCHIVE) ?? FIRST;
      if (server === null) return first;
      for (const channel of [...channels, null]) {
        const number = bound.get(placeName(server, channel));
        const archive = number === undefined ? undefined : byNumber.get(number);
        // Whatever the table says, nobody is answered from what belongs to another server.
        if (archive && mayRead(archive, server)) return archive;
      }
      return first;
    },
    changed() {
      next = null;
    },
  };
}

function readingOf(archives: readonly KeptArchive[], bindings: readonly ArchiveBinding[]): Read {
  return {
    archives,
    byNumber: new Map(archives.map((archive) => [archive.number, archive])),
    bound: new Map(bindings.map(({ server, channel, archive }) => [placeName(server, channel), archive])),
  };
}

const placeName = (server: string, channel: string | null) => `${server} ${channel ?? ''}`;
