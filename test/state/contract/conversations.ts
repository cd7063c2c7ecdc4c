import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Conversations, type NewTurn, TURNS_ASKED_WITH } from '../../../src/state/conversations.js';
import type { Keeping } from '../../../src/state/stores.js';
import type { Able, OpenAnswering } from './opened.js';

const MINUTE = 60_000;
const ALL = { person: 'mina', isPrivate: true };
const PUBLIC = { person: 'mina', isPrivate: false };

const turn = (body: unknown, more: Partial<NewTurn> = {}): NewTurn => ({
  person: 'mina',
  place: 'general',
  isPrivate: false,
  before: 'latest',
  body,
  ...more,
});

/** What is promised to give turns, as their bodies. */
async function bodies(turns: Promise<readonly { readonly body: unknown }[]>): Promise<unknown[]> {
  return (await turns).map(({ body }) => body);
}

async function keepAll(kept: Conversations, turns: readonly NewTurn[]): Promise<string[]> {
  const ids: string[] = [];
  for (const one of turns) ids.push(await kept.keep(one));
  return ids;
}

const numbered = (count: number) => Array.from({ length: count }, (_, n) => turn(n + 1));

export function conversationsContract(open: OpenAnswering, { lasts }: Able): void {
  let now: number;
  beforeEach(() => {
    now = 1_000_000_000_000;
  });
  const opened = (most?: Keeping['most']) => open({ conversationMinutes: 30, now: () => now, most });
  const store = (most?: Keeping['most']) => opened(most).stores.conversations;

  describe('what a person asked in a place', () => {
    it('comes back as it went in, oldest first', async () => {
      const kept = store();
      await kept.keep(turn({ question: 'Who led it?', shown: [{ paragraph: 3 }] }));
      await kept.keep(turn({ question: 'And in 2016?', shown: [] }));
      expect(await bodies(kept.inPlace('general', PUBLIC))).toEqual([
        { question: 'Who led it?', shown: [{ paragraph: 3 }] },
        { question: 'And in 2016?', shown: [] },
      ]);
    });

    it.runIf(lasts)('survives a restart', async () => {
      const { stores, again } = opened();
      await stores.conversations.keep(turn('a'));
      expect(await bodies((await again!()).conversations.inPlace('general', PUBLIC))).toEqual(['a']);
    });

    it('is in the order in which it was asked, also when the clock was set back meanwhile', async () => {
      const kept = store();
      await keepAll(kept, numbered(13));
      now -= 60 * MINUTE;
      const last = await kept.keep(turn('after'));
      const next = await kept.keep(turn('and then'));
      expect((await bodies(kept.inPlace('general', PUBLIC))).slice(-3)).toEqual([13, 'after', 'and then']);
      expect((await kept.upTo(next, PUBLIC)).at(-2)?.id).toBe(last);
    });

    it('is the last twelve turns at most', async () => {
      const kept = store();
      await keepAll(kept, numbered(15));
      expect(await bodies(kept.inPlace('general', PUBLIC))).toEqual([
        4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
      ]);
    });

    it('is never given to anyone else, nor in another place, nor out of private into public', async () => {
      const one = fc.record({
        person: fc.constantFrom('mina', 'mo'),
        place: fc.constantFrom('general', 'thread'),
        isPrivate: fc.boolean(),
      });
      const kept = store();
      await fc.assert(
        fc.asyncProperty(fc.array(one, { maxLength: 30 }), fc.boolean(), async (asked, isPrivate) => {
          await kept.forget('mina');
          await kept.forget('mo');
          for (const [n, where] of asked.entries()) {
            now += n % 2;
            await kept.keep(turn(n, where));
          }
          const expected = asked.flatMap((where, n) =>
            where.person === 'mina' && where.place === 'general' && (isPrivate || !where.isPrivate)
              ? [n]
              : [],
          );
          const found = await bodies(kept.inPlace('general', { person: 'mina', isPrivate }));
          expect(found).toEqual(expected.slice(-TURNS_ASKED_WITH));
        }),
        { numRuns: 50 },
      );
    });
  });

  describe('what all asked in a place', () => {
    it('is what each asked there in public, oldest first, with who did; the last twelve', async () => {
      const kept = store();
      await keepAll(kept, [
        turn('a'),
        turn('b', { person: 'mo' }),
        turn('in private', { isPrivate: true }),
        turn('elsewhere', { place: 'other' }),
      ]);
      expect((await kept.ofAll('general')).map(({ person, body }) => [person, body])).toEqual([
        ['mina', 'a'],
        ['mo', 'b'],
      ]);
      await keepAll(kept, numbered(12));
      expect(await bodies(kept.ofAll('general'))).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
    });

    it('loses what one of them has forgotten', async () => {
      const kept = store();
      await keepAll(kept, [
        turn('a'),
        turn('b', { person: 'mo', drawnFrom: ['mina'] }),
        turn('c', { person: 'mo' }),
      ]);
      await kept.forget('mina');
      expect(await bodies(kept.ofAll('general'))).toEqual(['c']);
    });
  });

  describe('the turns up to one', () => {
    it('are those that it follows, not what was asked since', async () => {
      const kept = store();
      const [, b] = await keepAll(
        kept,
        ['a', 'b', 'c'].map((body) => turn(body)),
      );
      const branch = await kept.keep(turn('after b', { before: { id: b! } }));
      expect(await bodies(kept.upTo(b!, PUBLIC))).toEqual(['a', 'b']);
      expect(await bodies(kept.upTo(branch, PUBLIC))).toEqual(['a', 'b', 'after b']);
    });

    it('begin anew where a turn follows none', async () => {
      const kept = store();
      await kept.keep(turn('a'));
      const fresh = await kept.keep(turn('b', { before: { id: null } }));
      expect(await bodies(kept.upTo(fresh, PUBLIC))).toEqual(['b']);
    });

    it('are public ones only for someone else, beside the one that they see', async () => {
      const kept = store();
      await kept.keep(turn('public'));
      await kept.keep(turn('private', { isPrivate: true }));
      const shared = await kept.keep(turn('shared', { isPrivate: true }));
      const mo = { person: 'mo', isPrivate: true };
      expect(await bodies(kept.upTo(shared, mo))).toEqual(['public', 'shared']);
      expect(await bodies(kept.upTo(shared, PUBLIC))).toEqual(['public', 'shared']);
      expect(await bodies(kept.upTo(shared, ALL))).toEqual(['public', 'private', 'shared']);
    });

    it('are twelve at most, however long the conversation', async () => {
      const kept = store();
      const ids = await keepAll(kept, numbered(15));
      expect(await bodies(kept.upTo(ids.at(-1)!, PUBLIC))).toEqual([
        4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
      ]);
    });

    it('are none for a turn that is not kept', async () => {
      expect(await store().upTo('nosuchturn00', ALL)).toEqual([]);
    });
  });

  describe('turns that are kept at the same time', () => {
    it('follow each other in one conversation, and none is lost', async () => {
      const kept = store();
      const ids = await Promise.all(numbered(9).map((one) => kept.keep(one)));
      const all = await bodies(kept.inPlace('general', PUBLIC));
      expect(all.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
      const ways = await Promise.all(ids.map((id) => bodies(kept.upTo(id, PUBLIC))));
      // Each turn's way back is a beginning of the whole: nothing branched off.
      expect(ways.map((way) => way.length).toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
      for (const way of ways) expect(way).toEqual(all.slice(0, way.length));
    });

    it('are all changed by changes that come at the same time', async () => {
      const kept = store();
      const id = await kept.keep(turn([]));
      await Promise.all(
        [1, 2, 3, 4, 5].map((n) => kept.change(id, 'mina', (body) => [...(body as number[]), n])),
      );
      const [body] = await bodies(kept.inPlace('general', PUBLIC));
      expect((body as number[]).toSorted()).toEqual([1, 2, 3, 4, 5]);
    });
  });

  describe('a turn in the place of others', () => {
    it('drops the one that it is asked instead of, where that is the person’s own', async () => {
      const kept = store();
      const [a, b] = await keepAll(kept, [turn('a'), turn('b')]);
      const insteadOf = { id: b! };
      await kept.keep(turn('of mo', { person: 'mo', before: { id: a! }, insteadOf }));
      expect(await bodies(kept.inPlace('general', PUBLIC))).toEqual(['a', 'b']);
      const meant = await kept.keep(turn('meant', { before: { id: a! }, insteadOf }));
      expect(await bodies(kept.inPlace('general', PUBLIC))).toEqual(['a', 'meant']);
      expect(await bodies(kept.upTo(meant, PUBLIC))).toEqual(['a', 'meant']);
      expect(await kept.upTo(b!, PUBLIC)).toEqual([]);
    });

    it('drops all that the person asked there, and follows none of it', async () => {
      const kept = store();
      await keepAll(kept, [turn('a'), turn('b', { isPrivate: true }), turn('c', { place: 'thread' })]);
      await kept.keep(turn('of mo', { person: 'mo' }));
      const fresh = await kept.keep(turn('fresh', { insteadOf: 'all' }));
      expect(await bodies(kept.inPlace('general', ALL))).toEqual(['fresh']);
      expect(await bodies(kept.upTo(fresh, ALL))).toEqual(['fresh']);
      expect(await bodies(kept.inPlace('thread', ALL))).toEqual(['c']);
      expect(await bodies(kept.inPlace('general', { person: 'mo', isPrivate: true }))).toEqual(['of mo']);
    });
  });

  describe('turns', () => {
    it('are forgotten thirty minutes after they were asked, each for itself', async () => {
      const kept = store();
      await kept.keep(turn('a'));
      now += 20 * MINUTE;
      const b = await kept.keep(turn('b'));
      now += 10 * MINUTE - 1;
      expect(await bodies(kept.inPlace('general', PUBLIC))).toEqual(['a', 'b']);
      now += 1;
      expect(await bodies(kept.inPlace('general', PUBLIC))).toEqual(['b']);
      expect(await bodies(kept.upTo(b, PUBLIC))).toEqual(['b']);
    });

    it('are deleted once they are forgotten', async () => {
      const kept = store();
      await kept.keep(turn('a'));
      now += 20 * MINUTE;
      await kept.keep(turn('b'));
      now += 10 * MINUTE;
      await kept.sweep();
      // Were it still there, a clock that goes back would show it.
      now -= 10 * MINUTE;
      expect(await bodies(kept.inPlace('general', PUBLIC))).toEqual(['b']);
    });

    it('are bounded a person: the newest stay, and nobody else loses any', async () => {
      const kept = store({ turnsAPerson: 3 });
      await kept.keep(turn('of mo', { person: 'mo' }));
      for (const n of [1, 2, 3, 4, 5]) await kept.keep(turn(n, { place: `place ${n % 2}` }));
      expect(await bodies(kept.inPlace('place 1', PUBLIC))).toEqual([3, 5]);
      expect(await bodies(kept.inPlace('place 0', PUBLIC))).toEqual([4]);
      expect(await bodies(kept.inPlace('general', { person: 'mo', isPrivate: false }))).toEqual(['of mo']);
    });

    it('are bounded in all', async () => {
      const kept = store({ turns: 3 });
      for (const n of [1, 2, 3, 4, 5]) await kept.keep(turn(n, { person: `person ${n}` }));
      await kept.sweep();
      const left = await Promise.all(
        [1, 2, 3, 4, 5].map((n) =>
          bodies(kept.inPlace('general', { person: `person ${n}`, isPrivate: false })),
        ),
      );
      expect(left.flat()).toEqual([3, 4, 5]);
    });

    it('can be changed by their own person only', async () => {
      const kept = store();
      const id = await kept.keep(turn({ n: 1 }));
      const more = (body: unknown) => ({ ...(body as object), more: true });
      await kept.change(id, 'mo', more);
      await kept.change('nosuchturn00', 'mina', more);
      expect(await bodies(kept.inPlace('general', PUBLIC))).toEqual([{ n: 1 }]);
      await kept.change(id, 'mina', more);
      expect(await bodies(kept.inPlace('general', PUBLIC))).toEqual([{ n: 1, more: true }]);
    });
  });

  describe('forgetting', () => {
    it('drops what one person asked in a place, and counts it', async () => {
      const kept = store();
      await kept.keep(turn('a'));
      await kept.keep(turn('b', { isPrivate: true }));
      await kept.keep(turn('c', { place: 'thread' }));
      await kept.keep(turn('d', { person: 'mo' }));
      expect(await kept.forget('mina', 'general')).toEqual({ turns: 2, places: 1, whole: true });
      expect(await kept.inPlace('general', ALL)).toEqual([]);
      expect(await bodies(kept.inPlace('thread', ALL))).toEqual(['c']);
      expect(await bodies(kept.inPlace('general', { person: 'mo', isPrivate: false }))).toEqual(['d']);
    });

    it('drops it everywhere, out of the branches of others too', async () => {
      const kept = store();
      const a = await kept.keep(turn('a'));
      await kept.keep(turn('b', { place: 'thread' }));
      const branch = await kept.keep(turn('of mo', { person: 'mo', before: { id: a } }));
      expect(await kept.forget('mina')).toEqual({ turns: 2, places: 2, whole: true });
      expect(await bodies(kept.upTo(branch, { person: 'mo', isPrivate: true }))).toEqual(['of mo']);
      expect(await kept.forget('mina')).toEqual({ turns: 0, places: 0, whole: true });
    });
  });
}
