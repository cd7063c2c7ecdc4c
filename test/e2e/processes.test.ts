import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.js';
import { START_MS } from '../state/postgres/server.js';
import { story } from './archive-stage.js';
import { CAN_RUN, type Process, type Processes, processesOf, shardOf } from './processes.js';
import { LONG, labels, PATIENT, setEndpoint } from './stage.js';

/** Two whole bots over one database, a shard each, and forty servers between them. */

const SERVERS = 40;
const QUESTION = 'Who made the teapot?';
const PARTLY = /something may be left/;

describe.skipIf(!CAN_RUN)('two processes over one PostgreSQL', () => {
  let all: Processes;
  let discord: LocalDiscord;
  let first: Process;
  let second: Process;
  let mine: number;
  let servers: { readonly id: string; readonly general: string }[];
  /** Where the first process answers, and where the second does. */
  let here: string;
  let there: string;

  beforeAll(async () => {
    all = await processesOf({ discord: { clock: PATIENT } });
    discord = all.discord;
    servers = [{ id: discord.guildId, general: discord.channels.general }];
    while (servers.length < SERVERS) servers.push(discord.addServer(`Server ${servers.length}`));
    // The first has the moderators' server, and may change the archive.
    mine = shardOf(discord.guildId);
    first = await all.start(String(mine));
    second = await all.start(String(1 - mine));
    here = discord.channels.general;
    there = servers.find(({ id }) => shardOf(id) !== mine)!.general;
    return () => all.close();
  }, START_MS * 2);
  afterAll(() => {
    expect(discord.violations).toEqual([]);
  });

  const ask = (place: string, question = QUESTION) =>
    discord.driver.slash(discord.members.member, place, 'ask', { question }, LONG);
  const forget = async (place: string) =>
    (await discord.driver.slash(discord.members.member, place, 'forget', {}, LONG)).reply!.text;
  const answered = (one: Process) =>
    one.lines().filter(({ msg, command }) => msg === 'interaction' && command === 'ask').length;
  const me = () => discord.members.member.id;

  async function sql<Row extends object>(text: string, ...given: unknown[]): Promise<Row[]> {
    const client = new pg.Client(all.url);
    await client.connect();
    try {
      return (await client.query(text, given)).rows;
    } finally {
      await client.end();
    }
  }
  /** What is kept of somebody, anywhere. */
  async function keptOf(person: string): Promise<number> {
    const [row] = await sql<{ n: number }>(
      `SELECT ((SELECT count(*) FROM conversation_turn WHERE person = $1)
         + (SELECT count(*) FROM saved_page WHERE owner = $1))::int AS n`,
      person,
    );
    return row!.n;
  }

  /** The second process has something of the member in memory that it could not write yet, and stands still. */
  async function frozenWithSomething(): Promise<void> {
    await ask(there);
    await expect.poll(() => keptOf(me()), { timeout: 20_000 }).toBeGreaterThan(0);
    const holder = new pg.Client(all.url);
    await holder.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('SELECT 1 FROM conversation WHERE person = $1 FOR UPDATE', [me()]);
      const { status } = await ask(there, 'Who made the violin?');
      expect(status).toBe('answered');
      second.freeze();
      await holder.query('ROLLBACK');
    } finally {
      await holder.end();
    }
  }

  /** What is asked now follows nothing of before; a forget that had to wait may still take the first of it with it. */
  async function beginsAnew(): Promise<void> {
    const first = 'SELECT before FROM conversation_turn WHERE person = $1 ORDER BY number LIMIT 1';
    const turns = async () => {
      await ask(there, 'Who made the lantern?');
      return sql(first, me());
    };
    await expect.poll(turns, { timeout: 30_000, interval: 1_000 }).toEqual([{ before: null }]);
  }

  it('answers each question exactly once', async () => {
    for (const { general } of servers) {
      const { status, messages } = await ask(general);
      expect({ status, messages: messages.length }).toEqual({ status: 'answered', messages: 1 });
    }
    const of = servers.filter(({ id }) => shardOf(id) === mine).length;
    await expect.poll(() => [answered(first), answered(second)]).toEqual([of, SERVERS - of]);
  }, 180_000);

  it('has a button work at either process', async () => {
    onTestFinished(() => setEndpoint(discord, null));
    await setEndpoint(discord, first.http);
    const { reply } = await ask(here);
    const before = labels(reply);
    expect(before).toContain('Why this?');
    await setEndpoint(discord, second.http);
    const why = await discord.driver.click(discord.members.member, reply!, 'Why this?', LONG);
    expect(why.status).toBe('answered');
    expect(why.messages.at(-1)!.text).not.toMatch(/too old|cannot/);
    const pressed = (one: Process) =>
      one.lines().filter(({ msg, kind }) => msg === 'interaction' && kind === 'component').length;
    await expect.poll(() => [pressed(first), pressed(second)]).toEqual([0, 1]);
  });

  it('goes on in one process with what was asked in another', async () => {
    onTestFinished(() => setEndpoint(discord, null));
    await forget(here);
    await setEndpoint(discord, first.http);
    await ask(here);
    await setEndpoint(discord, second.http);
    const { reply } = await ask(here, 'Who made the violin?');
    expect(reply!.text).toMatch(/violin/i);
    const turns = await sql('SELECT before FROM conversation_turn WHERE person = $1 ORDER BY number', me());
    expect(turns).toEqual([{ before: null }, { before: expect.any(String) }]);
  });

  describe('/forget at one of them', () => {
    it('forgets in both', async () => {
      await ask(here);
      await ask(there);
      await expect.poll(() => keptOf(me()), { timeout: 20_000 }).toBeGreaterThan(1);
      const text = await forget(here);
      expect(text).toContain('Forgotten');
      expect(text).not.toMatch(PARTLY);
      expect(await keptOf(me())).toBe(0);
    });

    it('says that it is not finished while the other stands still, and finishes when that goes on', async () => {
      await frozenWithSomething();
      try {
        expect(await forget(here)).toMatch(PARTLY);
      } finally {
        second.thaw();
      }
      // The other one may have been stopped while it had what it writes locked: then it is noted as soon as that ends.
      await expect
        .poll(() => sql('SELECT 1 FROM forgotten WHERE person = $1', me()), { timeout: 20_000 })
        .not.toEqual([]);
      await expect.poll(() => sql('SELECT 1 FROM forget_waiting'), { timeout: 20_000 }).toEqual([]);
      await expect.poll(() => keptOf(me()), { timeout: 20_000 }).toBe(0);
      await expect.poll(() => forget(here), { timeout: 20_000, interval: 500 }).not.toMatch(PARTLY);
      // Nor does anything come back of what waited there.
      await beginsAnew();
    }, 120_000);

    it('finishes without the other once that is taken for dead, and what that one had does not come back', async () => {
      await frozenWithSomething();
      try {
        expect(await forget(here)).toMatch(PARTLY);
        await expect.poll(() => forget(here), { timeout: 30_000, interval: 500 }).not.toMatch(PARTLY);
      } finally {
        second.thaw();
      }
      await expect.poll(() => sql('SELECT 1 FROM forget_waiting'), { timeout: 20_000 }).toEqual([]);
      await beginsAnew();
    }, 120_000);
  });

  it('has what one makes live answered in both', async () => {
    all.put('zither.txt', story('zither', 'The zither was made by Dame Zoe of Ghent.'));
    const moderator = discord.members.moderator;
    const reload = await discord.driver.slash(moderator, here, 'archive reload', { now: true }, LONG);
    await reload.until(({ reply }) => /Reload: done/.test(reply?.text ?? ''), 60_000);
    const { reply } = await ask(there, 'Who made the zither?');
    expect(reply!.text).toContain('Dame Zoe');
  });
});
