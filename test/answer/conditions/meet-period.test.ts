import { describe, expect, it } from 'vitest';
import type { PeriodCondition } from '../../../src/answer/conditions/condition.js';
import { meetPeriod } from '../../../src/answer/conditions/meet-period.js';
import { article } from '../../search/articles.js';
import { read } from './world.js';

/** How the paragraph of an article that appeared early in 2018, on 2017, meets the time that a question sets. */
function met(question: string, paragraph: string) {
  const asked = read(question).filter(
    (condition): condition is PeriodCondition => condition.kind === 'period',
  );
  expect(asked).not.toHaveLength(0);
  const harbour = article('harbour', ['The port of Skarvik handled 812 ships in 2017.', paragraph], {
    headline: 'A busy year at the port',
    date: '2018-02-06',
  });
  return meetPeriod(asked, { article: harbour, paragraph: 2 }).met;
}

describe('a time that something else is only measured by', () => {
  it.each([
    'Ships unloaded 9,100 crates of herring, some two hundred more than in 2016.',
    'Crates of herring were up 4% on 2016.',
    'The crates rose by 4% from 2016.',
    'There were fewer crates of herring than there had been the year before.',
    'At 9,100 the crates of herring were down from 2016.',
    'Compared with 2016, crates of herring were cheap.',
    'More crates of herring came ashore than the year before.',
  ])('is not what a figure is of: %s', (paragraph) => {
    expect(met('How many crates of herring in 2016?', paragraph)).toBe('contradicted');
    expect(met('Which pier had the most crates in 2016?', paragraph)).toBe('contradicted');
  });

  it.each([
    'Crates of herring rose to 9,100 from 8,900 in 2016.',
    'That is more crates of herring than the 8,900 of 2016.',
    'In 2016 there had been 8,900 crates of herring.',
  ])('is met by the figure that is named beside it: %s', (paragraph) => {
    expect(met('How many crates of herring in 2016?', paragraph)).toBe('here');
  });

  it('does not keep the paragraph from meeting another time that it names', () => {
    const paragraph = 'In 2017 there were 9,100 crates of herring, more than in 2016.';
    expect(met('How many crates of herring in 2017?', paragraph)).toBe('here');
  });
});

describe('a time that the answer is to be compared with', () => {
  it('is met where the text compares with it, too', () => {
    const paragraph = 'Compared with 2015, crates of herring were cheap.';
    expect(met('How do the crates of herring compare with 2015?', paragraph)).toBe('here');
    expect(met('How many more crates than in 2015?', paragraph)).toBe('here');
  });

  it('is not met by a comparison with another', () => {
    const paragraph = 'Compared with 2013, crates of herring were cheap.';
    expect(met('How do the crates of herring compare with 2015?', paragraph)).toBe('contradicted');
  });
});

describe('who comes first', () => {
  it.each([
    'Who landed the most herring in 2016?',
    'Which pier was the busiest in 2016?',
    'top boat for herring 2016',
    'What was the largest catch of herring in 2016?',
  ])('is told year by year, as figures are: %s', (question) => {
    expect(met(question, 'The storms of 2016 had torn the nets.')).toBe('contradicted');
  });
});

describe('a time that is asked for with what was before or after it', () => {
  it('is met by a paragraph that says it so', () => {
    expect(met('Which boats sailed before 2008?', 'Boats from before 2008 were of wood.')).toBe('here');
    expect(met('Which boats sailed after 2008?', 'After 2008 all boats were of steel.')).toBe('here');
  });

  it('is not met by that time itself, or by the other side of it', () => {
    expect(met('Which boats sailed before 2008?', 'In 2008 the boats were of wood.')).toBe('contradicted');
    expect(met('Which boats sailed before 2008?', 'After 2008 all boats were of steel.')).toBe(
      'contradicted',
    );
  });
});

describe('an article of no day', () => {
  const asked = (question: string) =>
    read(question).filter((condition): condition is PeriodCondition => condition.kind === 'period');
  const texts = ['As of 2020 the port has four piers.', 'The crates were 812 in 2010, and 640 in 2009.'];

  it('has no time of its own: what its beginning names is how things stand', () => {
    const port = article('port', texts, { headline: 'Skarvik' });
    expect(meetPeriod(asked('How many boxes in 2010?'), { article: port, paragraph: 2 }).met).toBe('here');
  });

  it('is one of no other', () => {
    const port = article('port', texts, { headline: 'Skarvik' });
    expect(meetPeriod(asked('How many boxes in 2011?'), { article: port, paragraph: 2 }).met).toBe(
      'contradicted',
    );
  });
});

describe('the time of a headline', () => {
  const harbour = article(
    'harbour',
    [
      'Ships came.',
      'The crates were 812; since 1999 they had been fewer.',
      'In 2016 the crates were 640.',
      'In 1999 the crates were 300.',
    ],
    { headline: 'The port in 2017', date: '2018-02-06' },
  );
  const asked = read('How many crates in 2017?').filter(
    (condition): condition is PeriodCondition => condition.kind === 'period',
  );

  it('is that of a paragraph that names only since when something is so', () => {
    expect(meetPeriod(asked, { article: harbour, paragraph: 2 }).met).toBe('headline');
  });

  it.each([3, 4])('is not that of one that names another, however long ago', (paragraph) => {
    expect(meetPeriod(asked, { article: harbour, paragraph }).met).toBe('contradicted');
  });
});
