import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mark, parseMarkdown } from '../../../../src/playground/page/text/markdown.js';

const text = (text: string): Mark => ({ type: 'text', text });
const ID = '123456789012345678';

describe('markdown becomes marks', () => {
  it.each<[string, string, Mark[]]>([
    ['plain text', 'Nothing special.', [text('Nothing special.')]],
    ['bold', '**yes** no', [{ type: 'strong', content: [text('yes')] }, text(' no')]],
    ['italics', '*yes*', [{ type: 'emphasis', content: [text('yes')] }]],
    ['underline', '__yes__', [{ type: 'underline', content: [text('yes')] }]],
    ['a line through it', '~~no~~', [{ type: 'strike', content: [text('no')] }]],
    ['a spoiler', '||end||', [{ type: 'spoiler', content: [text('end')] }]],
    ['small print', '-# small', [{ type: 'subtext', content: [text('small')] }]],
    [
      'small print behind a list',
      '- one\n-# small\nafter',
      [
        { type: 'list', start: null, items: [[text('one')]] },
        { type: 'subtext', content: [text('small')] },
        text('after'),
      ],
    ],
    ['no small print within a line', 'a -# b', [text('a -# b')]],
    ['a heading', '### Title\nText', [{ type: 'heading', level: 3, content: [text('Title')] }, text('Text')]],
    ['code', '`a*b*`', [{ type: 'code', text: 'a*b*' }]],
    ['a block of code', '```ts\nlet a;\n```', [{ type: 'code-block', text: 'let a;', language: 'ts' }]],
    [
      'a quote, without its last line end',
      '> one\n> two\nafter',
      [{ type: 'quote', content: [text('one'), { type: 'break' }, text('two')] }, text('after')],
    ],
    [
      'a link',
      '[here](https://a.example/b)',
      [{ type: 'link', href: 'https://a.example/b', content: [text('here')] }],
    ],
    [
      'an address',
      'https://a.example/b',
      [{ type: 'link', href: 'https://a.example/b', content: [text('https://a.example/b')] }],
    ],
    ['what is escaped', '\\*not\\* \\_so\\_', [text('*not* _so_')]],
    ['an underscore within a word', 'snake_case_word', [text('snake_case_word')]],
    ['someone', `<@${ID}>`, [{ type: 'mention', of: 'user', id: ID }]],
    ['a role', `<@&${ID}>`, [{ type: 'mention', of: 'role', id: ID }]],
    ['a channel', `<#${ID}>`, [{ type: 'mention', of: 'channel', id: ID }]],
    ['everyone', '@everyone', [{ type: 'everyone', name: 'everyone' }]],
    ['a command', `</archive add:${ID}>`, [{ type: 'command', name: 'archive add' }]],
    ['a moment', '<t:1500000000:R>', [{ type: 'timestamp', at: 1_500_000_000_000, style: 'R' }]],
    [
      'a moment without a style',
      '<t:1500000000>',
      [{ type: 'timestamp', at: 1_500_000_000_000, style: 'f' }],
    ],
  ])('%s', (_, source, marks) => {
    expect(parseMarkdown(source)).toEqual(marks);
  });
});

describe('lists', () => {
  it('have bullets or begin with a number', () => {
    expect(parseMarkdown('- a\n- b')).toEqual([
      { type: 'list', start: null, items: [[text('a')], [text('b')]] },
    ]);
    expect(parseMarkdown('3. a\n4. b')).toEqual([
      { type: 'list', start: 3, items: [[text('a')], [text('b')]] },
    ]);
  });

  it('of bullets and of numbers are two', () => {
    expect(parseMarkdown('- a\n1. b')).toEqual([
      { type: 'list', start: null, items: [[text('a')]] },
      { type: 'list', start: 1, items: [[text('b')]] },
    ]);
  });

  it('nest by their indent', () => {
    const inner: Mark = { type: 'list', start: null, items: [[text('b')]] };
    expect(parseMarkdown('- a\n  - b\n- c')).toEqual([
      { type: 'list', start: null, items: [[text('a'), inner], [text('c')]] },
    ]);
  });

  it('have marks within', () => {
    expect(parseMarkdown('Try:\n- **this**')).toEqual([
      text('Try:'),
      { type: 'break' },
      { type: 'list', start: null, items: [[{ type: 'strong', content: [text('this')] }]] },
    ]);
  });

  it.each(['a - b', '-a', '**1.** First', '1.5 million'])('are not seen in “%s”', (source) => {
    expect(parseMarkdown(source).map(({ type }) => type)).not.toContain('list');
  });
});

describe('what is not of the web', () => {
  it.each(['[x](javascript:alert(1))', '[x](data:text/html,hi)', '[x](file:///etc/passwd)'])(
    '%s is no link',
    (source) => {
      expect(JSON.stringify(parseMarkdown(source))).not.toContain('"link"');
    },
  );
});

it('any text can be parsed', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(
          '*',
          '_',
          '`',
          '>',
          '-',
          '#',
          '\n',
          ' ',
          '1',
          '.',
          '<',
          '@',
          '[',
          ']',
          '(',
          ')',
          'a',
          '|',
        ),
      }),
      (source) => {
        expect(Array.isArray(parseMarkdown(source))).toBe(true);
      },
    ),
  );
});
