import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madePages, writePages } from '../../src/bench/reload/pages.js';
import { decodeCustomId } from '../../src/discord/reply/custom-id.js';
import { CAN_RUN, type Process, type Processes, processesOf, shardOf } from '../e2e/processes.js';
import { type Asked, asking, inMs, type Places, placesIn } from './asking.js';

/** A reload of 1 % of 30,000 paragraphs in one of two processes, while both are asked 20 questions a second. */

const PARAGRAPHS = 30_000;
const SEED = 1;
const EVERY = 100;
const LONG = { waitMs: 60_000 };

describe.skipIf(!CAN_RUN)('a reload of 1 % of 30,000 paragraphs', () => {
  let all: Processes;
  let both: Process[];
  let given: Places;
  let places: readonly string[];
  let questions: string[];
  let looker: pg.Client;

  beforeAll(async () => {
    all = await processesOf({ files: {} });
    const { discord } = all;
    writePages(all.articles, PARAGRAPHS, SEED);
    questions = [...madePages(PARAGRAPHS, SEED)]
      .filter((_, n) => n % EVERY === 0)
      .slice(0, 20)
      .map(([, { headline }]) => `What about ${headline}?`);
    given = placesIn(discord);
    places = given.places;
    const mine = shardOf(discord.guildId);
    // The one that has the moderators' server is the first, and may change the archive.
    both = [await all.start(String(mine)), await all.start(String(1 - mine))];
    looker = new pg.Client(all.url);
    await looker.connect();
  });
  afterAll(async () => {
    await looker.end();
    await all.close();
  });

  const epoch = async () =>
    Number((await looker.query('SELECT epoch FROM archive_live WHERE archive = 1')).rows[0].epoch);

  /** When something else is so than at first, by `performance.now()`. */
  async function changed<T>(look: () => Promise<T>, everyMs: number): Promise<number> {
    const before = JSON.stringify(await look());
    for (;;) {
      if (JSON.stringify(await look()) !== before) return performance.now();
      await wait(everyMs);
    }
  }

  const versionOf = async (one: Process) =>
    /clippings_archive_info\{version="(\w+)"\}/.exec((await one.ask('/metrics')).text)?.[1];
  const versionIn = ({ exchange }: Asked) =>
    exchange.reply?.buttons.map(({ customId }) => decodeCustomId(customId ?? '')?.version).find(Boolean);

  async function reloaded(note: string, cut: () => Promise<void>) {
    const { discord } = all;
    const before = await versionOf(both[0]!);
    const people = asking(discord, given, questions);
    await wait(2_000);
    writePages(all.articles, PARAGRAPHS, SEED, note, EVERY);
    await wait(3_000);
    const committing = changed(epoch, 5);
    const going = both.map((one) => changed(() => versionOf(one), 50));
    let isOver = false;
    const cutting = (async () => {
      while (!isOver) {
        await cut();
        await wait(20);
      }
    })();
    const { moderator } = discord.members;
    const reload = await discord.driver.slash(moderator, places[0]!, 'archive reload', { now: true }, LONG);
    await reload
      .until(({ reply }) => /Reload: /.test(reply?.text ?? ''), 120_000)
      .catch((error: unknown) => {
        throw new Error(`${error}; it says: ${reload.reply?.text}`);
      });
    expect(reload.reply!.text).toContain('Reload: done');
    const committed = await committing;
    const live = await Promise.all(going);
    isOver = true;
    await cutting;
    await wait(2_000);
    const asked = await people.stop();
    const after = await versionOf(both[0]!);
    return { asked, before, after, committed, live };
  }

  function hold(
    { asked, before, after, committed, live }: Awaited<ReturnType<typeof reloaded>>,
    note: string,
  ) {
    const failed = asked.filter(({ exchange }) => exchange.status !== 'answered');
    const versions = asked.map(versionIn);
    const tooEarly = asked.filter(
      (one, n) => versions[n] === after!.slice(0, 8) && one.answeredAt < committed - 50,
    );
    const mixed = asked.filter((one, n) => {
      const text = one.exchange.reply?.text ?? '';
      return text.includes(note) && versions[n] !== after!.slice(0, 8);
    });
    // Each process goes over once, and never back.
    const back = places.flatMap((_, place) => {
      const there = versions.filter((_version, n) => n % places.length === place);
      const firstNew = there.indexOf(after!.slice(0, 8));
      if (firstNew < 0) return ['never'];
      // Those that were under way when it went over may be answered later than the next ones.
      return there.slice(firstNew + 8).filter((version) => version === before!.slice(0, 8));
    });
    const late = live.map((at) => Math.round(at - committed));
    console.log(
      `live after the commit: ${late.join(' and ')} ms; ${asked.length} questions, ${failed.length} failed, ${mixed.length} mixed, ${tooEarly.length} from a version that was not live yet; ${inMs(asked.map((one) => one.answeredAt - one.at))}`,
    );
    expect({
      failed: failed.length,
      mixed: mixed.length,
      tooEarly: tooEarly.length,
      back: back.length,
    }).toEqual({ failed: 0, mixed: 0, tooEarly: 0, back: 0 });
    expect(new Set(versions)).toEqual(new Set([before!.slice(0, 8), after!.slice(0, 8)]));
    return Math.max(...late);
  }

  it('is live in both within 1 s of its commit', async () => {
    const note = 'This was revised in the autumn.';
    expect(hold(await reloaded(note, async () => {}), note)).toBeLessThan(1_000);
  });

  it('is so within 2 s where the connections that listen are cut all the while', async () => {
    const note = 'This was revised in the winter.';
    const cut = async () => {
      await all.server.run(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' OR query LIKE '%pg_notify%' AND pid <> pg_backend_pid()",
      );
    };
    expect(hold(await reloaded(note, cut), note)).toBeLessThan(2_000);
  });
});
