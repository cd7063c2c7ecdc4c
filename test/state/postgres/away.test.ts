import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openStores } from '../../../src/state/postgres/open.js';
import type { NewTurn } from '../../../src/state/conversations.js';
import { StateError } from '../../../src/state/state-error.js';
import type { Vote } from '../../../src/state/votes.js';
import { PROGRAMS, type Server, START_MS, startServer } from './server.js';

const turn = (person: string, body: unknown): NewTurn => ({
  person,
  place: 'general',
  isPrivate: false,
  before: 'latest',
  body,
});
const ALL = { person: 'mina', isPrivate: true };
const VOTE: Vote = {
  answer: 'a1',
  person: 'mina',
  server: 'a server',
  value: 'down',
  question: 'Who led it?',
  article: 'one',
  headline: 'Headline of one',
  paragraph: 2,
};
const PAGE = { kind: 'answer', version: 'v1', owner: 'mina', body: { question: 'Who led it?' } };

describe.skipIf(PROGRAMS === null)('a PostgreSQL server', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer();
    return () => server.remove();
  }, START_MS);

  async function opened(more: { readonly mostWaiting?: number } = {}) {
    const { url, make } = server.schema();
    await make();
    const told: string[] = [];
    const open = () => {
      const stores = openStores(url, {
        keepDays: 30,
        conversationMinutes: 30,
        onTrouble: (message) => void told.push(message),
        ...more,
      });
      onTestFinished(() => stores.close());
      return stores;
    };
    const stores = open();
    await stores.ready;
    return { stores, told, another: open };
  }

  /** Until it holds: the server is asked now and then whether it is there again, and what waits is written then. */
  async function soon(holds: () => Promise<boolean>): Promise<void> {
    for (let left = 400; left > 0; left--) {
      if (await holds()) return;
      await wait(50);
    }
    expect.unreachable('It never came to be so.');
  }

  describe('that has stopped as in a crash', () => {
    afterEach(() => server.start());

    it('loses nothing that was asked meanwhile, in its order', async () => {
      const { stores, told, another } = await opened();
      await stores.conversations.keep(turn('mina', 'before'));
      await server.crash();
      const ids: string[] = [];
      for (let n = 0; n < 100; n++) ids.push(await stores.conversations.keep(turn(`person ${n % 50}`, n)));
      const page = await stores.pages.save(PAGE);
      await stores.conversations.keep(turn('mina', 'meanwhile'));
      const later = await stores.conversations.keep(turn('mina', 'and then'));
      // Found while the server is away, as far as it was asked meanwhile.
      expect((await stores.conversations.upTo(later, ALL)).map(({ body }) => body)).toEqual([
        'meanwhile',
        'and then',
      ]);
      expect(await stores.pages.load(page, 'answer')).toMatchObject(PAGE);
      expect(told).toHaveLength(1);
      await server.start();
      const other = another().conversations;
      await soon(async () => (await other.inPlace('general', ALL)).length === 3);
      // What was kept before is followed too, once that can be known.
      expect((await other.upTo(later, ALL)).map(({ body }) => body)).toEqual([
        'before',
        'meanwhile',
        'and then',
      ]);
      for (const [n, id] of ids.entries()) expect((await other.upTo(id, ALL)).at(-1)?.body).toBe(n);
      for (let n = 0; n < 50; n++) {
        const kept = await other.inPlace('general', { person: `person ${n}`, isPrivate: true });
        expect(kept.map(({ body }) => body)).toEqual([n, n + 50]);
      }
      expect(await another().pages.load(page, 'answer')).toMatchObject(PAGE);
    });

    it('says of a page that it cannot be looked for, not that there is none', async () => {
      const { stores } = await opened();
      const page = await stores.pages.save(PAGE);
      expect(await stores.pages.load('none of them', 'answer')).toBeUndefined();
      await server.crash();
      expect(await stores.pages.load(page, 'answer')).toBeNull();
      await server.start();
      await soon(async () => (await stores.pages.load(page, 'answer'))?.kind === 'answer');
    });

    it('takes no votes, no wishes and no acts, which are not kept in memory', async () => {
      const { stores } = await opened();
      await server.crash();
      expect(await stores.votes.cast(VOTE)).toBe(false);
      const wanted = {
        person: 'mina',
        server: null,
        channel: null,
        locale: 'de',
        question: 'Who?',
        filters: {},
      };
      expect(await stores.wanted.want({ ...wanted, version: 'v1' })).toBe('lost');
      expect(await stores.settings.of('a server')).toBeNull();
      const act = { at: 1, actor: {}, kind: 'reload', outcome: 'done', before: null, after: null, body: {} };
      await expect(stores.archive.acts.add(act)).rejects.toThrow(StateError);
      await expect(stores.archive.versions.live()).rejects.toThrow(/PostgreSQL/);
      await server.start();
      await soon(() => stores.votes.cast(VOTE));
      expect(await stores.votes.worst('a server', 9)).toHaveLength(1);
      expect(await stores.archive.acts.list(9)).toEqual([]);
    });

    it('forgets whom it was to forget when it is there again, and what waited of theirs at once', async () => {
      const { stores, another } = await opened();
      await stores.conversations.keep(turn('mina', 'kept'));
      await server.crash();
      await stores.conversations.keep(turn('mina', 'waiting'));
      await stores.conversations.keep(turn('mo', 'waiting'));
      expect(await stores.conversations.forget('mina')).toEqual({ turns: 1, places: 1, whole: false });
      expect(await stores.conversations.inPlace('general', ALL)).toEqual([]);
      await server.start();
      const other = another().conversations;
      await soon(
        async () => (await other.inPlace('general', { person: 'mo', isPrivate: true })).length === 1,
      );
      await soon(async () => (await other.inPlace('general', ALL)).length === 0);
    });

    it('is waited for by a bounded number of writes, the oldest of which go, and that is told', async () => {
      const { stores, told, another } = await opened({ mostWaiting: 5 });
      await server.crash();
      for (let n = 0; n < 8; n++) await stores.conversations.keep(turn('mina', n));
      expect((await stores.conversations.inPlace('general', ALL)).map(({ body }) => body)).toEqual([
        3, 4, 5, 6, 7,
      ]);
      expect(told.at(-1)).toMatch(/More than 5 writes/);
      await server.start();
      const other = another().conversations;
      await soon(async () => (await other.inPlace('general', ALL)).length === 5);
    });
  });

  it('that was not there at the start is used once it is', async () => {
    const { url, make } = server.schema();
    await make();
    await server.crash();
    const told: string[] = [];
    const onTrouble = (message: string) => void told.push(message);
    const stores = openStores(url, { keepDays: 30, conversationMinutes: 30, onTrouble });
    onTestFinished(() => stores.close());
    await stores.ready;
    expect(told).toHaveLength(1);
    await stores.conversations.keep(turn('mina', 'first'));
    await server.start();
    await soon(() => stores.votes.cast(VOTE));
    expect((await stores.conversations.inPlace('general', ALL)).map(({ body }) => body)).toEqual(['first']);
  });

  it('that stands still is not waited for, and has all of it when it goes on', async () => {
    const { stores, another } = await opened();
    await stores.conversations.keep(turn('mina', 'before'));
    server.freeze();
    try {
      // Each of these ends, though the server says nothing: else the test would not.
      await stores.conversations.keep(turn('mina', 'meanwhile'));
      const page = await stores.pages.save(PAGE);
      expect(await stores.votes.cast(VOTE)).toBe(false);
      expect(await stores.pages.load(page, 'answer')).toMatchObject(PAGE);
      await expect(stores.archive.versions.live()).rejects.toThrow(StateError);
    } finally {
      server.thaw();
    }
    const other = another().conversations;
    await soon(async () => (await other.inPlace('general', ALL)).length === 2);
    expect((await other.inPlace('general', ALL)).map(({ body }) => body)).toEqual(['before', 'meanwhile']);
  });

  it('may end connections at any time, and nobody notices', async () => {
    const { stores, told } = await opened();
    for (let n = 0; n < 20; n++) {
      const others =
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND application_name = $1';
      await Promise.all([
        server.run(others, ['clippings']),
        stores.conversations.keep(turn('mina', n)),
        stores.votes.cast({ ...VOTE, answer: `${n}` }),
      ]);
    }
    await soon(async () => (await stores.conversations.inPlace('general', ALL)).at(-1)?.body === 19);
    const kept = await stores.conversations.inPlace('general', ALL);
    expect(kept.map(({ body }) => body)).toEqual(Array.from({ length: 12 }, (_, n) => n + 8));
    expect(told.filter((message) => /bug|fault/i.test(message))).toEqual([]);
  });

  it('that a newer version of Clippings has changed is not touched', async () => {
    const { url, make } = server.schema();
    await make();
    const name = /search_path%3D(\w+)/.exec(url)![1];
    await server.run(`CREATE TABLE ${name}.schema_step (one int PRIMARY KEY, step int NOT NULL)`);
    await server.run(`INSERT INTO ${name}.schema_step VALUES (1, 999)`);
    const stores = openStores(url, { keepDays: 30, conversationMinutes: 30, onTrouble: () => {} });
    onTestFinished(() => stores.close());
    await expect(stores.ready).rejects.toThrow(/newer version of Clippings/);
    await expect(stores.archive.versions.live()).rejects.toThrow(StateError);
  });

  it('gets its tables once, however many processes begin at the same time', async () => {
    const { url, make } = server.schema();
    await make();
    const told: string[] = [];
    const onTrouble = (message: string) => void told.push(message);
    const all = Array.from({ length: 5 }, () =>
      openStores(url, { keepDays: 30, conversationMinutes: 30, onTrouble, patience: 60 }),
    );
    onTestFinished(async () => void (await Promise.all(all.map((stores) => stores.close()))));
    await Promise.all(all.map(({ ready }) => ready));
    for (const stores of all) expect(await stores.archives.list()).toHaveLength(1);
    expect(told).toEqual([]);
  });

  it('has no NUL in text: what cannot be shown stands in its place', async () => {
    const { stores } = await opened();
    await stores.votes.cast({ ...VOTE, question: 'Who\u0000 led it?' });
    expect((await stores.votes.worst('a server', 9))[0]?.question).toBe('Who\ufffd led it?');
    // Plain data comes back as it was.
    await stores.conversations.keep(turn('mina', { question: 'Who\u0000?' }));
    expect((await stores.conversations.inPlace('general', ALL))[0]?.body).toEqual({ question: 'Who\u0000?' });
  });
});
