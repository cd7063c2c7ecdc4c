import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../../src/article/json/json-fault.js';
import { readJson, readJsonl } from '../../../src/article/json/json-file.js';
import { readItem } from '../../../src/article/json/json-item.js';

async function readOf(value: unknown) {
  const reading = await readItem(value, 'fallback', 1);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.read;
}

const articleOf = async (value: unknown) => (await readOf(value)).article;

describe('readItem', () => {
  it('takes every field it knows and leaves the others', async () => {
    expect(
      await articleOf({
        id: ' x1 ',
        title: 'A title',
        date: '10 November 2017',
        section: 'Patents',
        author: ['Jo Roe', 'Al Poe'],
        source: 'Post',
        url: 'https://example.com/a',
        credit: 'Lena',
        paragraphs: ['One.'],
        views: 12,
      }),
    ).toEqual({
      id: 'x1',
      headline: 'A title',
      date: '2017-11-10',
      section: 'Patents',
      author: 'Jo Roe, Al Poe',
      source: 'Post',
      url: 'https://example.com/a',
      credit: 'Lena',
      paragraphs: ['One.'],
      related: [],
    });
  });

  it('keeps given paragraphs exactly, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' })), async (paragraphs) => {
        const given = [...paragraphs, 'One that holds text.'];
        expect((await articleOf({ headline: 'x', paragraphs: given })).paragraphs).toEqual(given);
      }),
    );
  });

  it('splits text at empty lines', async () => {
    const article = await articleOf({
      headline: 'x',
      text: 'One paragraph\nover two lines.\r\n\r\n\r\nAnother one.\n',
    });
    expect(article.paragraphs).toEqual(['One paragraph over two lines.', 'Another one.']);
  });

  it.each([
    ['several sentences on lines of one block', 'One.\nTwo.\n\nThree.', ['One. Two.', 'Three.']],
    ['what looks like furniture or a rule', 'One.\n\n***\n\nSubscribe now', ['One.', '***', 'Subscribe now']],
    [
      'items of a list',
      'It named:\n- a fine\n- a recall\n\nEnd.',
      ['It named:', '- a fine', '- a recall', 'End.'],
    ],
    ['lines without any empty one', 'The first one.\nThe second one.', ['The first one.', 'The second one.']],
  ])('keeps %s', async (_what, text, paragraphs) => {
    expect((await articleOf({ headline: 'x', text })).paragraphs).toEqual(paragraphs);
  });

  it('prefers paragraphs to text, and takes null for absent', async () => {
    expect((await articleOf({ headline: 'x', text: 'No.', paragraphs: ['Yes.'] })).paragraphs).toEqual([
      'Yes.',
    ]);
    expect(
      await articleOf({ id: null, headline: 'x', date: null, section: '', paragraphs: ['Yes.'] }),
    ).toMatchObject({
      id: 'fallback',
      date: null,
      section: null,
    });
  });

  it('takes a number for an id', async () => {
    expect((await articleOf({ id: 17, headline: 'x', text: 'y' })).id).toBe('17');
  });

  it.each([
    [{ date: '30 February 2017' }, 'date/unreadable', '30 February 2017'],
    [{ url: 'javascript:alert(1)' }, 'url/not-http', 'javascript:alert(1)'],
    [{ url: '/relative' }, 'url/not-http', '/relative'],
  ])('notes what it cannot use: %j', async (more, rule, text) => {
    const { article, removed } = await readOf({ headline: 'x', text: 'y', ...more });
    expect(article).toMatchObject({ date: null, url: null });
    expect(removed).toEqual([{ line: 1, text, rule }]);
  });

  it.each<[unknown, string]>([
    [7, 'An article should be a JSON object, not a number.'],
    [null, 'An article should be a JSON object, not null.'],
    [['x'], 'An article should be a JSON object, not an array.'],
    [{ text: 'y' }, '"headline" or "title"'],
    [{ headline: ' ', text: 'y' }, '"headline" or "title"'],
    [{ headline: ['x'], text: 'y' }, 'The field "headline" should be a string, not an array.'],
    [{ headline: 'x' }, '"paragraphs" (an array of strings) or "text" (a string) is missing'],
    [{ headline: 'x', text: 5 }, 'The field "text" should be a string, not a number.'],
    [
      { headline: 'x', paragraphs: 'y' },
      'The field "paragraphs" should be an array of strings, not a string.',
    ],
    [{ headline: 'x', paragraphs: ['a', null] }, 'Item 2 of "paragraphs" should be a string, not null.'],
    [{ headline: 'x', paragraphs: [' ', ''] }, 'has no text'],
    [{ headline: 'x', text: ' ' }, 'has no text'],
    [
      { headline: 'x', text: 'y', author: {} },
      'The field "author" should be a string or an array of strings, not an object.',
    ],
    [{ headline: 'x', text: 'y', section: false }, 'The field "section" should be a string, not a boolean.'],
    [{ id: '', headline: 'x', text: 'y' }, 'The field "id" should be a string'],
    [{ id: 'a\nb', headline: 'x', text: 'y' }, 'The field "id" should be a string'],
    [
      { id: 'x'.repeat(301), headline: 'x', text: 'y' },
      'The field "id" should be a string of 1 to 300 characters',
    ],
  ])('says what is wrong with %j', async (value, reason) => {
    const reading = await readItem(value, 'fallback', 1);
    expect(reading).toMatchObject({
      ok: false,
      reason: expect.stringContaining(reason),
      remedy: expect.stringMatching(/\w/),
    });
  });

  it('never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue(),
        async (value) => typeof (await readItem(value, 'x', 1)).ok === 'boolean',
      ),
    );
  });
});

describe('files of items', () => {
  it('a .json file of one article is called after the file, of several after their place', async () => {
    const item = { headline: 'x', text: 'y' };
    expect((await readJson('in/A b.json', JSON.stringify(item))).read[0]!.article.id).toBe('in/a-b');
    expect(
      (await readJson('a.json', JSON.stringify([item, item]))).read.map(({ article }) => article.id),
    ).toEqual(['a#1', 'a#2']);
  });

  it.each([
    ['{"headline": "x",\n "text": }', 2, 'a value should stand here, not }'],
    ['{"headline": "x",\n\n "text": "y"', 3, 'it ends before the { of line 1 is closed'],
    ['', 1, 'it ends where a value should stand'],
    ['{\n "headline": "x",\n "paragraphs": ["a",]\n}\n', 3, 'the comma before ] is one too many'],
    ['{\n "headline": "x",\n "text": "a",\n}\n', 4, 'the comma before } is one too many'],
    ["{\n 'headline': 'x'\n}", 2, 'a name in double quotes should stand here, not a single quote'],
    ['{\n "headline": "x"\n "text": "a"\n}', 3, 'a comma or } should stand here, not "'],
    ['{\n "headline" "x"\n}', 2, 'a colon should follow the name, not "'],
    ['{\n "headline": "x\ny"\n}', 2, 'a string goes over the end of its line; write \\n there'],
    ['{\n "headline": "x', 2, 'a string is opened and never closed'],
    ['{"headline": "C:\\x"}', 1, 'a string holds a backslash that escapes nothing'],
    ['{"headline": "x"}\n{"headline": "y"}', 2, 'after the value there is more: {'],
    ['{"headline": undefined}', 1, 'a value should stand here, not u'],
  ])('a .json file that is broken names the line and the fault: %j', async (text, line, reason) => {
    expect((await readJson('a.json', text)).rejected).toMatchObject([
      { file: 'a.json', line, reason: `The file is not valid JSON: ${reason}.` },
    ]);
  });

  it('an item of an array is rejected by its line', async () => {
    const text = '[\n {"headline": "x", "text": "a, [b] \\" {c"},\n\n {"headline": "y",\n "text": []},\n 5]';
    expect(await readJson('a.json', text)).toMatchObject({
      read: [{ article: { id: 'a#1' } }],
      rejected: [{ line: 4 }, { line: 6 }],
    });
  });

  it('a fault is found wherever the engine finds one, and nowhere else', () => {
    const edit = fc.tuple(
      fc.json(),
      fc.nat(),
      fc.nat(3),
      fc.constantFrom('', ',', '"', '}', ']', '\\', '1', ' '),
    );
    fc.assert(
      fc.property(edit, ([json, place, length, inserted]) => {
        const at = place % (json.length + 1);
        const text = json.slice(0, at) + inserted + json.slice(at + length);
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        expect(findJsonFault(text) === null).toBe(valid);
      }),
      { numRuns: 2000 },
    );
  });

  it('each line of a .jsonl file stands for itself', async () => {
    const reading = await readJsonl(
      'a.jsonl',
      '{"headline":"x","text":"y"}\n\n{"headline":\n{"title":"z","text":"y"}\n',
    );
    expect(reading.read.map(({ article }) => article.id)).toEqual(['a#1', 'a#4']);
    expect(reading.rejected).toMatchObject([{ line: 3 }]);
  });
});
