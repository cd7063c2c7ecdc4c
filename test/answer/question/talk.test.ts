import { describe, expect, it } from 'vitest';
import { isTalk } from '../../../src/answer/question/talk.js';
import { tokenize } from '../../../src/search/terms/terms.js';

const termOf = (word: string) => tokenize(word)[0]!.term;

describe('talk about the talk', () => {
  it.each(['interesting', 'thanks', 'specific', 'details', 'explained', 'article', 'else'])(
    'is "%s"',
    (word) => {
      expect(isTalk(termOf(word))).toBe(true);
    },
  );

  it.each(['customs', 'shoes', 'agency', 'decided', '2016'])('is not "%s"', (word) => {
    expect(isTalk(termOf(word))).toBe(false);
  });
});
