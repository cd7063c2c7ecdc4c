import { describe, expect, it } from 'vitest';
import { articleKey, makeLibrary } from '../../src/live/library.js';
import { archiveOf, article } from '../discord/helpers.js';

const made = (articles: Parameters<typeof archiveOf>[0]) => makeLibrary(archiveOf(articles));
const ids = (articles: readonly { id: string }[]) => articles.map(({ id }) => id);

describe('the library', () => {
  it('has the newest first and the undated last', async () => {
    const library = await made([
      article('undated', { date: null }),
      article('old', { date: '2016-01-02' }),
      article('b-new', { date: '2018-03-04' }),
      article('a-new', { date: '2018-03-04' }),
    ]);
    expect(ids(library.newestFirst)).toEqual(['a-new', 'b-new', 'old', 'undated']);
    expect(library.newest).toBe('2018-03-04');
  });

  it('of an empty archive is empty', async () => {
    expect(await made([])).toMatchObject({
      newestFirst: [],
      sections: [],
      sources: [],
      newest: null,
      paragraphs: 0,
    });
  });

  it('knows sections and sources, the most frequent first', async () => {
    const library = await made([
      article('a', { section: 'Patents' }),
      article('b', { section: 'Copyright', source: null }),
      article('c', { section: 'Patents', source: 'Other' }),
      article('d', { section: null }),
    ]);
    expect(library.sections).toEqual(['Patents', 'Copyright']);
    expect(library.sources).toEqual(['The Gazette', 'Other']);
  });

  it('has one name for spellings that differ in case and accents: the more frequent', async () => {
    const sections = ['CUSTOMS', 'Customs', 'Customs', 'Patents', 'PATENTS', 'Café', 'cafe', 'Café', 'CAFE'];
    const library = await made(sections.map((section, n) => article(`a${n}`, { section })));
    expect(library.sections).toEqual(['Café', 'Customs', 'PATENTS']);
  });

  it('finds headlines by any part, whatever case and accents', async () => {
    const library = await made([
      article('a', { headline: 'Café Müller sues' }),
      article('b', { headline: 'Other' }),
    ]);
    for (const typed of ['cafe', 'MULLER', 'é mü', 'sues'])
      expect(ids(library.withHeadline(typed))).toEqual(['a']);
    expect(library.withHeadline('nothing like it')).toEqual([]);
    expect(ids(library.withHeadline(''))).toEqual(['a', 'b']);
  });

  it('finds an article by a key that fits a custom_id, whatever its id is', async () => {
    const id = 'päth/with spaces/and more ~ '.repeat(20);
    const library = await made([article(id)]);
    expect(articleKey(id)).toMatch(/^[\w-]{12}$/);
    expect(library.byKey(articleKey(id))?.id).toBe(id);
    expect(library.byKey('nosuchkey000')).toBeUndefined();
  });

  it('finds an article by the id of one of its copies', async () => {
    const copy = {
      id: 'copy',
      headline: 'h',
      date: null,
      source: null,
      url: 'https://copy.example/',
      file: 'c.txt',
    };
    const library = await made([article('a', { copies: [copy] })]);
    expect(library.byId('copy')?.id).toBe('a');
  });

  it('finds related stories by address and by headline, each once, and never the article itself', async () => {
    const story = (more: object) => ({
      headline: null,
      section: null,
      date: null,
      teaser: null,
      url: null,
      ...more,
    });
    const library = await made([
      article('a', {
        related: [
          story({ url: 'https://gazette.example/b' }),
          story({ headline: 'HEADLINE of b' }),
          story({ headline: 'Headline of c' }),
          story({ headline: 'Headline of a' }),
          story({ headline: 'Not in the archive' }),
          story({ teaser: 'No headline at all.' }),
        ],
      }),
      article('b'),
      article('c'),
    ]);
    expect(ids(library.related(library.byId('a')!))).toEqual(['b', 'c']);
  });
});
