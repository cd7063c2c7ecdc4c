import { describe, expect, it } from 'vitest';
import { agreeingWith } from '../../../../src/answer/conversation/wording/agreement.js';

describe('a verb', () => {
  it.each([
    ['How many clerks do they have?', 'How many clerks does they have?'],
    ['Are they rich?', 'Is they rich?'],
    ["Haven't they paid?", "Hasn't they paid?"],
    ['Why don’t they pay?', 'Why doesn’t they pay?'],
    ['What they were told', 'What they was told'],
    ["Who says they're late?", 'Who says they is late?'],
    ["What they'll do", 'What they will do'],
    ['Will they pay them?', 'Will they pay them?'],
  ])('is that of one thing: %s', (question, agreeing) => {
    expect(agreeingWith('Kestrel', question)).toBe(agreeing);
  });

  it('stays with a name that is of several', () => {
    expect(agreeingWith('the Herons', 'Do they sing?')).toBe('Do they sing?');
  });
});
