import fc from 'fast-check';
import { packed } from '../../../src/state/packed.js';
import type { Stores } from '../../../src/state/stores.js';

export const PEOPLE = ['101', '102', '103'];
export const SERVERS = ['201', '202'];
export const PLACES = ['301', '302'];
export const KEYS = ['key a', 'key b', 'key c'];

const person = fc.constantFrom(...PEOPLE);
const server = fc.constantFrom(...SERVERS);
const place = fc.constantFrom(...PLACES);
const drawnFrom = fc.subarray(PEOPLE);
/** PostgreSQL has no NUL in a text, which is tried elsewhere. */
const text = fc.string({ unit: 'grapheme', maxLength: 30 }).map((one) => one.replaceAll('\0', ' '));
const name = text.map((one) => one.replaceAll(/\p{Cc}/gu, ' ').trim() || 'nothing');
const bytes = fc.uint8Array({ maxLength: 40 });
const body = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(text, fc.integer(), fc.boolean()));

/** One thing that is done to a state: with which archive of those that there are, and what. */
export interface Deed {
  readonly archive: number;
  readonly what: (stores: Stores, archive: number, done: Done) => Promise<unknown>;
}

/** What got a name that no one knows before. */
export interface Done {
  readonly pages: string[];
  readonly turns: string[];
}

type What = Deed['what'];

const deeds: readonly fc.Arbitrary<What>[] = [
  fc.tuple(name, server).map(
    ([called, of]): What =>
      (stores) =>
        stores.archives.add(called, of),
  ),
  fc.tuple(server, fc.option(place)).map(
    ([where, channel]): What =>
      (stores, archive) =>
        stores.archives.bind({ server: where, channel }, archive),
  ),
  fc.tuple(fc.array(text, { maxLength: 5 }), body, fc.boolean()).map(
    ([articles, facts, pinned]): What =>
      async (stores, archive) => {
        const { versions } = stores.of(archive).archive;
        const texts = [...new Set(articles)];
        await versions.keepArticles(texts.map((one) => ({ digest: `of ${one}`, body: packed(one) })));
        await versions.publish({
          version: Buffer.from(texts.join()).toString('hex').slice(0, 20),
          facts,
          rejected: [facts],
          articles: texts.map((one) => `of ${one}`),
          pinned,
          act: act(facts),
          ...(texts[0] !== undefined && { correction: { article: `of ${texts[0]}`, body: facts } }),
        });
      },
  ),
  body.map(
    (one): What =>
      (stores, archive) =>
        stores.of(archive).archive.acts.add(act(one)),
  ),
  body.map(
    (one): What =>
      (stores, archive) =>
        stores.of(archive).archive.acts.intend(one),
  ),
  fc.tuple(text, bytes).map(
    ([file, read]): What =>
      (stores, archive) =>
        stores.of(archive).archive.readings.keep('reader', [{ file, body: read }]),
  ),
  fc.tuple(person, body, drawnFrom).map(
    ([owner, page, drawn]): What =>
      async (stores, archive, { pages }) => {
        const saved = { kind: 'answer', version: 'v', owner, body: page, drawnFrom: drawn };
        pages.push(await stores.of(archive).pages.save(saved));
      },
  ),
  fc.tuple(person, place, fc.boolean(), body, drawnFrom).map(
    ([who, where, isPrivate, turn, drawn]): What =>
      async (stores, archive, { turns }) => {
        const kept = {
          person: who,
          place: where,
          isPrivate,
          before: 'latest',
          body: turn,
          drawnFrom: drawn,
        } as const;
        turns.push(await stores.of(archive).conversations.keep(kept));
      },
  ),
  fc.tuple(person, server, fc.boolean(), fc.option(text), fc.double({ noNaN: true, min: 0, max: 1e6 })).map(
    ([who, where, found, words, ms]): What =>
      (stores, archive) =>
        stores.of(archive).asked.note({ found, ms, text: words, server: where, person: who }),
  ),
  fc.tuple(person, server, fc.constantFrom('up', 'down'), fc.option(text), drawnFrom, fc.nat(3)).map(
    ([who, where, value, question, drawn, paragraph]): What =>
      (stores, archive) =>
        stores.of(archive).votes.cast({
          answer: `answer ${paragraph}`,
          person: who,
          server: where,
          value: value as 'up',
          question,
          article: 'tin',
          headline: 'Tin rose',
          paragraph,
          drawnFrom: drawn,
        }),
  ),
  fc.tuple(person, fc.option(server), fc.option(place), text, body, drawnFrom).map(
    ([who, where, channel, question, filters, drawn]): What =>
      (stores, archive) =>
        stores.of(archive).wanted.want({
          person: who,
          server: where,
          channel,
          locale: 'de',
          question,
          filters,
          version: 'v',
          drawnFrom: drawn,
        }),
  ),
  fc.tuple(server, text, person).map(
    ([where, question, by]): What =>
      (stores, archive) =>
        stores.of(archive).solved.solve(where, { question, by }),
  ),
  fc.tuple(server, body, person).map(
    ([where, value, by]): What =>
      (stores) =>
        stores.settings.set(where, { name: 'answers', value, by }),
  ),
  fc.tuple(server, fc.nat()).map(
    ([where, upTo]): What =>
      (stores, archive) =>
        stores.of(archive).digests.keepSent(where, { period: '2026-01-02', upTo }),
  ),
  fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { maxLength: 3 }).map(
    (articles): What =>
      (stores, archive) =>
        stores.of(archive).arrivals.note(articles),
  ),
  fc.tuple(person, fc.option(place), server, body, text, fc.array(text, { maxLength: 3 })).map(
    ([who, channel, where, sought, alike, articles]): What =>
      async (stores, archive) => {
        const { follows, outbox } = stores.of(archive);
        const followed = await follows.follow({
          person: who,
          target: channel === null ? { kind: 'person', id: who } : { kind: 'channel', id: channel },
          server: channel === null ? null : where,
          locale: 'fr',
          sought,
          alike,
        });
        if (followed.outcome === 'kept') await outbox.gather(followed.number, 9, [...new Set(articles)]);
      },
  ),
  person.map(
    (who): What =>
      (stores, archive) =>
        stores.of(archive).outbox.take({ kind: 'person', id: who }),
  ),
  place.map(
    (channel): What =>
      (stores, archive) =>
        stores.of(archive).follows.pause({ kind: 'channel', id: channel }, 'gone'),
  ),
  fc.tuple(text, body, fc.array(fc.tuple(fc.option(text), text, fc.option(bytes)), { maxLength: 4 })).map(
    ([address, about, told]): What =>
      async (stores, archive) => {
        const { sources } = stores.of(archive).archive;
        const added = await sources.add(address, about, about);
        if (!added) return;
        const items = told.map(([guid, title, read]) => ({
          guid,
          link: null,
          title,
          stamp: title,
          body: about,
          text: read,
        }));
        await sources.note(added.number, items, 5);
        const [first] = await sources.waiting(added.number, 1);
        if (first) await sources.mark([{ ...first, standing: 'held', tries: 1 }]);
      },
  ),
  fc.tuple(fc.nat(100), fc.nat(1_000)).map(
    ([items, many]): What =>
      (stores, archive) =>
        stores.of(archive).archive.sources.addUsed('2026-01-02', { items, bytes: many }),
  ),
  fc.tuple(fc.constantFrom(...KEYS), bytes).map(
    ([key, vectors]): What =>
      (stores) =>
        stores.vectors.keep(key, vectors),
  ),
];

/** What may have been done to a state, in order. */
export const someState: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.record({ archive: fc.nat(2), what: fc.oneof(...deeds) }),
  { minLength: 1, maxLength: 40 },
);

/** Does it all. */
export async function doAll(stores: Stores, given: readonly Deed[]): Promise<Done> {
  const done: Done = { pages: [], turns: [] };
  for (const { archive, what } of given) {
    const there = await stores.archives.list();
    await what(stores, there[archive % there.length]!.number, done);
  }
  return done;
}

function act(about: unknown) {
  return { at: 1, actor: about, kind: 'reload', outcome: 'done', before: null, after: 'v', body: about };
}
