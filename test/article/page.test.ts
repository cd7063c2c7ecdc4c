import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALONE, type PageContext, type ReadArticle, SPREAD } from '../../src/article/article.js';
import { readText } from '../../src/article/text-file.js';

const BODY = [
  'A court in the northern city of Vessel has fined a maker of garden furniture for copying a chair.',
  'The judge said the two chairs were identical in all but colour, and that customers had been confused.',
  '“We are relieved,” said Hanna Loft, who designed the chair in 2009. “It was never about the money.”',
  'The maker, Greenleg, sold 14,000 of the chairs last year at £39 each, and has until June to appeal.',
  'Its lawyers did not answer questions, and its shares lost a tenth of their value on Wednesday.',
];
const HEADLINE = 'Garden chair maker fined over copied design';

function read(text: string, context: PageContext = ALONE): ReadArticle {
  const reading = readText('page.txt', text, context);
  expect(reading.rejected).toEqual([]);
  return reading.read[0]!;
}

function ruleOf(page: ReadArticle, text: string): string | undefined {
  return page.removed.find((line) => line.text === text)?.rule;
}

describe('what a page does not say is not made up', () => {
  it('leaves every field null but the headline and the body', () => {
    expect(read(`${HEADLINE}\n\n${BODY.join('\n\n')}`).article).toEqual({
      id: 'page',
      headline: HEADLINE,
      date: null,
      section: null,
      author: null,
      source: null,
      url: null,
      credit: null,
      paragraphs: BODY,
      related: [],
    });
  });

  it('takes the file name where there is no headline, and says so', () => {
    const { article, origins } = read(BODY.join('\n\n'));
    expect(article.headline).toBe('page');
    expect(article.paragraphs).toEqual(BODY);
    expect(origins.headline).toMatch(/file name/);
  });

  it('keeps a line that it cannot place among the removed', () => {
    const page = read(`${HEADLINE}\n\nMara Quill\n\n${BODY.join('\n\n')}`);
    expect(page.article.author).toBeNull();
    expect(ruleOf(page, 'Mara Quill')).toBe('head/unplaced');
  });

  it.each([
    ['an ambiguous date', '03-05-2017Designs', '03-05-2017', 'date/unreadable'],
    ['an impossible date', 'Published: 30 February 2017', '30 February 2017', 'date/unreadable'],
    ['a relative date', '3 days ago', '3 days ago', 'date/relative'],
  ])('%s gives no date, and is reported', (_name, line, text, rule) => {
    const page = read(`${line}\n${HEADLINE}\n\n${BODY.join('\n\n')}`);
    expect(page.article.date).toBeNull();
    expect(ruleOf(page, text)).toBe(rule);
  });
});

describe('furniture goes, prose stays', () => {
  const furniture = fc.constantFrom(
    'Sign up to our newsletter',
    'Login to your account',
    'Two Weeks Free Trial',
    'Share on Facebook',
    'ADVERTISEMENT',
    'Already a subscriber? Sign in',
    'For subscriptions, please email sales@post.example',
    '© 2017 The Harbour Post. All rights reserved.',
    'Privacy policy | Terms of use',
    'Read more: Ports blame paperwork for missed boats',
    'Photo: Lena Brook / Harbour Pictures',
    '3 min read',
    'Back to top',
    'Leave a comment',
  );
  const prose = fc.constantFrom(
    ...BODY,
    'The company offered a free trial and charged customers who did not cancel, according to the ruling.',
    'Its newsletter, “Sign up now”, went to 31,000 subscribers, who could log in to read more.',
    'Cookies were set before users had a chance to say no, the regulator found.',
    'An advertisement for the chair appeared in four newspapers in March.',
    'Login data of 4,000 subscribers were sold for less than a cup of coffee each.',
  );

  it('wherever they stand', () => {
    const body = fc.uniqueArray(prose, { minLength: 4, maxLength: 8 });
    const inserted = fc.array(fc.tuple(fc.nat(8), furniture), { maxLength: 6 });
    fc.assert(
      fc.property(body, inserted, (texts, lines) => {
        const pieces = [...texts];
        for (const [place, line] of lines) pieces.splice(Math.min(place, pieces.length), 0, line);
        const page = read(`${HEADLINE}\n\n10 November 2017\n\n${pieces.join('\n\n')}`);
        expect(page.article.paragraphs).toEqual(texts);
        expect(page.article.headline).toBe(HEADLINE);
        expect(page.article.date).toBe('2017-11-10');
      }),
      { numRuns: 300 },
    );
  });

  it('and every line of the file is a paragraph, is stated, or is removed with a rule', () => {
    const lines = [
      'News',
      HEADLINE,
      '10 November 2017',
      ...BODY,
      'Sign up to our newsletter',
      'Log in',
      'Ports | Chairs',
    ];
    const { article, removed } = read(lines.join('\n\n'));
    const kept = [article.headline, '10 November 2017', article.section, ...article.paragraphs];
    for (const line of lines) expect([...kept, ...removed.map(({ text }) => text)], line).toContain(line);
  });
});

describe('a body is read as its author meant it', () => {
  it.each<[string, string[], string[]]>([
    ['a subheading is no paragraph', [BODY[0]!, 'What the judge said', BODY[1]!], [BODY[0]!, BODY[1]!]],
    [
      'a pull quote is no second paragraph',
      [BODY[0]!, 'It was never about the money', BODY[2]!],
      [BODY[0]!, BODY[2]!],
    ],
    ['the headline once more is no paragraph', [HEADLINE, BODY[0]!, BODY[1]!], [BODY[0]!, BODY[1]!]],
    [
      'a short last sentence stays',
      [BODY[0]!, BODY[1]!, 'The case continues.'],
      [BODY[0]!, BODY[1]!, 'The case continues.'],
    ],
    [
      'a sentence that an advertisement cuts in two is joined',
      [
        'The judge said that the two chairs were identical in all but colour and that the',
        'ADVERTISEMENT',
        'customers had been confused for years.',
      ],
      [
        'The judge said that the two chairs were identical in all but colour and that the customers had been confused for years.',
      ],
    ],
    [
      'items of a list stay',
      ['The court ordered three things:', '• a fine', '• a recall', '• an apology', BODY[1]!],
      ['The court ordered three things:', 'a fine', 'a recall', 'an apology', BODY[1]!],
    ],
    [
      'a question stays',
      [BODY[0]!, 'What did the judge say?', BODY[1]!],
      [BODY[0]!, 'What did the judge say?', BODY[1]!],
    ],
  ])('%s', (_name, pieces, expected) => {
    expect(read(`${HEADLINE}\n\n${pieces.join('\n\n')}`).article.paragraphs).toEqual(expected);
  });

  it('a subheading is kept with the paragraph that it stands above, one below the last paragraph is not', () => {
    const pieces = [HEADLINE, BODY[0]!, 'What the judge said', BODY[1]!, BODY[2]!, '# What comes next'];
    expect(read(pieces.join('\n\n')).article.headings).toEqual([{ text: 'What the judge said', above: 2 }]);
    expect(read([HEADLINE, ...BODY].join('\n\n')).article.headings).toBeUndefined();
  });

  it('a background sentence that other pages share stays, their motto goes', () => {
    const context: PageContext = {
      spreadOf: (line) => (line.startsWith('The case') || line === 'Since 1904' ? SPREAD.site : SPREAD.own),
    };
    const page = read(
      `${HEADLINE}\n\n${BODY.join('\n\n')}\n\nThe case began in 2009 with a letter.\n\nSince 1904`,
      context,
    );
    expect(page.article.paragraphs).toEqual([...BODY, 'The case began in 2009 with a letter.']);
    expect(ruleOf(page, 'Since 1904')).toBeDefined();
  });
});

describe('a page of nothing but marks ends soon', () => {
  it.each(['[', '[a](', '(a ', '<a ', '| ', 'By a@'])('%s, over and over', (mark) => {
    const reading = readText('page.txt', mark.repeat(300_000), ALONE);
    expect(reading.read.length + reading.rejected.length).toBe(1);
  });
});

describe('a caption', () => {
  const block = 'The two chairs in the courtroom on Friday.\nLena Brook | Getty Images';

  it('is told by the credit right under it, in a block of the two', () => {
    const page = read(`${HEADLINE}\n\n${BODY[0]}\n\n${block}\n\n${BODY.slice(1).join('\n\n')}`);
    expect(page.article).toMatchObject({ paragraphs: BODY, credit: 'Lena Brook | Getty Images' });
  });

  it('is not the last line of a page without empty lines', () => {
    const page = read(`${HEADLINE}\n${BODY.join('\n')}\nLena Brook | Getty Images`);
    expect(page.article.paragraphs).toEqual(BODY);
  });
});

describe('the author under an article', () => {
  const note = 'Mara Quill is a partner at Quill Webster in Vessel. She advises makers of furniture.';
  const page = (end: string) => read(`${HEADLINE}\n\nBy Mara Quill\n\n${BODY.join('\n\n')}\n\n${end}`);

  it.each([
    ['in a note', note],
    ['in a box', 'Mara Quill\n\nMara writes about chairs and tables.'],
    ['in a note above the disclaimer', `${note}\n\nThe views expressed here are her own.`],
  ])('%s is no paragraph', (_how, end) => {
    expect(page(end).article.paragraphs).toEqual(BODY);
  });

  it.each([
    ['somebody else', 'Hanna Loft is a designer in Vessel. She made the first chair in 2009.'],
    ['the author as part of the story', 'Mara Quill, whom the judge had barred, waited outside.'],
  ])('%s stays', (_who, end) => {
    expect(page(end).article.paragraphs).toEqual([...BODY, end]);
  });
});

describe('related stories', () => {
  it('are cut off at their heading only where the body ends', () => {
    const list = 'Related stories\n\nPorts blame paperwork\n\nNew scanners for Lindmouth';
    const page = read(`${HEADLINE}\n\n${BODY[0]}\n\n${list}\n\n${BODY.slice(1).join('\n\n')}`);
    expect(page.article.paragraphs).toEqual(BODY);
    expect(page.article.related.map(({ headline }) => headline)).toEqual([
      'Ports blame paperwork',
      'New scanners for Lindmouth',
    ]);
  });

  it('of a list that is not about the matter are not kept', () => {
    const page = read(`${HEADLINE}\n\n${BODY.join('\n\n')}\n\nMost read\n\nFerry strike enters third day`);
    expect(page.article.related).toEqual([]);
    expect(ruleOf(page, 'Ferry strike enters third day')).toBe('tail/other-stories');
  });
});
