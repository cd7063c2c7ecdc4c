import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutPrint } from '../../../src/article/text/printed.js';
import { splitUnits } from '../../../src/article/text/units.js';

const paragraphs = (text: string) => splitUnits(withoutPrint(text).text).units.map((unit) => unit.text);

describe('words broken at the line end', () => {
  it.each([
    [
      'are whole where the text has them whole',
      'The miller of the val-\nley said that the val-\nley needs it. The valley is long.',
      ['The miller of the valley said that the valley needs it. The valley is long.'],
    ],
    [
      'stay compounds where the text has them so',
      'A well-known man, a well-\nknown mill and a val-\nley. The valley is long.',
      ['A well-known man, a well-known mill and a valley. The valley is long.'],
    ],
    [
      'stay compounds where the text breaks no words',
      'The mill is wood-\nfired and the stones are hand-\ncut by the owner.',
      ['The mill is wood-fired and the stones are hand-cut by the owner.'],
    ],
    [
      'are whole after a soft hyphen',
      'The miller of the val\u00ad\nley said so to everyone who asked.',
      ['The miller of the valley said so to everyone who asked.'],
    ],
    [
      'are told by words in capitals',
      'VALLEY POST\n\nThe miller of the val-\nley said that the ma-\nchine is old.',
      ['VALLEY POST', 'The miller of the valley said that the machine is old.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(paragraphs(text)).toEqual(expected);
  });
});

describe('heads and feet of pages', () => {
  const page = (n: number, text: string) => `WEIR POST          Page ${n}\n\n${text}\n\n`;

  it('go, with the number that counts the pages', () => {
    const text = page(1, 'The mill grinds again.') + page(2, 'Its wheel is new.');
    expect(paragraphs(text)).toEqual(['The mill grinds again.', 'Its wheel is new.']);
    expect(withoutPrint(text).removed).toEqual([
      { line: 1, text: 'WEIR POST          Page 1' },
      { line: 5, text: 'WEIR POST          Page 2' },
    ]);
  });

  it('do not end the paragraph that goes on over the page', () => {
    const text = page(1, 'The mill by the old weir grinds') + page(2, 'again since Sunday, they say.');
    expect(paragraphs(text)).toEqual(['The mill by the old weir grinds again since Sunday, they say.']);
  });

  it('do not end a paragraph before a name either, but a heading', () => {
    const long = 'The mill by the old weir grinds again\nfrom eight in the morning of each';
    expect(paragraphs(page(1, long) + page(2, 'Sunday, they say.'))).toEqual([
      'The mill by the old weir grinds again from eight in the morning of each Sunday, they say.',
    ]);
    expect(paragraphs(page(1, 'The new wheel') + page(2, 'It is made of oak.'))).toEqual([
      'The new wheel',
      'It is made of oak.',
    ]);
  });

  it('may say more on one page than on the next', () => {
    const text = `The Weir Post            - 3 -\n\nThe mill grinds.\n\n        - 4 -\n\nIts wheel is new.\n\nThe Weir Post            - 5 -\n\nIt is oak.`;
    expect(paragraphs(text)).toEqual(['The mill grinds.', 'Its wheel is new.', 'It is oak.']);
  });

  it('are known by form feeds too', () => {
    const text =
      'The Weir Post\n\nThe mill grinds again.\n\fThe Weir Post\n\nIts wheel is new.\n\fThe Weir Post\n\nIt is oak.\n';
    expect(paragraphs(text)).toEqual(['The mill grinds again.', 'Its wheel is new.', 'It is oak.']);
  });

  it.each([
    ['two numbered chapters', '1\n\nThe mill.\n\n2\n\nThe weir.'],
    ['headings that count', 'Day 1\n\nIt rained.\n\nDay 2\n\nIt rained.\n\nDay 3\n\nThe sun.'],
    ['rows of a table', 'Weir         2\n\nAldmouth         3\n\nThe end.'],
    ['lines with years', 'In 1901\n\nIt burnt.\n\nIn 1903\n\nIt was mended.'],
    ['a score that is given twice', 'Weir 2 Aldmouth 1\n\nWho scored.\n\nWeir 2 Aldmouth 1\n\nThe end.'],
  ])('%s are none', (_, text) => {
    expect(withoutPrint(text).removed).toEqual([]);
  });

  it('bare page numbers are known by their count', () => {
    const text = [1, 2, 3, 4].map((n) => `Part ${'abcd'[n]} is read here.\n\n${n}\n\n`).join('');
    expect(withoutPrint(text).removed).toHaveLength(4);
  });
});

describe('any text', () => {
  it('keeps its letters, but for heads and hyphens, and each line knows its number', () => {
    const line = fc.constantFrom(
      '',
      'The mill',
      'val-',
      'ley is',
      'valley',
      'Page 1',
      'Page 2',
      '\f',
      'a well-',
      'known',
    );
    fc.assert(
      fc.property(fc.array(line), (given) => {
        const text = given.join('\n');
        const { text: mended, lines, removed } = withoutPrint(text);
        const letters = (some: string) => some.replace(/[\s-]/g, '');
        const heads = removed.map((head) => head.text).join('');
        expect([...letters(mended + heads)].sort()).toEqual([...letters(text)].sort());
        expect(lines?.length ?? mended.split('\n').length).toBe(mended.split('\n').length);
      }),
    );
  });
});
