import { describe, expect, it } from 'vitest';
import { backgroundOf } from '../../../src/search/terms/background.js';

describe('general English beside the archive', () => {
  it('has the commonest words in most of its paragraphs', () => {
    const [said, seize, barrister] = ['say', 'seize', 'barrister'].map(backgroundOf);
    expect(said).toBeGreaterThan(seize!);
    expect(seize).toBeGreaterThan(0);
    expect(barrister).toBeGreaterThanOrEqual(0);
    expect(said).toBeGreaterThan(barrister!);
  });

  it('knows neither names nor what is no word', () => {
    for (const word of ['Lighthouse', 'Ada', 'zzyzx', '2016', 'c-521/16', '']) {
      expect(backgroundOf(word)).toBe(0);
    }
  });
});
