import { describe, expect, it } from 'vitest';
import { weightsWith } from '../../../src/cli/eval/weights.js';
import { UsageError } from '../../../src/cli/terminal/usage.js';
import { WEIGHTS_BY_LOOK } from '../../../src/search/rank/weights/weights.js';

describe('weights that are tried', () => {
  it('take the place of the ranking’s own; the others stay', () => {
    const { words, pieces } = WEIGHTS_BY_LOOK;
    expect(weightsWith('opening=0.5, depth=0')).toEqual({
      words: { ...words, opening: 0.5, depth: 0 },
      pieces: { ...pieces, opening: 0.5, depth: 0 },
    });
    expect(weightsWith(undefined)).toEqual(WEIGHTS_BY_LOOK);
  });

  it.each([
    ['openning=1', /no signal "openning"; there are paragraph, headline, /],
    ['opening', /a number for opening/],
    ['opening=much', /not "much"/],
    ['', /no signal ""/],
  ])('that are none are said to be: %j', (given, said) => {
    expect(() => weightsWith(given)).toThrow(UsageError);
    expect(() => weightsWith(given)).toThrow(said);
  });
});
