import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleKey } from '../../src/live/library.js';
import type { Exchange } from '../../src/local-discord/driver/exchange.js';
import { untilDone } from './clicking.js';
import { type TwoServers, twoServers } from './two-servers.js';

let stage: TwoServers;
beforeEach(async () => {
  stage = await twoServers();
});
afterEach(async () => {
  await stage.close();
});

const PATIENT = { anyone: true, waitMs: 60_000 } as const;
const textOf = ({ reply, followUps, messages }: Exchange) =>
  [...new Set([reply, ...followUps, ...messages].map((message) => message?.text ?? ''))].join('\n');
/** Asks until there is an answer: an archive may just be being opened. */
async function asked(who: { id: string }, where: string, question: string): Promise<Exchange> {
  for (let tries = 0; ; tries++) {
    const exchange = await stage.discord.driver.slash(who, where, 'ask', { question }, PATIENT);
    const isThere = exchange.reply !== null && !/being opened/.test(textOf(exchange));
    if (isThere || tries === 5) return exchange;
  }
}
const ask = async (who: { id: string }, where: string, question: string) =>
  textOf(await asked(who, where, question));
const slash = async (who: { id: string }, where: string, command: string, values = {}) =>
  textOf(await stage.discord.driver.slash(who, where, command, values, PATIENT));

describe('where servers have archives of their own', () => {
  it('a question is answered from the archive of its channel, else of its server, else the one for all', async () => {
    const { a, b, discord } = stage;
    expect(await ask(a.member, a.general, a.question)).toContain(a.secret);
    expect(await ask(b.member, b.general, b.question)).toContain(b.secret);
    expect(await ask(a.member, a.other, 'Who made the teapot?')).toContain('teapotson');
    expect(await ask(a.member, a.other, a.question)).not.toContain(a.secret);
    const { replies } = await discord.driver.mention(b.member, b.general, b.question, { waitMs: 60_000 });
    expect(replies[0]?.text).toContain(b.secret);
    const direct = await discord.driver.dm(a.member, 'Who made the teapot?', { waitMs: 60_000 });
    expect(direct.replies[0]?.text).toContain('teapotson');
    // In a thread the archive of its channel answers.
    const thread = discord.driver.thread(b.member, b.other, 'aside');
    expect(await ask(b.member, thread, 'Who made the teapot?')).toContain('teapotson');
  });

  it('moderators of a server manage its own archive, and nobody from another server does', async () => {
    const { a, b } = stage;
    expect(await slash(b.moderator, b.general, 'archive status')).toContain('### ');
    expect(await slash(b.member, b.general, 'archive status')).toMatch(/Only those/);
    // The server that looks after the shared one does so where that answers, and the other server does not.
    expect(await slash(a.moderator, a.other, 'archive status')).toContain('### ');
    expect(await slash(b.moderator, b.other, 'archive status')).toMatch(/Only those/);
    const listed = await slash(a.moderator, a.general, 'archives list');
    expect(listed.match(/Papers/g)).toHaveLength(1);
    for (const command of ['archives rename', 'archives delete'])
      expect(
        await slash(a.moderator, a.general, command, { archive: b.archive.key, called: 'Papers' }),
      ).toMatch(/no archive/);
    expect(
      await slash(a.moderator, a.general, 'archives bind', { archive: b.archive.key, place: 'server' }),
    ).toMatch(/no archive/);
    expect(await slash(a.moderator, a.general, 'archives rename', { archive: 'main', called: 'x' })).toMatch(
      /Only archives of this server/,
    );
    expect(await stage.stores.archives.list()).toHaveLength(3);
  });

  it('an archive is made, bound, filled, renamed and deleted by them', async () => {
    const { b, stores } = stage;
    expect(await slash(b.moderator, b.general, 'archives new', { called: 'Deeds' })).toContain('Deeds');
    expect(await slash(b.moderator, b.general, 'archives new', { called: 'deeds' })).toMatch(/already/);
    expect(
      await slash(b.moderator, b.general, 'archives bind', { archive: 'Deeds', place: 'channel' }),
    ).toContain('Deeds');
    expect(await ask(b.member, b.general, b.question)).not.toContain(b.secret);
    expect(await slash(b.moderator, b.general, 'archive status')).toContain('### ');
    await slash(b.moderator, b.general, 'archives rename', { archive: 'Deeds', called: 'Acts' });
    expect(await slash(b.moderator, b.general, 'archives list')).toContain('Acts');
    expect(
      await slash(b.moderator, b.general, 'archives delete', { archive: 'Acts', called: 'Other' }),
    ).toMatch(/once more/);
    expect(
      await slash(b.moderator, b.general, 'archives delete', { archive: 'Acts', called: 'Acts' }),
    ).toContain('deleted');
    expect((await stores.archives.list()).map(({ name }) => name)).toEqual(['main', 'Papers', 'Papers']);
    expect(await ask(b.member, b.general, b.question)).toContain(b.secret);
  });

  it('what is pressed goes to the archive that its message was made from, also in direct messages of a member', async () => {
    const { a, b, discord } = stage;
    const { reply } = await asked(b.member, b.general, b.question);
    const ids = reply!.buttons.flatMap(({ customId }) => customId ?? []);
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) expect(id.startsWith(`${b.archive.key}.`)).toBe(true);
    const read = reply!.buttons.find(({ label }) => /read|article|context/i.test(label))!;
    expect(textOf(await discord.driver.click(b.member, reply!, read.label, PATIENT))).toContain(b.secret);
    const dm = await discord.driver.dm(a.member, 'Who made the teapot?', { waitMs: 60_000 });
    const refused = await discord.driver.forgeClick(a.member, dm.replies[0]!, read.customId!, PATIENT);
    expect(textOf(refused)).toContain('not read here');
    stage.joinsB(a.member);
    const shown = await discord.driver.forgeClick(a.member, dm.replies[0]!, read.customId!, PATIENT);
    expect(textOf(shown)).toContain(b.secret);
  });
});

describe('another server’s archive', () => {
  /** All that the people of B have been given: ids, keys, names. */
  async function loot() {
    const { b, discord, stores } = stage;
    const found = new Set<string>();
    for (const [command, values] of [
      ['ask', { question: b.question }],
      ['ask', { question: `Which ink did ${b.secret} of Ghent drink in Zanzibar?` }],
      ['follow', { words: 'quill' }],
      ['follow', { words: 'quill', where: 'here' }],
      ['setup', {}],
      ['archive list', {}],
      ['archive edit', { article: 'quill' }],
      ['archive remove', { article: 'quill' }],
      ['archive reload', {}],
      ['archive source list', {}],
      ['search', { terms: 'quill' }],
      ['browse', {}],
      ['article', { name: 'quill' }],
      ['following', {}],
      ['archive history', {}],
      ['archive status', {}],
      ['archive gaps', {}],
    ] as const) {
      const exchange = await discord.driver.slash(b.moderator, b.general, command, values, PATIENT);
      for (const message of [exchange.reply, ...exchange.followUps, ...exchange.messages])
        for (const { customId } of [...(message?.buttons ?? []), ...(message?.selects ?? [])])
          if (customId) found.add(customId);
    }
    const version = (await stores.of(b.archive.number).archive.versions.live())!.version;
    const keys = ['quill.txt', 'quill'].flatMap((id) => [id, articleKey(id)]);
    return { ids: [...found], words: [b.question, 'quill', version, b.archive.key, b.archive.name, ...keys] };
  }

  it('gives nothing away, whatever is typed, pressed, chosen or forged in a server or direct messages', async () => {
    const { a, b, discord, commands } = stage;
    expect(await ask(b.member, b.general, b.question)).toContain(b.secret);
    const { ids, words } = await loot();
    expect(ids.length).toBeGreaterThan(4);
    const forged = ids.flatMap((id) => {
      const bare = id.slice(id.indexOf('.') + 1);
      return [id, bare, `${a.archive.key}.${bare}`, `main.${bare}`];
    });
    const own = await asked(a.member, a.general, a.question);
    const direct = await discord.driver.dm(a.member, 'Who made the teapot?', { waitMs: 60_000 });
    const said = await discord.driver.message(a.member, a.general, b.question, { waitMs: 0 });
    const slashes = commands
      .map(({ declaration }) => declaration)
      .filter(
        ({ kind, name }) => kind === 'slash' && name !== 'archive add' && name !== 'archive source add',
      );

    const places = fc.constantFrom(a.general, a.other);
    const people = fc.constantFrom(a.member, a.moderator);
    const acts = fc.oneof(
      fc
        .tuple(people, places, fc.constantFrom(...slashes), fc.constantFrom(...words))
        .map(([who, where, { name, options }, word]) => async () => {
          const values: Record<string, string> = {};
          for (const [option, { type, choices, required }] of Object.entries(
            options as Record<string, { type: string; choices?: readonly string[]; required?: true }>,
          ))
            if (type === 'string' && (required || !choices)) values[option] = choices?.[0] ?? word;
          if (name === 'archives bind') values.place = 'channel';
          return discord.driver.slash(who, where, name, values, PATIENT);
        }),
      fc
        .tuple(people, places, fc.constantFrom(...slashes), fc.constantFrom(...words, ''))
        .map(([who, where, { name, options }, typed]) => async () => {
          const [option] = Object.entries(options as Record<string, { autocomplete?: true }>).find(
            ([, { autocomplete }]) => autocomplete,
          ) ?? [null];
          return option === null
            ? null
            : discord.driver.autocomplete(who, where, name, option, typed, {}, PATIENT);
        }),
      fc
        .tuple(people, fc.constantFrom(own.reply!, direct.replies[0]!), fc.constantFrom(...forged))
        .map(([who, message, id]) => async () => {
          const person = message === direct.replies[0] ? a.member : who;
          const values = who === a.member ? {} : { values: [b.archive.key] };
          return untilDone(
            stage,
            (options) => discord.driver.forgeClick(person, message, id, { ...options, ...values }),
            true,
          );
        }),
      fc
        .tuple(people, fc.constantFrom('mention', 'dm', 'menu'), fc.constantFrom(...words))
        .map(([who, how, word]) => async () => {
          if (how === 'mention') return discord.driver.mention(who, a.general, word, { waitMs: 60_000 });
          if (how === 'dm') return discord.driver.dm(who, word, { waitMs: 60_000 });
          return discord.driver.contextMenu(who, a.general, 'Ask the archive', said.message, PATIENT);
        }),
    );
    const first = discord.requests.length;
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { minLength: 1, maxLength: 6 }), async (some) => {
        const from = discord.requests.length;
        for (const act of some) await act();
        expect(stage.sentSince(from)).not.toContain(b.secret);
      }),
      { numRuns: 25, endOnFailure: true },
    );
    // Nor what came later than its act; and nothing was done to it.
    expect(stage.sentSince(first)).not.toContain(b.secret);
    expect(await ask(b.member, b.general, b.question)).toContain(b.secret);
    const { versions, acts: trail } = stage.stores.of(b.archive.number).archive;
    expect(await versions.latest(9)).toHaveLength(1);
    expect(await trail.list(9)).toHaveLength(1);
  }, 240_000);

  it('is told in no audit channel but that of its server', async () => {
    const { a, b, discord } = stage;
    await stage.stores.settings.set(a.id, { name: 'auditChannel', value: a.other, by: a.moderator.id });
    await stage.stores.settings.set(b.id, { name: 'auditChannel', value: a.general, by: b.moderator.id });
    const from = discord.requests.length;
    await slash(b.moderator, b.general, 'archive remove', { article: 'quill' });
    const shown = discord.messages(b.general, b.moderator.id).at(-1)!;
    const button = shown.buttons.find(({ label }) => /remove/i.test(label));
    if (button) await discord.driver.click(b.moderator, shown, button.label, PATIENT);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const elsewhere = discord.requests
      .slice(from)
      .filter(({ path }) => path.includes(`/channels/${a.other}`) || path.includes(`/channels/${a.general}`));
    expect(JSON.stringify(elsewhere)).not.toMatch(/quill/i);
  });
});
