import { describe, expect, it } from 'vitest';
import { engines } from '../../../src/bench/search/engines/index.js';
import { readOptions, usage } from '../../../src/bench/search/options.js';
import { UsageError } from '../../../src/cli/terminal/usage.js';

describe('the command line of bench', () => {
  it('without options measures every engine at three sizes', () => {
    expect(readOptions([])).toEqual({
      help: false,
      json: false,
      check: false,
      sizes: [1_000, 10_000, 100_000],
      engines: engines.map(({ name }) => name),
      questions: 1_000,
      seed: 1,
      archive: null,
      questionsFile: null,
    });
  });

  it('--large adds a million, to given sizes as well', () => {
    expect(readOptions(['--large']).sizes).toEqual([1_000, 10_000, 100_000, 1_000_000]);
    expect(readOptions(['--large', '--sizes', '5000']).sizes).toEqual([5_000, 1_000_000]);
  });

  it('sorts sizes, the smaller ones foretelling what the larger ones need, and drops doubles', () => {
    expect(readOptions(['--sizes', '10000, 1000,10000']).sizes).toEqual([1_000, 10_000]);
  });

  it('keeps the engines in the order of the table', () => {
    expect(readOptions(['--engines', 'lunr, clippings']).engines).toEqual(['clippings', 'lunr']);
  });

  it('an archive is measured whole, or at given sizes', () => {
    expect(readOptions(['--archive', 'pages']).sizes).toBeNull();
    expect(readOptions(['--archive', 'pages', '--sizes', '200']).sizes).toEqual([200]);
  });

  it.each([
    [['--fast'], /--fast/],
    [['something'], /something/],
    [['--engines', 'lucene'], /no engine called "lucene"; there are clippings, /],
    [['--engines', ''], /no engine called ""/],
    [['--sizes', '1e3'], /"1e3" is not a whole number/],
    [['--sizes', '1000,'], /"" is not a whole number/],
    [['--sizes', '50'], /from 100 to/],
    [['--questions-count', '0'], /--questions-count: "0"/],
    [['--questions-count', '-5'], /questions-count/],
    [['--seed', 'x'], /--seed: "x"/],
    [['--questions', 'q.jsonl'], /--questions needs --archive/],
    [['--archive', 'pages', '--large'], /--large is for made paragraphs/],
    [['--archive'], /archive/],
  ])('%j is wrong use', (args, message) => {
    expect(() => readOptions(args)).toThrow(UsageError);
    expect(() => readOptions(args)).toThrow(message);
  });

  it('explains every option it takes', () => {
    for (const option of [
      'large',
      'sizes',
      'engines',
      'questions-count',
      'seed',
      'archive',
      'questions',
      'json',
      'check',
      'help',
    ]) {
      expect(usage).toContain(`--${option}`);
    }
  });
});
