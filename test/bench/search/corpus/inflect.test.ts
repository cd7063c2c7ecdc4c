import { describe, expect, it } from 'vitest';
import { type Form, inflect } from '../../../../src/bench/search/corpus/inflect.js';

describe('regular inflection', () => {
  it.each<[string, Form, string]>([
    ['case', 's', 'cases'],
    ['party', 's', 'parties'],
    ['day', 's', 'days'],
    ['box', 's', 'boxes'],
    ['launch', 's', 'launches'],
    ['accuse', 'ed', 'accused'],
    ['rely', 'ed', 'relied'],
    ['seek', 'ed', 'seeked'],
    ['approve', 'ing', 'approving'],
    ['agree', 'ing', 'agreeing'],
    ['order', 'ing', 'ordering'],
    ['heavy', 'ly', 'heavily'],
    ['possible', 'ly', 'possibly'],
    ['large', 'ly', 'largely'],
    ['group', 'base', 'group'],
  ])('%s, form %s, is %s', (word, form, expected) => {
    expect(inflect(word, form)).toBe(expected);
  });
});
