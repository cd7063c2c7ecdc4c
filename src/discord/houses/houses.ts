import type { Logger } from 'pino';
import { deadlineIn } from '../../live/deadline.js';
import { makeShelf, ShelfClosed, type Shelved } from '../../live/shelf/shelf.js';
import { FIRST_ARCHIVE, type KeptArchive } from '../../state/archives.js';
import { tell } from '../commands/turned-away.js';
import { described } from '../described.js';
import type { Dispatch } from '../dispatcher.js';
import type { Incoming, Responder } from '../gateway/incoming.js';
import type { ManyArchives, OpenArchive } from '../many-archives.js';
import { notice } from '../reply/notice.js';
import { textsFor } from '../strings/texts.js';
import { stamping, stampOf, unstamped } from './stamp.js';

interface House extends Shelved {
  readonly dispatch: Dispatch;
}

export interface HousesOptions {
  readonly archives: ManyArchives;
  /** That of the first archive. */
  readonly first: Dispatch;
  /** What answers from another one. */
  readonly houseOf: (
    archive: KeptArchive,
    open: OpenArchive,
  ) => { readonly dispatch: Dispatch; readonly end: () => Promise<unknown> };
  readonly log: Logger;
}

/** Discord waits for three seconds: whoever has waited so long for an archive to be opened is told to ask again. */
const PATIENCE_MS = 1_500;
const CANNOT_OPEN = 'an archive could not be opened';

/** Answers from the archive that something belongs to, which is opened where it is not open. */
export function makeHouses({ archives, first, houseOf, log }: HousesOptions) {
  const shelf = makeShelf<House>({ open: openHouse, mostBytes: archives.mostBytes, log });

  async function openHouse(archive: KeptArchive): Promise<House> {
    const began = performance.now();
    const open = await archives.open(archive);
    const house = houseOf(archive, open);
    const { curator } = open;
    curator.sources.start();
    log.info({ archive: archive.name, ms: Math.round(performance.now() - began) }, 'archive opened');
    return {
      dispatch: house.dispatch,
      bytes: open.bytes,
      async isBusy() {
        const [status, sources] = await Promise.all([
          curator.status(),
          curator.sources.list().catch(() => []),
        ]);
        // Nobody else asks its sources.
        return status.working !== null || sources.length > 0;
      },
      async close() {
        await house.end();
        await curator.close();
      },
    };
  }

  async function elsewhere(
    archive: KeptArchive,
    incoming: Incoming,
    responder: Responder,
    ageMs: number,
  ): Promise<void> {
    const stamp = stampOf(archive);
    const came = performance.now() - ageMs;
    try {
      const opening = shelf.use(archive, async () => {});
      // A message is waited for as long as it takes.
      const patience = deadlineIn(Math.max(0, PATIENCE_MS - ageMs));
      if (incoming.kind !== 'message' && !(await patience.wait(opening))) {
        opening.catch((err) => log.error({ err, archive: archive.name }, CANNOT_OPEN));
        return await turnedAway(incoming, responder, 'archives.opening');
      }
      await shelf.use(archive, ({ dispatch }) =>
        dispatch(unstamped(incoming, stamp), stamping(responder, stamp), performance.now() - came),
      );
    } catch (err) {
      // Whatever answers never rejects: the archive could not be opened.
      if (err instanceof ShelfClosed) return turnedAway(incoming, responder, 'error.stopping');
      log.error({ err, archive: archive.name }, CANNOT_OPEN);
      await turnedAway(incoming, responder, 'archives.failed');
    }
  }

  const clearing = new Set<Promise<void>>();
  async function clearAway(archive: KeptArchive): Promise<void> {
    try {
      await shelf.close(archive.number);
      // What was under way when it was closed may have kept something.
      await archives.store.remove(archive.number);
      await archives.deleteFolder(archive);
    } catch (err) {
      log.warn(
        { err, archive: archive.name },
        'not all of an archive that was deleted could be cleared away',
      );
    }
  }

  return {
    /** Never rejects. @param archive null where it may not be read */
    async dispatch(
      archive: KeptArchive | null,
      incoming: Incoming,
      responder: Responder,
      ageMs = 0,
    ): Promise<void> {
      try {
        if (archive === null) await turnedAway(incoming, responder, 'archives.not-here');
        else if (archive.number === FIRST_ARCHIVE) await first(unstamped(incoming, ''), responder, ageMs);
        else await elsewhere(archive, incoming, responder, ageMs);
      } catch (err) {
        log.error({ err, ...described(incoming) }, 'the answer could not be sent');
      }
    },
    /** Deletes an archive with all that is kept of it; what it has in memory and on disk goes when nobody is at it any more. */
    async remove(archive: KeptArchive): Promise<void> {
      await archives.markGoing(archive);
      await archives.store.remove(archive.number);
      archives.places.changed();
      // Whoever deletes it may be at it just now.
      const rest = clearAway(archive).finally(() => clearing.delete(rest));
      clearing.add(rest);
    },
    async end() {
      await shelf.end();
      await Promise.all(clearing);
    },
  };
}

async function turnedAway(
  incoming: Incoming,
  responder: Responder,
  key: 'archives.opening' | 'archives.failed' | 'archives.not-here' | 'error.stopping',
): Promise<void> {
  if (incoming.kind === 'autocomplete') return responder.choices([]);
  const t = textsFor(incoming.caller.locale);
  await tell(responder, notice(t.md(key), 'turned-away'));
}
