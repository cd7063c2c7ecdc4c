import { describe, expect, it } from 'vitest';
import { askedWithin } from '../../../src/meaning/look/said-before.js';
import { SAID } from '../../../src/search/before.js';
import { fakeEmbedder } from '../fakes.js';

const { pieces } = fakeEmbedder();

describe('a question behind what was said before it', () => {
  const said = [
    { kind: SAID.question, text: 'Who won the case?' },
    { kind: SAID.answer, text: 'The bakery won it.' },
  ];

  it('stands at the end, and each piece tells whose it is', () => {
    const { text, kinds, ids } = askedWithin('why?', { said, shown: [] }, pieces);
    expect(text).toBe('Who won the case? The bakery won it. why?');
    expect([...ids]).toEqual([...pieces.of(text).ids]);
    const of = (kind: number) => [...kinds].filter((one) => one === kind).length;
    expect([of(SAID.question), of(SAID.answer), of(0)]).toEqual([5, 5, 2]);
    expect([...kinds].slice(-2)).toEqual([0, 0]);
  });

  it('cuts what is long between words, the question least', () => {
    const long = Array.from({ length: 90 }, (_, i) => `word${i}`).join(' ');
    const { kinds, text } = askedWithin(
      long,
      {
        said: [SAID.question, SAID.answer, SAID.newerQuestion].map((kind) => ({ kind, text: long })),
        shown: [],
      },
      pieces,
    );
    const of = (kind: number) => [...kinds].filter((one) => one === kind).length;
    expect([1, 3, 2, 0].map(of)).toEqual([24, 36, 24, 40]);
    expect(text.split(' ')).toHaveLength(124);
  });

  it('is the question alone where nothing was said', () => {
    expect(askedWithin('why?', { said: [], shown: [] }, pieces).text).toBe('why?');
  });
});
