import { describe, expect, it } from 'vitest';
import { moveOf } from '../../../src/answer/conversation/moves.js';
import { readQuestion } from '../../../src/answer/question/question.js';
import { DECIDED, memory, turn } from './world.js';

const move = (question: string, ...turns: Parameters<typeof memory>) =>
  moveOf(readQuestion(question), memory(...(turns.length > 0 ? turns : [DECIDED])));

describe('a move', () => {
  it.each(['more', 'More, please.', 'anything else?', 'Tell me more about it', 'Okay, what else?'])(
    '"%s" is to the next passage',
    (question) => {
      expect(move(question)).toEqual({ kind: 'more', seen: [{ article: 'tea', paragraph: 1 }] });
    },
  );

  it.each(['go on', 'Continue.', 'ok, keep going', 'the next paragraph please'])(
    '"%s" is to the next paragraph',
    (question) => {
      expect(move(question)).toMatchObject({ kind: 'article', article: 'tea', after: 1 });
    },
  );

  it.each([
    'Can you be more specific?',
    'could you please elaborate',
    'more details?',
    'be a bit more precise',
  ])('"%s" is to what stands behind what was read', (question) => {
    expect(move(question)).toMatchObject({ kind: 'article', article: 'tea', after: 1 });
  });

  it('goes on with what was shown last, though what was asked since found nothing', () => {
    expect(move('go on', DECIDED, turn('What did he eat?'))).toMatchObject({ article: 'tea', after: 1 });
    expect(move('go on', DECIDED, turn('Who is the mayor of Wellington?'))).toBeNull();
  });

  it('"go on" at the end of an article is to the next passage', () => {
    expect(move('go on', turn('Are names a market?', 'tea', 4))).toMatchObject({ kind: 'more' });
  });

  it.each(['what else does the article say?', 'the rest of the story'])(
    '"%s" walks the article',
    (question) => {
      expect(move(question)).toMatchObject({ kind: 'article', article: 'tea', after: 1 });
    },
  );

  it('"the second one" picks from what was shown, where it was a list', () => {
    const [first, second] = [DECIDED.shown[0]!, turn('', 'tea', 3).shown[0]!];
    const listed = { ...DECIDED, shown: [first, second] };
    expect(move('the second one', listed)).toEqual({ kind: 'pick', place: { article: 'tea', paragraph: 3 } });
    expect(move('the third one', listed)).toBeNull();
    expect(move('the second one')).toBeNull();
  });

  it.each(['Why?', 'Who else was there?', 'more shoes', 'Did the case go on?'])('is not "%s"', (question) => {
    expect(move(question)).toBeNull();
  });

  it('is none after a question that found nothing', () => {
    for (const question of ['more', 'go on', 'what else does the article say?']) {
      expect(move(question, turn('Who is the mayor?'))).toBeNull();
    }
  });
});
