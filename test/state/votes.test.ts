import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STATE_FILE } from '../../src/state/database.js';
import { openState, type State } from '../../src/state/state.js';
import { VOTE_DAYS, type Vote, votes } from '../../src/state/votes.js';

const VOTE: Vote = {
  answer: 'a1',
  person: 'mina',
  value: 'down',
  question: 'Who led it?',
  article: 'one',
  headline: 'Headline of one',
  paragraph: 2,
};
const PLACE = { question: VOTE.question, article: 'one', headline: VOTE.headline, paragraph: 2 };

let folder: string;
let state: State;
let now: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clippings-votes-'));
  state = openState(folder, { onTrouble: () => {} });
  now = 0;
});
afterEach(() => {
  state.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (most?: number) => votes(state, { now: () => now, most });

describe('a vote', () => {
  it('counts once a person and answer, and can be changed', () => {
    const kept = open();
    kept.cast(VOTE);
    kept.cast(VOTE);
    expect(kept.worst(9)).toEqual([{ ...PLACE, up: 0, down: 1 }]);
    kept.cast({ ...VOTE, value: 'up' });
    expect(kept.worst(9)).toEqual([]);
    kept.cast({ ...VOTE, value: 'down' });
    kept.cast({ ...VOTE, person: 'mo' });
    kept.cast({ ...VOTE, person: 'olive', value: 'up' });
    expect(kept.worst(9)).toEqual([{ ...PLACE, up: 1, down: 2 }]);
  });

  it('is on disk once it is confirmed', () => {
    expect(open().cast(VOTE)).toBe(true);
    // As a killed process leaves it: nothing is closed.
    const other = openState(folder, { onTrouble: () => {} });
    expect(votes(other, { now: () => now }).worst(9)).toHaveLength(1);
    other.close();
  });

  it('is not confirmed when the disk cannot be used', () => {
    state.close();
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, STATE_FILE), { recursive: true });
    state = openState(folder, { onTrouble: () => {} });
    expect(open().cast(VOTE)).toBe(false);
    expect(open().worst(9)).toEqual([]);
  });
});

describe('the answers thought worst of', () => {
  it('are those of one passage to one question, the most against first', () => {
    const kept = open();
    for (const person of ['mina', 'mo', 'olive']) kept.cast({ ...VOTE, answer: person, person });
    kept.cast({ ...VOTE, answer: 'b', question: null });
    kept.cast({ ...VOTE, answer: 'c', paragraph: 3, person: 'mina' });
    kept.cast({ ...VOTE, answer: 'c', paragraph: 3, person: 'mo' });
    expect(kept.worst(9).map(({ question, paragraph, down }) => [question, paragraph, down])).toEqual([
      ['Who led it?', 2, 3],
      ['Who led it?', 3, 2],
      [null, 2, 1],
    ]);
    expect(kept.worst(1)).toHaveLength(1);
  });
});

describe('votes', () => {
  it('of a person can be forgotten', () => {
    const kept = open();
    kept.cast(VOTE);
    kept.cast({ ...VOTE, answer: 'a2' });
    kept.cast({ ...VOTE, person: 'mo' });
    expect(kept.forget('mina')).toEqual({ votes: 2, whole: true });
    expect(kept.forget('mina')).toEqual({ votes: 0, whole: true });
    expect(kept.worst(9)).toEqual([{ ...PLACE, up: 0, down: 1 }]);
  });

  it('are deleted after their days, and beyond their number, the oldest first', () => {
    const kept = open(1);
    kept.cast(VOTE);
    now = 5;
    kept.cast({ ...VOTE, answer: 'a2', paragraph: 7 });
    kept.sweep();
    expect(kept.worst(9).map(({ paragraph }) => paragraph)).toEqual([7]);
    now = 5 + VOTE_DAYS * 86_400_000;
    expect(kept.worst(9)).toEqual([]);
    kept.sweep();
    expect(state.read((db) => db.prepare('SELECT count(*) AS n FROM vote').get())).toMatchObject({ n: 0 });
  });
});
