import type { Logger } from 'pino';
import type { ArchivedArticle } from '../../archive/archive.js';
import type { LiveArchive } from '../../live/live.js';
import type { Arrivals } from '../../state/alerts/arrivals.js';
import type { Digests } from '../../state/servers/digests.js';
import { noteArrivals } from '../arriving.js';
import { messagePayload, type Payload } from '../reply/gate.js';
import type { SettingsOfServers } from '../settings/effective.js';
import type { Digest } from '../settings/settings.js';
import { publicLocale } from '../settings/where.js';
import { textsFor } from '../strings/texts.js';
import { digestView } from './digest-view.js';

export interface DigestOptions {
  readonly live: LiveArchive;
  readonly settings: SettingsOfServers;
  readonly digests: Digests;
  readonly arrivals: Arrivals;
  /** Writes to a channel; `make` is given the language of its server. */
  readonly post: (channel: string, make: (locale: string) => Payload) => Promise<void>;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Nobody reads them earlier; UTC. */
const HOUR = 8;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Tells servers that want it of new articles, once a day or a week. What was told is kept before it is sent, so that no period is
 * told twice; what could not be sent is told with the next. To be called every minute or so.
 */
export function sendDigests(options: DigestOptions): { sweep(): Promise<void> } {
  const { live, settings, digests, arrivals, now } = options;

  async function tell(server: string, { every, channel }: Digest): Promise<void> {
    const period = periodAt(now(), every);
    // What came at once is noted a part at a time, each a little later than the one before: a little later than now, too.
    const at = Math.max(now(), (await arrivals.latest()) ?? 0);
    const before = await digests.sent(server);
    if (before === null || channel === null) return;
    // Who has just asked for it is told of what comes from now on.
    if (before === undefined) return void (await digests.keepSent(server, { period, upTo: at }));
    if (before.period === period) return;
    // The clock was ahead when it was told last: else nothing were told until it is as late as it seemed to be.
    if (before.period > period) return void (await digests.keepSent(server, { ...before, period }));
    const { library } = live.current();
    const ids = await arrivals.between(before.upTo, at);
    if (ids === null) return;
    const articles = ids.map((id) => library.byId(id)).filter((one) => one !== undefined);
    const fresh = newestFirst([...new Set(articles)]);
    if (!(await digests.keepSent(server, { period, upTo: fresh.length > 0 ? before.upTo : at }))) return;
    if (fresh.length === 0) return;
    const set = await settings.in(server);
    await options.post(channel, (locale) =>
      messagePayload(digestView(textsFor(publicLocale(set, locale)), every, fresh)),
    );
    await digests.keepSent(server, { period, upTo: at });
  }

  return {
    async sweep() {
      const wanted = (await settings.everywhere('digest')).filter(({ value }) => value.channel !== null);
      // Articles are noted from when the first server wants to be told of new ones.
      if (wanted.length === 0 || !(await noteArrivals(arrivals, live.current().archive))) return;
      for (const { server, value } of wanted) {
        await tell(server, value).catch((err) =>
          options.log.warn(
            { err, server },
            'a digest could not be sent; its articles are told with the next',
          ),
        );
      }
    },
  };
}

/** The first day of the day or week that is to be told of at a time, ISO; weeks begin on Monday. */
export function periodAt(at: number, every: Digest['every']): string {
  const day = new Date(at - HOUR * HOUR_MS);
  const back = every === 'day' ? 0 : (day.getUTCDay() + 6) % 7;
  return new Date(day.getTime() - back * DAY_MS).toISOString().slice(0, 10);
}

function newestFirst(articles: readonly ArchivedArticle[]): ArchivedArticle[] {
  return articles.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
}
