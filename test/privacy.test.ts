import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ASKED_DAYS } from '../src/state/asked-questions.js';
import { MIGRATIONS } from '../src/state/sqlite/database/migrations.js';
import { VECTOR_DAYS } from '../src/state/vectors.js';
import { VOTE_DAYS } from '../src/state/votes.js';
import { WANTED_DAYS } from '../src/state/wanted-answers.js';

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
    for (const [, name] of sql.matchAll(/DROP TABLE (?:IF EXISTS )?(\w+)/g)) there.delete(name!);
  }
  return there;
}

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
      if (!/\b(?:person|owner|actor|set_by|solved_by)\b/.test(columns)) continue;
      expect(rowOf(name).split('|')[3], name).toMatch(/by (?:person|moderator)/);
    }
  });

  it.each([
    ['vote', VOTE_DAYS],
    ['wanted_answer', WANTED_DAYS],
    ['asked_question', ASKED_DAYS],
    ['vector', VECTOR_DAYS],
  ])('says of %s how long it is kept', (table, days) => {
    expect(rowOf(table).split('|')[4]).toContain(`${days} days`);
  });
});
