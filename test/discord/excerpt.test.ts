import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/answer/answer.js';
import { textsFor } from '../../src/discord/strings/texts.js';
import { citationText, quotedExcerpt } from '../../src/discord/views/passage.js';

/** A passage whose excerpt is everything between `[` and `]` and whose sentence is everything between `{` and `}`. */
function passage(marked: string): Passage {
  const text = marked.replace(/[[\]{}]/g, '');
  const at = (mark: string) => marked.slice(0, marked.indexOf(mark)).replace(/[[\]{}]/g, '').length;
  return {
    text,
    excerpt: { start: at('['), end: at(']') },
    sentence: { start: at('{'), end: at('}') },
  } as Passage;
}

describe('an excerpt', () => {
  it.each([
    ['[One. {Two.} Three.]', '> One. **Two.** Three.'],
    ['Zero. [{One.}] Two.', '> **One.**'],
    ['[One.\n{Two\nlines.} Three.]', '> One.\n> **Two**\n> **lines.** Three.'],
    ['[{*Star* and _score_.}]', '> **\\*Star\\* and \\_score\\_.**'],
    ['[{}Nothing marked.]', '> Nothing marked.'],
  ])('GIVEN %j THEN %j', (marked, quote) => {
    expect(quotedExcerpt(passage(marked), 500).markdown).toBe(quote);
  });

  it('keeps the answering sentence where there is no room for the rest', () => {
    const before = 'A sentence before it. '.repeat(20);
    const after = ' A sentence behind it.'.repeat(20);
    const quote = quotedExcerpt(passage(`[${before}{The answer.}${after}]`), 100).markdown;
    expect(quote).toMatch(/^> (… A sentence before it\. )?.*\*\*The answer\.\*\*.*…$/);
    expect(quote.length).toBeLessThanOrEqual(100);
  });

  it('cuts an answering sentence that has no room itself', () => {
    const quote = quotedExcerpt(passage(`[Before. {${'word '.repeat(100)}end.} After.]`), 100).markdown;
    expect(quote).toMatch(/^> … \*\*word .*word…\*\*$/);
    expect(quote.length).toBeLessThanOrEqual(100);
  });
});

describe('a citation', () => {
  const all = {
    article: 'a',
    headline: 'Customs reveals 1,500 cases',
    source: 'WIPR',
    date: '2017-11-10',
    section: 'Trademarks',
    url: 'https://x.example/a',
    paragraph: 2,
  };

  it('says headline, source, date, section and paragraph', () => {
    expect(citationText(all, textsFor('en-GB')).markdown).toBe(
      '**[Customs reveals 1,500 cases](https://x.example/a)**\n-# WIPR · 10 November 2017 · Trademarks · ¶ 2',
    );
  });

  it('says nothing of what the page does not', () => {
    const bare = { ...all, source: null, date: null, section: null, url: null };
    expect(citationText(bare, textsFor('en-GB')).markdown).toBe('**Customs reveals 1,500 cases**\n-# ¶ 2');
  });

  it('can be read where there is no headline', () => {
    expect(citationText({ ...all, headline: '\u200b', url: null }, textsFor('de')).markdown).toContain(
      '**(ohne Überschrift)**',
    );
  });
});
