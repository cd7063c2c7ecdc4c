import { describe, expect, it } from 'vitest';
import { isSameName, peopleIn } from '../../../../src/answer/conversation/wording/people.js';
import { genderOfName } from '../../../../src/search/terms/forms/given-names.js';

describe('the people in a text', () => {
  it.each([
    ['The fine was set by Judge Corva Quill in May.', 'Corva Quill', null],
    ['They asked Dame Orla Pent about it.', 'Orla Pent', 'female'],
    ['It was written by Martha Pell.', 'Martha Pell', 'female'],
    ['The photographer Quor Tamm had a plan.', 'Quor Tamm', null],
    ['It was paid by the bicycle maker Martha Pell.', 'Martha Pell', 'female'],
    ['Then Quor Tamm, a farmer, said that he would go.', 'Quor Tamm', 'male'],
  ])('"%s": %s', (text, name, gender) => {
    expect(peopleIn(text)).toEqual([{ name, gender }]);
  });

  it.each([
    'It was seized by the High Court of Leeds.',
    'They called it Operation Silver Heron.',
    'It came from New Haven.',
    'The Copper Kettle sells tea.',
    'It was paid by the bicycle maker Quor Tamm.',
    'Quor Tamm, a retailer of toys, paid for it.',
  ])('are none in "%s"', (text) => {
    expect(peopleIn(text)).toEqual([]);
  });

  it('have one name in full and by their last', () => {
    expect(isSameName('Martha Pell', 'Pell')).toBe(true);
    expect(isSameName('Martha Pell', 'Martha')).toBe(false);
    expect(peopleIn('It was Martha Pell. Mrs Pell knew.')).toHaveLength(1);
  });

  it('have given names that tell, accents aside, and others that do not', () => {
    expect([genderOfName('René'), genderOfName('Sofía'), genderOfName('Qix')]).toEqual([
      'male',
      'female',
      null,
    ]);
  });
});
