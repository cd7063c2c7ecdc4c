import { packed } from '../../../src/state/packed.js';
import type { Stores } from '../../../src/state/stores.js';

const ACT = { actor: { id: '1' }, kind: 'reload', outcome: 'done', before: null, after: 'v1', body: {} };
const TURN = { person: 'mina', place: 'general', isPrivate: false, before: 'latest' } as const;
const VOTE = {
  answer: 'a',
  person: 'mina',
  server: 'home',
  value: 'down',
  question: 'Who?',
  article: 'x',
} as const;
const WANTED = { server: 'home', channel: 'general', locale: 'de', filters: {}, version: 'v0' } as const;

/** Puts some rows into every table of the state. Gives the id of the last page that was saved. */
export async function fill(stores: Stores): Promise<string> {
  const { versions, readings, acts, sources } = stores.archive;
  const names = Array.from({ length: 40 }, (_, n) => `article ${n} ${'of the harbour '.repeat(n)}`);
  await versions.keepArticles(names.map((name) => ({ digest: name, body: packed(name.repeat(3)) })));
  const act = { ...ACT, at: 1 };
  await versions.publish({
    version: 'v1',
    facts: {},
    rejected: [{}],
    articles: names,
    pinned: true,
    act,
    correction: { article: 'article 1', body: { date: '2026-01-02' } },
  });
  await readings.keep('me', [{ file: 'a.txt', body: Buffer.from('read') }]);
  await acts.intend({ file: 'a.txt' });
  let page = '';
  for (let n = 0; n < 20; n++) {
    const body = { question: `Question ${n}?`, drawn: 'words '.repeat(20) };
    page = await stores.pages.save({ kind: 'answer', version: 'v1', owner: 'mina', body });
    await stores.conversations.keep({ ...TURN, body });
    await stores.votes.cast({ ...VOTE, answer: `${n}`, headline: 'Headline', paragraph: n });
    await stores.asked.note({ found: false, ms: 3, server: 'home', person: `p${n}`, text: `Question ${n}?` });
    await stores.vectors.keep(`key ${n}`, Buffer.alloc(64, n));
    await stores.wanted.want({ ...WANTED, person: `p${n}`, question: `Question ${n}?` });
    await stores.solved.solve('home', { question: `Solved ${n}?`, by: 'mod' });
    await stores.settings.set(`server ${n}`, { name: 'answers', value: { public: true }, by: 'mod' });
    await stores.digests.keepSent(`server ${n}`, { period: 'weekly', upTo: n });
  }
  await stores.settings.set('home', { name: 'answers', value: { public: true }, by: 'mod' });
  await stores.digests.keepSent('home', { period: 'weekly', upTo: 1 });
  const target = { kind: 'person', id: 'mina' } as const;
  for (let n = 0; n < 20; n++) {
    const follow = { person: 'mina', target, server: null, locale: 'de', sought: { n }, alike: `${n}` };
    const followed = await stores.follows.follow(follow);
    if ('number' in followed) await stores.outbox.gather(followed.number, 5, names);
  }
  await stores.arrivals.note(names.map((name) => [name]));
  await stores.outbox.take(target);
  for (let n = 0; n < 3; n++) {
    const added = await sources.add(`https://news${n}.test/feed`, { by: 'mod' }, { next: n });
    await sources.note(
      added!.number,
      Array.from({ length: 12 }, (_, i) => ({
        guid: i % 3 === 0 ? null : `guid ${i}`,
        link: i % 3 === 1 ? null : `https://news${n}.test/${i}`,
        title: `Told ${i}`,
        stamp: `${i}`,
        body: { about: i },
        text: i % 2 === 0 ? Buffer.from(`Text ${i}`) : null,
      })),
      n,
    );
    const [first] = await sources.waiting(added!.number, 1);
    await sources.mark([{ ...first!, standing: 'held' }]);
  }
  const named = await stores.archives.add('Harbours', 'home');
  if ('archive' in named) await stores.archives.bind({ server: 'home', channel: null }, named.archive.number);
  await sources.addUsed('2026-01-02', { items: 3, bytes: 40 });
  return page;
}
