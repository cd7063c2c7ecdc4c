import { describe, expect, it } from 'vitest';
import { wordingOf } from '../../../../src/answer/conversation/wording/wording.js';
import { readQuestion } from '../../../../src/answer/question/question.js';
import { DECIDED, memory, turn } from '../world.js';

const worded = (question: string, ...turns: Parameters<typeof memory>) =>
  wordingOf(readQuestion(question), memory(...(turns.length > 0 ? turns : [DECIDED])));

describe('a follow-up in words that stand alone', () => {
  it.each([
    ['Why?', 'Who decided the Kestrel Tea case — why?'],
    ['Can you be more specific?', 'Who decided the Kestrel Tea case — can you be more specific?'],
    ['And the panelist?', 'Who decided the Kestrel Tea case — and the panelist?'],
  ])('"%s" is "%s"', (question, text) => {
    expect(worded(question).text).toBe(text);
  });

  it('has another year in place of the one before', () => {
    const asked = turn('How much did Ebbing ask in 2009?', 'tea', 2);
    expect(worded('and in 2010?', asked)).toMatchObject({
      text: 'How much did Ebbing ask in 2010?',
      varies: true,
      isElsewhere: true,
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
    expect(worded('Who wrote it?').text).toBe('Who wrote it?');
  });

  it('does not carry on what said nothing', () => {
    const why = turn('Why?', 'tea', 1, 'Who decided the Kestrel Tea case — why?');
    expect(worded('go on', why).text).toBe('Who decided the Kestrel Tea case — go on');
  });

  it('is left as it was asked where its subject is only guessed, and looked for with that', () => {
    const wording = worded('What was the fee?');
    expect(wording.text).toBe('What was the fee?');
    expect(wording.sought).toBe('What was the fee (Kestrel Tea)?');
  });

  it('is the question before, corrected', () => {
    const asked = turn('How much did Ebbing ask in 2009?', 'tea', 2);
    expect(worded('no, I meant 2010', asked)).toMatchObject({
      text: 'How much did Ebbing ask in 2010?',
      isElsewhere: true,
    });
    expect(worded('sorry, the fee', asked)).toMatchObject({
      text: 'How much did Ebbing ask in 2009 — the fee',
      isElsewhere: true,
    });
  });

  it('has the country that was meant in the place of the other', () => {
    const asked = turn('How many shoes came from China in 2016?');
    expect(worded('sorry, Turkey', asked).text).toBe('How many shoes came from Turkey in 2016?');
  });

  it('goes on from what was guessed before, without showing it', () => {
    const fee = { ...turn('What was the fee?', 'tea', 3), inFull: 'What was the fee (Kestrel Tea)?' };
    expect(worded('Why?', fee)).toMatchObject({
      text: 'What was the fee — why?',
      inFull: 'What was the fee (Kestrel Tea) — why?',
    });
  });

  it('has a member of a list in place of its number', () => {
    const listed = {
      ...turn('What was taken?'),
      shown: [{ article: 'gone', paragraph: 1, sentence: '1. Red hats. 2. Blue bags.' }],
    };
    expect(worded('Who made the second one?', listed).text).toBe('Who made Blue bags?');
  });
});
