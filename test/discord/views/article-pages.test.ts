import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlePages, pageOf } from '../../../src/discord/views/article-pages.js';
import { hostileText } from '../hostile.js';

describe('the pages of an article', () => {
  it('hold all of its text, in order', () => {
    const bare = (text: string) => text.replace(/\s+/g, '');
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 12 }), (paragraphs) => {
        const read = articlePages(paragraphs)
          .flat()
          .map(({ text }) => text);
        expect(bare(read.join(''))).toBe(bare(paragraphs.join('')));
      }),
    );
  });

  it('go on with a long paragraph overleaf', () => {
    const pages = articlePages(['short', 'One sentence of a long paragraph. '.repeat(200), 'end']);
    expect(pages.length).toBeGreaterThan(3);
    expect(pages[0]![0]).toMatchObject({ paragraph: 1, continued: false });
    expect(pages[1]![0]).toMatchObject({ paragraph: 2, continued: false });
    expect(pages[2]![0]).toMatchObject({ paragraph: 2, continued: true });
    expect(pages.at(-1)!.at(-1)).toMatchObject({ paragraph: 3, text: 'end' });
    expect(pages[1]![0]!.text).toMatch(/paragraph\.$/);
  });

  it('are none for an article without text', () => {
    expect(articlePages([])).toEqual([]);
    expect(articlePages([''])).toEqual([]);
  });

  it('are found by paragraph', () => {
    const pages = articlePages(Array.from({ length: 20 }, (_, n) => `Paragraph ${n + 1}.`));
    expect(pageOf(pages, 1)).toBe(0);
    expect(pages[pageOf(pages, 20)]!.some(({ paragraph }) => paragraph === 20)).toBe(true);
    expect(pageOf(pages, 99)).toBe(0);
  });
});
