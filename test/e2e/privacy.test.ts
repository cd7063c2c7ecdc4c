import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TABLES_TOLD } from '../../commands/privacy.js';
import { STATE_FILE } from '../../src/state/sqlite/database/database.js';
import { expectDiscordsForm, expectNoViolations, type OnStage, onStage } from './stage.js';

/** What /privacy and PRIVACY.md say, held against what is in the state once a person has done all that leaves something there. */

let stage: OnStage;
beforeEach(async () => {
  stage = await onStage();
});
afterEach(async () => {
  await stage.close();
  expectNoViolations(stage);
});
afterAll(expectDiscordsForm);

const ANSWERED = 'How many cases of counterfeit goods did customs find?';
const SECRET = 'Which xylophone did the zebra of Quuxville tune?';
const TOLD = 'Which marimba did the zebra of Quuxville tune?';

/** The tables in whose rows a text stands, whatever the column. */
function tablesWith(text: string): string[] {
  const db = new Database(join(stage.folder, STATE_FILE), { readonly: true });
  try {
    const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all();
    return tables
      .map((row) => (row as { name: string }).name)
      .filter((name) => !name.startsWith('sqlite_'))
      .filter((name) => {
        const columns = db.prepare(`SELECT name FROM pragma_table_info('${name}')`).all();
        const all = columns.map(
          (row) => `instr(CAST("${(row as { name: string }).name}" AS BLOB), CAST(? AS BLOB))`,
        );
        return db.prepare(`SELECT 1 FROM "${name}" WHERE ${all.join(' OR ')}`).get(...all.map(() => text));
      });
  } finally {
    db.close();
  }
}

const DELETED = readFileSync('PRIVACY.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| `.*\| deletes it \|$/.test(line))
  .flatMap((line) => [...line.split('|')[1]!.matchAll(/`(\w+)`/g)].map(([, name]) => name!));

async function useEverything() {
  const { driver, members, channels } = stage.discord;
  const me = members.member;
  const { reply } = await driver.slash(me, channels.general, 'ask', { question: ANSWERED });
  await driver.click(me, reply!, '👎');
  await driver.slash(me, channels.general, 'ask', { question: SECRET, private: true });
  const nothing = await driver.slash(me, channels.general, 'ask', { question: TOLD, private: true });
  await driver.click(me, nothing.reply!, 'Tell the moderators');
  return { driver, me, channels };
}

describe('/privacy', () => {
  it('is for whoever asks alone, in servers and in direct messages, in their language', async () => {
    const { driver, addMember, channels } = stage.discord;
    const anna = addMember('anna', { locale: 'de' as never });
    for (const place of [channels.general, driver.dmChannel(anna)]) {
      const { reply, ephemeral } = await driver.slash(anna, place, 'privacy');
      expect(ephemeral).toBe(true);
      expect(reply!.text).toContain('30 Minuten');
      expect(reply!.text).toContain('/vergessen');
    }
  });

  it('tells of every table that a person is in, and of no other that they can be in', async () => {
    const { me } = await useEverything();
    const told: readonly string[] = Object.values(TABLES_TOLD).flat();
    const mine = tablesWith(me.id);
    expect(mine.length).toBeGreaterThan(3);
    for (const table of mine) expect(told).toContain(table);
    expect(mine).toEqual(['conversation_turn', 'saved_page', 'vote', 'wanted_answer']);
    expect(DELETED).toEqual(expect.arrayContaining(mine));
  });

  it('is true of what is asked in private: its words are in nothing that moderators are shown', async () => {
    await useEverything();
    expect(tablesWith('xylophone')).not.toContain('asked_question');
    expect(tablesWith('xylophone').length).toBeGreaterThan(0);
    expect(tablesWith('marimba')).toContain('wanted_answer');
  });

  it('is true of /forget: nothing of the person is left in any table', async () => {
    const { driver, me, channels } = await useEverything();
    await driver.slash(me, channels.general, 'forget');
    expect(tablesWith(me.id)).toEqual([]);
    for (const word of ['xylophone', 'marimba', 'counterfeit goods']) expect(tablesWith(word)).toEqual([]);
  });
});
