import { describe, expect, it } from 'vitest';
import { otherPartyIn, partOf } from '../../../src/answer/question/parties.js';
import { tokenize } from '../../../src/search/terms/terms.js';

const part = (question: string, name: string) => {
  const start = question.indexOf(name);
  return partOf(question, { start, end: start + name.length });
};
const other = (question: string, name: string, text: string) =>
  otherPartyIn(
    text,
    part(question, name)!,
    tokenize(name).map(({ term }) => term),
  );

describe('what a question says of a name', () => {
  it.each([
    ['Who is the chief executive of Tarn Mills?', 'Tarn Mills', 'role'],
    ['who was Orrin’s lawyer', 'Orrin', 'role'],
    ['Why did Orrin appeal?', 'Orrin', 'doer'],
    ['when will the Tarn Office publish it', 'Tarn Office', 'doer'],
  ])('"%s": of %s that it is or has a %s', (question, name, kind) => {
    expect(part(question, name)?.kind).toBe(kind);
  });

  it.each([
    ['What is the price of Tarn tea?', 'Tarn'],
    ['Was Orrin sued?', 'Orrin'],
    ['What did Orrin say?', 'Orrin'],
    ['Who sued Orrin?', 'Orrin'],
  ])('nothing that would tell in "%s"', (question, name) => {
    expect(part(question, name)).toBeNull();
  });
});

describe('a passage that says it of another', () => {
  it.each([
    ['Who is the founder of Orrin?', 'Orrin', 'Ann Lee, founder of Tarn Mills, met Orrin.', 'Tarn Mills'],
    ['Who is Orrin’s lawyer?', 'Orrin', 'Tarn’s lawyer spoke.', 'Tarn'],
    ['Why did Orrin appeal?', 'Orrin', 'Orrin had won, and Tarn would later appeal.', 'Tarn'],
  ])('"%s": is about that one', (question, name, text, found) => {
    expect(other(question, name, text)).toBe(found);
  });

  it.each([
    ['of who is asked about', 'Why did Orrin appeal?', 'Orrin', 'Orrin appealed, and Tarn appealed, too.'],
    ['by a part of the name', 'Why did Orrin Mills appeal?', 'Orrin Mills', 'Orrin appealed.'],
    ['by the initials', 'How many did the TMO count?', 'TMO', 'The Tarn Mills Office counted nine.'],
    ['of somebody unnamed', 'Why did Orrin appeal?', 'Orrin', 'The company would appeal.'],
    ['of a pronoun', 'Why did Orrin appeal?', 'Orrin', 'Tarn said nothing. She appealed.'],
    ['as done to the other', 'Did Orrin sue Tarn?', 'Orrin', 'Tarn was sued.'],
    ['of some from there', 'How many did Orrin file?', 'Orrin', 'Parties from Tarn filed nine.'],
    ['of a person, who may speak for it', 'Did Orrin appeal?', 'Orrin', 'Martha Pell appealed.'],
  ])('is not one that says it %s', (_, question, name, text) => {
    expect(other(question, name, text)).toBeNull();
  });
});
