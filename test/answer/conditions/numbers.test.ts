import { describe, expect, it } from 'vitest';
import { writtenOtherwise } from '../../../src/answer/conditions/numbers.js';

describe('another way to write a number', () => {
  it.each([
    ['38th', 'She turns 38 in May.'],
    ['number 38', 'It was the 38th crossing.'],
    ['No. 38', 'Her shirt has a 38 on it.'],
    ['90s', 'the songs of the 1990s'],
    ['90s', "a hit of the '90s"],
    ['115k', 'at £115,000 a year'],
    ['3.72K', 'below 3.72 K'],
    ['40C', 'passed 40 °C'],
    ['12', 'a tunnel of 12km'],
    ['12', 'on the 12th'],
  ])('%s stands in "%s"', (said, text) => {
    expect(writtenOtherwise(said)?.test(text)).toBe(true);
  });

  it.each([
    ['38th', 'She is 380.'],
    ['38th', 'It cost 1.38.'],
    ['90s', 'the songs of the 1890s'],
    ['115k', 'at £115,500 a year'],
    ['3.72K', 'below 13.72 K'],
    ['3.72K', 'below 3x72 K'],
    ['12', 'a loss of 12bn'],
    ['12', 'a loss of 12m'],
    ['12', 'in 2012'],
  ])('%s does not stand in "%s"', (said, text) => {
    expect(writtenOtherwise(said)?.test(text)).toBe(false);
  });

  it.each(['$40 million', '4%', 'many', ''])('there is none of "%s"', (said) => {
    expect(writtenOtherwise(said)).toBeNull();
  });
});
