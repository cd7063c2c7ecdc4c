import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockQuote,
  bold,
  escapeMarkdown,
  linked,
  md,
  quoted,
  safeUrl,
  wellFormed,
} from '../../../src/discord/text/markdown.js';
import { HOSTILE, hostileText } from '../hostile.js';
import { shown } from '../shown.js';

describe('escaping', () => {
  it.each([
    ['*bold* and __under__ ~~gone~~', '\\*bold\\* and \\_\\_under\\_\\_ \\~\\~gone\\~\\~'],
    ['`code` and ||spoiler||', '\\`code\\` and \\|\\|spoiler\\|\\|'],
    ['# heading', '\\# heading'],
    ['-# small', '\\-# small'],
    ['> quote', '\\> quote'],
    ['>>> all', '\\>>> all'],
    ['- item', '\\- item'],
    ['  - item', '  \\- item'],
    ['1. one', '1\\. one'],
    ['<@123> <#4> <@&5>', '\\<@123> \\<#4> \\<@&5>'],
    ['<:smile:123> <t:1:R>', '\\<:smile:123> \\<t:1:R>'],
    ['@everyone and @here', '\\@everyone and \\@here'],
    ['see https://x.example/a', 'see https\\://x.example/a'],
    ['join discord.gg/abc', 'join discord\\.gg/abc'],
    ['[click](https://x.example)', '\\[click\\](https\\://x.example)'],
    ['back\\slash', 'back\\\\slash'],
    ['two\r\nlines', 'two\nlines'],
  ])('GIVEN %j THEN %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it.each([
    'A plain sentence, with (brackets): 3.5 % of $1,500 — and a@b.example.',
    'C# and 2 - 1 > 0',
    '#tag',
    '2016.',
  ])('leaves %j as it is', (text) => {
    expect(escapeMarkdown(text)).toBe(text);
  });

  it('shows every text exactly as it is, with no mark, mention or link', () => {
    // What turns direction is closed at the end of a line, unseen; what cannot be sent at all has gone.
    const unclosed = (text: string) => text.replace(/[\u202c\u2069]+$/gm, '');
    fc.assert(
      fc.property(hostileText, (text) => {
        const { text: read, marks } = shown(escapeMarkdown(text));
        expect(unclosed(read)).toBe(unclosed(wellFormed(text)));
        expect(marks).toEqual([]);
      }),
    );
  });

  it.each(HOSTILE.slice(0, 4))('is needed: %j is full of marks', (text) => {
    expect(shown(text).marks.length).toBeGreaterThan(1);
  });

  it.each(HOSTILE)('leaves no mark in %j', (text) => {
    expect(shown(escapeMarkdown(text)).marks).toEqual([]);
  });

  it('closes what turns the direction of text, at the end of each line', () => {
    expect(escapeMarkdown('a\u202eb\nc\u2066d\u2069e')).toBe('a\u202eb\u202c\nc\u2066d\u2069e');
  });

  it('replaces half a surrogate pair and drops control characters', () => {
    expect(escapeMarkdown('a\ud83db\u0000c\u0007')).toBe('a\ufffdbc');
  });
});

describe('markdown of ours', () => {
  it('escapes what is put into it, but not markdown', () => {
    expect(md`**${'a*b'}** ${3} ${md`_${'c_d'}_`}`.markdown).toBe('**a\\*b** 3 _c\\_d_');
  });

  it('keeps a quote of several lines a quote', () => {
    expect(blockQuote(md`${'one\n\n# two'}`).markdown).toBe('> one\n> \n> \\# two');
  });

  it('sets bold around what there is to see', () => {
    expect(bold(md`${' one \n\ntwo'}`).markdown).toBe(' **one** \n\n**two**');
    expect(bold(md`${'  '}`).markdown).toBe('  ');
  });

  it('cuts a quoted text by its escaped length', () => {
    expect(quoted('*'.repeat(100), 21).markdown).toBe(`${'\\*'.repeat(9)}…`);
  });
});

describe('links', () => {
  it.each([
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['ftp://x.example/'],
    ['//x.example/'],
    ['not a url'],
    ['https://user:pass@x.example/'],
    [`https://x.example/${'a'.repeat(512)}`],
    [`https://x.example/${'é'.repeat(100)}`],
    [null],
  ])('GIVEN %j THEN no link', (url) => {
    expect(safeUrl(url)).toBeNull();
    expect(linked(md`${'Headline'}`, url).markdown).toBe('Headline');
  });

  it('cannot be ended early by their address', () => {
    const url = 'https://x.example/a_(b)"c\' d<e>';
    expect(linked(md`${'Headline'}`, url).markdown).toBe(
      '[Headline](https://x.example/a_%28b%29%22c%27%20d%3Ce%3E)',
    );
  });

  it.each(['The [US] case', 'odd ] one', 'on https://y.example today'])(
    'stand after a headline that cannot be a label: %j',
    (headline) => {
      const { markdown } = linked(md`${headline}`, 'https://x.example/a');
      expect(markdown).toBe(`${escapeMarkdown(headline)} ([x.example](https://x.example/a))`);
    },
  );

  it('are always well formed, whatever the address', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), hostileText),
        (url) => {
          const safe = safeUrl(url);
          expect(safe === null || /^https?:\/\/[^\s()<>[\]"'`\\|*]{1,504}$/.test(safe)).toBe(true);
        },
      ),
    );
  });
});
