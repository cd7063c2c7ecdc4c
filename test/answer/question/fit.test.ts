import { describe, expect, it } from 'vitest';
import { fitOf } from '../../../src/answer/question/fit.js';
import { kindOf } from '../../../src/answer/question/kinds.js';
import { readQuestion } from '../../../src/answer/question/question.js';

/** How well a paragraph fits a question; null where the question’s wording does not tell. */
function worth(question: string, paragraph: string): number | null {
  const { core, lower, counts } = readQuestion(question);
  return fitOf(core, lower, kindOf(question), new Set(counts.keys()))?.(paragraph) ?? null;
}

describe('how well a paragraph fits what is asked for', () => {
  it('is nothing where the wording does not tell', () => {
    expect(worth('rye loaves', 'The bakery sold 40 loaves.')).toBeNull();
  });

  it('is 0 without the kind of thing that is asked for', () => {
    expect(worth('How many loaves were sold?', 'The bakery sold loaves.')).toBe(0);
    expect(worth('When did it close?', 'It closed after the flood.')).toBe(0);
  });

  it('is more with it, and more yet where the sentence about the question has it', () => {
    const question = 'How many loaves were baked?';
    const other = worth(question, 'Loaves were baked. The shop has 12 rooms.')!;
    const same = worth(question, 'Rooms are warm. The loaves baked by hand were 12.')!;
    expect(other).toBeGreaterThan(0);
    expect(same).toBeGreaterThan(other);
  });

  it('is most where the very thing is counted', () => {
    const question = 'How many loaves were baked?';
    const counted = worth(question, 'On Monday 12 fresh rye loaves were baked.')!;
    expect(counted).toBeGreaterThan(
      worth(question, 'On Monday 12 bakers came early from the mill and baked all of the loaves.')!,
    );
    expect(worth(question, 'On Monday twelve loaves were baked.')).toBe(counted);
  });

  it('favours speech where it is asked what somebody said', () => {
    for (const question of [
      'What did the baker say about flour?',
      'What is flour, according to the baker?',
    ]) {
      const quoted = worth(question, '“Flour is a gamble,” was the baker’s view.')!;
      expect(quoted).toBeGreaterThan(worth(question, 'The baker buys flour from a mill.')!);
      expect(worth(question, 'The baker said that flour is a gamble.')).toBe(quoted);
    }
    expect(worth('What does the baker buy?', 'The baker said that flour is a gamble.')).toBeNull();
  });
});
