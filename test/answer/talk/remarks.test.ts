import { describe, expect, it } from 'vitest';
import { remarkOf, withoutInterjections } from '../../../src/answer/talk/remarks.js';

describe('a remark on what was shown', () => {
  it.each([
    'oh nice, a plumber :)',
    'Wow, that is a lot of money',
    'haha poor guy',
    'lol, such a mess!',
    "That's wild 🐸",
    "it's so sad",
    'cool, I knew it',
    'interesting, they really did it',
    'Amazing! I love this story.',
    'Pity.',
    'wow ok',
    'ha, poor Pellworth',
    'greedy sod',
    'lol, sneaky people',
    'ok cool',
    'huh, ok, interesting',
    'I see, nice',
    'ok wow, a plumber',
  ])('is none of a question: %s', (said) => {
    expect(remarkOf(said)).toBe('okay');
  });

  it.each(['Thanks, you are saving my essay', 'thank you so much, that was quick', 'thx, I like it'])(
    'may thank: %s',
    (said) => {
      expect(remarkOf(said)).toBe('thanks');
    },
  );

  it.each([
    'nice, and the fees?',
    'thanks, and Portugal',
    'cool. 2016',
    'great, the second one',
    'wow, which judge was that',
    'oh nice, did she win',
    'interesting, tell me more',
    'thanks, I meant the trial',
    'haha ok. but who went to court for the goat',
    'good, I need the fees',
    'that is the bank',
    'it was in 2017',
    'a trade mark',
    'pity, I wonder who paid',
    'Perfect. Is he still there',
    'ok cool but the fees',
    'poor and rich countries',
    'crazy trademarks',
    'clever trick by the plumber in Paris',
    'ok the appeal',
    'right a trade mark',
    '',
    '🐸',
  ])('is not what asks something, or may: %s', (said) => {
    expect(remarkOf(said)).toBeNull();
  });
});

describe('a question without what is exclaimed around it', () => {
  it.each([
    ['Damn. What did they do with the shirts?', 'What did they do with the shirts?'],
    ['wow, who paid for that', 'who paid for that'],
    ['did the goat win lol', 'did the goat win'],
    ['Who made the teapot?', 'Who made the teapot?'],
    ['Right Said Fred, who sued them?', 'Right Said Fred, who sued them?'],
    ['great shakes of the teapot', 'great shakes of the teapot'],
  ])('"%s" asks "%s"', (typed, asked) => {
    expect(withoutInterjections(typed)).toBe(asked);
  });
});
