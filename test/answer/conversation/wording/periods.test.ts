import { describe, expect, it } from 'vitest';
import {
  lastYear,
  namesPeriod,
  withPeriodOf,
  withYearNamed,
} from '../../../../src/answer/conversation/wording/periods.js';

describe('the year that was spoken of last', () => {
  it('is the last one of the newest text that has any', () => {
    expect(lastYear(['no year', 'from 2015 to 2016', 'in 1999'])).toBe(2016);
    expect(lastYear(['19500 actions', 'none'])).toBeNull();
  });
});

describe('a year told from another', () => {
  it.each([
    ['and the year before?', 'and in 2015?'],
    ['How many the following year?', 'How many in 2017?'],
    ['How many that year?', 'How many in 2016?'],
    ['How many?', 'How many?'],
  ])('"%s" is "%s"', (question, named) => {
    expect(withYearNamed(question, 2016)).toBe(named);
  });

  it('stays as it is where no year was spoken of', () => {
    expect(withYearNamed('and the year before?', null)).toBe('and the year before?');
  });
});

describe('another period', () => {
  it('takes the place of the year or month of a question', () => {
    expect(withPeriodOf('How many in 2016?', 'and in 2017?')).toBe('How many in 2017?');
    expect(withPeriodOf('Who voted in July?', 'And in September?')).toBe('Who voted in September?');
  });

  it('has no place in a question without one', () => {
    expect(withPeriodOf('How many?', 'and in 2017?')).toBeNull();
    expect(withPeriodOf('How many in 2016?', 'and shoes?')).toBeNull();
  });

  it('is told', () => {
    expect(['in 2016', 'in May', '42 million'].map(namesPeriod)).toEqual([true, true, false]);
  });
});
