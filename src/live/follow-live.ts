import type { Archive } from '../archive/archive.js';
import type { SearchIndex } from '../search/search-index.js';
import type { ArchiveSharing, Standings } from '../state/archive/sharing.js';
import { repeating } from '../state/shared/repeating.js';
import { StateError } from '../state/state-error.js';
import { type Desk, goLive, inBackground, liveOf, type Standing } from './acts/desk.js';
import { actOf } from './acts/overview.js';
import { prepareVersion } from './acts/publish.js';
import { loadVersion } from './keeping/archive-store.js';
import type { Live } from './live.js';

/** Brings up what another process makes live, and makes ready what is about to be. */
export interface LiveFollower {
  /** Resolves when the version that is live where it is kept is answered from here too. Rejects when it cannot be. */
  look(): Promise<void>;
  /** Looks now and then, and when there is something new, until the desk is closed. */
  start(): void;
  /** Says that nobody answers from the archive here any more. Never rejects because that cannot be said. */
  end(): Promise<void>;
}

/** A version that can be answered from at once. */
interface Ready {
  /** What it was made from. */
  readonly from: Standing;
  readonly archive: Archive;
  readonly index: SearchIndex;
  readonly live: Live;
}

/** What is asked each time is one row. */
const LOOK_MS = 500;

export function liveFollower(desk: Desk, sharing: ArchiveSharing, everyMs = LOOK_MS): LiveFollower {
  const { signal } = desk.closing;
  let looking: Promise<void> | null = null;
  let told = '';
  let isWarned = false;
  let next: Ready | null = null;
  const isReady = (version: string) =>
    next !== null && next.archive.version === version && next.from === desk.standing;

  async function ready(version: string): Promise<Ready> {
    if (isReady(version)) return next!;
    const from = desk.standing;
    // Articles that are the same stay the same, and so does what is known of them.
    const archive = await loadVersion(desk.versions, version, from.archive.articles, signal);
    await desk.ahead?.end();
    const { index } = await prepareVersion(from, archive, signal);
    return { from, archive, index, live: await liveOf(archive, index, desk.meaning, signal) };
  }

  async function takeUp() {
    const standings = await sharing.look();
    // What is being done here goes live by itself.
    if (desk.working) return;
    const { live, staged } = standings;
    const { archive, pinned } = desk.standing;
    if (live && (live.version !== archive.version || live.pinned !== pinned)) await goOver(live);
    desk.behind = null;
    const { version } = desk.standing.archive;
    next = staged === null || staged === version ? null : await ready(staged);
    await tell(standings);
  }

  async function goOver({ version, pinned }: NonNullable<Standings['live']>) {
    if (!isReady(version)) desk.behind = version;
    const { from, archive, index, live } = await ready(version);
    const stored = await desk.versions.find(version);
    const act = stored && (await desk.acts.find(stored.act));
    if (desk.standing !== from || desk.working) return;
    goLive(desk, live, { archive, index, pinned, act: act ? actOf(act) : null });
    desk.log.info(
      { version, articles: archive.articles.length },
      'what another process made live is live here',
    );
  }

  async function tell({ live, isTold }: Standings) {
    const here = {
      live: desk.standing.archive.version,
      epoch: live?.epoch ?? 0,
      ready: next?.archive.version ?? null,
    };
    if (isTold && told === JSON.stringify(here)) return;
    await sharing.tell(here);
    told = JSON.stringify(here);
  }

  /** One that is under way may have looked before what is to be found was there. */
  async function look(): Promise<void> {
    while (looking) await looking.catch(() => {});
    looking = takeUp().finally(() => {
      looking = null;
    });
    return looking;
  }

  async function lookOn() {
    try {
      await look();
      isWarned = false;
    } catch (error) {
      if (signal.aborted) return;
      // A database that is away is told of by itself; the rest once, until it goes well.
      if (!isWarned && !(error instanceof StateError))
        desk.log.warn({ fault: String(error) }, 'what another process made live could not be taken up');
      isWarned = true;
    }
  }

  const again = repeating(lookOn, everyMs);
  let endChange = () => {};
  return {
    look,
    start() {
      endChange = sharing.onChange(() => void again.soon());
      inBackground(desk, again.soon());
      signal.addEventListener('abort', () => inBackground(desk, again.close()), { once: true });
    },
    async end() {
      endChange();
      await again.close();
      await sharing.leave().catch((error) => {
        if (!(error instanceof StateError)) throw error;
      });
    },
  };
}
