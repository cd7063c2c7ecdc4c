import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Exchange } from '../../src/local-discord/driver/exchange.js';
import type { Shown } from '../../src/local-discord/driver/render.js';
import { CAN_RUN, type Processes, processesOf, shardOf } from '../e2e/processes.js';
import { asking, inMs, type Places, placesIn, timesOf } from './asking.js';

/** A database that is stopped hard, or stands still, while two processes are asked 20 questions a second. */

const AWAY_MS = 30_000;
const FROZEN_MS = 20_000;
const BEFORE_MS = 4_000;
const MOST_MS = 2_500;
const QUESTIONS = ['Who made the teapot?', 'Who made the violin?', 'Who made the anchor?'];

describe.skipIf(!CAN_RUN)('a database that two processes share', () => {
  let all: Processes;
  let given: Places;
  let places: readonly string[];
  let people: string[];
  beforeEach(async () => {
    all = await processesOf();
    given = placesIn(all.discord);
    places = given.places;
    people = [...given.people];
    const mine = shardOf(all.discord.guildId);
    await all.start(String(mine));
    await all.start(String(1 - mine));
  });
  afterEach(() => all.close());

  const textOf = ({ messages }: Exchange) => messages.map(({ text }) => text).join('\n');

  async function answerFor(place: string): Promise<{ readonly id: string; readonly reply: Shown }> {
    const id = people.pop()!;
    const question = QUESTIONS[0]!;
    const { reply } = await all.discord.driver.slash({ id }, place, 'ask', { question });
    return { id, reply: reply! };
  }

  async function peopleOfTurns(): Promise<Set<string>> {
    const client = new pg.Client(all.url);
    await client.connect();
    try {
      const { rows } = await client.query('SELECT DISTINCT person FROM conversation_turn');
      return new Set(rows.map(({ person }) => person));
    } finally {
      await client.end();
    }
  }

  /** Everything else that people do, once; what they see. */
  async function others(answers: Awaited<ReturnType<typeof answerFor>>[]) {
    const { driver, members, channels } = all.discord;
    const pressed: Exchange[] = [];
    const voted: Exchange[] = [];
    for (const { id, reply } of answers) {
      pressed.push(await driver.click({ id }, reply, 'Why this?'));
      voted.push(await driver.click({ id }, reply, '👍'));
    }
    const acted = await driver.slash(members.moderator, channels.general, 'archive reload', { now: true });
    const forgot = await driver.slash({ id: answers[0]!.id }, places[0]!, 'forget', {});
    const ended = (one: Exchange) => one.until(({ reply }) => reply !== null, 10_000).catch(() => one);
    return { pressed, voted, acted: await ended(acted), forgot: await ended(forgot) };
  }

  it('is stopped hard for 30 s: no question fails, the rest is refused with a reason, and every turn is there afterwards', async () => {
    const { server, discord } = all;
    const answers = [await answerFor(places[0]!), await answerFor(places[1]!)];
    const askers = asking(discord, given, QUESTIONS);
    await wait(BEFORE_MS);
    await server.crash();
    await wait(AWAY_MS / 2);
    const { pressed, voted, acted, forgot } = await others(answers);
    await wait(AWAY_MS / 2);
    await server.start();
    await wait(BEFORE_MS);
    const asked = await askers.stop();

    const failed = asked.filter(({ exchange }) => exchange.status !== 'answered').length;
    const times = asked.map(({ exchange }) => timesOf(exchange).last);
    console.log(
      `stopped for ${AWAY_MS / 1000} s: ${asked.length} questions, ${failed} failed; ${inMs(times)}`,
    );
    expect(failed).toBe(0);
    for (const one of [...pressed, ...voted]) {
      expect(textOf(one)).toMatch(/cannot/);
      expect(textOf(one)).not.toMatch(/too old/);
    }
    expect(textOf(acted)).toMatch(/PostgreSQL/);
    expect(textOf(forgot)).toMatch(/something may be left/);
    const wanted = asked.map(({ person }) => person);
    let missing = wanted;
    for (let left = 200; left > 0 && missing.length > 0; left--) {
      const kept = await peopleOfTurns();
      missing = wanted.filter((person) => !kept.has(person));
      await wait(100);
    }
    console.log(`turns that are there afterwards: ${wanted.length - missing.length} of ${wanted.length}`);
    expect(missing).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('stands still: nobody waits longer than 2.5 s', async () => {
    const { server, discord } = all;
    const answers = [await answerFor(places[0]!), await answerFor(places[1]!)];
    const askers = asking(discord, given, QUESTIONS);
    await wait(BEFORE_MS);
    server.freeze();
    let rest: Awaited<ReturnType<typeof others>>;
    try {
      // At once, before it is known that it stands still.
      rest = await others(answers);
      await wait(FROZEN_MS);
    } finally {
      server.thaw();
    }
    await wait(BEFORE_MS);
    const asked = await askers.stop();
    const all_ = [
      ...asked.map(({ exchange }) => exchange),
      ...rest.pressed,
      ...rest.voted,
      rest.acted,
      rest.forgot,
    ];
    const failed = all_.filter(({ status }) => status !== 'answered').length;
    const firsts = all_.map((exchange) => timesOf(exchange).first);
    const lasts = all_.map((exchange) => timesOf(exchange).last);
    console.log(
      `stood still for ${FROZEN_MS / 1000} s: ${all_.length} interactions, ${failed} failed; first response ${inMs(firsts)}; answer ${inMs(lasts)}`,
    );
    expect(failed).toBe(0);
    expect(Math.max(...firsts)).toBeLessThan(MOST_MS);
    expect(Math.max(...lasts)).toBeLessThan(MOST_MS);
    expect(discord.violations).toEqual([]);
  });
});
