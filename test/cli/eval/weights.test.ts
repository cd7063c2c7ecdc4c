import { describe, expect, it } from 'vitest';
import { weightsWith } from '../../../src/cli/eval/weights.js';
import { UsageError } from '../../../src/cli/terminal/usage.js';
import { WEIGHTS } from '../../../src/search/rank/weights.js';

describe('weights that are tried', () => {
  it('take the place of the ranking’s own; the others stay', () => {
    expect(weightsWith('opening=0.5, depth=0')).toEqual({ ...WEIGHTS, opening: 0.5, depth: 0 });
    expect(weightsWith(undefined)).toEqual(WEIGHTS);
  });

  it.each([
    ['openning=1', /no signal "openning"; there are headline, /],
    ['opening', /a number for opening/],
    ['opening=much', /not "much"/],
    ['', /no signal ""/],
  ])('that are none are said to be: %j', (given, said) => {
    expect(() => weightsWith(given)).toThrow(UsageError);
    expect(() => weightsWith(given)).toThrow(said);
  });
});
