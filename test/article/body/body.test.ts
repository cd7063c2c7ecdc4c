import { describe, expect, it } from 'vitest';
import { ALONE } from '../../../src/article/article.js';
import { readText } from '../../../src/article/text-file.js';

const TITLE = 'Clockmaker loses claim to the cuckoo';
const BODY = [
  'A clockmaker in the valley of Tarn has lost his claim to the cuckoo, the patent office said on Friday.',
  'The bird had called from his clocks since 1911, and he said that nobody else might use it.',
  'The office found cuckoos in clocks that were three hundred years old, and in one that was older.',
];

function paragraphs(...body: readonly string[]): readonly string[] {
  return readText('page.txt', [TITLE, '3 May 2017', ...body].join('\n\n'), ALONE).read[0]!.article.paragraphs;
}

describe('readers’ comments are cut off', () => {
  it.each([
    [
      'under their number in brackets',
      [
        '[ 12 comments ]',
        'Top Rated Comments',
        'tickfan',
        '3 days ago at 06:48 am',
        'Mine says cuckoo too, every hour on the hour.',
        'Score: 19 Votes',
      ],
    ],
    [
      'without a heading, by who says what when',
      [
        'Ada Brill on May 4, 2017 at 4:47 pm said:',
        'Has anybody asked the bird?',
        'Kai Brewer on May 5, 2017 at 9:01 am said:',
        'It would not say.',
      ],
    ],
    [
      'by a name that says, and a time below it',
      [
        'tickfan says:',
        'May 4, 2017 at 6:34 am',
        'Nobody owns a bird.',
        'oldclock says:',
        'May 4, 2017 at 6:44 am',
        'He thought he did.',
      ],
    ],
    [
      'with the line of links above them',
      [
        'Posted in Clocks | Permalink | 2 Comments',
        'Ada Brill on May 4, 2017 at 4:47 pm said:',
        'Has anybody asked the bird?',
      ],
    ],
    [
      'in another language',
      [
        '3 Kommentare',
        'Uhrenfreund',
        'vor 2 Stunden',
        'Meine ruft auch, und zwar zu jeder vollen Stunde.',
        'Antworten',
      ],
    ],
  ])('%s', (_how, comments) => {
    expect(paragraphs(...BODY, ...comments)).toEqual(BODY);
  });

  it('but what a person of the story says is the article’s', () => {
    const said = ['The clockmaker says:', 'He will go on making clocks, and they will go on calling.'];
    expect(paragraphs(...BODY, ...said)).toEqual([...BODY, ...said]);
  });
});

describe('other stories are cut off in other languages too', () => {
  it.each([
    'Mehr zum Thema',
    'Lire aussi',
    'Artículos relacionados',
    'Leia também',
    'Leggi anche',
    'Lees ook',
    '相关阅读',
    'You may also like...',
  ])('%s', (heading) => {
    expect(paragraphs(...BODY, heading, 'Bridge to be painted green', 'Goat wins second prize')).toEqual(
      BODY,
    );
  });
});

describe('short lines that say something stay', () => {
  it.each([
    ['a score', ['Tarn b. Vessel 54-41']],
    ['a price', ['Small cuckoo clock, €250']],
    ['a question of an interview', ['What will you do now?']],
    ['what somebody answers', ['Q: Which bird is next', 'A: The owl']],
  ])('%s', (_what, lines) => {
    expect(paragraphs(BODY[0]!, ...lines, BODY[1]!)).toEqual([BODY[0], ...lines, BODY[1]]);
  });

  it('a name of which the text below speaks as "it"', () => {
    const list = [
      'The tall clock',
      'It still runs, and loses a minute a week.',
      'The small clock',
      'It stopped in 1954 and was never wound again.',
    ];
    expect(paragraphs(BODY[0]!, ...list)).toEqual([BODY[0], ...list]);
  });

  it('a list of wares under a label that elsewhere opens other stories', () => {
    const wares = ['Red clock', 'For €200', 'Blue clock', 'For €300', 'Green clock', 'For €400'];
    expect(paragraphs(...BODY, 'Don’t miss', ...wares)).toEqual(expect.arrayContaining(wares));
  });
});

describe('an address', () => {
  it('in one block with an entry of a list stays with it, by itself it goes', () => {
    const list = [
      '1) Tall clock\nhttps://clocks.example/tall',
      '2) Small clock\nhttps://clocks.example/small',
    ];
    const kept = paragraphs(BODY[0]!, BODY[1]!, BODY[2]!, ...list, 'https://clocks.example/other');
    expect(kept).toEqual([...BODY, ...list.flatMap((entry) => entry.split('\n'))]);
  });
});

describe('what is said twice', () => {
  it('stays where it is true of two things', () => {
    const twice = 'It runs well and is wound on Sundays.';
    const list = [
      'Tall clock: the oldest of them.',
      BODY[1]!,
      twice,
      'Small clock: the newest of them.',
      BODY[2]!,
      twice,
    ];
    expect(paragraphs(BODY[0]!, ...list)).toEqual([BODY[0], ...list]);
  });

  it('goes where the text opens with its standfirst again', () => {
    expect(paragraphs(BODY[0]!, BODY[0]!, BODY[1]!)).toEqual([BODY[0], BODY[1]]);
  });
});

describe('an opening paragraph', () => {
  it('may begin with the words of the headline', () => {
    const opening = `${TITLE} after an office found older birds in clocks of the seventeenth century, in the words of a note that hangs on its door:`;
    expect(paragraphs(opening, BODY[1]!)).toEqual([opening, BODY[1]]);
  });
});

describe('a quoted post', () => {
  it('keeps who wrote it and when', () => {
    const post = [
      'Our clocks call as ever, and we thank all who asked.',
      '— Tarn Clocks (@tarnclocks) May 2, 2017',
    ];
    expect(paragraphs(BODY[0]!, ...post, BODY[1]!)).toEqual([BODY[0], ...post, BODY[1]]);
  });
});

describe('advice to readers', () => {
  it('in the middle of an article is the article’s', () => {
    const advice = 'If you have a clock of the older kind, please wind it by hand or ask a neighbour.';
    expect(paragraphs(BODY[0]!, advice, BODY[1]!)).toEqual([BODY[0], advice, BODY[1]]);
  });
});
