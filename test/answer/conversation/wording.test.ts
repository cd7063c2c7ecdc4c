import { describe, expect, it } from 'vitest';
import { wordingOf } from '../../../src/answer/conversation/wording.js';
import { readQuestion } from '../../../src/answer/question/question.js';
import { DECIDED, memory, turn } from './world.js';

const worded = (question: string, ...turns: Parameters<typeof memory>) =>
  wordingOf(readQuestion(question), memory(...(turns.length > 0 ? turns : [DECIDED])));

describe('a follow-up in words that stand alone', () => {
  it.each([
    ['Why?', 'Who decided the Kestrel Tea case — why?'],
    ['Can you be more specific?', 'Who decided the Kestrel Tea case — can you be more specific?'],
    ['And the panelist?', 'Who decided the Kestrel Tea case — and the panelist?'],
    ['What was the fee?', 'What was the fee (Kestrel Tea)?'],
  ])('"%s" is "%s"', (question, text) => {
    expect(worded(question).text).toBe(text);
  });

  it('has another year in place of the one before', () => {
    const asked = turn('How much did Ebbing ask in 2009?', 'tea', 2);
    expect(worded('and in 2010?', asked)).toMatchObject({
      text: 'How much did Ebbing ask in 2010?',
      varies: true,
      otherPeriod: true,
    });
    expect(worded('and the year before?', asked)).toMatchObject({ text: 'How much did Ebbing ask in 2008?' });
  });

  it('has a name in place of a pronoun, of a person for "he" and "her"', () => {
    const led = turn('Who led it?', 'port', 2);
    expect(worded('What did she find?', led).text).toBe('What did Harriet Boyce find?');
    expect(worded('What is her job?', led).text).toBe('What is Harriet Boyce’s job?');
  });

  it('has what was asked about in place of "it", and only that', () => {
    const what = turn('What is the Marrakesh Treaty for?');
    expect(worded('When was it adopted?', what).text).toBe('When was the Marrakesh Treaty adopted?');
    expect(worded('Who wrote it?').text).toBe('Who wrote it (Kestrel Tea)?');
  });

  it('does not carry on what said nothing', () => {
    const why = turn('Why?', 'tea', 1, 'Who decided the Kestrel Tea case — why?');
    expect(worded('go on', why).text).toBe('Who decided the Kestrel Tea case — go on');
  });

  it('offers a second name that the pronoun may stand for', () => {
    const asked = turn('What did Ebbing sell beside Barlow?');
    expect(worded('Where did they meet last winter?', asked).alternatives).toHaveLength(1);
  });

  it('has a member of a list in place of its number', () => {
    const listed = {
      ...turn('What was taken?'),
      shown: [{ article: 'gone', paragraph: 1, sentence: '1. Red hats. 2. Blue bags.' }],
    };
    expect(worded('Who made the second one?', listed).text).toBe('Who made Blue bags?');
  });
});
