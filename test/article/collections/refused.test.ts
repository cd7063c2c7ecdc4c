import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/article/read-file.js';

const reading = (name: string, text: string) => readFile(name, Buffer.from(text));

describe('a table', () => {
  it('without a column for the text, or for the headline, is refused with the columns that it has', async () => {
    const [fault] = (await reading('a.csv', 'Title,Day\nA,B\n')).rejected;
    expect(fault!.reason).toBe('The first line names no column for the text; it says: Title, Day.');
    expect(fault!.remedy).toContain('headline (or title), text (or body)');
    expect((await reading('a.csv', 'text\nOnly words.\n')).rejected[0]!.reason).toMatch(/for the headline/);
  });

  it('names the line of each row that is no article, and reads the others', async () => {
    const text =
      'headline,text\n"A dam\nis mended",It was mended on Monday.\nNo text,\nA ferry sails,It sails again.\n';
    const { read, rejected } = await reading('a.csv', text);
    expect(read.map(({ article }) => article.headline)).toEqual(['A dam is mended', 'A ferry sails']);
    expect(rejected).toMatchObject([{ line: 4, reason: /no text/ }]);
  });

  it('with nothing but its header is refused', async () => {
    expect((await reading('a.csv', 'headline,text\n')).rejected[0]!.reason).toMatch(/no row but its header/);
  });
});

describe('an export', () => {
  it('of another kind is refused with the name of its outermost element', async () => {
    const [fault] = (await reading('map.xml', '<?xml version="1.0"?><urlset><url/></urlset>')).rejected;
    expect(fault!.reason).toContain('"urlset"');
    expect(fault!.remedy).toContain('WordPress');
  });

  it('of WordPress that holds drafts only says so', async () => {
    const draft =
      '<item><title>A</title><wp:post_type>post</wp:post_type><wp:status>draft</wp:status></item>';
    const [fault] = (await reading('a.xml', `<rss><channel>${draft}</channel></rss>`)).rejected;
    expect(fault!.reason).toBe('The export holds no published post, only 1 draft post.');
  });

  it('of MediaWiki names what of it is no article', async () => {
    const page = (title: string, ns: number) =>
      `<page><title>${title}</title><ns>${ns}</ns><id>${ns + 1}</id><revision><text>The '''dam''' of [[Velmar]] was mended on Monday after a year of work.</text></revision></page>`;
    const { read, ignored } = await reading(
      'a.xml',
      `<mediawiki>${page('Dam', 0)}${page('Talk:Dam', 1)}</mediawiki>`,
    );
    expect(read.map(({ article }) => article.id)).toEqual(['a#1']);
    expect(ignored).toMatchObject([{ reason: /^1 of its pages are no articles/ }]);
  });
});

describe('a mail file', () => {
  it('names what is attached to it', async () => {
    const { readFileSync } = await import('node:fs');
    const bytes = readFileSync('test/fixtures/documents/mail/nodemailer-attachment.eml');
    const { ignored } = await readFile('a.eml', bytes);
    expect(ignored).toMatchObject([{ reason: 'plan.pdf is attached to it, and was not read.' }]);
  });
});
