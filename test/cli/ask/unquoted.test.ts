import { describe, expect, it } from 'vitest';
import { questionsIn } from '../../../src/cli/ask/unquoted.js';

describe('the questions of a command line', () => {
  it.each<[string, string[], string[]]>([
    ['none', [], []],
    ['one in quotation marks', ['How tall is it?'], ['How tall is it?']],
    ['one word', ['crane'], ['crane']],
    [
      'several in quotation marks',
      ['How tall is it?', 'And when was it built?'],
      ['How tall is it?', 'And when was it built?'],
    ],
    ['a short one behind a long one', ['How tall is it?', 'thanks'], ['How tall is it?', 'thanks']],
    ['a short one before a long one', ['hi', 'How tall is it?'], ['hi', 'How tall is it?']],
    ['two of one word each', ['Why?', 'When?'], ['Why?', 'When?']],
    ['two without spaces, of another script', ['何件ですか？', '誰が？'], ['何件ですか？', '誰が？']],
    ['words without any', ['how', 'tall', 'is', 'the', 'crane'], ['how tall is the crane']],
    ['words with a question mark at the end', ['how', 'tall', 'is', 'it?'], ['how tall is it?']],
    [
      'words with something quoted in them',
      ['who', 'said', 'too high', 'first'],
      ['who said "too high" first'],
    ],
  ])('%s', (_, given, questions) => {
    expect(questionsIn(given)).toEqual(questions);
  });
});
