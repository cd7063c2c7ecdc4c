import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/answer/question/question.js';
import { kinds, read } from './world.js';

describe('the conditions of a question', () => {
  it.each<[string, ...[string, string][]]>([
    ['How many passengers were carried in 2014?', ['period', '2014']],
    ['How many passengers were carried after 2014?', ['period', 'after 2014']],
    ['What did case C-77/15 close?', ['identifier', 'C-77/15']],
    ['Who spoke of “a blizzard with beaks”?', ['quotation', 'a blizzard with beaks']],
    ['Which village has 212 gannets?', ['number', '212']],
    ['Who paid $40 million for the pier?', ['number', '$40 million']],
    ['By how much did fares rise, 4% or more?', ['number', '4%']],
    ['What is the latest count of birds?', ['newest', 'latest']],
    ['Who is the current keeper?', ['newest', 'current']],
    ['What did Oda Brekke credit?', ['name', 'Oda Brekke']],
    ['What does the Nordhavn Ferry Authority carry?', ['name', 'Nordhavn Ferry Authority']],
    ['What did Gov. Oda Brekke say?', ['name', 'Oda Brekke']],
    ['How high is Mt. Skarv?', ['name', 'Skarv']],
    ['Who won the Ronda de Skarvik?', ['name', 'Ronda de Skarvik']],
    ['Would a 2017 sailors strike have hurt?', ['period', '2017']],
    ['How much was earned in 2020/21?', ['period', '2020/21']],
    ['How many visitors, visitor numbers 2022-23?', ['period', '2022-23']],
    ['How many passengers in 2016 compared with 2015?', ['period', '2016']],
  ])('%s', (question, ...expected) => {
    expect(kinds(question)).toEqual(expected);
  });

  it.each([
    'How many passengers were carried?',
    'which lamp burns rapeseed oil',
    'WHO COUNTED THE BIRDS?',
    'May a keeper ask for a telescope?',
    'How Many Birds Did The Keeper Count?',
    'Why were the 2 boats sold?',
    'What happened now and then?',
    'What was sold on August 10th?',
    'Does the keeper have a TV or an ID?',
    '',
    '?',
    '😀',
  ])('are none: %s', (question) => {
    expect(kinds(question)).toEqual([]);
  });

  it('are several, in the order of the question', () => {
    expect(kinds('What did Jonas Wray say about case C-77/15 in 2018?')).toEqual([
      ['name', 'Jonas Wray'],
      ['identifier', 'C-77/15'],
      ['period', '2018'],
    ]);
  });

  it('know a name of the archive in small letters too', () => {
    expect(kinds('how many gannets at tarbrook')).toEqual([['name', 'tarbrook']]);
    expect(kinds('how many birds at the lighthouse')).toEqual([]);
  });

  it('of two names that a word sets against each other are two', () => {
    expect(kinds('Did the harbour choose Tarbrook or Skarvik?')).toEqual([
      ['name', 'Tarbrook'],
      ['name', 'Skarvik'],
    ]);
  });

  it('leave a title out of a name, and the genitive’s s', () => {
    expect(kinds('When was Director Oda Brekke’s pier built?')).toEqual([['name', 'Oda Brekke']]);
  });

  it('take each word once: what is within a quotation or an identifier is nothing else', () => {
    expect(kinds('Who wrote "the Tarbrook count of 2018"?')).toEqual([
      ['quotation', 'the Tarbrook count of 2018'],
    ]);
    expect(kinds('What is decided in regulation 2016/1142?').map(([kind]) => kind)).toEqual(['identifier']);
  });

  it('are of no greeting, thanks or link around the question', () => {
    expect(kinds('Hi Bot! Who counted the birds? Thanks in advance! https://birds.example/2018/212')).toEqual(
      [],
    );
  });

  const piece = fc.constantFrom(
    'in', '2014', 'after', 'between', 'and', '2016', '"', '“', '”', 'Oda', 'Brekke', 'C-77/15', 'case', 'No. 20', '212',
    '$', '40', 'million', '%', 'latest', 'current', 'the', 'Tarbrook', 'of', 'Nordhavn', 'lamp', 'Hi!', 'Who', '?', 'last year',
    'NFA', '“a blizzard with beaks”', 'Article 13', '3 May 2015', 'gannets',
  ); // biome-ignore format: a list of words
  const question = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));

  it('stand where they say they do, in order, and share no character', () => {
    fc.assert(
      fc.property(question, (text) => {
        const { core } = readQuestion(text);
        let at = 0;
        for (const { kind, said, start, end } of read(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          if (kind === 'quotation') expect(core.slice(start, end)).toContain(said);
          else expect(core.slice(start, end).startsWith(said)).toBe(true);
          at = end;
        }
      }),
    );
  });

  it('can be read of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        for (const { said } of read(text)) expect(said).not.toBe('');
      }),
    );
  });
});
