import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runAnsweringSet } from '../../../src/bench/ranking-fit/answering-set.js';
import { PIECE_WIDTH } from '../../../src/meaning/engine/layout.js';
import { SIGN_BYTES } from '../../../src/meaning/engine/signs.js';
import { SAID } from '../../../src/search/before.js';
import { DIMENSIONS } from '../../../src/search/meaning/vectors.js';
import { run } from '../../cli/terminal-streams.js';

const ARTICLE = {
  id: 'shoes',
  headline: 'Customs seize shoes',
  date: '2017-03-02',
  paragraphs: [
    'Officers at the port opened forty crates and found nine thousand pairs of copied running shoes inside.',
    'The importer has ten days to say whether the goods may be destroyed, a spokeswoman for the port said.',
  ],
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clippings-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Found = [number, number, number, number, number, number, number[] | null];
interface Line {
  readonly ids: number[];
  readonly kinds: number[] | null;
  readonly vectors: string;
  readonly found: Found[];
  readonly signs: string;
  readonly headline: number;
}

function written(file: string): { readonly paragraphs: Line[]; readonly asked: Line[] } {
  const lines: Line[] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return {
    paragraphs: lines.filter((line) => 'signs' in line),
    asked: lines.filter((line) => 'found' in line),
  };
}

const write = (name: string, ...lines: unknown[]): string => {
  const file = join(folder, name);
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  return file;
};

describe('npm run answering-set', () => {
  it('writes a question that nothing answers with what is found first, of which none is right', async () => {
    const archive = write('archive.jsonl', ARTICLE);
    const question = 'Who bought the crates of shoes at the port?';
    const questions = write('questions.jsonl', { id: '1', question, relevant: [] });
    const given = ['--set', `shoes=${questions},${archive}`, '--out', folder];
    expect(await run(runAnsweringSet, given)).toMatchObject({ status: 0, err: '' });
    const { asked } = written(join(folder, 'shoes.jsonl'));
    expect(asked.map(({ kinds, found }) => [kinds, found.map(([, isRight]) => isRight)])).toEqual([
      [null, [0, 0]],
    ]);
  });

  it('writes each paragraph once, before the question that finds it, with what the model makes of both', async () => {
    const archive = write('archive.jsonl', ARTICLE);
    const relevant = [{ article: 'shoes', paragraph: 2 }];
    const questions = write(
      'questions.jsonl',
      { id: '1', question: 'How long does the importer at the port have?', relevant },
      { id: '2', question: 'Who may destroy the goods at the port?', relevant },
      { id: '3', question: 'Who won the race?', relevant: [] },
    );
    const out = join(folder, 'sets', 'new');
    const given = ['--set', `shoes=${questions},${archive}`, '--out', out];
    expect(await run(runAnsweringSet, given)).toEqual({
      status: 0,
      out: '3 questions and 2 paragraphs written.\n',
      err: '',
    });
    const { paragraphs, asked } = written(join(out, 'shoes.jsonl'));
    expect(paragraphs).toHaveLength(2);
    for (const { ids, signs, vectors, headline } of paragraphs) {
      // Each is read in one window.
      expect(Buffer.from(vectors, 'base64')).toHaveLength(DIMENSIONS);
      expect(Buffer.from(signs, 'base64')).toHaveLength(ids.length * SIGN_BYTES);
      expect(headline).toBe(3);
    }
    // The second is asked behind the first, too, on which it does not lean.
    expect(asked.map(({ kinds }) => kinds !== null)).toEqual([false, false, true]);
    for (const { ids, kinds, vectors, found } of asked) {
      expect(Buffer.from(vectors, 'base64')).toHaveLength(ids.length * PIECE_WIDTH * 4);
      const right = found.filter(([, isRight]) => isRight === 1);
      expect(right).toHaveLength(1);
      const [number, , score, alone, cosine, within, relation] = right[0]!;
      expect(paragraphs[number]!.ids).toHaveLength(
        Buffer.from(paragraphs[number]!.signs, 'base64').length / SIGN_BYTES,
      );
      expect(score).toBeGreaterThan(0);
      expect(alone).toBe(score);
      for (const one of [cosine, within]) {
        expect(one).toBeGreaterThan(0.2);
        expect(one).toBeLessThan(1);
      }
      expect(relation).toEqual(kinds && [1, 1, 0, 0, 0, 0, 0]);
    }
  });

  it('goes through a conversation twice: with what answers shown, and with what words find', async () => {
    const archive = write('archive.jsonl', ARTICLE);
    const questions = write('questions.jsonl', {
      id: '1',
      turns: [
        {
          question: 'How many pairs of shoes were in the crates?',
          relevant: [{ article: 'shoes', paragraph: 1 }],
        },
        { question: 'thanks', relevant: [] },
        { question: 'and how long has the importer?', relevant: [{ article: 'shoes', paragraph: 2 }] },
      ],
    });
    const given = ['--set', `shoes=${questions},${archive}`, '--out', folder];
    expect(await run(runAnsweringSet, given)).toMatchObject({ status: 0, err: '' });
    const { asked } = written(join(folder, 'shoes.jsonl'));
    expect(asked).toHaveLength(2);
    for (const { kinds, found } of asked) {
      expect(new Set(kinds)).toEqual(new Set([SAID.question, SAID.answer, 0]));
      expect(found.filter(([, isRight]) => isRight === 1)).toHaveLength(1);
      expect(found.map(([, , , , , , relation]) => relation![2])).toContain(1);
    }
  });

  it('says what is missing', async () => {
    const without = await run(runAnsweringSet, ['--out', folder]);
    expect(without).toMatchObject({ status: 2, err: expect.stringContaining('--set') });
    const wrong = await run(runAnsweringSet, ['--set', 'shoes', '--out', folder]);
    expect(wrong).toMatchObject({ status: 2, err: expect.stringContaining('NAME=QUESTIONS.jsonl,ARCHIVE') });
  });
});
