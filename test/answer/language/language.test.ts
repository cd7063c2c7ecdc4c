import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../../src/answer/answer.js';
import { createAnswerer } from '../../../src/answer/answerer.js';
import { commonLanguage, languageOf } from '../../../src/answer/language/language.js';
import { article } from '../../search/articles.js';

describe('the language of a question', () => {
  it.each([
    ['Wie viele Schiffe sind im Hafen gesunken?', 'de'],
    ['Wer hob die Fähre?', 'de'],
    ['Was ist EUIPO?', 'de'],
    ['Combien de navires ont coulé dans le port ?', 'fr'],
    ['Pourquoi Ostende ?', 'fr'],
    ['¿Cuántos barcos se hundieron en el puerto?', 'es'],
    ['¿Quién ganó?', 'es'],
    ['How many of the ships that were in port have sunk?', 'en'],
  ])('is told by its function words: %s', (question, language) => {
    expect(languageOf(question)).toBe(language);
  });

  it.each(['', 'ferry', 'Charles de Gaulle', 'Los Angeles de Charlie', 'Die Hard', 'El Niño', '東京'])(
    'is not told where there are too few: %j',
    (question) => {
      expect(languageOf(question)).toBeNull();
    },
  );

  it('of the shipped English questions is never taken for another', () => {
    for (const name of ['shipped', 'unanswerable']) {
      for (const line of readFileSync(`test/fixtures/questions/${name}.jsonl`, 'utf8').trim().split('\n')) {
        const { question } = JSON.parse(line) as { question: string };
        expect(['en', null], question).toContain(languageOf(question));
      }
    }
  });
});

describe('the language of an archive', () => {
  it('is that of most of its texts, English where they do not tell', () => {
    const german = 'Die Fähre ist im Hafen gesunken, und sie wurde nicht gehoben.';
    const english = 'The ferry sank in the harbour and was not raised.';
    expect(commonLanguage([german, german, english])).toBe('de');
    expect(commonLanguage([english, german, english])).toBe('en');
    expect(commonLanguage(['', '123'])).toBe('en');
    expect(commonLanguage([])).toBe('en');
  });
});

describe('a question in another language than the archive', () => {
  let english: Answerer;
  let german: Answerer;
  beforeAll(async () => {
    const of = (...paragraphs: string[]) =>
      createAnswerer({ version: 'v1', articles: [article('a', paragraphs)], rejected: [] });
    english = await of(
      'The ferry Marla sank in the harbour of Ostend in 2016, and nobody was on board.',
      'It will die in the port of Bremen, the owner of the ship said to the court.',
    );
    german = await of('Die Fähre Marla ist im Hafen von Ostende gesunken, und niemand war auf dem Schiff.');
  });

  it('is told so, with what names and numbers were found, and where', async () => {
    const answer = await english.ask('Wann ist die Marla in Ostende gesunken, war das 2016?');
    expect(answer).toMatchObject({
      outcome: 'nothing-found',
      language: { asked: 'de', archive: 'en', names: ['Marla', 'Ostende', '2016'] },
      nearMisses: [{ citation: { paragraph: 1 } }],
    });
  });

  it('is not answered from a word that both languages have', async () => {
    const answer = await english.ask('Wer hat die Schiffe von der Werft gekauft?');
    expect(answer).toMatchObject({ outcome: 'nothing-found', language: { names: [] }, nearMisses: [] });
  });

  it('is so too where the archive is German and the question English', async () => {
    const answer = await german.ask('What was the name of the ferry, and where did Marla sink?');
    expect(answer).toMatchObject({ language: { asked: 'en', archive: 'de', names: ['Marla'] } });
  });

  it('and one in the archive’s own is not', async () => {
    expect(await german.ask('Wo ist die Fähre Marla gesunken?')).not.toHaveProperty('language');
    expect((await english.ask('Where did the ferry Marla sink?')).outcome).toBe('answered');
  });
});
