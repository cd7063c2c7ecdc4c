import type { Stores } from '../../../src/state/stores.js';
import { KEYS, PEOPLE, PLACES, SERVERS } from './some-state.js';

/** All that the stores give of what `someState` may have put there, in an order that is no store's own. */
export async function everything(stores: Stores, pages: readonly string[], turns: readonly string[]) {
  const archives = await stores.archives.list();
  const of: unknown[] = [];
  for (const { number } of archives) of.push(await ofArchive(stores, number, pages, turns));
  return {
    archives,
    of,
    bindings: await stores.archives.bindings(),
    settings: await each(SERVERS, (server) => stores.settings.of(server)),
    everywhere: await stores.settings.everywhere('answers'),
    servers: (await stores.servers.all())?.toSorted(),
    vectors: [...(await stores.vectors.recall(KEYS))]
      .map(([key, vectors]) => [key, Buffer.from(vectors).toString('hex')])
      .sort(),
  };
}

async function ofArchive(stores: Stores, number: number, pages: readonly string[], turns: readonly string[]) {
  const { archive, conversations, ...asking } = stores.of(number);
  const { versions, acts, corrections, readings, sources } = archive;
  const reader = (person: string) => ({ person, isPrivate: true });
  const kept = await versions.latest(100);
  const listed = await sources.list();
  return {
    live: await versions.live(),
    versions: await each(kept, async (one) => ({
      ...one,
      rejected: await versions.rejectedIn(one.version),
      texts: await all(versions.textsIn(one.version)),
    })),
    acts: await acts.list(1_000),
    intents: await acts.intents(),
    corrections: (await all(corrections.all())).toSorted(byText),
    readings: (await all(readings.all('reader'))).map(({ file, body }) => [
      file,
      Buffer.from(body).toString('hex'),
    ]),
    files: await all(readings.files()),
    sources: await each(listed, async (source) => ({
      ...source,
      waiting: (await sources.waiting(source.number, 100)).map(plainItem),
      held: (await sources.held(source.number, 100)).map(plainItem),
      counts: await sources.counts(source.number),
    })),
    used: await sources.used('2026-01-02'),
    pages: await each(pages, (id) => asking.pages.load(id, 'answer')),
    turns: await each(PEOPLE, (person) =>
      each(PLACES, (place) => conversations.inPlace(place, reader(person))),
    ),
    upTo: await each(turns, (id) => conversations.upTo(id, reader(PEOPLE[0]!))),
    ofAll: await each(PLACES, (place) => conversations.ofAll(place)),
    asked: await asking.asked.summary(Number.MAX_SAFE_INTEGER),
    days: await each(SERVERS, (server) => asking.asked.perDay(server, 3)),
    unanswered: await each(SERVERS, (server) => asking.asked.unanswered(server)),
    worst: await each(SERVERS, async (server) => (await asking.votes.worst(server, 100)).toSorted(byText)),
    wanted: await asking.wanted.unasked('none', 0, 1_000),
    inServer: await each(SERVERS, (server) => asking.wanted.inServer(server)),
    solved: await each(SERVERS, (server) => asking.solved.of(server)),
    digests: await each(SERVERS, (server) => asking.digests.sent(server)),
    arrived: (await asking.arrivals.between(0, Number.MAX_SAFE_INTEGER))?.toSorted(),
    latest: await asking.arrivals.latest(),
    follows: await each(PEOPLE, (person) => asking.follows.ofPerson(person)),
    inChannel: await each(PLACES, (place) => asking.follows.inChannel(place)),
    due: await asking.outbox.due(),
  };
}

function plainItem({ text, ...item }: { readonly text: Uint8Array | null }) {
  return { ...item, text: text && Buffer.from(text).toString('hex') };
}

const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

async function each<T, Found>(over: readonly T[], find: (one: T) => Promise<Found>): Promise<Found[]> {
  const found: Found[] = [];
  for (const one of over) found.push(await find(one));
  return found;
}

async function all<T>(parts: AsyncIterable<readonly T[]>): Promise<T[]> {
  const found: T[] = [];
  for await (const part of parts) found.push(...part);
  return found;
}
