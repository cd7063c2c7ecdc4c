import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, describe, expect, it } from 'vitest';
import { STATE_FILE } from '../../src/state/sqlite/database/database.js';
import { localWeb, outsideOnLoopback } from '../sources/local-web.js';
import { type ArchiveStage, expectNoViolations, onArchive, story } from './archive-stage.js';

/** What Discord or the web makes wait for ever, a stop does not wait for, nor does anything else. */

const FAULTS = [
  ['is shut for an hour', { kind: 'rate-limit', retryAfterMs: 3_600_000 }],
  ['does not answer', { kind: 'delay', ms: 5_000 }],
] as const;
type Fault = (typeof FAULTS)[number][1];

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
let stage: ArchiveStage;
let now: number;
afterEach(async () => {
  await stage.close();
  expectNoViolations(stage);
});

const said = () => stage.lines.map(({ msg }) => msg);
const people = () => stage.discord.members;
const refusing = (channel: string, fault: Fault) =>
  stage.discord.faults.inject({ method: 'POST', route: `/channels/${channel}/messages`, times: 9, fault });

function savedPages(): number {
  const db = new Database(join(stage.folder, STATE_FILE));
  const { n } = db.prepare('SELECT count(*) AS n FROM saved_page').get() as { n: number };
  db.close();
  return n;
}

async function begin(options: Parameters<typeof onArchive>[0] = {}) {
  now = Date.parse('2030-05-15T12:00:00Z');
  stage = await onArchive({ clock: () => now, keeping: { now: () => now }, ...options });
}

async function add(subject: string) {
  stage.put(`${subject}.txt`, story(subject, `The ${subject} is new.`));
  const shown = await stage.archive('reload', { now: true });
  expect(shown.reply!.text).toContain('done');
}

describe('stopping while the audit channel', () => {
  it.each(FAULTS)('%s ends all the same', async (_, fault) => {
    await begin();
    const audit = stage.discord.channels.general;
    await stage.restart({ auditChannelId: audit });
    refusing(audit, fault);
    await add('zither');
    await stage.stopBot(500);
    expect(said()).toContainEqual(
      expect.stringMatching(
        fault.kind === 'delay'
          ? /before the audit channel was told/
          : /the audit channel cannot be written to/,
      ),
    );
  });
});

describe('stopping while somebody who follows words', () => {
  it.each(FAULTS)(
    '%s ends all the same, and they are told later, once',
    async (_, fault) => {
      await begin();
      const { driver, channels } = stage.discord;
      await driver.slash(people().member, channels.general, 'follow', { words: 'zither' });
      await add('zither');
      const inbox = driver.dmChannel(people().member);
      const mend = refusing(inbox, fault);
      now += MINUTE;
      await stage.restart();
      if (fault.kind === 'rate-limit') await expect.poll(said).toContain('new articles are told later');
      await stage.stopBot(500);
      mend();
      now += 2 * 60 * MINUTE;
      await stage.restart();
      const told = () =>
        stage.discord.messages(inbox, people().member.id).filter(({ text }) => /zither/.test(text));
      await expect.poll(() => told().length, { timeout: 10_000 }).toBe(1);
    },
    30_000,
  );
});

describe('while the channel of digests', () => {
  it.each(FAULTS)('%s, what has expired is deleted all the same, and a stop ends', async (_, fault) => {
    await begin();
    const { driver, channels, members } = stage.discord;
    const { reply } = await driver.slash(members.moderator, channels.general, 'setup');
    const opened = await driver.select(members.moderator, reply!, 'Change something…', ['digest']);
    const set = await driver.select(members.moderator, opened.reply!, 'Digest of new articles', ['day']);
    await driver.select(members.moderator, set.reply!, 'Choose a channel…', [channels.announcements]);
    await stage.restart();
    await add('zither');
    await stage.ask('Who made the teapot?');
    refusing(channels.announcements, fault);
    now += 60 * DAY;
    await stage.restart();
    await expect.poll(savedPages).toBe(0);
    await stage.stopBot(500);
  });
});

describe('stopping while a source', () => {
  it('is asked that does not answer ends all the same', async () => {
    const web = await localWeb();
    let hangs = false;
    const asked: (() => void)[] = [];
    web.app.get('/feed', async (c) => {
      if (hangs) await new Promise<void>((resolve) => asked.push(resolve));
      return c.body(
        '<rss version="2.0"><channel><title>Ostrand</title><item><title>A</title><link>/a</link></item></channel></rss>',
      );
    });
    await begin({ outside: outsideOnLoopback });
    const look = await stage.archive('source add', { url: `${web.origin}/feed` });
    await stage.press(look.reply, 'Follow it');
    hangs = true;
    const check = stage.curator.sources
      .check(1, { id: '1', name: 'mo', via: 'discord' })
      .catch((error: unknown) => error);
    await expect.poll(() => asked.length, { timeout: 10_000 }).toBe(1);
    await stage.restart();
    expect(await check).toMatchObject({ code: 'aborted' });
    for (const answer of asked) answer();
    await web.close();
  }, 30_000);
});
