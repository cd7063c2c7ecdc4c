import { describe, expect, it } from 'vitest';
import { givesNoName, nameAskedOf } from '../../../src/answer/question/named.js';

const isWithout = (question: string, text: string) => givesNoName(text, nameAskedOf(question)!, question);

describe('whose name is asked for', () => {
  it.each([
    ['whats the name of the yacht the crew bought', 'yacht'],
    ['What is the name of the keeper who left?', 'keeper'],
    ['name of his old boat?', 'boat'],
  ])('in "%s" is that of a %s', (question, thing) => {
    expect(nameAskedOf(question)).toBe(thing);
  });

  it.each(['Who is the keeper?', 'What did the keeper name?', 'in the name of the king of'])(
    'is nothing, or what it says, in "%s"',
    (question) => {
      expect(['king', null]).toContain(nameAskedOf(question));
    },
  );
});

describe('a passage that speaks of the thing', () => {
  const YACHT = 'whats the name of the yacht the crew bought in Leith';

  it.each([
    'They bought a yacht and two flats in Marbella.',
    'The yacht was sold. Ann Lee had paid for it in 2016, as all of the crew knew.',
    'A yacht lay in Leith.',
  ])('gives no name for it: %s', (text) => {
    expect(isWithout(YACHT, text)).toBe(true);
  });

  it.each([
    'They bought the yacht Silver Heron.',
    'The Silver Heron, a yacht, was sold.',
    'They sold a boat.',
  ])('gives one, or may: %s', (text) => {
    expect(isWithout(YACHT, text)).toBe(false);
  });
});
