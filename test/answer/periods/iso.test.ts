import { describe, expect, it } from 'vitest';
import { readPeriod } from '../../../src/answer/periods/iso.js';

describe('a year, a month or a day', () => {
  it.each([
    ['2017', '2017-01-01', '2017-12-31'],
    ['2017-11', '2017-11-01', '2017-11-30'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2017-2', '2017-02-01', '2017-02-28'],
    ['2017-11-10', '2017-11-10', '2017-11-10'],
    [' 2017-1-5 ', '2017-01-05', '2017-01-05'],
  ])('GIVEN %j THEN %s to %s', (text, first, last) => {
    expect(readPeriod(text)).toEqual({ first, last });
  });

  it.each([
    '',
    'yesterday',
    '17',
    '2017-13',
    '2017-02-30',
    '2017-00',
    '2017-01-00',
    '10/11/2017',
    '2017-11-10T00:00',
    '0000',
  ])('GIVEN %j THEN it is none', (text) => {
    expect(readPeriod(text)).toBeUndefined();
  });
});
