import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ARCHIVES_AN_OWNER,
  FIRST_ARCHIVE,
  type KeptArchive,
  type Named,
} from '../../../src/state/archives.js';
import { packed } from '../../../src/state/packed.js';
import type { Stores, StoresOfArchive } from '../../../src/state/stores.js';
import type { Opened } from './opened.js';

type OpenAll = () => Required<Opened<Stores>>;

const named = (what: Named): KeptArchive => {
  expect(what.outcome).toBe('kept');
  return (what as Extract<Named, { outcome: 'kept' }>).archive;
};

const ACT = { at: 5, actor: {}, kind: 'reload', outcome: 'done', before: null, body: {} };

async function publish(
  { archive: { versions } }: StoresOfArchive,
  version: string,
  digests: readonly string[],
) {
  await versions.missing(digests);
  await versions.keepArticles(digests.map((digest) => ({ digest, body: packed(`the text of ${digest}`) })));
  return versions.publish({
    version,
    facts: {},
    rejected: [],
    articles: digests,
    pinned: false,
    act: { ...ACT, after: version },
  });
}

async function textsOf({ archive: { versions } }: StoresOfArchive, version: string) {
  const found: unknown[] = [];
  for await (const some of versions.textsIn(version)) found.push(...some.map(({ text }) => text));
  return found;
}

/** The list of archives, and what is kept of one beside another. */
export function archivesContract(open: OpenAll): void {
  describe('archives', () => {
    it('are one at first, which is everybody’s and cannot be deleted', async () => {
      const { archives } = open().stores;
      expect(await archives.list()).toEqual([
        { number: FIRST_ARCHIVE, key: 'main', name: 'main', server: null },
      ]);
      await expect(archives.remove(FIRST_ARCHIVE)).rejects.toThrow(RangeError);
    });

    it('are added with a key of their own, and found by the next process', async () => {
      const { stores, again } = open();
      const one = named(await stores.archives.add('  Court   papers ', 'here'));
      const two = named(await stores.archives.add('Court papers', 'there'));
      expect(one).toMatchObject({ name: 'Court papers', server: 'here' });
      expect(one.key).toMatch(/^[a-z0-9]{4,8}$/);
      expect(new Set([one.key, two.key, 'main']).size).toBe(3);
      expect((await (await again()).archives.list()).slice(1)).toEqual([one, two]);
    });

    it('of one owner have different names, in whatever case', async () => {
      const { archives } = open().stores;
      const one = named(await archives.add('Papers', 'here'));
      expect(await archives.add('PAPERS', 'here')).toEqual({ outcome: 'taken' });
      const two = named(await archives.add('Others', 'here'));
      expect(await archives.rename(two.number, 'papers')).toEqual({ outcome: 'taken' });
      expect(named(await archives.rename(one.number, 'PAPERS'))).toEqual({ ...one, name: 'PAPERS' });
      expect(await archives.rename(999, 'x')).toEqual({ outcome: 'gone' });
    });

    it.each(['', '   ', 'x'.repeat(51), 'a\u0000b'])('are not named %j', async (name) => {
      await expect(open().stores.archives.add(name, 'here')).rejects.toThrow(RangeError);
    });

    it('are bounded in number for each owner', async () => {
      const { archives } = open().stores;
      for (let i = 0; i < ARCHIVES_AN_OWNER; i++) named(await archives.add(`number ${i}`, 'here'));
      expect(await archives.add('one more', 'here')).toEqual({ outcome: 'full' });
      named(await archives.add('one more', 'there'));
    });

    it('answer where they are bound: in a channel, or in a server', async () => {
      const { stores, again } = open();
      const { archives } = stores;
      const { number } = named(await archives.add('Papers', 'here'));
      expect(await archives.bind({ server: 'here', channel: null }, number)).toBe(true);
      expect(await archives.bind({ server: 'here', channel: 'general' }, FIRST_ARCHIVE)).toBe(true);
      expect(await (await again()).archives.bindings()).toEqual([
        { server: 'here', channel: null, archive: number },
        { server: 'here', channel: 'general', archive: FIRST_ARCHIVE },
      ]);
      expect(await archives.bind({ server: 'here', channel: 'general' }, number)).toBe(true);
      expect(await archives.bind({ server: 'here', channel: null }, null)).toBe(true);
      expect(await archives.bindings()).toEqual([{ server: 'here', channel: 'general', archive: number }]);
    });

    it('are not bound in a server that they do not belong to, nor when they are gone', async () => {
      const { archives } = open().stores;
      const { number } = named(await archives.add('Papers', 'here'));
      expect(await archives.bind({ server: 'there', channel: null }, number)).toBe(false);
      expect(await archives.bind({ server: 'here', channel: null }, 999)).toBe(false);
      expect(await archives.bindings()).toEqual([]);
    });

    it('go with all that is kept of them, and their number is not given again', async () => {
      const { stores, again } = open();
      const { archives } = stores;
      const one = named(await archives.add('Papers', 'here'));
      await archives.bind({ server: 'here', channel: null }, one.number);
      await publish(stores, 'aaaa', ['shared', 'of the first']);
      await publish(stores.of(one.number), 'aaaa', ['shared', 'only there']);
      const page = await stores.of(one.number).pages.save(PAGE);
      await archives.remove(one.number);
      await archives.remove(one.number);
      for (const { archives: left, of, archive } of [stores, await again()]) {
        expect(await left.list()).toHaveLength(1);
        expect(await left.bindings()).toEqual([]);
        expect(await of(one.number).archive.versions.live()).toBeUndefined();
        expect(await of(one.number).archive.acts.list(9)).toEqual([]);
        expect(await of(one.number).pages.load(page, 'answer')).toBeUndefined();
        expect(await archive.versions.missing(['shared', 'of the first', 'only there'])).toEqual([
          'only there',
        ]);
      }
      expect(named(await archives.add('Papers', 'here')).number).toBeGreaterThan(one.number);
    });
  });

  describe('versions of two archives', () => {
    it('of one name are two, with articles that are kept once', async () => {
      const { stores, again } = open();
      await publish(stores, 'aaaa', ['a', 'b']);
      expect(await stores.of(2).archive.versions.missing(['a', 'c'])).toEqual(['c']);
      await publish(stores.of(2), 'aaaa', ['b', 'c']);
      for (const { of } of [stores, await again()]) {
        expect(await textsOf(of(1), 'aaaa')).toEqual(['the text of a', 'the text of b']);
        expect(await textsOf(of(2), 'aaaa')).toEqual(['the text of b', 'the text of c']);
        expect(await of(3).archive.versions.find('aaaa')).toBeUndefined();
      }
    });

    it('are pruned each by its own', async () => {
      const { stores } = open();
      for (const version of ['aaaa', 'bbbb', 'cccc']) await publish(stores, version, [version]);
      await publish(stores.of(2), 'bbbb', ['bbbb']);
      for await (const _ of stores.archive.versions.prune(1));
      expect((await stores.archive.versions.latest(9)).map(({ version }) => version)).toEqual(['cccc']);
      expect(await stores.archive.versions.missing(['aaaa', 'bbbb', 'cccc'])).toEqual(['aaaa']);
      expect(await textsOf(stores.of(2), 'bbbb')).toEqual(['the text of bbbb']);
    });

    it('lose nothing to a pruning that runs while another archive makes its version', async () => {
      const { stores } = open();
      const other = stores.of(2);
      await publish(stores, 'aaaa', ['old', 'older']);
      await publish(stores, 'bbbb', ['new']);
      // It is told that these are there, and is about to list them.
      expect(await other.archive.versions.missing(['old', 'older'])).toEqual([]);
      const pruning = stores.archive.versions.prune(1)[Symbol.asyncIterator]();
      await pruning.next();
      await publish(other, 'cccc', ['old', 'older']);
      while (!(await pruning.next()).done);
      expect(await textsOf(other, 'cccc')).toEqual(['the text of old', 'the text of older']);
    });

    it('have a trail, intents, readings and sources each', async () => {
      const { stores } = open();
      const [one, two] = [stores.of(1).archive, stores.of(2).archive];
      const act = await one.acts.add({ ...ACT, after: null });
      const intent = await one.acts.intend({ files: [] });
      await one.readings.keep('reader', [{ file: 'a.txt', body: Uint8Array.of(1) }]);
      const source = (await one.sources.add('https://a.example/feed', {}, {}))!.number;
      await one.sources.addUsed('2026-01-01', { items: 3, bytes: 4 });
      expect(await two.acts.list(9)).toEqual([]);
      expect(await two.acts.find(act)).toBeUndefined();
      await two.acts.strike(intent);
      expect(await one.acts.intents()).toHaveLength(1);
      for await (const files of two.readings.files()) expect(files).toEqual([]);
      await two.readings.drop(['a.txt']);
      for await (const files of one.readings.files()) expect(files).toEqual(['a.txt']);
      expect(await two.sources.list()).toEqual([]);
      await two.sources.remove(source);
      expect(await one.sources.list()).toHaveLength(1);
      expect(await two.sources.add('https://a.example/feed', {}, {})).not.toBeNull();
      expect(await two.sources.used('2026-01-01')).toEqual({ items: 0, bytes: 0 });
    });
  });

  it('one process may change many archives, of each once, until it lets all of them go', async () => {
    const { stores, again } = open();
    const [one, two] = [await stores.archive.hold('one'), await stores.of(2).archive.hold('two')];
    await expect(stores.of(2).archive.hold('three')).rejects.toThrow(/two/);
    await one.release();
    const other = await again();
    await expect(other.of(3).archive.hold('another')).rejects.toThrow();
    await two.release();
    await (await other.of(3).archive.hold('another')).release();
  });
}

const PAGE = { kind: 'answer', version: 'abcd', owner: 'mina', body: { question: 'Who led it?' } };
const TURN = {
  person: 'mina',
  place: 'general',
  isPrivate: false,
  before: 'latest',
  body: { q: 1 },
} as const;

/** What people did with one archive is not another's, and all of it is theirs to have forgotten. */
export function ofArchivesContract(open: () => (archive: number) => Omit<StoresOfArchive, 'archive'>): void {
  describe('what is kept of one archive', () => {
    it('is not found in another', async () => {
      const of = open();
      const [one, two] = [of(1), of(2)];
      const page = await one.pages.save(PAGE);
      const turn = await one.conversations.keep(TURN);
      await one.asked.note({ found: false, ms: 1, text: 'Who?', server: 'here', person: 'mina' });
      await one.votes.cast({
        answer: 'a',
        person: 'mina',
        server: 'here',
        value: 'down',
        question: 'Who?',
        article: 'x',
        headline: 'X',
        paragraph: 1,
      });
      await one.wanted.want({ ...WANTED, person: 'mina' });
      await one.solved.solve('here', { question: 'Who?', by: 'mo' });
      await one.arrivals.note([['x']]);
      await one.digests.keepSent('here', { period: '2026-01-01', upTo: 1 });
      const follow = await one.follows.follow({ ...FOLLOW, person: 'mina' });

      expect(await two.pages.load(page, 'answer')).toBeUndefined();
      const reader = { person: 'mina', isPrivate: true };
      expect(await two.conversations.inPlace('general', reader)).toEqual([]);
      expect(await two.conversations.ofAll('general')).toEqual([]);
      expect(await two.conversations.upTo(turn, reader)).toEqual([]);
      expect(await two.asked.unanswered('here')).toEqual([]);
      expect(await two.asked.summary(1e12)).toMatchObject({ questions: 0 });
      expect((await two.asked.perDay('here', 1))[0]).toMatchObject({ questions: 0 });
      expect(await two.votes.worst('here', 9)).toEqual([]);
      expect(await two.wanted.inServer('here')).toEqual([]);
      expect(await two.wanted.unasked('other', 0, 9)).toEqual([]);
      expect(await two.solved.of('here')).toEqual([]);
      expect(await two.arrivals.between(0, 1e15)).toEqual([]);
      expect(await two.digests.sent('here')).toBeUndefined();
      expect(await two.follows.ofPerson('mina')).toEqual([]);
      expect(follow.outcome).toBe('kept');
      if (follow.outcome === 'kept') {
        expect(await two.follows.find(follow.number)).toBeUndefined();
        expect(await two.follows.end(follow.number)).toBe(false);
        expect(await one.follows.find(follow.number)).toMatchObject({ person: 'mina' });
      }
    });

    it('is told to a target by its own archive only', async () => {
      const of = open();
      for (const archive of [1, 2]) {
        const stores = of(archive);
        const followed = await stores.follows.follow({ ...FOLLOW, person: 'mina' });
        if (followed.outcome === 'kept') await stores.outbox.gather(followed.number, 9e14, [`of ${archive}`]);
      }
      for (const archive of [1, 2]) {
        const batch = await of(archive).outbox.take(FOLLOW.target);
        expect(batch?.found.map(({ article }) => article)).toEqual([`of ${archive}`]);
        await of(archive).outbox.done(batch!, true);
        expect(await of(archive).outbox.due()).toEqual([]);
      }
    });

    it('goes with its person from all archives, whichever is asked to forget', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(
            fc.record({ archive: fc.integer({ min: 1, max: 4 }), person: fc.constantFrom('mina', 'mo') }),
            {
              minLength: 1,
              maxLength: 8,
            },
          ),
          fc.integer({ min: 1, max: 4 }),
          async (acts, asked) => {
            const of = open();
            const pages: { archive: number; id: string; person: string }[] = [];
            for (const { archive, person } of acts) {
              const { pages: kept, conversations, follows, wanted } = of(archive);
              pages.push({ archive, person, id: await kept.save({ ...PAGE, owner: person }) });
              await conversations.keep({ ...TURN, person });
              await wanted.want({ ...WANTED, person });
              await follows.follow({ ...FOLLOW, person, target: { kind: 'person', id: person } });
            }
            const there = of(asked);
            await there.pages.forget('mina');
            await there.conversations.forget('mina');
            await there.wanted.forget('mina');
            await there.follows.forget('mina');
            for (const { archive, id, person } of pages) {
              const { pages: kept, conversations, follows } = of(archive);
              expect((await kept.load(id, 'answer')) === undefined).toBe(person === 'mina');
              const turns = await conversations.inPlace('general', { person, isPrivate: true });
              expect(turns.length === 0).toBe(person === 'mina');
              expect((await follows.ofPerson(person)).length === 0).toBe(person === 'mina');
            }
          },
        ),
        { numRuns: 10 },
      );
    });
  });
}

const WANTED = {
  server: 'here',
  channel: null,
  locale: 'en-US',
  question: 'Who led it?',
  filters: {},
  version: 'aaaa',
} as const;
const FOLLOW = {
  server: null,
  target: { kind: 'person', id: 'mina' },
  locale: 'en-US',
  sought: { words: 'x' },
  alike: 'x',
} as const;
