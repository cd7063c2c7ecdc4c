import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openState } from '../../../../src/state/sqlite/database/state.js';
import { sweeper } from '../../../../src/state/sqlite/database/sweeper.js';

const MOST_A_TURN = 256;

/** A state with this many questions, asked at 1, 2, 3 …, and what is asked of the database at once. */
function asked(rows: number) {
  const folder = mkdtempSync(join(tmpdir(), 'clippings-sweep-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  let wipes = 0;
  const files = { wipe: async () => true, wipeSoon: () => void wipes++ };
  const state = openState(folder, { onTrouble: (message) => expect.unreachable(message), files });
  onTestFinished(() => state.close());
  state.write((db) => {
    const insert = db.prepare('INSERT INTO asked_question (at, found, ms) VALUES (?, 1, 1)');
    db.transaction(() => {
      for (let n = 1; n <= rows; n++) insert.run(n);
    })();
  });
  const left = () =>
    state.everywhere((db) => db.prepare('SELECT min(at) AS a, count(*) AS n FROM asked_question').get())
      .results[0];
  return { state, left, wipes: () => wipes };
}

const QUESTIONS = { table: 'asked_question', key: 'number', expired: 'at <= ?' };

describe('what goes of a table', () => {
  it('goes some rows at a time, so that no turn of the event loop is long', async () => {
    const { state, left } = asked(1_000);
    const sweeping = sweeper(state, { ...QUESTIONS, by: () => 900 });
    expect(sweeping.some()).toBe(true);
    expect(left()).toMatchObject({ n: 1_000 - MOST_A_TURN });
    await sweeping.all();
    expect(left()).toMatchObject({ a: 901, n: 100 });
    expect(sweeping.some()).toBe(false);
  });

  it('is what is beyond a number, the oldest', async () => {
    const { state, left } = asked(1_000);
    await sweeper(state, { ...QUESTIONS, by: () => 0, most: { rows: 300, order: 'number DESC' } }).all();
    expect(left()).toMatchObject({ a: 701, n: 300 });
  });

  it('is wiped from the files only where something went', async () => {
    const { state, wipes } = asked(10);
    const sweeping = sweeper(state, { ...QUESTIONS, by: () => 0 });
    await sweeping.all();
    expect(wipes()).toBe(0);
    await sweeper(state, { ...QUESTIONS, by: () => 5 }).all();
    expect(wipes()).toBe(1);
  });
});
