import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../src/answer/answerer.js';
import type { Archive } from '../../../src/archive/archive.js';
import { quantisedByWords } from '../../search/vectors-by-words.js';
import { ARTICLES, conversation, DECIDED, index, turn } from './world.js';

const answerer = await createAnswerer({ articles: ARTICLES, version: '1' } as unknown as Archive, { index });
const ask = (question: string, ...turns: Parameters<typeof conversation>) =>
  answerer.ask(question, { conversation: conversation(...turns) });
const placeIn = (answer: Awaited<ReturnType<typeof ask>>) =>
  answer.outcome === 'answered'
    ? `${answer.passages[0].citation.article} ${answer.passages[0].citation.paragraph}`
    : answer.outcome;

describe('a question read within its conversation', () => {
  it('is answered from what it goes on with', async () => {
    const answer = await ask('What had the holder asked for?', DECIDED);
    expect(placeIn(answer)).toBe('tea 2');
  });

  it('that changes the subject is not drawn back', async () => {
    const answer = await ask('How many pairs of shoes were detained?', DECIDED);
    expect(placeIn(answer)).toBe('port 1');
    expect(answer.understoodAs).toBe(answer.question);
  });

  it('worded like an ellipsis is read as it stands where that has the better answer', async () => {
    const answer = await ask('how many pairs of shoes?', DECIDED);
    expect(placeIn(answer)).toBe('port 1');
    expect(answer.understoodAs).toBe('how many pairs of shoes?');
  });

  it('of whose words the archive knows none is not answered from the conversation', async () => {
    expect((await ask('What about zebras?', DECIDED)).outcome).toBe('nothing-found');
  });

  it('of somebody at hand is, though the archive does not use an ordinary word of it', async () => {
    const answer = await ask('Did he whistle?', DECIDED);
    expect(answer).toMatchObject({ understoodAs: 'Did Anselm Tierney whistle?' });
    expect(answer.confidence).toBeGreaterThan(0);
  });

  it('is, where a network finds that a passage answers, and is not where it finds none', async () => {
    const saying = (answers: number) => ({
      vectorOf: async (text: string) => quantisedByWords(text),
      lookAt: async (_: string, paragraphs: readonly unknown[]) => ({
        by: 'pieces' as const,
        scores: paragraphs.map(() => ({ whole: 0, all: 0, asking: 0, open: 0, within: 0, answering: 0 })),
        answersIn: () => answers,
        pairsIn: () => [],
      }),
    });
    const confidenceFor = async (question: string, answers: number) => {
      const archive = { articles: ARTICLES, version: '1' } as unknown as Archive;
      const judged = await createAnswerer(archive, { index, meaning: saying(answers) });
      return (await judged.ask(question, { conversation: conversation(DECIDED) })).confidence;
    };
    expect(await confidenceFor('Why such a jump?', 0)).toBeGreaterThan(0);
    expect(await confidenceFor('Why such a jump?', -3)).toBe(0);
    // A name is another subject, whatever a network takes it for.
    expect(await confidenceFor('And Netflix?', 0)).toBe(0);
  });

  it('that is only talk is answered from it, though the archive does not know the talk', async () => {
    expect(placeIn(await ask('go on', DECIDED))).toBe('tea 2');
  });

  it('with no pronoun, one article and nothing shown before is what it is alone', async () => {
    const answer = await ask('Who keeps the shoes?', turn('Who is the mayor of Wellington?'));
    expect(placeIn(answer)).toBe('port 3');
  });
});
