import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { STATE_FILE } from '../../../src/state/sqlite/database/database.js';
import { openStores } from '../../../src/state/sqlite/open.js';

/** What is said to be deleted is looked for in the bytes of all files. */

const MINUTE = 60_000;
/** The log of the database is looked at every two seconds. */
const NOW_AND_THEN = 2_000;
let folder: string;
let now: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clippings-kept-'));
  now = 1_000_000_000_000;
  // What is done now and then is done when a test says so.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

/** Once what is done now and then has been done once more. */
async function soon(check: () => void) {
  vi.advanceTimersByTime(NOW_AND_THEN);
  await vi.waitFor(check, { timeout: 15_000, interval: 20 });
}

function open() {
  const stores = openStores(folder, {
    keepDays: 2,
    conversationMinutes: 30,
    now: () => now,
    onTrouble: (message) => expect.unreachable(message),
  });
  let closed = false;
  const close = async () => {
    if (!closed) await stores.close();
    closed = true;
  };
  onTestFinished(close);
  return { ...stores, close };
}

/** Whether the word stands in a file of the state folder. */
const stands = (word: string) =>
  readdirSync(folder).some((file) => readFileSync(join(folder, file)).includes(word));

type Stores = ReturnType<typeof open>;

async function asks(
  { conversations, pages }: Stores,
  person: string,
  word: string,
  more: { readonly drawnFrom?: readonly string[]; readonly begun?: number } = {},
) {
  const body = { question: `Where is the ${word}?`, understoodAs: `Where is the ${word}?` };
  await conversations.keep({ person, place: 'general', isPrivate: true, before: 'latest', body, ...more });
  return pages.save({ kind: 'answer', version: 'v1', owner: person, body, ...more });
}

const vote = (answer: string, person: string, word: string, drawnFrom: readonly string[]) =>
  ({
    answer,
    person,
    server: 'home',
    value: 'down',
    question: `Where is the ${word}?`,
    article: 'a',
    headline: 'Harbour',
    paragraph: 1,
    drawnFrom,
  }) as const;

const wanted = (person: string, word: string, drawnFrom: readonly string[] = []) =>
  ({
    person,
    server: 'home',
    channel: null,
    locale: 'en-US',
    question: `Where is the ${word}?`,
    filters: {},
    version: 'v1',
    drawnFrom,
  }) as const;

/** Follows it, in a channel too, with an article that waits to be told. */
async function follows({ follows, outbox }: Stores, person: string, word: string) {
  const sought = { words: word };
  const follow = { person, server: null, locale: 'en-US', sought, alike: word };
  const followed = await follows.follow({ ...follow, target: { kind: 'person', id: person } });
  const channel = { kind: 'channel', id: `channel of ${word}` } as const;
  await follows.follow({ ...follow, target: channel, server: 'home' });
  if ('number' in followed) await outbox.gather(followed.number, 5, ['an article']);
  await outbox.take({ kind: 'person', id: person });
}

async function forget({ conversations, pages, votes, wanted, follows }: Stores, person: string) {
  const all = [];
  for (const store of [conversations, pages, votes, wanted, follows]) all.push(await store.forget(person));
  return all.every(({ whole }) => whole);
}

const VERSION = { facts: {}, rejected: [], articles: [], pinned: false };
const ACT = { at: 5, actor: {}, kind: 'edit', outcome: 'done', before: null, body: {} };

/** Another program that reads the state, and does not end. */
function reader() {
  const db = new Database(join(folder, STATE_FILE));
  db.exec('BEGIN');
  db.prepare('SELECT count(*) AS n FROM saved_page').all();
  return () => {
    db.exec('COMMIT');
    db.close();
  };
}

describe('whoever is forgotten', () => {
  it('leaves no word in any file, and takes no word of others', async () => {
    const stores = open();
    for (let n = 0; n < 40; n++) {
      await asks(stores, `other${n}`, `windmill${n}`);
      const page = await asks(stores, 'mina', `lantern${n} ${'of glass '.repeat(n * 9)}`);
      await stores.votes.cast(vote(page, 'mina', 'lantern', ['mina']));
      await stores.votes.cast(vote(`${n}`, `other${n}`, `windmill${n}`, []));
      await stores.wanted.want(wanted('mina', `lantern${n}`));
      await stores.wanted.want(wanted(`other${n}`, `windmill${n}`));
      await follows(stores, `other${n}`, `windmill${n}`);
      if (n < 20) await follows(stores, 'mina', `lantern${n}`);
    }
    expect(stands('lantern')).toBe(true);
    expect(await forget(stores, 'mina')).toBe(true);
    expect(stands('lantern')).toBe(false);
    expect(stands('mina')).toBe(false);
    // Nothing of anybody else is gone: not a question, a page, a vote, or what they wait for.
    const db = new Database(join(folder, STATE_FILE));
    for (const table of ['conversation_turn', 'saved_page', 'vote', 'wanted_answer'])
      expect(db.prepare(`SELECT count(*) AS n FROM ${table}`).get(), table).toMatchObject({ n: 40 });
    for (const table of ['follow', 'follow_waiting', 'follow_target'])
      expect(db.prepare(`SELECT count(*) AS n FROM ${table}`).get(), table).toMatchObject({
        n: table === 'follow' ? 80 : 40,
      });
    db.close();
    for (let n = 0; n < 40; n++) expect(stands(`windmill${n}?`), `${n}`).toBe(true);
  });

  it('leaves none of what they waited for, nor of what others waited for with their words', async () => {
    const stores = open();
    const waits = (person: string, drawnFrom: readonly string[]) => ({
      person,
      server: 'home',
      channel: null,
      locale: 'en-US',
      question: 'Where is the lantern?',
      filters: {},
      version: 'v1',
      drawnFrom,
    });
    for (const person of ['mina', 'otto']) await stores.wanted.want(waits(person, ['mina']));
    expect(stands('lantern')).toBe(true);
    expect(await forget(stores, 'mina')).toBe(true);
    expect(stands('lantern')).toBe(false);
  });

  it("leaves none in others' votes on their answers, which count on", async () => {
    const stores = open();
    const page = await asks(stores, 'mina', 'lantern');
    await stores.votes.cast(vote(page, 'otto', 'lantern', ['mina']));
    await forget(stores, 'mina');
    expect(stands('lantern')).toBe(false);
    expect(await stores.votes.worst('home', 5)).toMatchObject([{ question: null, down: 1 }]);
  });

  it('leaves none in what others asked on from their answers, however far, nor in what those wait for', async () => {
    const stores = open();
    await stores.wanted.want(wanted('otto', 'colour of the lantern', ['mina']));
    await asks(stores, 'mina', 'lantern');
    await asks(stores, 'otto', 'colour of the lantern', { drawnFrom: ['mina'] });
    await asks(stores, 'anna', 'shade of the lantern', { drawnFrom: ['otto', 'mina'] });
    await asks(stores, 'anna', 'windmill');
    await forget(stores, 'mina');
    expect(stands('lantern')).toBe(false);
    expect(stands('windmill')).toBe(true);
  });

  it('is not told so while another reads what was there; it is done as soon as that ends', async () => {
    const stores = open();
    await asks(stores, 'mina', 'lantern');
    const end = reader();
    expect(await forget(stores, 'mina')).toBe(false);
    expect(stands('lantern')).toBe(true);
    end();
    await soon(() => expect(stands('lantern')).toBe(false));
  });

  it('leaves nothing of a question that was under way', async () => {
    const stores = open();
    const begun = performance.now();
    await forget(stores, 'mina');
    const page = await asks(stores, 'mina', 'lantern', { begun });
    await asks(stores, 'otto', 'colour of the lantern', { begun, drawnFrom: ['mina'] });
    await stores.votes.cast({ ...vote(page, 'otto', 'lantern', ['mina']), begun });
    expect(stands('lantern')).toBe(false);
    expect(await stores.pages.load(page, 'answer')).toBeUndefined();
    const target = { kind: 'person', id: 'mina' } as const;
    const sought = { words: 'lantern' };
    const follow = { person: 'mina', target, server: null, locale: 'en-US', sought, alike: 'a', begun };
    expect(await stores.follows.follow(follow)).toEqual({ outcome: 'lost' });
    expect(stands('lantern')).toBe(false);
    await asks(stores, 'mina', 'beacon', { begun: performance.now() + 1 });
    expect(stands('beacon')).toBe(true);
  });
});

describe('what is no longer followed', () => {
  it('stands in no file, nor does what waited because of it, and in the end not whose it was', async () => {
    const stores = open();
    await follows(stores, 'mina', 'lantern');
    expect(stands('lantern')).toBe(true);
    for (const { number } of await stores.follows.ofPerson('mina')) await stores.follows.end(number);
    now += 61 * MINUTE;
    await stores.follows.sweep();
    for (const word of ['lantern', 'an article', 'mina']) await soon(() => expect(stands(word)).toBe(false));
  });
});

describe('whom something was told while the clock was ahead', () => {
  it('stands in no file once they follow nothing any more', async () => {
    const stores = open();
    const before = now;
    now += 400 * 24 * 60 * MINUTE;
    await follows(stores, 'mina', 'lantern');
    const target = { kind: 'person', id: 'mina' } as const;
    const batch = await stores.outbox.take(target);
    await stores.outbox.done(batch!, true);
    now = before;
    for (const { number } of await stores.follows.ofPerson('mina')) await stores.follows.end(number);
    await stores.follows.sweep();
    await soon(() => expect(stands('mina')).toBe(false));
  });
});

describe('what has expired', () => {
  async function swept(stores: Stores) {
    now += 100 * 24 * 60 * MINUTE;
    for (const store of [stores.pages, stores.conversations, stores.votes, stores.asked, stores.wanted])
      await store.sweep();
  }

  async function used() {
    const stores = open();
    const page = await asks(stores, 'mina', 'lantern');
    await stores.votes.cast(vote(page, 'otto', 'lantern', ['mina']));
    await stores.wanted.want(wanted('otto', 'lantern'));
    await stores.asked.note({
      found: false,
      ms: 1,
      server: 'home',
      person: 'mina',
      text: 'Where is the lantern?',
    });
    return stores;
  }

  it('stands in no file once it is swept, while the bot runs', async () => {
    const stores = await used();
    await swept(stores);
    await soon(() => expect(stands('lantern')).toBe(false));
  });

  it('stands in no file after a stop', async () => {
    const stores = await used();
    await swept(stores);
    await stores.close();
    expect(stands('lantern')).toBe(false);
  });

  it('stands in no file after a stop that was cut short and the next start', async () => {
    const built = new URL('../../../dist/src/state/sqlite/open.js', import.meta.url).href;
    const user = new URL('./be-killed.js', import.meta.url).pathname;
    const { signal, stderr } = spawnSync(process.execPath, [user, built, folder], { encoding: 'utf8' });
    expect(signal, stderr).toBe('SIGKILL');
    expect(stands('lantern')).toBe(true);
    open();
    await soon(() => expect(stands('lantern')).toBe(false));
  });
});

describe('what is over, each kind in its own way, stands in no file', () => {
  const DAY = 24 * 60 * MINUTE;
  const sought = { words: 'lantern' };
  const followed = async ({ follows }: Stores) => {
    const target = { kind: 'person', id: 'mina' } as const;
    const of = { person: 'mina', server: null, locale: 'en-US', sought, alike: 'lantern', target };
    const kept = await follows.follow(of);
    return { target, number: 'number' in kept ? kept.number : 0 };
  };
  /** What is kept, and then what ends it. */
  const KINDS: Readonly<Record<string, (stores: Stores) => Promise<() => Promise<unknown>>>> = {
    'a setting that is set otherwise': async ({ settings }) => {
      await settings.set('home', { name: 'a', value: 'lantern', by: 'the lantern' });
      return () => settings.set('home', { name: 'a', value: 'beacon', by: 'otto' });
    },
    'a setting that is not set any more': async ({ settings }) => {
      await settings.set('home', { name: 'a', value: 'lantern', by: 'the lantern' });
      return () => settings.unset('home', 'a');
    },
    'what is kept of a server that was left': async ({ settings, solved, digests, servers }) => {
      await settings.set('home', { name: 'a', value: 'lantern', by: 'otto' });
      await solved.solve('home', { question: 'Where is the lantern?', by: 'otto' });
      await digests.keepSent('home', { period: 'lantern', upTo: 1 });
      return () => servers.forget('home');
    },
    'who called a question solved, where another does': async ({ solved }) => {
      await solved.solve('home', { question: 'Where is it?', by: 'the lantern' });
      return () => solved.solve('home', { question: 'Where is it?', by: 'otto' });
    },
    'a question that was called solved, after a year': async ({ solved }) => {
      await solved.solve('home', { question: 'Where is the lantern?', by: 'otto' });
      return async () => {
        now += 366 * DAY;
        await solved.sweep();
      };
    },
    'a source that is removed': async ({ archive: { sources } }) => {
      const added = await sources.add('https://lantern.test/', { by: 'the lantern' }, {});
      const [title, text] = ['The lantern', Buffer.from('The lantern is lit.')];
      const items = Array.from({ length: 600 }, (_, n) => ({
        guid: `${n}`,
        link: null,
        title,
        stamp: '',
        body: {},
        text,
      }));
      await sources.note(added!.number, items, now);
      return () => sources.remove(added!.number);
    },
    'a question that is answered': async ({ wanted: store }) => {
      await store.want(wanted('mina', 'lantern'));
      return async () => store.take((await store.inServer('home')).length);
    },
    'an article that waited for thirty days': async (stores) => {
      const { number } = await followed(stores);
      await stores.outbox.gather(number, 5, ['the lantern of glass']);
      return async () => {
        await stores.follows.end(number);
        now += 31 * DAY;
        await stores.follows.sweep();
      };
    },
    'what could not be told for ninety days': async (stores) => {
      const { target } = await followed(stores);
      await stores.follows.pause(target, 'gone');
      return async () => {
        now += 91 * DAY;
        await stores.follows.sweep();
      };
    },
    'an act that was under way': async ({ archive: { acts } }) => {
      const intent = await acts.intend({ file: 'lantern.txt' });
      return () => acts.strike(intent);
    },
    'a correction of an article, and what is corrected otherwise': async ({ archive: { versions } }) => {
      const corrected = (version: string, body: unknown) =>
        versions.publish({
          ...VERSION,
          version,
          act: { ...ACT, after: version },
          correction: { article: 'a', body },
        });
      await corrected('aaaa', { fields: { author: 'the lantern' }, past: [] });
      return () => corrected('bbbb', null);
    },
    'the name that an archive had': async ({ archives }) => {
      const made = await archives.add('The lantern', 'home');
      const { number } = 'archive' in made ? made.archive : expect.unreachable();
      return () => archives.rename(number, 'The beacon');
    },
    'all that is kept of an archive that is deleted': async ({ archives, of }) => {
      const made = await archives.add('The lantern', 'home');
      const { number } = 'archive' in made ? made.archive : expect.unreachable();
      await archives.bind({ server: 'home', channel: 'lantern' }, number);
      const stores = of(number);
      const page = await asks({ ...stores, archives } as never, 'mina', 'lantern');
      await stores.votes.cast(vote(page, 'otto', 'lantern', []));
      await stores.wanted.want(wanted('mina', 'lantern'));
      await stores.asked.note({ found: false, ms: 1, server: 'home', person: 'mina', text: 'A lantern?' });
      await stores.solved.solve('home', { question: 'Where is the lantern?', by: 'otto' });
      await follows(stores as never, 'mina', 'lantern');
      await stores.arrivals.note([['the lantern of glass']]);
      await stores.digests.keepSent('home', { period: 'lantern', upTo: 1 });
      const { acts, readings, sources, versions } = stores.archive;
      await acts.intend({ file: 'lantern.txt' });
      await readings.keep('reader', [{ file: 'lantern.txt', body: Uint8Array.of(1) }]);
      await sources.add('https://lantern.test/', { by: 'the lantern' }, {});
      const correction = { article: 'lantern', body: { fields: { author: 'the lantern' } } };
      await versions.publish({
        ...VERSION,
        version: 'lantern',
        act: { ...ACT, after: 'lantern' },
        correction,
      });
      return () => archives.remove(number);
    },
    'where an archive answered': async ({ archives }) => {
      await archives.bind({ server: 'home', channel: 'the lantern' }, 1);
      return () => archives.bind({ server: 'home', channel: 'the lantern' }, null);
    },
  };

  it.each(Object.entries(KINDS))(
    '%s',
    async (_, keep) => {
      const stores = open();
      const end = await keep(stores);
      // What a start takes out of the files by itself is not what is looked at here.
      expect((await stores.pages.forget('nobody')).whole).toBe(true);
      expect(stands('lantern')).toBe(true);
      await end();
      await soon(() => expect(stands('lantern')).toBe(false));
    },
    30_000,
  );
});
