import { describe, expect, it } from 'vitest';
import { holdsKind, KINDS, type Kind, kindOf } from '../../../src/answer/question/kinds.js';

const kind = (id: Kind['id']): Kind => KINDS.find((kind) => kind.id === id)!;

describe('what a question asks for', () => {
  it.each<[Kind['id'], string]>([
    ['when', 'When did Trump visit China?'],
    ['when', 'when was the probe launched'],
    ['when', 'In what year was the agency founded?'],
    ['when', 'Which month saw most seizures?'],
    ['when', 'How long ago was that?'],
    ['when', 'The ruling came when?'],
    ['count', 'How many cases were found?'],
    ['count', 'how often did officers act'],
    ['count', 'What is the number of batches?'],
    ['amount', 'How big was the trade deficit?'],
    ['money', 'how much did they pay'],
    ['money', 'how many euros did they pay'],
    ['money', 'How many billion dollars is that?'],
    ['money', 'What was the fine?'],
    ['money', 'What is the filing fee?'],
    ['money', 'what did the museum pay for that statue'],
    ['money', 'how expensive is a berth'],
    ['money', 'how much was one ticket'],
    ['money', 'what damages did the baker get'],
    ['age', 'how old is the harbour master'],
    ['identifier', 'case number of the lighthouse dispute?'],
    ['identifier', 'What was the docket no. of the appeal?'],
    ['share', 'What percentage of goods was fake?'],
    ['share', 'How much of the trade is counterfeit?'],
    ['share', 'what share came from China'],
    ['share', 'pct of fakes from China, 2016'],
    ['share', 'share of fakes by sea?'],
    ['count', 'ships in the port 2016, number'],
    ['count', 'the total of ships?'],
    ['duration', 'How long did the trial last?'],
    ['duration', 'For how long is he in prison?'],
    ['who', 'Who was asked to launch an investigation?'],
    ['who', 'By whom was it signed?'],
    ['who', 'Whose patent is it?'],
    ['who', 'Which company sued?'],
    ['where', 'Where were the shoes seized?'],
    ['where', 'In which city does he work?'],
    ['why', 'Why did they sue?'],
    ['why', 'What was the reason for the delay?'],
    ['why', 'How come nobody noticed?'],
  ])('%s: %s', (id, question) => {
    expect(kindOf(question)?.id).toBe(id);
  });

  it.each([
    'What did Trump say when he visited China?',
    'What happens when a patent expires?',
    'What did the agency say about cooperation?',
    'customs cooperation',
    'tell me about the whole story',
    'Did anyone get away?',
    'somewhere over the rainbow',
    'Is there a showhow licence?',
    '',
    '😀',
  ])('is left open where the wording does not tell: %s', (question) => {
    expect(kindOf(question)).toBeNull();
  });

  it('is what it asks for first where it asks for two things', () => {
    expect(kindOf('Who sued, and when did they do it?')?.id).toBe('who');
    expect(kindOf('When did they sue, and who won?')?.id).toBe('when');
  });

  it('goes by the longer wording where two begin at the same place', () => {
    expect(kindOf('How long ago was the trial?')?.id).toBe('when');
    expect(kindOf('How much of it was fake?')?.id).toBe('share');
  });
});

describe('what holds such a thing', () => {
  it.each<[Kind['id'], string]>([
    ['when', 'It began in 2017.'],
    ['when', 'It began in November.'],
    ['when', 'They met on Friday.'],
    ['when', 'He spoke yesterday.'],
    ['count', 'Customs found 1,500 cases.'],
    ['count', 'Twelve judges sat.'],
    ['count', 'Dozens came.'],
    ['count', 'In 2016 there were 12 of them.'],
    ['count', 'There were 1850 cases.'],
    ['money', 'It paid CHF 1,500 a day.'],
    ['money', 'They paid 4 million euros.'],
    ['age', 'Marek Dunn, 44, is the new keeper.'],
    ['age', 'The 61-year-old retired.'],
    ['identifier', 'It decided case No. K2015-0042.'],
    ['identifier', 'In case T-77/15 it held otherwise.'],
    ['amount', 'It cost $300 billion.'],
    ['amount', 'They paid 40 euros.'],
    ['amount', 'It is two miles long.'],
    ['amount', 'It was three times as much.'],
    ['share', 'It was 40% of all.'],
    ['share', 'Two thirds, or 66 per cent.'],
    ['share', 'Half of them were fake.'],
    ['duration', 'It took three years.'],
    ['duration', 'a 15-year term'],
    ['duration', 'within an hour'],
    ['who', 'Robert Lighthizer launched it.'],
    ['who', 'It was written by Ursula von der Leyen.'],
    ['who', 'Judge Koh presided.'],
    ['where', 'He is based in Shanghai.'],
    ['where', 'It came from the Netherlands.'],
    ['why', 'It failed because nobody paid.'],
    ['why', 'It failed, since nobody paid.'],
    ['why', 'They did so to avoid a trial.'],
    ['why', 'The fall was put down to fog.'],
  ])('%s: %s', (id, text) => {
    expect(holdsKind(text, kind(id), { lower: '' })).toBe(true);
  });

  it.each<[Kind['id'], string]>([
    ['when', 'It began after the talks.'],
    ['when', 'They may appeal.'],
    ['count', 'Customs found many cases.'],
    ['count', 'The board agreed in 2013.'],
    ['count', 'They met on 23 March.'],
    ['count', 'They met on March 23.'],
    ['money', 'Only 3% of them paid.'],
    ['age', 'She applied in 2011.'],
    ['identifier', 'The court held so on May 22.'],
    ['amount', 'It was a great deal.'],
    ['amount', 'It missed two summers.'],
    ['share', 'It was a small part.'],
    ['duration', 'It took ages.'],
    ['who', 'the agency said so'],
    ['where', 'in the end it failed'],
    ['why', 'It failed.'],
    ['why', 'She has led it since 2010.'],
    ['why', 'It has stood empty since last March, since May or since then.'],
  ])('not %s: %s', (id, text) => {
    expect(holdsKind(text, kind(id), { lower: '' })).toBe(false);
  });

  it.each<[Kind['id'], string]>([
    ['count', 'IN 2016 THERE WERE TWELVE OF THEM.'],
    ['count', 'Seventeen Came.'],
    ['amount', 'IT COST USD 300 AND MORE.'],
    ['amount', 'Rs. 900 or Ten Swiss Francs'],
    ['amount', 'Two Miles Long'],
    ['share', 'SIXTY-SIX, OR 66 PER CENT.'],
    ['duration', 'IT TOOK Three Full YEARS.'],
  ])('goes by no case for %s: %s', (id, text) => {
    for (const written of [text, text.toLowerCase(), text.toUpperCase()])
      expect(holdsKind(written, kind(id), { lower: '' })).toBe(true);
  });

  it.each<[Kind['id'], string]>([
    ['count', 'THE BOARD AGREED IN 2013.'],
    ['count', 'THEY MET ON MARCH 23.'],
    ['count', 'The port has set aside €1.1 million for it.'],
    ['count', 'They paid $ 300 or £3 million.'],
    ['amount', 'THEY MET ON 23 March.'],
  ])('nor for what is not %s: %s', (id, text) => {
    expect(holdsKind(text, kind(id), { lower: '' })).toBe(false);
  });

  it('has no capital in a pattern that texts in lower case are looked through for', () => {
    for (const { holds } of KINDS.filter(({ inLowerCase }) => inLowerCase)) {
      const letters = holds.source.replace(/\\p\{\w+\}/g, '');
      expect(letters).toBe(letters.toLowerCase());
    }
  });

  it('does not count what the question names itself', () => {
    const question = { lower: 'how many actions were there in 2016?' };
    expect(holdsKind('There were actions in 2016.', kind('count'), question)).toBe(false);
    expect(holdsKind('There were 19,500 actions in 2016.', kind('count'), question)).toBe(true);
    expect(holdsKind('There were 16 actions.', kind('count'), question)).toBe(true);
    expect(holdsKind('It is 1.1 million in all, and $3 each.', kind('count'), question)).toBe(true);
  });

  it('finds the same however often it is asked, although its patterns are global', () => {
    for (let i = 0; i < 3; i++)
      expect(holdsKind('It began in 2017.', kind('when'), { lower: '' })).toBe(true);
  });

  // Patterns that go back over such runs again and again would need minutes for these, and the test would time out.
  it.each([
    ['digits', '7'],
    ['digits and dots', '7.'],
    ['digits and commas', '7,,'],
    ['capitals', 'A'],
    ['capitals and apostrophes', "A'"],
    ['spaces after a name', ' '],
    ['currency signs', '$'],
  ])('reads an endless run of %s in one go', (_, unit) => {
    const text = `Aa ${unit.repeat(150_000 / unit.length)} b`;
    for (const kind of KINDS) expect(typeof holdsKind(text, kind, { lower: '7' })).toBe('boolean');
  });
});
