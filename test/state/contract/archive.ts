import { describe, expect, it } from 'vitest';
import type { NewAct } from '../../../src/state/archive-acts.js';
import { HELD, type KeptText, type Publication } from '../../../src/state/archive-versions.js';
import { packed } from '../../../src/state/packed.js';
import { HeldError, OvertakenError } from '../../../src/state/state-error.js';
import type { ArchiveStores } from '../../../src/state/stores.js';
import type { OpenArchive } from './opened.js';

const ACT: NewAct = {
  at: 5,
  actor: { id: '100', name: 'Mo' },
  kind: 'reload',
  outcome: 'done',
  before: null,
  after: 'aaaa',
  body: { added: 2 },
};

const body = (digest: string) => ({ digest, body: packed(`the text of ${digest}`) });
const publication = (version: string, articles: readonly string[], more: Partial<Publication> = {}) => ({
  version,
  facts: { articles: articles.length },
  rejected: [],
  articles,
  pinned: false,
  act: { ...ACT, after: version },
  ...more,
});

async function all<T>(batches: AsyncIterable<readonly T[]>): Promise<T[]> {
  const found: T[] = [];
  for await (const some of batches) found.push(...some);
  return found;
}

async function textsOf(batches: AsyncIterable<readonly KeptText[]>) {
  return (await all(batches)).map(({ text }) => text);
}

async function publish({ versions }: ArchiveStores, ...given: Parameters<typeof publication>) {
  await versions.keepArticles(given[1].map(body));
  return versions.publish(publication(...given));
}

export function archiveContract(open: OpenArchive): void {
  describe('articles', () => {
    it('are missing until they are kept', async () => {
      const { versions } = open().stores;
      expect(await versions.missing(['a', 'b'])).toEqual(['a', 'b']);
      await versions.keepArticles([body('b')]);
      expect(await versions.missing(['a', 'b', 'c'])).toEqual(['a', 'c']);
      expect(await versions.textOf('b')).toBe('the text of b');
      expect(await versions.textOf('a')).toBeUndefined();
    });

    it('can be kept again, which changes nothing', async () => {
      const { versions } = open().stores;
      await versions.keepArticles([body('a')]);
      await versions.keepArticles([body('a'), body('b')]);
      expect(await versions.missing(['a', 'b'])).toEqual([]);
      expect(await versions.textOf('a')).toBe('the text of a');
    });

    it('that are distrusted are missing until they are kept again', async () => {
      const { versions } = open().stores;
      await publish({ versions } as ArchiveStores, 'aaaa', ['a', 'b']);
      await versions.distrust('a');
      expect(await versions.missing(['a', 'b'])).toEqual(['a']);
      await versions.keepArticles([{ digest: 'a', body: packed('as it should be') }]);
      expect(await versions.missing(['a', 'b'])).toEqual([]);
      expect(await textsOf(versions.textsIn('aaaa'))).toEqual(['as it should be', 'the text of b']);
    });

    it('are kept in their thousands, and a version lists them in its order', async () => {
      const { stores, again } = open();
      const digests = Array.from({ length: 1_500 }, (_, n) => `article ${(n * 7) % 1_500}`);
      await publish(stores, 'aaaa', digests);
      const texts = digests.map((digest) => `the text of ${digest}`);
      expect(await textsOf(stores.versions.textsIn('aaaa'))).toEqual(texts);
      expect(await textsOf((await again()).versions.textsIn('aaaa'))).toEqual(texts);
    });
  });

  describe('a version that is published', () => {
    it('is live, with its act in the trail and nothing intended any more', async () => {
      const { stores } = open();
      const { versions, acts } = stores;
      const intent = await acts.intend({ steps: [1] });
      const number = await publish(stores, 'aaaa', ['b', 'a'], { pinned: true, rejected: ['x.txt'], intent });
      expect(await versions.live()).toEqual({ version: 'aaaa', pinned: true });
      expect(await versions.find('aaaa')).toEqual({ version: 'aaaa', act: number, facts: { articles: 2 } });
      expect(await versions.rejectedIn('aaaa')).toEqual(['x.txt']);
      expect(await textsOf(versions.textsIn('aaaa'))).toEqual(['the text of b', 'the text of a']);
      expect(await acts.list(9)).toEqual([{ ...ACT, number }]);
      expect(await acts.intents()).toEqual([]);
    });

    it('is refused, with all of it, where another one is live than it was made from', async () => {
      const { stores } = open();
      const { versions, acts } = stores;
      await publish(stores, 'aaaa', ['a']);
      await publish(stores, 'bbbb', ['b'], { from: 'aaaa' });
      await expect(publish(stores, 'cccc', ['c'], { from: 'aaaa' })).rejects.toThrow(OvertakenError);
      expect(await versions.live()).toMatchObject({ version: 'bbbb' });
      expect(await versions.find('cccc')).toBeUndefined();
      expect(await acts.list(9)).toHaveLength(2);
    });

    it('need not be fetched as far as it is held already', async () => {
      const { stores } = open();
      const digests = Array.from({ length: 300 }, (_, n) => `article ${n}`);
      await publish(stores, 'aaaa', digests);
      const isHeld = (digest: string) => !digest.endsWith('7');
      const found = await all(stores.versions.textsIn('aaaa', isHeld));
      expect(found.map(({ digest }) => digest)).toEqual(digests);
      for (const { digest, text } of found)
        if (text !== HELD) expect(text).toBe(`the text of ${digest}`);
        else expect(isHeld(digest!)).toBe(true);
    });

    it('is so for the next process', async () => {
      const { stores, again } = open();
      const number = await publish(stores, 'aaaa', ['a']);
      const { versions, acts } = await again();
      expect(await versions.live()).toEqual({ version: 'aaaa', pinned: false });
      expect(await acts.find(number)).toEqual({ ...ACT, number });
      expect(await textsOf(versions.textsIn('aaaa'))).toEqual(['the text of a']);
      expect(await versions.missing(['a', 'b'])).toEqual(['b']);
    });

    it('has all its articles kept, or nothing of it is done', async () => {
      const { stores } = open();
      const { versions, acts } = stores;
      await publish(stores, 'aaaa', ['a']);
      const intent = await acts.intend({ steps: [1] });
      await expect(versions.publish(publication('bbbb', ['a', 'nowhere'], { intent }))).rejects.toThrow(
        /nowhere/,
      );
      expect(await versions.live()).toMatchObject({ version: 'aaaa' });
      expect(await versions.find('bbbb')).toBeUndefined();
      expect(await acts.list(9)).toHaveLength(1);
      expect(await acts.intents()).toEqual([{ number: intent, body: { steps: [1] } }]);
    });

    it('may be one that was live before: it counts from its last act', async () => {
      const { stores } = open();
      for (const version of ['aaaa', 'abbb', 'aaaa']) await publish(stores, version, [version]);
      const latest = await stores.versions.latest(9);
      expect(latest.map(({ version }) => version)).toEqual(['aaaa', 'abbb']);
      expect(latest[0]!.act).toBeGreaterThan(latest[1]!.act);
      expect(await stores.versions.latest(1)).toHaveLength(1);
      const beginning = await stores.versions.beginningWith('a', 9);
      expect(beginning.map(({ version }) => version)).toEqual(['aaaa', 'abbb']);
      expect(await stores.versions.beginningWith('ab', 9)).toHaveLength(1);
      expect(await stores.versions.beginningWith('c', 9)).toEqual([]);
    });

    it('is the only one that is live, however many are published at the same time', async () => {
      const { stores } = open();
      const { versions, acts } = stores;
      const names = ['aaaa', 'bbbb', 'cccc', 'dddd'];
      const numbers = await Promise.all(names.map((version) => publish(stores, version, [version])));
      expect(new Set(numbers).size).toBe(4);
      const [last] = await acts.list(1);
      expect(await versions.live()).toMatchObject({ version: last!.after });
      for (const [i, version] of names.entries())
        expect(await versions.find(version)).toMatchObject({ act: numbers[i] });
    });
  });

  describe('what is corrected of an article', () => {
    const correcting = (version: string, article: string, body: unknown) =>
      ({ correction: { article, body }, act: { ...ACT, after: version } }) satisfies Partial<Publication>;

    it('is kept with the version that shows it, the last that was said, for the next process too', async () => {
      const { stores, again } = open();
      await publish(stores, 'aaaa', ['a'], correcting('aaaa', 'one', { fields: { date: null } }));
      await publish(stores, 'bbbb', ['a'], correcting('bbbb', 'two', { fields: { author: 'Ä' } }));
      await publish(stores, 'cccc', ['a'], correcting('cccc', 'one', { fields: { date: '2017-05-14' } }));
      await publish(stores, 'dddd', ['a']);
      const { corrections } = await again();
      expect(await corrections.find('one')).toEqual({
        article: 'one',
        body: { fields: { date: '2017-05-14' } },
      });
      expect(await corrections.find('three')).toBeUndefined();
      const found = await all(corrections.all());
      expect(found.map(({ article }) => article).toSorted()).toEqual(['one', 'two']);
    });

    it('goes with a body of null', async () => {
      const { stores } = open();
      await publish(stores, 'aaaa', ['a'], correcting('aaaa', 'one', { fields: {} }));
      await publish(stores, 'bbbb', ['a'], correcting('bbbb', 'one', null));
      expect(await all(stores.corrections.all())).toEqual([]);
      expect(await stores.corrections.find('one')).toBeUndefined();
    });

    it('is not kept where the version is not', async () => {
      const { stores } = open();
      const wrong = publication('aaaa', ['nowhere'], correcting('aaaa', 'one', { fields: {} }));
      await expect(stores.versions.publish(wrong)).rejects.toThrow(/nowhere/);
      expect(await stores.corrections.find('one')).toBeUndefined();
    });

    it('is listed whole, however many there are', async () => {
      const { stores } = open();
      for (let n = 0; n < 600; n++)
        await publish(stores, 'aaaa', ['a'], correcting('aaaa', `article ${n}`, { n }));
      const found = await all(stores.corrections.all());
      expect(new Set(found.map(({ article }) => article)).size).toBe(600);
    });
  });

  describe('of an empty store', () => {
    it('nothing is live, and nothing is found', async () => {
      const { versions, acts, readings } = open().stores;
      expect(await versions.live()).toBeUndefined();
      expect(await versions.find('aaaa')).toBeUndefined();
      expect(await versions.rejectedIn('aaaa')).toEqual([]);
      expect(await textsOf(versions.textsIn('aaaa'))).toEqual([]);
      expect(await acts.list(9)).toEqual([]);
      expect(await acts.find(1)).toBeUndefined();
      expect(await all(readings.all('reader'))).toEqual([]);
      expect(await all(readings.files())).toEqual([]);
    });
  });

  describe('pruning', () => {
    const versionsLeft = async ({ versions }: ArchiveStores) =>
      (await versions.latest(99)).map(({ version }) => version);

    it('leaves the versions that went live last, and the articles that they hold', async () => {
      const { stores } = open();
      const { versions } = stores;
      await publish(stores, 'aaaa', ['only in a', 'shared']);
      await publish(stores, 'bbbb', ['shared', 'only in b']);
      await publish(stores, 'cccc', ['only in c']);
      for await (const _ of versions.prune(2));
      expect(await versionsLeft(stores)).toEqual(['cccc', 'bbbb']);
      expect(await versions.missing(['only in a', 'shared', 'only in b', 'only in c'])).toEqual([
        'only in a',
      ]);
      expect(await textsOf(versions.textsIn('bbbb'))).toEqual([
        'the text of shared',
        'the text of only in b',
      ]);
    });

    it('never takes the live one', async () => {
      const { stores } = open();
      await publish(stores, 'aaaa', ['a']);
      for await (const _ of stores.versions.prune(0));
      expect(await versionsLeft(stores)).toEqual(['aaaa']);
      expect(await textsOf(stores.versions.textsIn('aaaa'))).toEqual(['the text of a']);
    });

    it('forgets what it deleted: the same article can be kept anew', async () => {
      const { stores } = open();
      await publish(stores, 'aaaa', ['a', 'b']);
      await publish(stores, 'bbbb', ['b']);
      for await (const _ of stores.versions.prune(1));
      await expect(stores.versions.publish(publication('cccc', ['a']))).rejects.toThrow(/kept/);
      await publish(stores, 'cccc', ['b', 'a']);
      expect(await textsOf(stores.versions.textsIn('cccc'))).toEqual(['the text of b', 'the text of a']);
    });
  });

  describe('the audit trail', () => {
    it('counts up, and gives what was done newest first', async () => {
      const { stores, again } = open();
      const numbers: number[] = [];
      for (const at of [1, 2, 3]) numbers.push(await stores.acts.add({ ...ACT, at }));
      expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers);
      expect(new Set(numbers).size).toBe(3);
      const { acts } = await again();
      expect((await acts.list(2)).map(({ at }) => at)).toEqual([3, 2]);
      expect((await acts.list(9, numbers[2])).map(({ at }) => at)).toEqual([2, 1]);
      expect(await acts.find(numbers[0]!)).toEqual({ ...ACT, at: 1, number: numbers[0] });
    });
  });

  describe('what is intended with files', () => {
    it('stands there, the last first, until it is struck out', async () => {
      const { stores, again } = open();
      const first = await stores.acts.intend({ folder: 'a' });
      const second = await stores.acts.intend({ folder: 'b' });
      const { acts } = await again();
      expect(await acts.intents()).toEqual([
        { number: second, body: { folder: 'b' } },
        { number: first, body: { folder: 'a' } },
      ]);
      await acts.strike(second);
      expect(await acts.intents()).toEqual([{ number: first, body: { folder: 'a' } }]);
    });
  });

  describe('readings', () => {
    const reading = (file: string) => ({ file, body: Uint8Array.from([file.length, 0, 255]) });
    const files = Array.from({ length: 300 }, (_, n) => `${n}.txt`);

    it('come back to the reader that made them, for the next process too', async () => {
      const { stores, again } = open();
      await stores.readings.keep('one', files.map(reading));
      await stores.readings.keep('two', [reading('of-two.txt')]);
      const { readings } = await again();
      const found = await all(readings.all('one'));
      expect(found.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
      const [first] = found;
      expect([...first!.body]).toEqual([...reading(first!.file).body]);
      expect((await all(readings.files())).toSorted()).toEqual([...files, 'of-two.txt'].toSorted());
    });

    it('are of a file’s last reader, until they are dropped', async () => {
      const { readings } = open().stores;
      await readings.keep('one', [reading('a.txt'), reading('b.txt')]);
      await readings.keep('two', [reading('a.txt')]);
      expect((await all(readings.all('one'))).map(({ file }) => file)).toEqual(['b.txt']);
      await readings.drop(['a.txt', 'nowhere.txt']);
      expect(await all(readings.files())).toEqual(['b.txt']);
    });
  });

  describe('the right to change the archive', () => {
    it('is one holder’s at a time, who says what it is', async () => {
      const { stores, again } = open();
      const hold = await stores.hold('the bot (process 7)');
      const other = await again();
      await expect(other.hold('another')).rejects.toEqual(new HeldError('the bot (process 7)'));
      await hold.release();
      await (await other.hold('another')).release();
    });
  });

  it('what was written can be waited for until the disk has it', async () => {
    const { stores } = open();
    await publish(stores, 'aaaa', ['a']);
    await expect(stores.settle()).resolves.toBeUndefined();
  });
}
