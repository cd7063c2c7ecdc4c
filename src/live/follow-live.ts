import { StateError } from '../state/state-error.js';
import { type Desk, goLive, inBackground, liveOf } from './acts/desk.js';
import { actOf } from './acts/overview.js';
import { prepareVersion } from './acts/publish.js';
import { loadVersion } from './keeping/archive-store.js';

/** Brings up what another process makes live. */
export interface LiveFollower {
  /** Resolves when the version that is live where it is kept is answered from here too. Rejects when it cannot be. */
  look(): Promise<void>;
  /** Looks now and then, until the desk is closed. */
  start(): void;
}

/** What is asked each time is one row. */
const LOOK_MS = 500;

export function liveFollower(desk: Desk, everyMs = LOOK_MS): LiveFollower {
  const { signal } = desk.closing;
  let looking: Promise<void> | null = null;
  let told = false;

  async function takeUp() {
    const { standing } = desk;
    const live = await desk.versions.live();
    const isHere = live?.version === standing.archive.version && live.pinned === standing.pinned;
    // What is being done here goes live by itself.
    if (!live || isHere || desk.working) return;
    const stored = await desk.versions.find(live.version);
    const act = stored && (await desk.acts.find(stored.act));
    // Articles that are the same stay the same, and so does what is known of them.
    const archive = await loadVersion(desk.versions, live.version, standing.archive.articles, signal);
    const { index } = await prepareVersion(standing, archive, signal);
    const next = await liveOf(archive, index, desk.meaning, signal);
    if (desk.standing !== standing || desk.working) return;
    goLive(desk, next, { archive, index, pinned: live.pinned, act: act ? actOf(act) : null });
    const { version } = archive;
    desk.log.info(
      { version, articles: archive.articles.length },
      'what another process made live is live here',
    );
  }

  function look(): Promise<void> {
    looking ??= takeUp().finally(() => {
      looking = null;
    });
    return looking;
  }

  async function lookOn() {
    try {
      await look();
      told = false;
    } catch (error) {
      if (signal.aborted) return;
      // A database that is away is told of by itself; the rest once, until it goes well.
      if (!told && !(error instanceof StateError))
        desk.log.warn({ fault: String(error) }, 'what another process made live could not be taken up');
      told = true;
    }
    lookSoon();
  }

  function lookSoon() {
    if (signal.aborted) return;
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      if (!signal.aborted) inBackground(desk, lookOn());
    }, everyMs);
    timer.unref();
    const stop = () => clearTimeout(timer);
    signal.addEventListener('abort', stop, { once: true });
  }

  return { look, start: lookSoon };
}
