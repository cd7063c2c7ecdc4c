/** Uses all that is kept in each of some folders, as the bot does; says what is thrown that is no sentence for the operator. */
const [built, page, ...folders] = process.argv.slice(2);
const { openStores } = await import(String(built));

/** @param {AsyncIterable<readonly unknown[] | void>} batches */
async function drained(batches) {
  const all = [];
  for await (const some of batches) all.push(...(some ?? []));
  return all;
}

for (const folder of folders) {
  const stores = openStores(folder, { keepDays: 30, conversationMinutes: 30, onTrouble: () => {} });
  const { versions, acts, readings, sources, corrections } = stores.archive;
  const wanted = {
    server: 'home',
    channel: null,
    locale: 'de',
    question: 'Who?',
    filters: {},
    version: 'v1',
  };
  const told = {
    guid: 'guid 1',
    link: 'https://news0.test/2',
    title: 'Told',
    stamp: 's',
    body: {},
    text: null,
  };
  const reader = { person: 'mina', isPrivate: true };
  const follow = {
    person: 'mina',
    target: { kind: /** @type {const} */ ('person'), id: 'mina' },
    server: null,
    locale: 'de',
    sought: {},
    alike: 'x',
  };
  /** @type {readonly (() => Promise<unknown>)[]} */
  const uses = [
    () => stores.glance(),
    () => versions.live(),
    () => versions.find('v1'),
    () => versions.latest(5),
    () => versions.beginningWith('v', 5),
    () => versions.rejectedIn('v1'),
    () => drained(versions.textsIn('v1')),
    () => versions.missing(['article 3', 'nothing']),
    () => versions.keepArticles([{ digest: 'new', body: new Uint8Array(40) }]),
    () => acts.list(10),
    () => acts.intents(),
    () => acts.find(1),
    () => drained(corrections.all()),
    () => corrections.find('article 1'),
    () => drained(readings.all('me')),
    () => drained(readings.files()),
    () => stores.pages.load(page, 'answer'),
    () => stores.pages.save({ kind: 'answer', version: 'v1', owner: 'olga', body: {} }),
    () => stores.conversations.inPlace('general', reader),
    () =>
      stores.conversations.keep({ person: 'olga', place: 'p', isPrivate: false, before: 'latest', body: {} }),
    () => stores.votes.worst('home', 10),
    () => stores.asked.unanswered('home'),
    () => stores.asked.summary(1e9),
    () => stores.vectors.recall(['key 1', 'key 2']),
    () => stores.arrivals.note([['article 3'], ['one', 'two']]),
    () => stores.arrivals.between(0, 1e15),
    () => stores.follows.ofPerson('mina'),
    () => stores.follows.behind(1e15, 0, 9),
    () => stores.follows.follow({ ...follow, person: 'olga', target: { kind: 'person', id: 'olga' } }),
    () => stores.outbox.gather(1, 1e15, ['article 4']),
    () => stores.outbox.due(),
    async () => {
      const batch = await stores.outbox.take(follow.target);
      if (!batch) return;
      await stores.outbox.failed(batch);
      await stores.outbox.done(batch, true);
    },
    () => stores.wanted.want({ ...wanted, person: 'p1' }),
    () => stores.wanted.unasked('v1', 0, 9),
    () => stores.wanted.inServer('home'),
    () => stores.wanted.asked(1, 'v1'),
    () => stores.wanted.take(2),
    () => stores.solved.of('home'),
    () => stores.solved.solve('home', { question: 'Who?', by: 'mod' }),
    () => stores.settings.of('home'),
    () => stores.settings.everywhere('answers'),
    () => stores.settings.set('home', { name: 'answers', value: 1, by: 'mod' }),
    () => stores.digests.sent('home'),
    () => stores.digests.keepSent('home', { period: 'weekly', upTo: 5 }),
    () => stores.servers.all(),
    () => stores.archives.list(),
    () => stores.archives.bindings(),
    () => stores.archives.add('Piers', 'home'),
    () => stores.archives.rename(2, 'Quays'),
    () => stores.archives.bind({ server: 'home', channel: 'general' }, 2),
    () => sources.list(),
    () => sources.counts(1),
    () => sources.waiting(1, 20),
    () => sources.held(1, 20),
    () => sources.note(1, [told, { ...told, guid: null, link: null }], 9),
    async () => {
      const [one] = await sources.waiting(1, 1);
      if (one) await sources.mark([{ ...one, standing: 'live' }]);
    },
    () => sources.keepCourse(2, {}),
    () => sources.add('https://other.test/', {}, {}),
    () => sources.used('2026-01-02'),
    () => sources.addUsed('2026-01-02', { items: 1, bytes: 1 }),
    () => sources.remove(1),
    () => stores.votes.worst('home', 10),
    () => stores.asked.perDay('home', 3),
    () => stores.vectors.keep('key 1', new Uint8Array(8)),
    () => stores.arrivals.latest(),
    () => stores.follows.sweep(),
    () => stores.asked.sweep(),
    () => stores.wanted.sweep(),
    () => stores.solved.sweep(),
    () => stores.votes.sweep(),
    () => stores.servers.forget('server 1'),
    () => stores.wanted.forget('mina'),
    () => stores.archives.remove(2),
    () => stores.follows.forget('mina'),
    () => stores.pages.sweep(),
    () => stores.votes.forget('mina'),
    () => stores.pages.forget('mina'),
    () => stores.conversations.forget('mina'),
    () => drained(versions.prune(0)),
  ];
  for (const use of uses) {
    try {
      await use();
    } catch (error) {
      if (/** @type {Error} */ (error).name !== 'StateError')
        console.log(`threw ${/** @type {Error} */ (error).stack} in ${use} of ${folder}`);
    }
  }
  await stores.close();
}
console.log('used all');
