import { describe, expect, it } from 'vitest';
import { likeliest, resolved } from '../../../../src/answer/conversation/wording/referents.js';
import { memory, turn } from '../world.js';

const said = (question: string, sentence: string) => ({
  question,
  understoodAs: question,
  shown: [{ article: 'gone', paragraph: 1, sentence }],
});

describe('a pronoun', () => {
  it('stands for the one person who fits by gender', () => {
    const both = said('Who spoke?', 'It was said by Martha Pell, and then by Victor Lomas.');
    expect(resolved('What did she want?', memory(both)).text).toBe('What did Martha Pell want?');
    expect(resolved('What was his reason?', memory(both)).text).toBe('What was Victor Lomas’s reason?');
  });

  it('stands for nobody where several fit: each is a reading', () => {
    const two = said('Who spoke?', 'It was said by Martha Pell, and then by Julia Lomas.');
    expect(resolved('What did she want?', memory(two))).toEqual({
      text: null,
      readings: ['What did Martha Pell want?', 'What did Julia Lomas want?'],
    });
  });

  it('stands for whoever the last question was about, before whoever else was shown', () => {
    const about = said('How long does Victor Lomas stay?', 'He follows Peter Groves.');
    expect(resolved('Where does he live?', memory(about)).text).toBe('Where does Victor Lomas live?');
  });

  it('never stands for a place, a court or a thing where a person is meant', () => {
    const court = said('Where was it?', 'The High Court of Leeds heard about the Silver Heron in York.');
    expect(resolved('What did he say?', memory(court)).text).toBeNull();
    expect(
      resolved('How much did they get?', memory(said('Who won?', 'The High Court decided.'))).text,
    ).toBeNull();
  });

  it('stands for what was asked about by name, unless things in the plural were', () => {
    expect(resolved('What do they sell?', memory(turn('Where is Kestrel at home?'))).text).toBe(
      'What does Kestrel sell?',
    );
    expect(resolved('Where are they?', memory(turn('How many shoes has Kestrel?'))).text).toBeNull();
  });

  it('in the plural stands neither for somebody at hand nor for what only names another thing', () => {
    const judged = said('What did Fiona Lark order?', 'Ms Justice Fiona Lark ordered Quay News to stop.');
    const { text } = resolved('How did they copy it?', memory(judged));
    expect(text ?? '').not.toContain('Lark');
    const system = said('Which country joined the Lisbon system?', 'It was the tenth to join.');
    expect(resolved('How did they change the law?', memory(system)).text).toBeNull();
    const guess = likeliest('How did they copy it?', memory(said('What did Ann Lee say?', 'It is so.')));
    expect(guess ?? '').not.toContain('Lee');
  });

  it('in the plural stands for nobody whom only the rest of the article tells to be somebody', () => {
    const asked = turn('What had Tierney decided?', 'tea', 3);
    expect(resolved('Did they have a lawyer?', memory(asked)).text).toBeNull();
  });

  it('is never guessed to be somebody of the other gender', () => {
    const about = said('Who is Victor Lomas?', 'Victor Lomas leads the house.');
    expect(likeliest('What was she sorry about?', memory(about)) ?? '').not.toContain('Lomas');
  });

  it('stands for nobody who is in what was shown though it is not sure that it answered', () => {
    const unsure = { ...said('Who wrote the book?', 'It was said by Martha Pell.'), isUnsure: true as const };
    expect(resolved('What did she write?', memory(unsure))).toEqual({ text: null, readings: [] });
    expect(
      resolved(
        'What did she write?',
        memory({
          ...unsure,
          question: 'What did Julia Lomas write?',
          understoodAs: 'What did Julia Lomas write?',
        }),
      ).text,
    ).toBe('What did Julia Lomas write?');
  });

  it('of possession is left alone where the question has whose it is', () => {
    const about = turn('Where is Kestrel at home?');
    expect(resolved('When did the owls lose their names?', memory(about)).text).toBeNull();
    expect(resolved('When did they lose their names?', memory(about)).text).toContain('Kestrel');
  });

  it('never gets an article that nobody gives the name', () => {
    expect(resolved('Did they win?', memory(turn('What did QANDO want?'))).text).toBe('Did QANDO win?');
  });

  it('is left alone where the question names somebody itself', () => {
    const spoke = said('Who spoke?', 'It was said by Victor Lomas.');
    expect(resolved('Does Peter Groves know that he spoke?', memory(spoke)).text).toBeNull();
  });

  it('stands for nobody who only happens to stand in what was shown', () => {
    const bystander = said(
      'What happened to the bridge?',
      'It will close, a spokeswoman, Martha Pell, said.',
    );
    expect(resolved('Why did she leave?', memory(bystander)).text).toBeNull();
    const among = said('Who built it?', 'Victor Lomas built it with help of Sten Harku and others.');
    expect(resolved('How old is he?', memory(among)).text).toBeNull();
  });

  it('stands for nobody whom the question speaks of itself', () => {
    const about = said('How long does Victor Lomas stay?', 'Until May.');
    for (const question of [
      'and bannon, did he go to prison?',
      'What about the mayor, is he worried?',
      'my brother was there too, can he complain?',
      'what did lomas say to him',
    ])
      expect(resolved(question, memory(about)).text, question).toBeNull();
  });

  it('in the plural stands for nobody whom only the answer names', () => {
    const answered = said('How many died?', 'The Harbour Police counted nine.');
    expect(resolved('How did they do it?', memory(answered)).text).toBeNull();
  });

  it('of a place or of half a sentence is not put into words', () => {
    expect(
      resolved('How many died there?', memory(said('Where was it?', 'It was in York.'))).text,
    ).toBeNull();
    const doing = said('What is the council doing to find the owner?', 'It asks around.');
    expect(resolved('How long does it take?', memory(doing)).text).toBeNull();
    const thing = said('What is the Lumen Act?', 'A law.');
    expect(resolved('Since when is it law?', memory(thing)).text).toBe('Since when is the Lumen Act law?');
  });

  it('is never two people at once', () => {
    const two = said('Who won?', 'Amanda and Josh won.');
    expect(resolved('Where does she live?', memory(two)).text ?? '').not.toContain('Josh');
  });

  it('is guessed for looking, where it cannot be told', () => {
    const two = said('Who spoke?', 'It was said by Mrs Pell, and then by Mrs Lomas.');
    expect(likeliest('What did she want?', memory(two))).toBe('What did Pell want?');
    expect(likeliest('What is a boat?', memory(two))).toBeNull();
  });
});
