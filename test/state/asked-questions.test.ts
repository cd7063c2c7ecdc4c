import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ASKED_DAYS, askedQuestions } from '../../src/state/asked-questions.js';
import { openState, type State } from '../../src/state/state.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;

let folder: string;
let state: State;
let now: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clippings-asked-'));
  state = openState(folder, { onTrouble: () => {} });
  now = 0;
});
afterEach(() => {
  state.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (most?: number) => askedQuestions(state, { now: () => now, most });
const missed = (text: string | null) => ({ found: false, ms: 3, text });

describe('what was asked', () => {
  it('is summed up over a time: how many, how many found nothing, and how long 95 of 100 took', () => {
    const asked = open();
    for (let n = 1; n <= 100; n++) asked.note({ found: n > 8, ms: n, text: null });
    expect(asked.summary(HOUR)).toEqual({ questions: 100, nothingFound: 8, p95: 95 });
    now = HOUR;
    asked.note({ found: true, ms: 7, text: null });
    expect(asked.summary(HOUR)).toEqual({ questions: 1, nothingFound: 0, p95: 7 });
    now = 3 * HOUR;
    expect(asked.summary(HOUR)).toEqual({ questions: 0, nothingFound: 0, p95: null });
  });

  it('gives the questions that found nothing, newest first, where their words were kept', () => {
    const asked = open();
    asked.note(missed('Who is the mayor?'));
    now = 5;
    asked.note(missed('When does it open?'));
    asked.note(missed(null));
    asked.note({ found: true, ms: 1, text: null });
    expect(asked.unanswered()).toEqual([
      { text: 'When does it open?', at: 5 },
      { text: 'Who is the mayor?', at: 0 },
    ]);
  });

  it('outlasts a restart', () => {
    open().note(missed('Who is the mayor?'));
    state.close();
    state = openState(folder, { onTrouble: () => {} });
    expect(open().unanswered()).toEqual([{ text: 'Who is the mayor?', at: 0 }]);
  });

  it('is deleted after its days, and beyond its number, the oldest first', () => {
    const asked = open(2);
    for (const text of ['first', 'second', 'third']) asked.note(missed(text));
    asked.sweep();
    expect(asked.unanswered().map(({ text }) => text)).toEqual(['third', 'second']);
    now = ASKED_DAYS * DAY;
    expect(asked.unanswered()).toEqual([]);
    asked.sweep();
    expect(state.read((db) => db.prepare('SELECT count(*) AS n FROM asked_question').get())).toMatchObject({
      n: 0,
    });
  });

  it('keeps the beginning of a pasted text, and nobody’s name', () => {
    const asked = open();
    asked.note(missed('x'.repeat(5_000)));
    expect(asked.unanswered()[0]!.text).toHaveLength(500);
    const columns = state.read((db) => db.prepare('PRAGMA table_info(asked_question)').all()) as {
      name: string;
    }[];
    expect(columns.map(({ name }) => name)).toEqual(['number', 'at', 'found', 'ms', 'text']);
  });
});
