import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderOfArchive } from '../../src/live/shelf/settings-of-archive.js';
import type { Exchange } from '../../src/local-discord/driver/exchange.js';
import { type LocalWeb, localWeb, newsPage, outsideOnLoopback, prose } from '../sources/local-web.js';
import { story } from './archive-stage.js';
import { type TwoServers, twoServers } from './two-servers.js';

/** What is said of a server's own archive without being asked just then: in that server, and to its members, and nowhere else. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let stage: TwoServers;
let web: LocalWeb;
let now: number;
beforeEach(async () => {
  now = Date.now();
  web = await localWeb();
  stage = await twoServers({ clock: () => now, outside: outsideOnLoopback() });
});
afterEach(async () => {
  await stage.close();
  await web.close();
});

const PATIENT = { anyone: true, waitMs: 60_000 } as const;
const NEWCOMER = 'Vexilmorus';
const textOf = ({ reply, followUps, messages }: Exchange) =>
  [...new Set([reply, ...followUps, ...messages].map((message) => message?.text ?? ''))].join('\n');
const slash = (who: { id: string }, where: string, command: string, values = {}) =>
  stage.discord.driver.slash(who, where, command, values, PATIENT);
/** Until the archive stands open. */
async function ask(who: { id: string }, where: string, question: string): Promise<Exchange> {
  for (let tries = 0; ; tries++) {
    const exchange = await slash(who, where, 'ask', { question });
    if ((exchange.reply && !/being opened/.test(textOf(exchange))) || tries === 5) return exchange;
  }
}
const messagesIn = (where: string, who: { id: string }) =>
  stage.discord.messages(where, who.id).map(({ text }) => text);
const directTo = (who: { id: string }) => messagesIn(stage.discord.driver.dmChannel(who), who).join('\n');
const saysSoon = (say: () => string, what: string | RegExp) =>
  expect.poll(say, { timeout: 20_000 }).toMatch(what);

/** What takes longer shows first how far it is. */
const becomes = (exchange: Exchange, what: string | RegExp) => saysSoon(() => textOf(exchange), what);

/** An article that B's archive did not have. */
async function arrives(subject: string): Promise<void> {
  const { b, stateDir } = stage;
  writeFileSync(
    join(folderOfArchive(stateDir, b.archive), 'articles', `${subject}.txt`),
    story(subject, `The ${subject} was made by Master ${NEWCOMER} of Bruges.`, 20),
  );
  // What the bot itself is at, as when it has just opened the archive, is waited for.
  for (let shown = ''; !/1 added/.test(shown); ) {
    const exchange = await slash(b.moderator, b.general, 'archive reload', { now: true });
    await becomes(exchange, /1 added|is changing the archive just now/);
    shown = textOf(exchange);
  }
}

/** The bot looks for what it has to tell at its start; an archive of a server does when it is opened. */
async function lookAt(time: number): Promise<void> {
  now = time;
  await stage.restart();
  const { a, b } = stage;
  await ask(b.member, b.general, b.question);
  await ask(a.member, a.general, a.question);
}

describe('new articles', () => {
  it('are told to channels and people of the server that follow them, and as its digest', async () => {
    const { a, b, stores } = stage;
    for (const { id, moderator, other } of [a, b])
      await stores.settings.set(id, {
        name: 'digest',
        value: { every: 'day', channel: id === b.id ? b.general : other },
        by: moderator.id,
      });
    await lookAt(now);
    for (const { member, moderator, general, other } of [a, b]) {
      await slash(member, general, 'follow', { words: 'Master' });
      await slash(member, other, 'follow', { words: 'Master' });
      await slash(moderator, general, 'follow', { words: 'Master', where: 'here' });
    }
    now += HOUR;
    await arrives('inkwell');
    await lookAt(now + DAY);
    await saysSoon(() => directTo(b.member), NEWCOMER);
    await saysSoon(() => messagesIn(b.general, b.member).join('\n'), /New in the archive: the last day/);
    await saysSoon(
      () =>
        messagesIn(b.general, b.member)
          .filter((text) => text.includes(NEWCOMER))
          .join(),
      NEWCOMER,
    );
    expect(stage.seenInA()).not.toMatch(/inkwell|Vexilmorus/i);
    // Not in a channel of the same server either that another archive answers in.
    expect(messagesIn(b.other, b.member).join('\n')).not.toContain(NEWCOMER);
  }, 120_000);

  it('are not told to somebody who has left the server', async () => {
    const { a, b } = stage;
    stage.joinsB(a.member);
    await ask(a.member, b.general, b.question);
    for (const who of [a.member, b.member]) await slash(who, b.general, 'follow', { words: 'Master' });
    stage.leavesB(a.member);
    now += HOUR;
    await arrives('inkwell');
    await lookAt(now + HOUR);
    await saysSoon(() => directTo(b.member), NEWCOMER);
    expect(directTo(a.member)).not.toMatch(/inkwell|Vexilmorus/i);
    expect(stage.lines.filter(({ msg }) => msg === 'new articles cannot be told')).toHaveLength(1);
  }, 120_000);
});

describe('what nothing was found for', () => {
  it('is a gap of that server and archive alone, and told to who waits for it once it is answered', async () => {
    const { a, b, discord } = stage;
    const asked = await ask(b.member, b.general, `Which inkwell did Master ${NEWCOMER} of Bruges make?`);
    const waiting = await discord.driver.click(b.member, asked.reply!, 'Tell the moderators', PATIENT);
    expect(textOf(waiting)).not.toBe('');
    expect(textOf(await slash(b.moderator, b.general, 'archive gaps'))).toContain(NEWCOMER);
    await ask(a.member, a.general, a.question);
    for (const where of [a.general, a.other]) {
      const { reply } = await slash(a.moderator, where, 'archive gaps');
      expect(reply!.text).toMatch(/found nothing/);
      expect(reply!.text).not.toContain(NEWCOMER);
    }
    expect(stage.seenInA()).not.toContain(NEWCOMER);
    await arrives('inkwell');
    const told = () => [directTo(b.member), ...messagesIn(b.general, b.member)].join('\n');
    await saysSoon(told, /You wanted to know once the archive answers this\. It does now/);
    expect(stage.seenInA()).not.toContain(NEWCOMER);
  }, 120_000);

  it('and votes are counted for the archive that answered', async () => {
    const { a, b, discord } = stage;
    const { reply } = await ask(b.member, b.general, b.question);
    await discord.driver.click(b.member, reply!, '👎', PATIENT);
    expect(textOf(await slash(b.moderator, b.general, 'archive gaps'))).toContain(b.question);
    await ask(a.member, a.general, a.question);
    for (const where of [a.general, a.other])
      expect(textOf(await slash(a.moderator, where, 'archive gaps'))).not.toContain(b.question);
  }, 120_000);
});

describe('sources', () => {
  it('are an archive’s own: what they bring is told and taken in its server', async () => {
    const { a, b, discord, stores } = stage;
    web.app.get('/lighthouse', (c) =>
      c.html(newsPage('The lighthouse is to open again', prose('lighthouse'))),
    );
    web.app.get('/feed', (c) =>
      c.body(
        '<rss version="2.0"><channel><title>Ostrand News</title><item><title>One</title><link>/lighthouse</link></item></channel></rss>',
      ),
    );
    for (const { id, moderator, general, other } of [a, b])
      await stores.settings.set(id, {
        name: 'auditChannel',
        value: id === b.id ? general : other,
        by: moderator.id,
      });
    await ask(b.member, b.general, b.question);
    const look = await slash(b.moderator, b.general, 'archive source add', { url: `${web.origin}/feed` });
    await becomes(look, 'Ostrand News');
    await becomes(await discord.driver.click(b.moderator, look.reply!, 'Follow it', PATIENT), /Followed/);
    const [source] = await stores.of(b.archive.number).archive.sources.list();
    const which = String(source!.number);
    const check = await slash(b.moderator, b.general, 'archive source check', { which });
    await becomes(check, /waits for you/);
    const take = check.reply!.buttons.find(({ label }) => label === 'Add all')!;
    // Somebody of A has got hold of the button.
    const own = await ask(a.moderator, a.general, a.question);
    const forged = await discord.driver.forgeClick(a.moderator, own.reply!, take.customId!, PATIENT);
    expect(textOf(forged)).toMatch(/not read here/);
    expect(textOf(await slash(a.moderator, a.general, 'archive source list'))).toMatch(/no source yet/);
    expect(textOf(await slash(a.moderator, a.other, 'archive source list'))).toMatch(/no source yet/);
    const taken = await discord.driver.click(b.moderator, check.reply!, 'Add all', PATIENT);
    await becomes(taken, /done/);
    await saysSoon(() => messagesIn(b.general, b.moderator).join('\n'), /Source: Ostrand News/);
    expect(stage.seenInA()).not.toMatch(/Ostrand|lighthouse/i);
  }, 120_000);
});

describe('/setup', () => {
  it('shows which archive answers in the server, and chooses another of those that it may read', async () => {
    const { a, b, discord } = stage;
    await ask(b.member, b.general, b.question);
    const shown = await slash(b.moderator, b.general, 'setup');
    expect(textOf(shown)).toContain('**Archive:** Papers (of this server)');
    const editor = await discord.driver.select(
      b.moderator,
      shown.reply!,
      'Change something…',
      ['archive'],
      PATIENT,
    );
    const [menu] = editor.reply!.selects;
    const offered = menu!.options.map(({ value }) => value);
    expect(offered.sort()).toEqual(['main', b.archive.key].sort());
    const set = await discord.driver.select(
      b.moderator,
      editor.reply!,
      menu!.placeholder!,
      ['main'],
      PATIENT,
    );
    expect(textOf(set)).toContain('**Archive:** main (for all servers)');
    expect(textOf(await ask(b.member, b.general, 'Who made the teapot?'))).toContain('teapotson');
    // A key of another server’s archive is none of those, however it was come by.
    const forged = await discord.driver.forgeClick(b.moderator, set.reply!, menu!.customId!, {
      ...PATIENT,
      values: [a.archive.key],
    });
    expect(textOf(forged)).toMatch(/no archive/);
    expect(textOf(await ask(b.member, b.general, a.question))).not.toContain(a.secret);
    // Nor is it for who does not manage the server.
    const hers = await ask(b.member, b.general, 'Who made the teapot?');
    const member = await discord.driver.forgeClick(b.member, hers.reply!, menu!.customId!, {
      ...PATIENT,
      values: [b.archive.key],
    });
    expect(textOf(member)).toMatch(/Only those|permission/);
  }, 120_000);
});

describe('/archive status', () => {
  it('shows no path of the machine to those who look after a server’s own archive', async () => {
    const { b, stateDir } = stage;
    await ask(b.member, b.general, b.question);
    const text = textOf(await slash(b.moderator, b.general, 'archive status'));
    expect(text).toMatch(/Folder: .*articles/);
    expect(text).not.toContain(stateDir.split('/').at(-2)!);
  });
});
