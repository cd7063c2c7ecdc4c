import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Answerer } from '../../../src/answer/answer.js';
import { createAnswerer } from '../../../src/answer/answerer.js';
import { isMet } from '../../../src/answer/conditions/meeting.js';
import { ARTICLES } from '../conditions/world.js';

let answerer: Answerer;
beforeAll(async () => {
  answerer = await createAnswerer({ version: 'v1', articles: ARTICLES, rejected: [] });
});

const place = (answer: Answer) => {
  if (answer.outcome === 'told') return null;
  const [first] = answer.outcome === 'answered' ? answer.passages : answer.nearMisses;
  return first ? `${first.citation.article} ${first.citation.paragraph}` : null;
};
const unmet = (answer: Answer) =>
  answer.outcome === 'nothing-found'
    ? (answer.unmet ?? []).map(({ condition, met, instead }) => [condition.said, met, instead])
    : null;
/** Neither in doubt nor only the nearest. */
const isPlain = (answer: Answer) => answer.outcome === 'answered' && !answer.isNearest;

const CARRIED = 'How many passengers did the Nordhavn Ferry Authority carry';

describe('a question whose conditions are met', () => {
  it.each([
    [`${CARRIED} in 2014?`, 'ferries-2014 1'],
    [`${CARRIED} in 2016?`, 'ferries-2016 1'],
    [`${CARRIED} after 2015?`, 'ferries-2016 1'],
    [`${CARRIED} before 2015?`, 'ferries-2014 1'],
    ['How many gannets were counted at Tarbrook in October 2018?', 'lighthouse 1'],
    ['Who called gannets “a blizzard with beaks”?', 'lighthouse 2'],
    ['Which pier did case C-77/15 close?', 'ferries-2016 2'],
  ])('is answered plainly: %s', async (question, where) => {
    const answer = await answerer.ask(question);
    expect([place(answer), isPlain(answer)]).toEqual([where, true]);
  });

  it('says of each of its passages how it meets them', async () => {
    const answer = await answerer.ask(`${CARRIED} in 2014?`);
    if (answer.outcome !== 'answered') throw new Error(answer.outcome);
    for (const { why } of answer.passages) {
      expect(why.meetings!.map(({ condition }) => condition.said)).toEqual([
        'Nordhavn Ferry Authority',
        '2014',
      ]);
    }
    expect(answer.passages[0].why.meetings!.every(isMet)).toBe(true);
  });
});

describe('a question with a condition that is not met', () => {
  it.each<[string, string, ...unknown[]]>([
    [`${CARRIED} in 2011?`, 'another year', ['2011', 'contradicted']],
    [
      'How many passengers did the Velmora Ferry Authority carry in 2014?',
      'another name',
      ['Velmora Ferry Authority', 'nowhere'],
    ],
    ['Which pier did case C-78/15 close?', 'another case number', ['C-78/15', 'nowhere']],
    ['Who called gannets “a blizzard with wings”?', 'another wording', ['a blizzard with wings', 'nowhere']],
    [
      'How many gannets were counted at Tarbrook in October 2012?',
      'another month',
      ['October 2012', 'contradicted'],
    ],
  ])('is not answered, and says which: %s (%s)', async (question, _, expected) => {
    const answer = await answerer.ask(question);
    expect(answer.outcome).toBe('nothing-found');
    expect(unmet(answer)!.map(([said, met]) => [said, met])).toEqual([expected]);
    expect(place(answer)).not.toBeNull();
  });

  it('tells what the nearest is about instead, as it is written there', async () => {
    const answer = await answerer.ask('How many gannets were counted at Tarbrook in October 2012?');
    expect(unmet(answer)).toEqual([['October 2012', 'contradicted', 'October 2018']]);
  });

  it('that is about nothing in the archive has no nearest, and so nothing unmet', async () => {
    const answer = await answerer.ask('Which zeppelin crossed Mongolia in 1931?');
    expect([answer.outcome, unmet(answer), place(answer)]).toEqual(['nothing-found', [], null]);
  });
});

describe('a year that no article has', () => {
  const year = fc
    .integer({ min: 1900, max: 2099 })
    .filter((one) => ![2009, 2014, 2015, 2016, 2017, 2018].includes(one));

  it('is never answered plainly, however it is asked for', async () => {
    const asked = fc.constantFrom(
      (y: number) => `${CARRIED} in ${y}?`,
      (y: number) => `In ${y}, how many passengers were there on the Nordhavn ferries?`,
      (y: number) => `How many gannets did the keeper count in May ${y}?`,
      (y: number) => `Which pier at Skarvik was closed in the summer of ${y}?`,
      (y: number) => `What did Oda Brekke credit on 3 June ${y}?`,
    );
    await fc.assert(
      fc.asyncProperty(asked, year, async (question, one) => {
        expect(isPlain(await answerer.ask(question(one)))).toBe(false);
      }),
    );
  });
});

describe('what is not met', () => {
  it('is told of a question that was not answered alone, and is of the passage shown first', async () => {
    const piece = fc.constantFrom(
      'passengers', 'Nordhavn', 'Ferry Authority', 'in 2014', 'in 2011', 'gannets', 'Tarbrook', 'Velmora', 'the pier', 'C-77/15',
      'C-78/15', 'latest', 'lamp oil', 'Oda Brekke', '212', '213',
    ); // biome-ignore format: a list of words
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 5 }), async (pieces) => {
        const answer = await answerer.ask(`Which ${pieces.join(' ')}?`);
        if (answer.outcome === 'answered') {
          expect(answer.passages[0].why.meetings!.every(isMet)).toBe(true);
        } else if (answer.outcome === 'nothing-found' && (answer.unmet ?? []).length > 0) {
          const meetings = answer.nearMisses[0]!.why.meetings!;
          expect(answer.unmet).toEqual(meetings.filter((meeting) => !isMet(meeting)));
        }
      }),
    );
  });
});

describe('words that say what is asked for', () => {
  const unsaid = async (question: string) => {
    const answer = await answerer.ask(question);
    return answer.outcome === 'answered' ? [place(answer), answer.unsaid] : [answer.outcome];
  };

  it('are told where nothing about the first passage says them: it is only the nearest', async () => {
    const [, said] = await unsaid('Who repainted the Tarbrook lighthouse lamp?');
    expect(said).toContain('repainted');
  });

  it('are none where they stand in it, beside it or in the headline', async () => {
    expect(await unsaid('Who asked for a better telescope?')).toEqual(['lighthouse 2', []]);
    expect(await unsaid('Which gannets were counted from the gallery?')).toEqual(['lighthouse 1', []]);
  });

  it('are none that an answer puts in another way, as verbs that only carry a noun', async () => {
    const question = 'So who exactly did finally put in a want for a better telescope altogether?';
    expect(await unsaid(question)).toEqual(['lighthouse 2', []]);
  });

  it('are none where it says nearly the same in another everyday word', async () => {
    expect(await unsaid('Who polished a telescope?')).toEqual(['lighthouse 2', ['polished']]);
    expect(await unsaid('Who requested a telescope?')).toEqual(['lighthouse 2', []]);
  });

  it('are one of which the passage says the contrary, however well it fits in the rest', async () => {
    expect(await unsaid('By how much did ferry fares fall in the summer?')).toEqual([
      'ferries-2014 3',
      ['fall'],
    ]);
    expect(await unsaid('By how much did ferry fares increase in the summer?')).toEqual([
      'ferries-2014 3',
      [],
    ]);
  });

  it('are also a name that only its title tells from a typo', async () => {
    const [, said] = await unsaid('How many gannets did director braker count from the gallery?');
    expect(said).toEqual(['braker']);
  });
});

describe('the kind of thing that is asked for', () => {
  const lacks = async (question: string) => {
    const answer = await answerer.ask(question);
    return answer.outcome === 'answered' ? [place(answer), answer.lacks, isPlain(answer)] : [answer.outcome];
  };

  it('makes a passage without one the nearest, whatever else it says', async () => {
    const [where, kind, plain] = await lacks('When did the keeper ask for a better telescope?');
    expect([where, kind, plain]).toEqual(['lighthouse 2', 'when', false]);
  });

  it('lacks nowhere where the passage has one, or none can be told', async () => {
    expect(await lacks('How many gannets were counted from the gallery?')).toEqual([
      'lighthouse 1',
      null,
      true,
    ]);
    expect(await lacks('Who asked for a better telescope?')).toEqual(['lighthouse 2', null, true]);
  });

  it('may be a reason', async () => {
    const [where, kind, plain] = await lacks('Why did the keeper ask for a better telescope?');
    expect([where, kind, plain]).toEqual(['lighthouse 2', 'why', false]);
  });
});
