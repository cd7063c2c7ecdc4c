import { describe, expect, it } from 'vitest';
import { ALONE } from '../../../src/article/article.js';
import { readMarkdown } from '../../../src/article/markdown/markdown-file.js';

const FIRST = 'The mill by the weir grinds again since Sunday.';
const SECOND = 'Its wheel had stood still for forty years.';

async function readingOf(body: string, file = 'mill.md') {
  const { read, rejected } = await readMarkdown(file, body, ALONE);
  expect(rejected).toEqual([]);
  return read[0]!;
}

describe('what site generators leave in Markdown', () => {
  it.each([
    ['attributes below a paragraph', `${FIRST}\n{: .lead #top }\n\n${SECOND}`],
    ['the place of a table of contents', `* TOC\n{:toc}\n\n${FIRST}\n\n${SECOND}`],
    ['attributes within a line', `${FIRST}{:.lead}\n\n${SECOND} {.note}`],
    [
      'a shortcode on a line of its own',
      `${FIRST}\n\n{{< figure src="a.jpg" title="The wheel" >}}\n\n${SECOND}`,
    ],
    ['a shortcode over several lines', `${FIRST}\n\n{{< figure\n  src="a.jpg"\n>}}\n\n${SECOND}`],
    ['a shortcode in a paragraph', `${FIRST} {{% ref "wheel" %}}\n\n${SECOND}`],
    ['shortcodes around a paragraph', `{{< note >}}\n${FIRST}\n{{< /note >}}\n\n${SECOND}`],
    ['template tags', `{% include ad.html %}\n\n${FIRST}\n\n{% if page.x %}\n${SECOND}\n{% endif %}`],
    [
      'a comment of a template',
      `${FIRST}\n\n{% comment %}\nNobody sees this.\n\nNor this.\n{% endcomment %}\n\n${SECOND}`,
    ],
    ['values of a template', `${FIRST} {{ site.url }}\n\n${SECOND}`],
    [
      'imports and exports',
      `import Box from '../box'\nimport { A } from 'a'\n\nexport const meta = {\n  a: 1\n}\n\n${FIRST}\n\n${SECOND}`,
    ],
    ['a comment of MDX', `${FIRST}\n\n{/* to do */}\n\n${SECOND}`],
    ['marks of a box', `:::tip Good to know\n\n${FIRST}\n\n:::\n\n${SECOND}`],
    ['a note within a line', `${FIRST}^[So says its owner.]\n\n${SECOND}`],
    ['an embedded picture', `![[wheel.jpg|300]]\n\n${FIRST}\n\n${SECOND}`],
  ])('%s: none of it is text', async (_, body) => {
    const { article, removed } = await readingOf(`# The mill grinds\n\n${body}\n`);
    expect(article.paragraphs).toEqual([FIRST, SECOND]);
    expect(removed.map(({ rule }) => rule)).toContain('markdown/leftover');
  });

  it('links between notes say their label', async () => {
    const { article } = await readingOf(
      '# The mill\n\nThe [[Old Mill|mill]] by the [[weir]] grinds again since Sunday.\n',
    );
    expect(article.paragraphs).toEqual([FIRST]);
  });

  it('is kept where a page is about it, in code', async () => {
    const { article, removed } = await readingOf(
      '# Shortcodes\n\nWrite `{{< figure >}}` or `{: .lead}` in the page and it is replaced.\n\n```\n{% include a.html %}\nimport x from "y"\n```\n',
    );
    expect(article.paragraphs).toEqual([
      'Write {{< figure >}} or {: .lead} in the page and it is replaced.',
      '{% include a.html %} import x from "y"',
    ]);
    expect(removed).toEqual([]);
  });

  it('leaves formulas and lists of letters alone', async () => {
    const text = 'The level fell by 10^{.5} metres, and the set {a, b} of gates {1.5} was shut.';
    expect((await readingOf(`# Levels\n\n${text}\n`)).article.paragraphs).toEqual([text]);
  });

  it('names the line of the file on which it stood', async () => {
    const { removed } = await readingOf(
      `---\ntitle: Mill\n---\n\n${FIRST}\n\n\`\`\`\ncode\n\`\`\`\n\n{% include\n a.html %}\n\n${SECOND}\n{: .last}\n`,
    );
    expect(removed.map(({ line, text }) => [line, text])).toEqual([
      [11, '{% include a.html %}'],
      [15, '{: .last}'],
    ]);
  });
});

describe('a date in the name of a file', () => {
  it.each([
    ['_posts/2019-06-02-the-mill-grinds.md', '', '2019-06-02'],
    ['2019-06-02-the-mill-grinds.markdown', 'date: 2019-06-03', '2019-06-03'],
    ['2019-06-02.md', '', null],
    ['2019-13-02-the-mill.md', '', null],
    ['mill-2019-06-02.md', '', null],
  ])('%s with %j', async (file, matter, date) => {
    const { article } = await readingOf(`---\ntitle: Mill\n${matter}\n---\n\n${FIRST}\n`, file);
    expect(article.date).toBe(date);
  });
});

describe('nesting', () => {
  it.each([
    ['quotations', '> ', 5000],
    ['quotations without spaces', '>', 20_000],
    ['lists', '- ', 5000],
    ['numbered lists', '1. ', 5000],
    ['both', '> - ', 5000],
  ])('of %s goes only so deep, and what stands in it is read', async (_, mark, times) => {
    const { article } = await readingOf(`# The mill\n\n${FIRST}\n\n${mark.repeat(times)} ${SECOND}\n`);
    expect(article.paragraphs).toEqual([FIRST, SECOND]);
  });

  it('of emphasis ends in text or a rejection, never in a fault', async () => {
    for (const mark of ['*a **b ', '[a', '_a *b ', '![', '~~a *b ', '<b>']) {
      const reading = await readMarkdown('a.md', `# Mill\n\n${FIRST}\n\n${mark.repeat(4000)}\n`, ALONE);
      expect(reading.read.length + reading.rejected.length).toBe(1);
    }
  });
});
