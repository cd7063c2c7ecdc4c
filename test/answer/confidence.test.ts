import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_THRESHOLD, confidenceOf } from '../../src/answer/confidence.js';
import { readQuestion } from '../../src/answer/question/question.js';
import type { Hit, LookedUp } from '../../src/search/search.js';
import { article } from '../search/articles.js';

const looked = (word: string, more: Partial<LookedUp> = {}): LookedUp => ({
  word, term: word.toLowerCase(), weight: 1, idf: 4, known: true, mended: false, ...more,
}); // biome-ignore format: one term

function hit(signals: Record<string, number>, found: readonly string[], score = 10): Hit {
  const matched = found.map((word) => ({
    word, term: word, mended: false, inParagraph: true, inHeadline: false, inArticle: true,
  })); // biome-ignore format: one match
  return {
    article: article('a', ['x']),
    paragraph: 1,
    score,
    signals,
    similarity: null,
    look: null,
    matched,
    inSentences: [],
  };
}

const QUESTION = 'which shoes did Lighthizer seize in 2017?';
const TERMS = [looked('shoes'), looked('Lighthizer'), looked('seize'), looked('2017')];
const ALL = TERMS.map(({ word }) => word);
const GOOD = { paragraph: 12, proximity: 4, headline: 2 };

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
