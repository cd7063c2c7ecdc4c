import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import pg from 'pg';
import { pino } from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Act, Actor } from '../../../src/live/curator/audit.js';
import type { Curator } from '../../../src/live/curator/curator.js';
import { ArchiveProblem } from '../../../src/live/curator/problem.js';
import { openArchiveRoom } from '../../../src/live/room.js';
import { openStores } from '../../../src/state/postgres/open.js';
import { folderOf, pageOf } from '../../archive/folder.js';
import { PROGRAMS, type Server, START_MS, startServer } from '../../state/postgres/server.js';
import { bytesOf, MINA, MO, openRoom, PAGES } from '../rooms.js';

/** What two curators do at the same time, however it interleaves, is what came of doing some of it in some order. */

type Deed =
  | { readonly kind: 'add'; readonly page: number }
  | { readonly kind: 'remove'; readonly page: number }
  | { readonly kind: 'edit'; readonly page: number; readonly section: string }
  | { readonly kind: 'rollback'; readonly back: number };

/** `after`: milliseconds that it waits; `lapse`: whoever may change the archive loses that right first, as one who stands still. */
interface Step {
  readonly by: 0 | 1;
  readonly deed: Deed;
  readonly after: number;
  readonly lapse: boolean;
}

const page = fc.integer({ min: 0, max: 7 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), page }),
  fc.record({ kind: fc.constant('remove' as const), page }),
  fc.record({
    kind: fc.constant('edit' as const),
    page,
    section: fc.constantFrom('Courts', 'Trade', 'Ports'),
  }),
  fc.record({ kind: fc.constant('rollback' as const), back: fc.nat(3) }),
);
const steps = fc.array(
  fc.record({ by: fc.constantFrom(0 as const, 1 as const), deed, after: fc.nat(60), lapse: fc.boolean() }),
  { minLength: 2, maxLength: 8 },
);

async function does(curator: Curator, deed: Deed, by: Actor): Promise<void> {
  switch (deed.kind) {
    case 'add': {
      const upload = await curator.readUpload(`p${deed.page}.txt`, bytesOf(pageOf(deed.page + 1)), by);
      await curator.add(upload.id, by);
      return;
    }
    case 'remove':
      await curator.remove(`p${deed.page}`, by);
      return;
    case 'edit':
      await curator.edit(`p${deed.page}`, { kind: 'set', fields: { section: deed.section } }, by);
      return;
    case 'rollback': {
      const kept = await curator.history(9);
      await curator.rollback(kept[Math.min(deed.back, kept.length - 1)]!.version, by);
    }
  }
}

/** Whoever is refused is told why, and has done nothing. */
async function tried(curator: Curator, step: Step, by: Actor): Promise<void> {
  await wait(step.after);
  await does(curator, step.deed, by).catch((error: unknown) => {
    expect(error).toBeInstanceOf(ArchiveProblem);
  });
}

/** Each act that was done began with what the one before it had left, and the last one's is live. */
async function expectSerial(curator: Curator, live: string): Promise<Act[]> {
  const acts = (await curator.audit.list(200))
    .filter(({ outcome, to }) => outcome === 'done' && to)
    .reverse();
  for (const [n, act] of acts.entries()) if (n > 0) expect(act.from).toBe(acts[n - 1]!.to);
  expect(live).toBe(acts.at(-1)!.to);
  return acts;
}

/** Doing the same one after the other, in the order in which it stands in the trail, gives the same versions. */
async function expectSameAlone(acts: readonly Act[]): Promise<void> {
  const stateDir = await mkdtemp(join(tmpdir(), 'clippings-alone-'));
  const room = await openRoom(await folderOf(PAGES), stateDir, { maxRemovedPercent: 100 });
  try {
    for (const act of acts.slice(1)) {
      const [id] = act.articles;
      const number = Number(id?.slice(1));
      const { curator } = room;
      if (act.kind === 'add') await does(curator, { kind: 'add', page: number }, MO);
      else if (act.kind === 'remove') await does(curator, { kind: 'remove', page: number }, MO);
      else if (act.kind === 'rollback') await curator.rollback(act.to!, MO);
      else
        await curator.edit(
          id!,
          {
            kind: 'set',
            fields: Object.fromEntries(act.fields!.map(({ field, after }) => [field, after ?? ''])),
          },
          MO,
        );
      expect(room.live.current().archive.version).toBe(act.to);
    }
  } finally {
    await room.curator.close();
    await rm(stateDir, { recursive: true, force: true });
  }
}

describe('any interleaving of two curators equals some serial order', () => {
  it('in SQLite, where both are people at one process', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const stateDir = await mkdtemp(join(tmpdir(), 'clippings-two-'));
        const room = await openRoom(await folderOf(PAGES), stateDir, { maxRemovedPercent: 100 });
        try {
          await Promise.all(all.map((step) => tried(room.curator, step, step.by === 0 ? MO : MINA)));
          const acts = await expectSerial(room.curator, room.live.current().archive.version);
          await expectSameAlone(acts);
        } finally {
          await room.curator.close();
          await rm(stateDir, { recursive: true, force: true });
        }
      }),
      { numRuns: 10 },
    );
  });

  describe.skipIf(PROGRAMS === null)('in PostgreSQL, where each is at a process of its own', () => {
    let server: Server;
    beforeAll(async () => {
      server = await startServer();
      return () => server.remove();
    }, START_MS);

    it('and one may lose the right to change the archive at any moment', async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (all) => {
          const { url, make, giveBack } = server.schema();
          await make();
          const folder = await folderOf(PAGES);
          const dirs: string[] = [];
          const open = async (holder: string) => {
            const stateDir = await mkdtemp(join(tmpdir(), 'clippings-two-'));
            dirs.push(stateDir);
            const stores = openStores(url, {
              keepDays: 30,
              conversationMinutes: 30,
              onTrouble: () => {},
              patience: 60,
              leaseMs: 4_000,
            });
            await stores.ready;
            const settings = {
              articlesDir: folder,
              stateDir,
              maxFileMb: 10,
              maxRemovedPercent: 100,
              archiveVersions: 50,
              maxUploadMb: 1,
              followLinks: 'inside',
              trashDays: 90,
              watchArchive: 'off',
            } as const;
            const log = pino({ level: 'silent' });
            const room = await openArchiveRoom(settings, {
              stores: stores.archive,
              log,
              holder,
              isShared: true,
            });
            await room.caughtUp;
            return { room, stores };
          };
          const both = [await open('the first'), await open('the second')] as const;
          const client = new pg.Pool({ connectionString: url });
          try {
            await Promise.all(
              all.map(async (step) => {
                if (step.lapse) {
                  await wait(step.after);
                  await client.query('UPDATE lease SET until = clock_timestamp()');
                }
                await tried(both[step.by].room.curator, step, step.by === 0 ? MO : MINA);
              }),
            );
            const [row] = (await client.query('SELECT version FROM archive_live')).rows;
            const acts = await expectSerial(both[0].room.curator, row.version);
            for (const { room } of both)
              await expect
                .poll(() => room.live.current().archive.version, { timeout: 30_000 })
                .toBe(acts.at(-1)!.to);
            await expectSameAlone(acts);
          } finally {
            for (const { room, stores } of both) {
              await room.curator.close();
              await stores.close();
            }
            await client.end();
            await giveBack();
            for (const dir of dirs) await rm(dir, { recursive: true, force: true });
          }
        }),
        { numRuns: 12 },
      );
    }, 240_000);
  });
});
