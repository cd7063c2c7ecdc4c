import { describe, expect, it } from 'vitest';
import { ASK_HELP, readAskCommand } from '../../../src/cli/ask/options.js';
import { UsageError } from '../../../src/cli/terminal/usage.js';

describe('the arguments of ask', () => {
  it('are questions, in order, and by themselves change nothing', () => {
    expect(readAskCommand(['one?', 'two?'])).toEqual({
      questions: ['one?', 'two?'],
      archive: null,
      archiveName: null,
      filters: {},
      json: false,
      why: false,
      more: false,
      semantic: null,
      explain: null,
      search: null,
      help: false,
    });
  });

  it('may narrow the search and name several archives', () => {
    const args =
      '--from 2017-01-01 --to 2017-01-01 --section Law --source Wire --article a/b --archive x --archive y --json';
    expect(readAskCommand([...args.split(' '), 'q'])).toMatchObject({
      archive: ['x', 'y'],
      filters: { from: '2017-01-01', to: '2017-01-01', section: 'Law', source: 'Wire', article: 'a/b' },
      json: true,
    });
  });

  it('may ask why each passage was found', () => {
    expect(readAskCommand(['--why', 'q'])).toMatchObject({ questions: ['q'], why: true });
  });

  it.each([
    ['on', true],
    ['off', false],
  ])('may go by meaning too: %s', (value, semantic) => {
    expect(readAskCommand(['--semantic', value, 'q']).semantic).toBe(semantic);
  });

  it('take a question that begins with a dash after --', () => {
    expect(readAskCommand(['--json', '--', '-5 degrees?']).questions).toEqual(['-5 degrees?']);
  });

  it.each([
    [['--colour'], /Unknown option '--colour'/],
    [['-x'], /Unknown option '-x'/],
    [['--archive'], /'--archive <value>' argument missing/],
    [['--json=yes'], /'--json' does not take an argument/],
    [['--from', 'soon'], /--from takes a time: a year, month or day .+; not “soon”\./],
    [['--semantic', 'maybe', 'q'], /--semantic takes on or off, not “maybe”\./],
    [['--to', '2017-13-01'], /--to takes a time/],
    [['--from', '2017-02-30'], /--from takes a time/],
    [
      ['--from', '2018-01-01', '--to', '2017-01-01'],
      /2018-01-01 is after 2017-01-01: no article can be between them/,
    ],
    [['--explain', 'a.txt', 'a question?'], /--explain takes a file or a folder, and no question\./],
  ])('%j is wrong use, said as a sentence', (args, message) => {
    expect(() => readAskCommand(args)).toThrow(UsageError);
    expect(() => readAskCommand(args)).toThrow(message);
    expect(() => readAskCommand(args)).toThrow(/\.$/);
  });

  it('take the 29th of February in leap years only', () => {
    expect(readAskCommand(['--from', '2016-02-29']).filters.from).toBe('2016-02-29');
    expect(() => readAskCommand(['--from', '2017-02-29'])).toThrow(UsageError);
  });

  it('are all explained by --help', () => {
    for (const name of ['archive', 'from', 'to', 'section', 'source', 'article', 'json', 'explain', 'help']) {
      expect(ASK_HELP).toMatch(new RegExp(`^  --${name} `, 'm'));
    }
  });
});
