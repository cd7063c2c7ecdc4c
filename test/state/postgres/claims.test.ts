import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openStores } from '../../../src/state/postgres/open.js';
import { StateError } from '../../../src/state/state-error.js';
import { PROGRAMS, type Server, START_MS, startServer } from './server.js';

/** What processes of one database claim. */

const LONG_MS = 60_000;

describe.skipIf(PROGRAMS === null)('claims of several processes', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer();
    return () => server.remove();
  }, START_MS);

  async function processes(count: number, patience = 60) {
    const { url, make } = server.schema();
    await make();
    const all = Array.from({ length: count }, () =>
      openStores(url, { keepDays: 30, conversationMinutes: 30, onTrouble: () => {}, patience }),
    );
    onTestFinished(async () => void (await Promise.all(all.map((stores) => stores.close()))));
    for (const stores of all) await stores.ready;
    return { claims: all.map(({ claims }) => claims!), url };
  }

  it('are had by one of all who want them at once', async () => {
    const { claims } = await processes(4);
    for (let round = 0; round < 20; round++) {
      const taken = await Promise.all(claims.map((one) => one.take(`round ${round}`, LONG_MS)));
      expect(taken.filter((left) => left === 0)).toHaveLength(1);
      for (const left of taken) expect(left).toBeLessThanOrEqual(LONG_MS);
    }
  });

  it('are over after their time, and had again then; others are not held up', async () => {
    const { claims } = await processes(2);
    const [first, second] = claims;
    expect(await first!.take('one', 300)).toBe(0);
    expect(await second!.take('other', LONG_MS)).toBe(0);
    const left = await second!.take('one', LONG_MS);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(300);
    await wait(left + 20);
    expect(await second!.take('one', LONG_MS)).toBe(0);
    expect(await second!.take('one', LONG_MS)).toBeGreaterThan(1_000);
  });

  it('leave no rows behind that are over', async () => {
    const { claims, url } = await processes(1);
    for (let n = 0; n < 600; n++) await claims[0]!.take(`short ${n}`, 1);
    const schema = /search_path%3D(\w+)/.exec(url)![1];
    await expect
      .poll(async () => Number((await server.run(`SELECT count(*) AS n FROM ${schema}.claim`)).rows[0].n))
      .toBeLessThan(200);
  });

  it('are known to nobody while the server stands still, and nobody waits for that', async () => {
    const { claims } = await processes(1, 1);
    server.freeze();
    try {
      await expect(claims[0]!.take('one', LONG_MS)).rejects.toThrow(StateError);
    } finally {
      server.thaw();
    }
  });
});
