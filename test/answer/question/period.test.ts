import { describe, expect, it } from 'vitest';
import { periodOf } from '../../../src/answer/question/period.js';

describe('the period that a question names', () => {
  it.each([
    ['What happened on 10 November 2017?', '2017-11-10', '2017-11-10'],
    ['what happened on November 10, 2017', '2017-11-10', '2017-11-10'],
    ['news of 2017-11-10', '2017-11-10', '2017-11-10'],
    ['Which marks were refused in November 2017?', '2017-11-01', '2017-11-30'],
    ['in february 2016', '2016-02-01', '2016-02-29'],
    ['in February of 2017', '2017-02-01', '2017-02-28'],
    ['in December, 2016', '2016-12-01', '2016-12-31'],
    ['How many actions in 2016?', '2016-01-01', '2016-12-31'],
    ['2016: how many actions', '2016-01-01', '2016-12-31'],
    ['Was it before 1998?', '1998-01-01', '1998-12-31'],
  ])('%s', (question, from, to) => {
    expect(periodOf(question)).toEqual({ from, to });
  });

  it('is the day rather than its month or year, and the first of several', () => {
    expect(periodOf('on 3 May 2018, not in 2017')).toEqual({ from: '2018-05-03', to: '2018-05-03' });
    expect(periodOf('in 2016 and 2017')).toEqual({ from: '2016-01-01', to: '2016-12-31' });
  });

  it.each([
    'How many cases were found?',
    'How many of the 1,500 cases?',
    'Who paid $2000?',
    'Who paid £2017?',
    'a rise of 2017%',
    'paragraph 3.2017',
    'number 20175',
    'in 1066',
    'They may appeal in march',
    'What happened in November?',
    '',
    '😀',
  ])('is none in: %s', (question) => {
    expect(periodOf(question)).toBeNull();
  });

  it('is the year of a date that has two readings', () => {
    expect(periodOf('on 10/11/2017')).toEqual({ from: '2017-01-01', to: '2017-12-31' });
  });
});
