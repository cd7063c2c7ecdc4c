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
