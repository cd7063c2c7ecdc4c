import { describe, expect, it } from 'vitest';
import { onlyPoints } from '../../../src/discord/asking/pointing.js';

describe('a text only points at another one', () => {
  it.each([
    '',
    '  ',
    '?',
    '👆',
    'can you answer this?',
    'Could you please look this up for them',
    'what about this one',
    'any ideas?',
    'help him pls',
    'does someone know this',
    'is that true?',
    'Kannst du das beantworten?',
    'Weißt du das?',
    'bitte antworten',
    'peux-tu répondre à ça ?',
    'vous savez ?',
    '¿Puedes responder a esto?',
    'alguien sabe?',
  ])('%j', (text) => {
    expect(onlyPoints(text)).toBe(true);
  });
});

describe('a text asks something itself', () => {
  it.each([
    'Can you answer this: who won the appeal?',
    'who was fined',
    'and in 2017?',
    'why?',
    'What did customs do about this?',
    'when',
    'is this about patents',
    'Kannst du sagen, wann das war?',
    'combien de brevets ?',
    '¿quién ganó?',
    'can you tell me if you know what it is that they think of this thing that is here',
  ])('%j', (text) => {
    expect(onlyPoints(text)).toBe(false);
  });
});
