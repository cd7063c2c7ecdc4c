import { describe, expect, it } from 'vitest';
import {
  corrected,
  correctedBehind,
  correctionIn,
  isQuestion,
} from '../../../../src/answer/conversation/wording/corrections.js';
import { index } from '../world.js';

describe('a correction', () => {
  it.each([
    ['No, I meant 2017', '2017', null],
    ['sorry, Kestrel', 'Kestrel', null],
    ['oops, in March', 'in March', null],
    ['not the appeal, the trial', 'the trial', 'the appeal'],
    ['Not 2016 but 2017.', '2017.', '2016'],
    ['no, sorry, I meant what the seller paid', 'what the seller paid', null],
  ])('"%s" means "%s"', (question, meant, not) => {
    expect(correctionIn(question)).toEqual({ meant, not });
  });

  it.each([
    'No, tell me how they fall',
    'No, it’s for me.',
    'Who was not there?',
    'No',
    'sorry',
    'Why not?',
    'Actually, does it rain there?',
  ])('"%s" is none', (question) => {
    expect(correctionIn(question)).toBeNull();
  });

  it('may be a whole question', () => {
    expect(isQuestion('what the seller paid')).toBe(true);
    expect(isQuestion('the seller')).toBe(false);
  });

  it.each([
    ['How many ships came in 2016?', '2017', null, 'How many ships came in 2017?'],
    ['Who won the appeal?', 'the trial', 'the appeal', 'Who won the trial?'],
    ['What did Kestrel pay?', 'Ebbing', null, 'What did Ebbing pay?'],
    ['Which boats lay at pier 3?', 'pier 4', null, 'Which boats lay at pier 4?'],
  ])('of "%s" puts "%s" in', (previous, meant, not, text) => {
    expect(corrected(previous, { meant, not }, index.lexicon)).toBe(text);
  });

  it('puts nothing in where it is not told what for', () => {
    expect(corrected('Who won?', { meant: 'Ebbing', not: null }, index.lexicon)).toBeNull();
    expect(
      corrected('What did Kestrel say to Felixstowe?', { meant: 'Ebbing', not: null }, index.lexicon),
    ).toBeNull();
  });

  it.each([
    ['Who won — and the appeal?', 'the trial', 'Who won — the trial'],
    ['Who won — which judge?', 'the trial', 'Who won — which judge — the trial'],
    ['Who won?', 'the trial', 'Who won — the trial'],
  ])(
    'behind "%s" takes the place of what was put in before, and not of what is asked',
    (previous, meant, text) => {
      expect(correctedBehind(previous, { meant, not: null })).toBe(text);
    },
  );
});
