import { describe, expect, it } from 'vitest';
import { beforeOf } from '../../../src/answer/conversation/before.js';
import { SAID } from '../../../src/search/before.js';

const shown = (article: string, paragraph: number) => ({
  article,
  paragraph,
  sentence: `What ${article} says.`,
});
const turn = (question: string, ...passages: ReturnType<typeof shown>[]) => ({
  question,
  understoodAs: `${question} — in full`,
  shown: passages,
});

describe('what a question goes on with', () => {
  it('is the last question as it was typed, and the sentence that answered it', () => {
    const before = beforeOf([
      turn('Who sued?', shown('a', 2), shown('a', 5)),
      turn('Why?', shown('b', 4), shown('c', 1)),
    ]);
    expect(before.said).toEqual([
      { kind: SAID.question, text: 'Why?' },
      { kind: SAID.answer, text: 'What b says.' },
    ]);
    expect(before.shown).toEqual([
      { article: 'a', paragraph: 2 },
      { article: 'b', paragraph: 4 },
    ]);
  });

  it('is what was answered last, and after it what was not', () => {
    const { said, shown: places } = beforeOf([
      turn('Who sued?', shown('a', 2)),
      turn('Since when?'),
      turn('And why?'),
    ]);
    expect(said).toEqual([
      { kind: SAID.question, text: 'Who sued?' },
      { kind: SAID.answer, text: 'What a says.' },
      { kind: SAID.newerQuestion, text: 'And why?' },
    ]);
    expect(places).toHaveLength(1);
  });

  it('is the question alone where nothing was found, and nothing where nothing was asked', () => {
    expect(beforeOf([turn('Who sued?')]).said).toEqual([{ kind: SAID.question, text: 'Who sued?' }]);
    expect(beforeOf([])).toEqual({ said: [], shown: [] });
  });
});
