import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../src/answer/answerer.js';
import { leadOf } from '../../../src/answer/judge/lead.js';
import type { Hit } from '../../../src/search/search.js';
import { article } from '../../search/articles.js';

const TERMS = [
  { weight: 1, idf: 6 },
  { weight: 0.5, idf: 8 },
];
const hit = (score: number, by?: 'pieces' | 'table') =>
  ({ score, look: by ? { by, score: 0 } : null }) as unknown as Hit;
const all = () => true;

describe('the lead of the first passage', () => {
  it.each([
    [10, 8.1, 'close'],
    [10, 7.9, 'slight'],
    [10, 6.1, 'slight'],
    [10, 5.9, 'clear'],
  ])('with %d before %d, of a question whose words are worth 10, is %s', (first, second, lead) => {
    expect(leadOf([hit(first), hit(second), hit(1)], TERMS, all)).toBe(lead);
  });

  it('has to be larger where passages were read piece by piece, as scores then lie further apart', () => {
    expect(leadOf([hit(10, 'pieces'), hit(7.5)], TERMS, all)).toBe('close');
    expect(leadOf([hit(10, 'table'), hit(7.5)], TERMS, all)).toBe('slight');
  });

  it('is clear before none, and before those that cannot answer', () => {
    expect(leadOf([hit(3)], TERMS, all)).toBe('clear');
    expect(leadOf([hit(10), hit(9.9), hit(2)], TERMS, ({ score }) => score < 9)).toBe('clear');
  });

  it('is over what answers as well, also where a condition has put the first before it', () => {
    expect(leadOf([hit(8), hit(10)], TERMS, all)).toBe('close');
  });
});

describe('an answer', () => {
  const ask = async (paragraphs: readonly string[], question: string) => {
    const articles = [article('ferries', paragraphs, { headline: 'Ferries', date: '2019-05-02' })];
    const answer = await (await createAnswerer({ version: 'v1', articles, rejected: [] })).ask(question);
    return answer.outcome === 'answered' ? [answer.lead, answer.isNearest] : answer.outcome;
  };
  const OTHERS = ['The lamp burns rapeseed oil.', 'A baker from Skarvik sells rye loaves to every crew.'];

  it('is only the nearest where two passages say as much of what was asked', async () => {
    const alike = ['Oda Brekke painted the harbour gate green.', 'Jonas Wray painted the harbour gate blue.'];
    expect(await ask([...alike, ...OTHERS], 'Who painted the harbour gate?')).toEqual(['close', true]);
  });

  it('is given plainly where one does', async () => {
    const one = ['Oda Brekke painted the harbour gate green.', 'Jonas Wray counted gannets.'];
    expect(await ask([...one, ...OTHERS], 'Who painted the harbour gate?')).toEqual(['clear', false]);
  });
});
