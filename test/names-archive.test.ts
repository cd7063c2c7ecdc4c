import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAnswerer } from '../src/answer/answerer.js';
import type { Ranker } from '../src/answer/ranking.js';
import { loadArchive } from '../src/archive/load.js';

/** An archive of its own, with people, places and times as papers write them, and questions that name them as people do. */
const FIXTURES = 'test/fixtures/questions';

interface Question {
  readonly question: string;
  readonly relevant: readonly { readonly article: string; readonly paragraph: number }[];
}

const QUESTIONS = readFileSync(`${FIXTURES}/names-developed-on.jsonl`, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Question);

let ranker: Ranker;
beforeAll(async () => {
  ranker = await createAnswerer(await loadArchive(`${FIXTURES}/names-articles.jsonl`));
});

describe('questions that name people, places, numbers and times as people do', () => {
  const answered = QUESTIONS.filter(({ relevant }) => relevant.length > 0);

  it('find the right paragraph first, by words alone', async () => {
    let first = 0;
    let nothing = 0;
    for (const { question, relevant } of answered) {
      const { passages, answers } = await ranker.rank(question);
      const { article, paragraph } = passages[0]!.citation;
      if (relevant.some((one) => one.article === article && one.paragraph === paragraph)) first++;
      if (!answers) nothing++;
    }
    expect(answered).toHaveLength(42);
    expect(first).toBeGreaterThanOrEqual(34);
    expect(nothing).toBeLessThanOrEqual(3);
  });

  it.each([
    'who dug on St. Brendan after World War II',
    'which cook is on voyage number 38',
    'when did the Orvenians leave the telescope project',
  ])('are answered: %s', async (question) => {
    expect((await ranker.rank(question)).answers).toBe(true);
  });
});
