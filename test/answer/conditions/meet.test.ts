import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetingsOf } from '../../../src/answer/conditions/meet.js';
import { isMet } from '../../../src/answer/conditions/meeting.js';
import { conditionsOf } from '../../../src/answer/conditions/read-conditions.js';
import { readQuestion } from '../../../src/answer/question/question.js';
import { SearchIndex } from '../../../src/search/search-index.js';
import { article } from '../../search/articles.js';
import { ARTICLES, meetings, read } from './world.js';

/** How the only condition of a question is met. */
function met(question: string, id: string, paragraph: number) {
  const all = meetings(question, id, paragraph);
  expect(all).toHaveLength(1);
  return [all[0]!.met, all[0]!.instead];
}

describe('a time', () => {
  it('is met by a paragraph that names it, or a part of it', () => {
    expect(met('How many passengers in 2014?', 'ferries-2014', 1)).toEqual(['here', null]);
    expect(met('How many passengers before 2015?', 'ferries-2014', 1)).toEqual(['here', null]);
    expect(met('How many passengers between 2012 and 2015?', 'ferries-2014', 1)).toEqual(['here', null]);
  });

  it('is met in the headline by a paragraph that names no other', () => {
    expect(met('How many gannets in October 2018?', 'lighthouse', 1)).toEqual(['headline', null]);
  });

  it('is that of what stands before a paragraph without one', () => {
    expect(met('Who bought a boat in 2009?', 'ferries-2014', 5)).toEqual(['beside', null]);
  });

  it('is that of an article whose beginning names it', () => {
    expect(met('What rose in 2014?', 'ferries-2014', 3)[0]).toBe('article');
  });

  it('of a figure is not the day on which the figure of another year was published', () => {
    expect(met('How many passengers in 2017?', 'ferries-2016', 1)).toEqual(['contradicted', '2016']);
  });

  it('of a figure is not met by what an article on the year before expects of it', () => {
    expect(met('How many passengers in 2017?', 'ferries-2016', 3)).toEqual(['contradicted', '2016']);
    expect(met('Who expects more passengers in 2017?', 'ferries-2016', 3)[0]).toBe('here');
  });

  it('is met by an article of that time, where the paragraph names no other', () => {
    expect(met('Why was there a drop in 2017?', 'ferries-2016', 2)[0]).toBe('article');
  });

  it('is contradicted by another in its place, which is told as it is written', () => {
    expect(met('How many passengers in 2016?', 'ferries-2014', 1)).toEqual(['contradicted', '2014']);
    expect(met('How many passengers after 2016?', 'ferries-2016', 1)).toEqual(['contradicted', '2016']);
    expect(met('How many gannets in September 2018?', 'lighthouse', 1)).toEqual([
      'contradicted',
      'October 2018',
    ]);
  });

  it('is contradicted by the year of an article that names none', () => {
    expect(met('What burned in 1999?', 'lighthouse', 3)[0]).toBe('contradicted');
  });

  it('is nowhere in an article that neither names nor has one', () => {
    expect(met('Which loaves were sold in 2016?', 'undated', 1)).toEqual(['nowhere', null]);
  });

  it('is met by either of two that are asked about', () => {
    const both = meetings('Were there more passengers in 2014 or in 2016?', 'ferries-2016', 1);
    expect(both.map(isMet)).toEqual([true, true]);
  });
});

describe('a name', () => {
  it.each([
    ['ferries-2014', 2, 'here'],
    ['ferries-2014', 1, 'beside'],
    ['ferries-2014', 3, 'beside'],
    ['ferries-2014', 4, 'article'],
    ['ferries-2016', 1, 'nowhere'],
  ])('is met by %s ¶ %d: %s', (id, paragraph, how) => {
    expect(met('What did Oda Brekke credit?', id, paragraph)).toEqual([how, null]);
  });

  it('is met in the headline', () => {
    expect(met('What burns at Tarbrook?', 'lighthouse', 3)).toEqual(['headline', null]);
  });

  it('that the archive does not have is nowhere', () => {
    for (const { id, paragraphs } of ARTICLES) {
      paragraphs.forEach((_, i) => {
        expect(met('How many passengers did Velmora carry?', id, i + 1)).toEqual(['nowhere', null]);
      });
    }
  });

  it('is not met by another one that shares a word with it', () => {
    expect(met('What did Oda Falkenrath credit?', 'ferries-2014', 2)[0]).toBe('nowhere');
  });
});

describe('a name of two words', () => {
  const said = (text: string) => {
    const one = article('one', [text, 'A line apart.', 'Another line.']);
    return async (question: string) => {
      const { lexicon } = await SearchIndex.build([one]);
      const conditions = conditionsOf(readQuestion(question), lexicon, null);
      return meetingsOf(conditions, { article: one, paragraph: 1 }, lexicon, (term) => term).map(
        ({ met }) => met,
      );
    };
  };

  it('is met without the initial or the half of a double name that stands between them', async () => {
    expect(await said('A letter of Oda P. Brekke came.')('What did Oda Brekke send?')).toEqual(['here']);
    expect(await said('A letter of Oda Lie-Brekke came.')('What did Oda Lie-Brekke send?')).toEqual(['here']);
    expect(await said('A Norden-Lie Skarv sank.')('Which Norden Skarv sank?')).toEqual(['here']);
  });

  it('is met with the small words within it', async () => {
    expect(await said('The Ronda de Skarvik is a race.')('Who won the Ronda de Skarvik?')).toEqual(['here']);
    expect(await said('It was Marta von der Aue.')('What did Marta von der Aue sing?')).toEqual(['here']);
  });

  it('that ends in a number is met by its initials, too', async () => {
    expect(await said('After WWII he left.')('Who left after World War II?')).toEqual(['here']);
    expect(await said('After WWI he left.')('Who left after World War II?')).toEqual(['nowhere']);
  });

  it('is not met by another of the same initials', async () => {
    const about = said('The organ was made by Zachary Lanternson of Ghent.');
    expect(await about('What did Zachary Lanterbock of Ghent make?')).toEqual(['nowhere']);
    expect(await said('The ZLG made it.')('What did Zachary Lanterbock of Ghent make?')).toEqual(['here']);
  });

  it('may be met where another word stands between them: that is in doubt', async () => {
    expect(await said('A letter of Oda and Jan Brekke came.')('What did Oda Brekke send?')).toEqual([
      'apart',
    ]);
    expect(await said('The High Regional Court sat.')('When did the High Court sit?')).toEqual(['apart']);
  });

  it('may be met by the last one alone, where nobody else is called so', async () => {
    expect(await said('In time Brekke wrote.')('What did Oda Brekke write?')).toEqual(['apart']);
    expect(await said('In time Jan Brekke wrote.')('What did Oda Brekke write?')).toEqual(['nowhere']);
  });

  it('is not met where one of them is missing', async () => {
    expect(await said('A letter of Oda came.')('What did Oda Brekke send?')).toEqual(['nowhere']);
  });

  it('is met by what is of the place, and the other way about', async () => {
    expect(await said('The bank of Orvenia raised its rate.')('What did the Orvenian bank raise?')).toEqual([
      'here',
    ]);
  });
});

describe('an identifier, a number, a wording', () => {
  it('is met where it stands', () => {
    expect(met('What did C-77/15 close?', 'ferries-2016', 2)).toEqual(['here', null]);
    expect(met('Who counted 212 birds?', 'lighthouse', 1)).toEqual(['here', null]);
    expect(met('Who spoke of “a blizzard with beaks”?', 'lighthouse', 2)).toEqual(['here', null]);
  });

  it('is not met by another that shares a piece with it', () => {
    expect(met('What did C-77/16 close?', 'ferries-2016', 2)[0]).toBe('nowhere');
    expect(met('What did C-78/15 close?', 'ferries-2016', 2)[0]).toBe('nowhere');
    expect(met('Who counted 213 birds?', 'lighthouse', 1)[0]).toBe('nowhere');
    expect(met('Who spoke of “a blizzard with wings”?', 'lighthouse', 2)[0]).toBe('nowhere');
  });
});

describe('the newest', () => {
  it('is met by any passage: it only says which of several is meant', () => {
    expect(met('What is the latest number of passengers?', 'ferries-2014', 1)).toEqual(['here', null]);
  });
});

describe('the meetings of a passage', () => {
  it('are one for each condition, in their order, whatever is asked', () => {
    const piece = fc.constantFrom(
      'in 2014', 'after 2016', 'Oda Brekke', 'Tarbrook', 'C-77/15', '212', 'latest', '“a blizzard”', 'gannets', 'Velmora',
    ); // biome-ignore format: a list of words
    const place = fc.constantFrom(
      ...ARTICLES.flatMap(({ id, paragraphs }) => paragraphs.map((_, i) => [id, i + 1] as const)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), place, (pieces, [id, paragraph]) => {
        const question = `What about ${pieces.join(' and ')}?`;
        const all = meetings(question, id, paragraph);
        expect(all.map(({ condition }) => condition)).toEqual(read(question));
        for (const meeting of all) if (isMet(meeting)) expect(meeting.instead).toBeNull();
      }),
    );
  });
});
