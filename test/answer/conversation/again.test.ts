import { describe, expect, it } from 'vitest';
import { beforeFirstAsked, isParallel } from '../../../src/answer/conversation/again.js';
import { readQuestion } from '../../../src/answer/question/question.js';
import { DECIDED, index, turn } from './world.js';

const LED = turn('Who led the operation at Felixstowe?', 'port', 2);

describe('a question asked again', () => {
  it('is understood as it was the first time, whatever its case and marks', () => {
    expect(beforeFirstAsked(readQuestion('who led the operation at felixstowe'), [DECIDED, LED])).toEqual([
      DECIDED,
    ]);
  });

  it('is none where it is new, or says nothing by itself', () => {
    expect(beforeFirstAsked(readQuestion('Who hid the labels?'), [DECIDED, LED])).toBeNull();
    expect(beforeFirstAsked(readQuestion('Why?'), [DECIDED, turn('Why?', 'tea', 2)])).toBeNull();
  });
});

describe('a question that differs in a name or number', () => {
  const isAfter = (question: string, ...turns: Parameters<typeof turn>[]) =>
    isParallel(
      readQuestion(question),
      turns.map((given) => turn(...given)),
      index.lexicon,
    );

  it.each([
    ['How many boats lay at pier 2 of Quayford?', 'How many boats lay at pier 1 of Quayford?'],
    ['How much did Harriet Boyce pay in 2009?', 'How much did Anselm Tierney pay in 2009?'],
    ['What did the court say in May 2010?', 'What did the court say in May 2011?'],
  ])('"%s" stands alone after "%s"', (question, before) => {
    expect(isAfter(question, [before])).toBe(true);
  });

  it.each([
    ['How many boats lay at pier 1 of Quayford?', 'How many boats lay at pier 1 of Quayford?'],
    ['How many boats sank at pier 2 of Quayford?', 'How many boats lay at pier 1 of Quayford?'],
    ['and in 2010?', 'and in 2009?'],
  ])('"%s" is no such question after "%s"', (question, before) => {
    expect(isAfter(question, [before])).toBe(false);
  });
});
