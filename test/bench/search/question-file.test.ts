import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArchivedArticle } from '../../../src/archive/archive.js';
import { makeArticles } from '../../../src/bench/search/corpus/corpus.js';
import { UsageError } from '../../../src/cli/terminal/usage.js';
import { readQuestions } from '../../../src/bench/search/question-file.js';

const [base] = makeArticles(8, 1);
const article = (id: string, paragraphs: string[]): ArchivedArticle => ({ ...base!, id, paragraphs });
const articles = [
  article('customs', ['Officers detained 4,200 chargers.', 'The Café Rosé mark lapsed.']),
  article('courts', ['The judge fined Acme $3 million.', 'Chargers were detained again.']),
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bench-questions-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(...lines: readonly unknown[]) {
  const file = join(folder, 'questions.jsonl');
  await writeFile(
    file,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return readQuestions(file, articles);
}

describe("questions of one's own", () => {
  it('name the paragraphs that answer, counted from 1 in their article', async () => {
    expect(
      await read({ id: 'q1', question: 'who was fined?', relevant: [{ article: 'courts', paragraph: 1 }] }),
    ).toEqual([{ question: 'who was fined?', relevant: [2] }]);
  });

  it('or name answers: a paragraph counts that holds one as whole words, case, accents and punctuation aside', async () => {
    const questions = await read(
      { question: 'which mark lapsed?', answers: ['cafe rose', 'the Cafe'] },
      { question: 'what was detained?', answers: ['CHARGERS!'] },
    );
    expect(questions.map(({ relevant }) => relevant)).toEqual([[1], [0, 3]]);
  });

  it('no part of a word is an answer, and neither is punctuation', async () => {
    const questions = await read(
      { question: 'who?', answers: ['charge', '…'] },
      { question: 'how much?', answers: ['$3 million'] },
    );
    expect(questions).toEqual([{ question: 'how much?', relevant: [2] }]);
  });

  it('leaves out what this archive does not answer, and blank lines', async () => {
    const questions = await read(
      '',
      { question: 'off archive', relevant: [] },
      { question: 'elsewhere', relevant: [{ article: 'unknown', paragraph: 1 }] },
      { question: 'beyond the end', relevant: [{ article: 'customs', paragraph: 3 }] },
      { question: 'kept', relevant: [{ article: 'customs', paragraph: 2 }] },
    );
    expect(questions).toEqual([{ question: 'kept', relevant: [1] }]);
  });

  it.each([
    ['broken JSON', '{"question": '],
    ['no question', { relevant: [] }],
    ['an empty question', { question: '' }],
    ['an empty answer', { question: 'x', answers: [''] }],
    ['an array', []],
    ['a paragraph between two', { question: 'x', relevant: [{ article: 'a', paragraph: 1.5 }] }],
    ['a paragraph numbered 0', { question: 'x', relevant: [{ article: 'a', paragraph: 0 }] }],
  ])('%s: an error that names file and line', async (_, line) => {
    const reading = read({ question: 'fine', relevant: [] }, line);
    await expect(reading).rejects.toThrow(UsageError);
    await expect(reading).rejects.toThrow(/questions\.jsonl, line 2: not a question/);
  });

  it('nothing that the archive answers: an error that says so', async () => {
    await expect(read({ question: 'x', relevant: [] })).rejects.toThrow(
      /none of its 1 questions has an answer/,
    );
  });

  it('a file that is not there: an error that names it', async () => {
    await expect(readQuestions(join(folder, 'missing.jsonl'), articles)).rejects.toThrow(
      /missing\.jsonl cannot be read/,
    );
  });
});
