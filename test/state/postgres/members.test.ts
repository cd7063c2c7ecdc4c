import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openStores, type RemoteStores } from '../../../src/state/postgres/open.js';
import type { NewTurn } from '../../../src/state/conversations.js';
import { PROGRAMS, type Server, START_MS, startServer } from './server.js';

const turn = (person: string, body: unknown, place = 'general'): NewTurn => ({
  person,
  place,
  isPrivate: false,
  before: 'latest',
  body,
});
const ALL = { person: 'mina', isPrivate: true };
const PAGE = { kind: 'answer', version: 'v1', owner: 'mina', body: { question: 'Who led it?' } };

/** Each with stores of its own, as in a process of its own. */
describe.skipIf(PROGRAMS === null)('processes that share a PostgreSQL database', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer();
    return () => server.remove();
  }, START_MS);

  async function shared(processes: number, patience = 1) {
    const { url, make } = server.schema();
    await make();
    const all: RemoteStores[] = [];
    for (let n = 0; n < processes; n++) {
      const stores = openStores(url, {
        keepDays: 30,
        conversationMinutes: 30,
        onTrouble: () => {},
        patience,
      });
      onTestFinished(() => stores.close());
      await stores.ready;
      all.push(stores);
    }
    const client = new pg.Client(url);
    await client.connect();
    onTestFinished(() => client.end());
    const count = async (table: string) =>
      Number((await client.query(`SELECT count(*) FROM ${table}`)).rows[0].count);
    return { all, client, count };
  }

  it('know of each other for as long as they are there', async () => {
    const { all, client, count } = await shared(3);
    expect(await count('member')).toBe(3);
    const { rows } = await client.query('SELECT bool_and(until > clock_timestamp()) AS are FROM member');
    expect(rows).toEqual([{ are: true }]);
    await all[2]!.close();
    expect(await count('member')).toBe(2);
  });

  it('forget a person when one of them is told to, with what waits in the memory of another', async () => {
    const { all, client, count } = await shared(2);
    const [one, two] = all as [RemoteStores, RemoteStores];
    await two.conversations.keep(turn('mina', 'written'));
    await two.pages.save(PAGE);
    await client.query('BEGIN');
    await client.query('LOCK TABLE saved_page IN EXCLUSIVE MODE');
    const page = await two.pages.save(PAGE);
    await two.conversations.keep(turn('mina', 'waiting'));
    await two.conversations.keep(turn('mo', 'waiting'));
    expect(await two.pages.load(page, 'answer')).toMatchObject(PAGE);
    // Longer than two processes may differ in what time it is.
    await wait(500);
    await one.conversations.forget('mina');
    await client.query('ROLLBACK');
    const isWhole = async () => (await one.pages.forget('mina')).whole;
    await expect.poll(isWhole, { timeout: 30_000 }).toBe(true);
    expect(await two.conversations.inPlace('general', ALL)).toEqual([]);
    expect(await two.pages.load(page, 'answer')).toBeUndefined();
    await wait(1_000);
    expect(await count("saved_page WHERE owner = 'mina'")).toBe(0);
    expect(await count("conversation_turn WHERE person = 'mina'")).toBe(0);
    expect(await one.conversations.inPlace('general', { person: 'mo', isPrivate: true })).toHaveLength(1);
  });

  it('have nothing left of what was just being written when it was to be forgotten', async () => {
    const { all, count } = await shared(2, 60);
    const [one, two] = all as [RemoteStores, RemoteStores];
    for (let n = 0; n < 60; n++) {
      // Longer ago than two processes may differ in what time it is.
      const begun = performance.now() - 1_000;
      const keeping = Array.from({ length: 5 }, (_, i) =>
        two.conversations.keep({ ...turn('mina', n, `place ${n} ${i}`), begun }),
      );
      const votes = two.votes.cast({
        answer: `a${n}`,
        person: 'mina',
        server: null,
        value: 'up',
        question: 'Who?',
        article: 'one',
        headline: 'One',
        paragraph: 1,
        begun,
      });
      await wait(n % 4);
      const [turns, judged] = await Promise.all([one.conversations.forget('mina'), one.votes.forget('mina')]);
      expect([turns.whole, judged.whole]).toEqual([true, true]);
      await Promise.all([...keeping, votes]);
      expect(await count("conversation_turn WHERE person = 'mina'")).toBe(0);
      expect(await count("vote WHERE person = 'mina'")).toBe(0);
    }
  });

  it('are asked by nobody any more once they have lapsed, and drop what is forgotten when they are back', async () => {
    const { all, client, count } = await shared(2);
    const [one, two] = all as [RemoteStores, RemoteStores];
    await two.conversations.keep(turn('mina', 'written'));
    await client.query('BEGIN');
    await client.query('LOCK TABLE conversation IN EXCLUSIVE MODE');
    await two.conversations.keep(turn('mina', 'waiting'));
    // As if it had stood still for long.
    await client.query('DELETE FROM member WHERE id IN (SELECT id FROM member ORDER BY until LIMIT 2)');
    await wait(500);
    await client.query('COMMIT');
    await one.conversations.forget('mina');
    for (let left = 200; left > 0 && (await count('member')) < 2; left--) await wait(50);
    await wait(1_000);
    expect(await two.conversations.inPlace('general', ALL)).toEqual([]);
    expect(await count("conversation_turn WHERE person = 'mina'")).toBe(0);
  });
});
