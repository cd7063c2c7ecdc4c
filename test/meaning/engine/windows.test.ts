import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowsOf } from '../../../src/meaning/engine/windows.js';

const count = (text: string) => text.split(/\s+/).filter(Boolean).length;
const sentence = (words: number, name: string) => `${`${name} `.repeat(words - 1)}${name}.`;

describe('the windows of a paragraph', () => {
  it('are one, with the headline, where the model reads it whole', () => {
    expect(windowsOf('A headline', 'One. Two.', count, 20)).toEqual([
      { headline: 'A headline', text: 'One. Two.' },
    ]);
    expect(windowsOf('', 'One.', count, 20)).toEqual([{ headline: '', text: 'One.' }]);
  });

  it('are of whole sentences and of about equal length', () => {
    const text = ['Aa', 'Bb', 'Cc', 'Dd'].map((name) => sentence(10, name)).join(' ');
    const windows = windowsOf('Title', text, count, 33);
    expect(windows).toEqual([
      { headline: 'Title', text: `${sentence(10, 'Aa')} ${sentence(10, 'Bb')}` },
      { headline: 'Title', text: `${sentence(10, 'Cc')} ${sentence(10, 'Dd')}` },
    ]);
  });

  it('cut a sentence that is too long between its words', () => {
    const windows = windowsOf('', sentence(50, 'Aa'), count, 22);
    expect(windows.map(({ text }) => count(text))).toEqual([20, 20, 10]);
  });

  it('are at most eight: an endless paragraph does not take the model for itself', () => {
    expect(windowsOf('', sentence(10_000, 'Aa'), count, 22)).toHaveLength(8);
  });

  it('leave room for the paragraph under an endless headline', () => {
    const [first] = windowsOf(sentence(500, 'Hh'), sentence(500, 'Aa'), count, 256);
    expect(count(first!.headline) + count(first!.text)).toBeLessThanOrEqual(254);
    expect(first!.text).toContain('Aa');
  });

  it('never hold more than the model reads, and keep every word in its order', () => {
    const words = fc.array(fc.constantFrom('Aa', 'Bb', 'Cc.', 'Dd!'), { minLength: 1, maxLength: 100 });
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 60 }), (given, most) => {
        const windows = windowsOf('Title', given.join(' '), count, most);
        for (const { text } of windows) expect(1 + count(text)).toBeLessThanOrEqual(most - 2);
        expect(windows.flatMap(({ text }) => text.split(' '))).toEqual(given);
      }),
    );
  });
});
