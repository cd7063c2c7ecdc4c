import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { privacyCommand, TABLES_TOLD } from '../commands/privacy.js';
import { messagePayload } from '../src/discord/reply/gate.js';
import { PAUSED_DAYS } from '../src/state/alerts/follows.js';
import { WAITING_DAYS } from '../src/state/alerts/outbox.js';
import { ASKED_DAYS } from '../src/state/asked-questions.js';
import { MIGRATIONS } from '../src/state/sqlite/database/migrations.js';
import { OF_SERVERS } from '../src/state/sqlite/servers/known-servers.js';
import { VECTOR_DAYS } from '../src/state/vectors.js';
import { VOTE_DAYS } from '../src/state/votes.js';
import { WANTED_DAYS } from '../src/state/wanted-answers.js';
import { complaints, textOf } from './discord/as-discord.js';
import { contextOf } from './discord/helpers.js';

/** What PRIVACY.md says is kept, held against the state. */

const ROWS = readFileSync('PRIVACY.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'));
const names = (row: string) => [...row.split('|')[1]!.matchAll(/`(\w+)`/g)].map(([, name]) => name!);
const rowOf = (table: string) => ROWS.find((row) => names(row).includes(table))!;

/** The tables that there are once every step has been taken, with their columns. */
function tables(): Map<string, string> {
  const there = new Map<string, string>();
  for (const sql of MIGRATIONS) {
    for (const [, name, columns] of sql.matchAll(
      /CREATE TABLE (?:IF NOT EXISTS )?(\w+) \(([\s\S]*?)\n\s*\)/g,
    ))
      there.set(name!, columns!);
    for (const [, name, column] of sql.matchAll(/ALTER TABLE (\w+) ADD COLUMN ([^;]+);/g))
      there.set(name!, `${there.get(name!)}, ${column}`);
    for (const [, name] of sql.matchAll(/(?:DROP TABLE (?:IF EXISTS )?|CREATE TABLE )(\w+_before)\b/g))
      there.delete(name!);
  }
  return there;
}

/** Those that hold what somebody said or did; what is asked is there without their name. */
const ofPeople = () =>
  [...tables()]
    .filter(([name, columns]) => PERSON.test(columns) || BY_NO_NAME.includes(name))
    .map(([name]) => name);
const PERSON = /\b(?:person|owner|actor|set_by|solved_by)\b/;
const BY_NO_NAME = ['asked_question', 'archive_intent', 'follow_waiting', 'follow_target'];

describe('/privacy', () => {
  it('tells of every table that holds something of people, and of none that does not', () => {
    expect(Object.values(TABLES_TOLD).flat().sort()).toEqual(ofPeople().sort());
  });

  it.each(['en-US', 'de', 'fr', 'es-ES'])('says for how long, and what forgets it, in %s', async (locale) => {
    const context = await contextOf([], { locale });
    const payload = messagePayload(await privacyCommand.run(context, {}, null));
    expect(complaints(payload)).toEqual([]);
    const lines = textOf(payload)
      .split('\n')
      .filter((line) => line.startsWith('- '));
    const { conversations, pages, t } = context;
    const days = {
      turns: conversations.minutes,
      pages: pages.days,
      votes: VOTE_DAYS,
      wanted: WANTED_DAYS,
      asked: ASKED_DAYS,
    };
    expect(lines).toHaveLength(Object.keys(TABLES_TOLD).length);
    for (const [what, time] of Object.entries(days))
      expect(lines[Object.keys(TABLES_TOLD).indexOf(what)]).toContain(String(time));
    expect(textOf(payload)).toContain(`**/${t.plain('command.forget.name')}**`);
    expect(textOf(payload)).not.toMatch(/\{\{|\}\}|undefined/);
  });
});

describe('PRIVACY.md', () => {
  it('names every table of the state, each once, and none that is not there', () => {
    expect(ROWS.flatMap(names).sort()).toEqual([...tables().keys()].sort());
  });

  it('says of every table whose it is, how long it is kept, and what /forget does', () => {
    for (const row of ROWS) {
      const cells = row.split('|').slice(1, -1);
      expect(cells, row).toHaveLength(5);
      for (const cell of cells) expect(cell.trim(), row).not.toBe('');
    }
  });

  it('calls nobody’s only what has no column for a person', () => {
    for (const [name, columns] of tables()) {
      if (!PERSON.test(columns)) continue;
      expect(rowOf(name).split('|')[3], name).toMatch(/by (?:person|moderator)/);
    }
  });

  it('says of what is kept of servers that it goes with them, or after some days', () => {
    const ofServers = [...tables()].filter(([, columns]) => /\bserver\b/.test(columns)).map(([name]) => name);
    for (const name of ofServers) {
      // What channels follow is dropped with the channel or the server: see alerts.
      if (name === 'follow') continue;
      const goes = (OF_SERVERS as readonly string[]).includes(name)
        ? /the bot is (?:taken out of|in) the server/
        : /\d+ days/;
      expect(rowOf(name).split('|')[4], name).toMatch(goes);
    }
    expect(ofServers).toEqual(expect.arrayContaining([...OF_SERVERS]));
  });

  it.each([
    ['vote', VOTE_DAYS],
    ['follow', PAUSED_DAYS],
    ['follow_waiting', WAITING_DAYS],
    ['wanted_answer', WANTED_DAYS],
    ['asked_question', ASKED_DAYS],
    ['vector', VECTOR_DAYS],
  ])('says of %s how long it is kept', (table, days) => {
    expect(rowOf(table).split('|')[4]).toContain(`${days} days`);
  });
});
