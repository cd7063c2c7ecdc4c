import { describe, expect, it } from 'vitest';
import { ALONE } from '../../../src/article/article.js';
import { isWikiText, readWiki } from '../../../src/article/formats/wiki.js';
import { readFile } from '../../../src/article/read-file.js';

const LEAD = "The '''old mill''' is a [[watermill|water mill]] on the [[Weir (river)|Weir]].";
const PLAIN = 'The old mill is a water mill on the Weir.';

async function paragraphs(markup: string): Promise<readonly string[]> {
  const { read } = readWiki('Old_mill.txt', `${LEAD}\n\n${markup}\n`, ALONE);
  expect(read[0]!.article.paragraphs[0]).toBe(PLAIN);
  return read[0]!.article.paragraphs.slice(1);
}

describe('a page of a wiki', () => {
  it('is known by its signs, and called as its file', async () => {
    const text = `{{Infobox\n| a = {{b|c}}\n}}\n${LEAD}\n\n== History ==\nIt was built in 1834.\n\n[[Category:Mills]]\n`;
    const { read } = await readFile('Old_mill.txt', new TextEncoder().encode(text));
    expect(read[0]!.article).toMatchObject({
      headline: 'Old mill',
      section: 'Mills',
      paragraphs: [PLAIN, 'It was built in 1834.'],
    });
    expect(read[0]!.removed).toContainEqual(expect.objectContaining({ line: 1, rule: 'wiki/template' }));
  });

  it.each([
    ['notes', 'It grinds.<ref name="a">{{cite|url=x}}</ref> Daily.<ref name="a" />', ['It grinds. Daily.']],
    ['comments', 'It grinds <!-- or\n\nnot -->daily.', ['It grinds daily.']],
    [
      'pictures with links in their captions',
      '[[File:A.jpg|thumb|The [[wheel]] of [[the mill]]]]It grinds daily.',
      ['It grinds daily.'],
    ],
    [
      'templates with a figure',
      'It is {{convert|5|m|ft}} wide and {{nowrap|6 m}} tall.',
      ['It is 5 m wide and 6 m tall.'],
    ],
    [
      'templates that mean nothing here',
      'It grinds{{citation needed|date={{CURRENTMONTH}}}} daily.',
      ['It grinds daily.'],
    ],
    [
      'addresses',
      'It grinds [https://a.example every day] of the year.',
      ['It grinds every day of the year.'],
    ],
    ['HTML and entities', 'It lifts 10<sup>6</sup> litres &ndash; daily.', ['It lifts 10⁶ litres – daily.']],
    ['emphasis', "It ''grinds'' '''''daily''''' now.", ['It grinds daily now.']],
    ['lists', '* One wheel\n* Two stones', ['One wheel', 'Two stones']],
    [
      'tables',
      '{| class="wikitable"\n! Year !! Owner\n|-\n| 1834 || Ida Moll\n|-\n| style="x" | 1903\n| Per Lund\n|}',
      ['Year: 1834; Owner: Ida Moll', 'Year: 1903; Owner: Per Lund'],
    ],
    ['links to pages in other languages', 'It grinds daily.\n\n[[de:Alte Mühle]]', ['It grinds daily.']],
    [
      'what follows the article',
      'It grinds daily.\n\n== See also ==\n* [[Weir]] and other places by the river.',
      ['It grinds daily.'],
    ],
    [
      'braces that are never closed',
      'It costs {{5 and grinds [[daily.',
      ['It costs {{5 and grinds [[daily.'],
    ],
  ])('%s', async (_, markup, expected) => {
    expect(await paragraphs(markup)).toEqual(expected);
  });

  it.each([
    ['prose', 'The mill (see [1]) grinds.\n\nIt is old.'],
    ['notes with links between them', 'The [[mill]] grinds.\n\nThe [[weir]] is high.'],
    ['Markdown', '# Mill\n\n**Old** mill, see [weir](https://a.example).'],
    ['code', 'if (a == b) { return "{{c}}"; }'],
  ])('%s is none', (_, text) => {
    expect(isWikiText(text)).toBe(false);
  });

  it('takes nesting of any depth, and names that mean something to the engine', async () => {
    for (const markup of [
      '{{'.repeat(5000),
      '[['.repeat(5000),
      `${'{{a|'.repeat(500)}x${'}}'.repeat(500)}`,
      '{{constructor|x}}{{toString}}',
    ])
      expect(Array.isArray(await paragraphs(`It grinds daily.\n\n${markup}`))).toBe(true);
  });
});
