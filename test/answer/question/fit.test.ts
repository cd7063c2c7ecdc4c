import { describe, expect, it } from 'vitest';
import { fitOf } from '../../../src/answer/question/fit.js';
import { kindOf } from '../../../src/answer/question/kinds.js';
import { readQuestion } from '../../../src/answer/question/question.js';

/** How well a paragraph fits a question. */
function worth(question: string, paragraph: string): number {
  const { core, lower, counts } = readQuestion(question);
  return fitOf(core, lower, kindOf(question), new Set(counts.keys()))(paragraph);
}

describe('how well a paragraph fits what is asked for', () => {
  it('is nothing where the wording does not tell', () => {
    expect(worth('rye loaves', 'The bakery sold 40 loaves.')).toBe(0);
  });

  it('is 0 without the kind of thing that is asked for', () => {
    expect(worth('How many loaves were sold?', 'The bakery sold loaves.')).toBe(0);
    expect(worth('When did it close?', 'It closed after the flood.')).toBe(0);
  });

  it('is more with it, and more yet where the sentence about the question has it', () => {
    const question = 'How many loaves were baked?';
    const other = worth(question, 'Loaves were baked. The shop has 12 rooms.');
    const same = worth(question, 'Rooms are warm. The loaves baked by hand were 12.');
    expect(other).toBeGreaterThan(0);
    expect(same).toBeGreaterThan(other);
  });

  it('is most where the very thing is counted', () => {
    const question = 'How many loaves were baked?';
    const counted = worth(question, 'On Monday 12 fresh rye loaves were baked.');
    expect(counted).toBeGreaterThan(
      worth(question, 'On Monday 12 bakers came early from the mill and baked all of the loaves.'),
    );
    expect(worth(question, 'On Monday twelve loaves were baked.')).toBe(counted);
  });

  it('counts what is of something, and not what it is of', () => {
    const question = 'How many sacks of rye flour were baked?';
    const counted = worth(question, 'On Monday 12 sacks were baked.');
    expect(counted).toBeGreaterThan(worth(question, 'On Monday 12 kinds of flour were baked.'));
    expect(worth('How many of the sacks were baked?', 'On Monday 12 sacks were baked.')).toBe(counted);
  });

  it('but not where another thing begins between the number and it', () => {
    const question = 'How many loaves were baked?';
    const counted = worth(question, 'Of the flour, nine sacks out of 12 fresh rye loaves were baked.');
    expect(counted).toBe(worth(question, 'On Monday 12 of the loaves were baked.'));
    for (const paragraph of [
      'In nine cases out of ten the loaves were baked.',
      'In nine loaves out of ten rye was baked.',
      'Of the twelve, loaves were baked.',
      'On days of ten its loaves were baked.',
    ])
      expect(worth(question, paragraph)).toBeLessThan(counted);
  });

  it('favours speech where it is asked what somebody said', () => {
    for (const question of [
      'What did the baker say about flour?',
      'What is flour, according to the baker?',
    ]) {
      const quoted = worth(question, '“Flour is a gamble,” was the baker’s view.');
      expect(quoted).toBeGreaterThan(worth(question, 'The baker buys flour from a mill.'));
      expect(worth(question, 'The baker said that flour is a gamble.')).toBe(quoted);
    }
    expect(worth('What does the baker buy?', 'The baker said that flour is a gamble.')).toBe(0);
  });

  it('favours a name that the question does not say where it is asked who', () => {
    const question = 'Who bakes for Ada Quill?';
    expect(worth(question, 'The bread is baked by Tom Arden.')).toBeGreaterThan(0);
    expect(worth(question, 'The bread is baked for Ada Quill by a friend.')).toBe(0);
    expect(worth('What is baked?', 'The bread is baked by Tom Arden.')).toBe(0);
  });

  it('favours a reason where it is asked why, most in the sentence about the question', () => {
    const question = 'Why was the oven closed?';
    const given = worth(question, 'The oven was closed because of the smoke. Rye is dear.');
    const elsewhere = worth(question, 'The oven was closed. Rye is dear because of the drought.');
    expect(given).toBeGreaterThan(elsewhere);
    expect(elsewhere).toBeGreaterThan(0);
    expect(worth(question, 'The oven was closed. Rye is dear.')).toBe(0);
  });

  it('favours a country or a state where one is asked for, other than those that the question names', () => {
    const question = 'Which country buys bread from France?';
    expect(worth(question, 'Most of it goes to Belgium.')).toBeGreaterThan(0);
    expect(worth(question, 'The Belgian bakers buy it.')).toBeGreaterThan(0);
    expect(worth(question, 'French bread goes everywhere.')).toBe(0);
    expect(worth('Which state bakes most?', 'Nobody bakes like they do in Oregon.')).toBeGreaterThan(0);
    expect(worth('Which loaf is best?', 'Nobody bakes like they do in Oregon.')).toBe(0);
  });

  it('is below nothing where a paragraph asks the same itself', () => {
    const question = 'Which bakery turned off its ovens?';
    expect(worth(question, 'Quiz of the week. Which bakery turned off its ovens?')).toBeLessThan(0);
    expect(worth(question, 'Arden turned off its ovens. What is next?')).toBe(0);
  });
});
