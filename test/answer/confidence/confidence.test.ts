import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANSWER_THRESHOLD,
  confidenceAlone,
  confidenceOf,
} from '../../../src/answer/confidence/confidence.js';
import { readQuestion } from '../../../src/answer/question/question.js';
import type { LookedUp } from '../../../src/search/search.js';
import { ALL, GOOD, hit, looked, QUESTION, read, TERMS } from './hits.js';

const sure = (signals: Record<string, number>, found = ALL, terms: readonly LookedUp[] = TERMS) =>
  confidenceOf([hit(signals, found)], terms, readQuestion(QUESTION));

describe('how sure an answer is', () => {
  it('is 0 without a hit', () => {
    expect(confidenceOf([], TERMS, readQuestion(QUESTION))).toBe(0);
  });

  it('lies between 0 and 1, whatever the evidence', () => {
    const signal = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        signal,
        signal,
        signal,
        fc.subarray(ALL),
        fc.boolean(),
        (paragraph, proximity, headline, found, mended) => {
          const terms = TERMS.map((term) => ({ ...term, mended }));
          const confidence = sure({ paragraph, proximity, headline }, found, terms);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        },
      ),
    );
    expect(confidenceOf([hit({}, [])], [], readQuestion(''))).toBeLessThan(ANSWER_THRESHOLD);
  });

  it.each(['paragraph', 'proximity', 'headline'])('grows with the %s’s match', (signal) => {
    expect(sure({ ...GOOD, [signal]: GOOD[signal as keyof typeof GOOD] * 1.2 })).toBeGreaterThan(sure(GOOD));
  });

  it('is enough for a paragraph that holds the whole question together, and not for one that hardly does', () => {
    expect(sure(GOOD)).toBeGreaterThan(ANSWER_THRESHOLD);
    expect(sure({ paragraph: 2, proximity: 0, headline: 0 }, ['shoes'])).toBeLessThan(ANSWER_THRESHOLD);
  });

  it('falls when a name or a number of the question is missing, more than when another word is', () => {
    const without = (word: string) =>
      sure(
        GOOD,
        ALL.filter((other) => other !== word),
      );
    expect(without('Lighthizer')).toBeLessThan(sure(GOOD));
    expect(without('2017')).toBeLessThan(sure(GOOD));
    expect(without('Lighthizer')).toBeLessThan(without('seize'));
  });

  it('does not take the first word of the question for a name', () => {
    const confidence = (question: string) =>
      confidenceOf([hit(GOOD, [])], [looked('Shoes'), looked('seized')], readQuestion(question));
    expect(confidence('Shoes seized?')).toBeGreaterThan(confidence('were Shoes seized?'));
  });

  it('falls when words had to be mended', () => {
    const mended = TERMS.map((term) => ({ ...term, mended: term.word === 'seize' }));
    expect(sure(GOOD, ALL, mended)).toBeLessThan(sure(GOOD));
  });

  it('grows with the lead over the fifth passage: where many say as much, it may be none of them', () => {
    const lead = (...others: readonly number[]) =>
      confidenceOf(
        [hit(GOOD, ALL, 10), ...others.map((score) => hit(GOOD, ALL, score))],
        TERMS,
        readQuestion(QUESTION),
      );
    expect(lead(9, 7, 6, 5)).toBeGreaterThan(lead(9, 9, 9, 9));
    expect(lead(9)).toBe(lead(3));
  });

  it('falls where a condition is not met', () => {
    const judged = (isUnmet: boolean) =>
      confidenceOf([hit(GOOD, ALL)], TERMS, readQuestion(QUESTION), isUnmet);
    expect(judged(true)).toBeLessThan(judged(false));
  });

  it('is higher where more words are met by the same share', () => {
    const met = (words: number) => {
      const terms = Array.from({ length: words }, (_, i) => looked(`word${i}`));
      const half = { paragraph: 4.4 * words, proximity: words, headline: words };
      return confidenceOf(
        [
          hit(
            half,
            terms.map(({ word }) => word),
          ),
        ],
        terms,
        readQuestion('which?'),
      );
    };
    expect(met(8)).toBeGreaterThan(met(2));
  });
});

describe('how sure an answer by meaning too is', () => {
  const by = (similarity: number | null, signals = { paragraph: 4, proximity: 1, headline: 0.5 }) =>
    confidenceOf([{ ...hit(signals, ['shoes']), similarity }], TERMS, readQuestion(QUESTION));

  it('grows with how like the question the paragraph is', () => {
    expect(by(0.8)).toBeGreaterThan(by(0.4));
    expect(by(0.4)).toBeGreaterThan(by(0));
  });

  it('is enough for a paragraph in other words, which by words alone is not', () => {
    const others = { paragraph: 3, proximity: 0.6, headline: 0 };
    const found = ALL.filter((word) => word !== 'seize');
    const both = confidenceOf([{ ...hit(others, found), similarity: 0.85 }], TERMS, readQuestion(QUESTION));
    expect(confidenceOf([hit(others, found)], TERMS, readQuestion(QUESTION))).toBeLessThan(ANSWER_THRESHOLD);
    expect(both).toBeGreaterThan(ANSWER_THRESHOLD);
  });

  it('is not enough for likeness alone without a word', () => {
    expect(confidenceOf([{ ...hit({}, []), similarity: 0.3 }], TERMS, readQuestion(QUESTION))).toBeLessThan(
      ANSWER_THRESHOLD,
    );
  });
});

describe('how sure an answer that a network judged is', () => {
  const question = readQuestion(QUESTION);
  const some = { paragraph: 6, proximity: 2, headline: 0.5 };
  const judged = (answers: number | null, isUnmet = false) =>
    confidenceAlone([hit(some, ALL, 10, { look: read({ answers }) })], TERMS, question, isUnmet);

  it('grows with what it says', () => {
    expect(judged(3)).toBeGreaterThan(judged(0));
    expect(judged(0)).toBeGreaterThan(judged(-3));
  });

  it('falls where a condition is not met', () => {
    expect(judged(3, true)).toBeLessThan(judged(3));
  });

  it('is that of likeness alone where it judged nothing, or nothing was found', () => {
    const hits = [hit(some, ALL, 10, { look: read(), similarity: 0.5 })];
    expect(confidenceAlone(hits, TERMS, question)).toBe(confidenceOf(hits, TERMS, question));
    expect(confidenceAlone([], TERMS, question)).toBe(0);
  });

  it('counts as likeness of the whole what was read, where the archive was not compared', () => {
    const by = (whole: number, similarity: number | null) =>
      confidenceAlone(
        [hit(some, ALL, 10, { look: read({ answers: 0, whole }), similarity })],
        TERMS,
        question,
      );
    expect(by(0.8, null)).toBe(by(0.1, 0.8));
    expect(by(0.8, null)).toBeGreaterThan(by(0.2, null));
  });
});
