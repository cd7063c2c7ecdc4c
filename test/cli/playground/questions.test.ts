import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../src/answer/answerer.js';
import { loadArchive } from '../../../src/archive/load.js';
import { exampleQuestions } from '../../../src/cli/playground/questions.js';
import { makeLive } from '../../../src/live/live.js';
import { articlesFolder } from './articles.js';

async function questionsOf(folder: string) {
  const archive = await loadArchive(folder);
  const live = await makeLive(archive, await createAnswerer(archive));
  return { live, questions: await exampleQuestions(live) };
}

describe('the example questions', () => {
  it('are three that the archive which ships answers with certainty', async () => {
    const { live, questions } = await questionsOf('data/articles');
    expect(questions).toHaveLength(3);
    const answers = await Promise.all(questions.map((question) => live.answerer.ask(question)));
    const quotes = answers.map((answer) => {
      if (answer.outcome !== 'answered') return null;
      const [{ text, excerpt }] = answer.passages;
      return text.slice(excerpt.start, excerpt.end);
    });
    expect(quotes).toEqual([
      expect.stringContaining('Lord Justice Tamworth'),
      expect.stringContaining('95,940'),
      expect.stringContaining('to take the sting out of a slur'),
    ]);
  });

  it('of another archive are headlines that lead to their article', async () => {
    const { questions } = await questionsOf(
      articlesFolder({
        'Harbour bridge opens after nine years': ['The bridge over the harbour was opened on Monday.'],
        'Bakery wins prize for its rye bread': [
          'A bakery in the old town has won a prize for its rye bread.',
        ],
      }),
    );
    expect(questions.toSorted()).toEqual([
      'Bakery wins prize for its rye bread',
      'Harbour bridge opens after nine years',
    ]);
  });

  it('are none where nothing is found', async () => {
    const { questions } = await questionsOf(articlesFolder({}));
    expect(questions).toEqual([]);
  });

  it('leave out headlines that are too long for a button', async () => {
    const { questions } = await questionsOf(
      articlesFolder({ [`Harbour ${'very '.repeat(30)}long bridge`]: ['The bridge was opened on Monday.'] }),
    );
    expect(questions).toEqual([]);
  });
});
