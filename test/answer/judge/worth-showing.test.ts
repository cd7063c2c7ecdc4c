import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../src/answer/answerer.js';
import { archiveOf, article } from '../../discord/helpers.js';

/** Passages that follow an answer are offered only where they could be one. */

const harvest = (year: number, tons: number) =>
  article(`harvest-${year}`, {
    headline: `Olive harvest of ${year}`,
    date: `${year}-12-01`,
    paragraphs: [
      `Growers pressed ${tons} tons of olives in ${year}, the union said.`,
      'The mill in the valley stands beside the river.',
    ],
  });
const FERRY = article('ferry', {
  headline: 'The ferry is late',
  paragraphs: ['A union of sailors spoke about the fog.'],
});
const ARTICLES = [harvest(2015, 410), harvest(2016, 520), harvest(2017, 630), FERRY];

async function shown(question: string) {
  const answer = await (await createAnswerer(archiveOf(ARTICLES))).ask(question);
  return answer.outcome === 'answered' ? answer.passages.map(({ citation }) => citation.article) : [];
}

describe('further passages', () => {
  it('that are about another year than the one asked for are not offered', async () => {
    expect(await shown('How many tons of olives did growers press in 2016?')).toSatisfy(
      (articles: readonly string[]) => articles.length > 0 && articles.every((id) => id === 'harvest-2016'),
    );
  });

  it('are offered where the question leaves the year open', async () => {
    expect((await shown('How many tons of olives did growers press?')).length).toBeGreaterThan(1);
  });

  it('that share hardly a word with the question are not offered', async () => {
    const articles = await shown('How many tons of olives did growers press, the union said?');
    expect(articles).not.toContain('ferry');
  });
});
