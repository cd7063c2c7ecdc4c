import { describe, expect, it } from 'vitest';
import { aroundKind } from '../../../src/answer/question/around.js';
import { kindOf } from '../../../src/answer/question/kinds.js';
import { termOf, tokenize } from '../../../src/search/terms/terms.js';

/** What each word of a question is worth stands behind it: 1. */
function around(question: string, text: string): number {
  const own = tokenize(question).map(({ term }) => term);
  const values = new Map(own.map((term) => [term, 1]));
  return aroundKind(text, kindOf(question)!, question.toLowerCase(), new Set(own), values);
}

describe('what stands around a thing of the kind that is asked for', () => {
  it('counts for more the nearer it stands', () => {
    const question = 'How many jurors deliberated?';
    const beside = around(question, 'The eight jurors deliberated until midnight.');
    const far = around(
      question,
      'The jurors deliberated until midnight, after a trial that everybody in the valley remembers for its length of nine weeks.',
    );
    expect(beside).toBeGreaterThan(1.5);
    expect(far).toBeGreaterThan(0);
    expect(far).toBeLessThan(beside / 2);
  });

  it('counts only within the sentence, and each word once', () => {
    const question = 'How many jurors deliberated?';
    expect(around(question, 'The jurors deliberated. Nine lorries waited.')).toBe(0);
    expect(around(question, 'Eight jurors, eight jurors and jurors')).toBeLessThan(1.01);
  });

  it('is nothing where the thing is one that the question names, or no such thing is there', () => {
    expect(around('How many jurors sat for 12 weeks?', 'The jurors sat for 12 weeks.')).toBe(0);
    expect(around('When did the jurors meet?', 'The jurors met.')).toBe(0);
    expect(around('Who sued Anna Quill?', 'Anna Quill was sued.')).toBe(0);
    expect(around('Who sued Anna Quill?', 'Anna Quill was sued by Bertram Moss.')).toBeGreaterThan(0);
  });

  it('leaves out a word that is part of the thing', () => {
    const values = new Map([[termOf('judge'), 1]]);
    const kind = kindOf('Which judge was it?')!;
    expect(aroundKind('Judge Moss sat.', kind, 'which judge was it?', new Set(values.keys()), values)).toBe(
      0,
    );
  });

  it('is looked for among the first things of a long list only', () => {
    const list = Array.from({ length: 5_000 }, (_, i) => `${1_000_000 + i}`).join(', ');
    expect(around('How many jurors?', `${list} jurors`)).toBeLessThan(0.01);
  });
});
