import { describe, expect, it } from 'vitest';
import { isStoriesHeading } from '../../../src/article/furniture/stories-heading.js';
import { readStories } from '../../../src/article/tail/stories.js';
import { splitUnits } from '../../../src/article/text/units.js';

const story = (parts: object) => ({
  headline: null,
  section: null,
  date: null,
  teaser: null,
  url: null,
  ...parts,
});
const A = { headline: 'Ports blame paperwork for boats', date: '2017-06-04' };
const B = { headline: 'New scanners for Lindmouth', date: '2017-08-15' };

describe('readStories', () => {
  it.each<[string, string, object[]]>([
    [
      'a section line and a dated sentence each',
      'Trademarks\n4 June 2017   Squatters can be removed.\nCopyright\n15 August 2017   A memo was signed.',
      [
        { section: 'Trademarks', date: '2017-06-04', teaser: 'Squatters can be removed.' },
        { section: 'Copyright', date: '2017-08-15', teaser: 'A memo was signed.' },
      ],
    ],
    [
      'headline, then date',
      'Ports blame paperwork for boats\n4 June 2017\nNew scanners for Lindmouth\n15 August 2017',
      [A, B],
    ],
    [
      'date, then headline',
      '4 June 2017\nPorts blame paperwork for boats\n15 August 2017\nNew scanners for Lindmouth',
      [A, B],
    ],
    [
      'date and headline on a line',
      'Ports blame paperwork for boats (4 June 2017)\nNew scanners for Lindmouth - 15 August 2017',
      [A, B],
    ],
    [
      'bare headlines',
      'Ports blame paperwork for boats\n\nNew scanners for Lindmouth',
      [
        { ...A, date: null },
        { ...B, date: null },
      ],
    ],
    [
      'headline and teaser',
      'Ports blame paperwork for boats\nThey say it is too much.\n\nNew scanners for Lindmouth\nThey are fast.',
      [
        { ...A, date: null, teaser: 'They say it is too much.' },
        { ...B, date: null, teaser: 'They are fast.' },
      ],
    ],
    [
      'section and headline on a line',
      'Customs: Ports blame paperwork for boats',
      [{ ...A, date: null, section: 'Customs' }],
    ],
    [
      'a date that belongs to the headline',
      'What changes on 4 June 2017',
      [{ headline: 'What changes on 4 June 2017' }],
    ],
    ['nothing', '', []],
  ])('%s', (_name, text, expected) => {
    expect(readStories(splitUnits(text).units)).toEqual(expected.map(story));
  });
});

describe('isStoriesHeading', () => {
  it.each([
    'More on this story',
    'Related articles',
    'RELATED STORIES:',
    'You may also like',
    'Read next',
    'More from the author',
  ])('%s', (line) => {
    expect(isStoriesHeading(line)).toBe('related');
  });

  it.each(['Most read', "Today's top stories", 'Trending now', 'Latest news', 'Editor’s picks'])(
    '%s is of the site',
    (line) => {
      expect(isStoriesHeading(line)).toBe('other');
    },
  );

  it.each([
    'More than 300 boats',
    'Related companies were fined',
    'Latest ruling helps owners',
    'Popular chairs sell well',
  ])('not: %s', (line) => {
    expect(isStoriesHeading(line)).toBeNull();
  });
});
