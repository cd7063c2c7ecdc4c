import { describe, expect, it } from 'vitest';
import { askedWithin } from '../../../src/meaning/look/said-before.js';
import { SAID, type Said } from '../../../src/search/before.js';
import { fakeEmbedder } from '../fakes.js';

const { pieces } = fakeEmbedder();

function within(asked: string, said: readonly Said[]) {
  const { kinds, ...rest } = askedWithin(asked, { asked, before: { said, shown: [] } }, pieces);
  return { ...rest, kinds: kinds! };
}

describe('a question behind what was said before it', () => {
  const said = [
    { kind: SAID.question, text: 'Who won the case?' },
    { kind: SAID.answer, text: 'The bakery won it.' },
  ];

  it('stands at the end, and each piece tells whose it is', () => {
    const { text, kinds, pieces: read } = within('why?', said);
    expect(text).toBe('Who won the case? The bakery won it. why?');
    expect([...read.ids]).toEqual([...pieces.of(text).ids]);
    const of = (kind: number) => [...kinds].filter((one) => one === kind).length;
    expect([of(SAID.question), of(SAID.answer), of(0)]).toEqual([5, 5, 2]);
    expect([...kinds].slice(-2)).toEqual([0, 0]);
  });

  it('cuts what is long between words, the question least', () => {
    const long = Array.from({ length: 90 }, (_, i) => `word${i}`).join(' ');
    const all = [SAID.question, SAID.answer, SAID.newerQuestion].map((kind) => ({ kind, text: long }));
    const { kinds, text } = within(long, all);
    const of = (kind: number) => [...kinds].filter((one) => one === kind).length;
    expect([1, 3, 2, 0].map(of)).toEqual([24, 36, 24, 40]);
    expect(text.split(' ')).toHaveLength(124);
  });

  it('is the question alone where nothing was said', () => {
    expect(within('why?', []).text).toBe('why?');
  });
});
