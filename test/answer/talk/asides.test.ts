import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/answer/question/question.js';
import { withoutAsides } from '../../../src/answer/talk/asides.js';

const SHIPPED = readFileSync('test/fixtures/questions/shipped.jsonl', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => (JSON.parse(line) as { question: string }).question);

const BEFORE = [
  'Hi! ',
  'hello there, ',
  'Good morning everyone. ',
  'Hey folks 👋 ',
  'Hi Karim, ',
  'Quick question: ',
  'Hello! I have a quick question. ',
  'Sorry to bother you, ',
  'Excuse me - ',
  'Thanks for your help yesterday! ',
  'Thank you, that was helpful. ',
  '@clippings ',
  '<@!81234567> ',
  'https://news.example/2019/a-story?id=7 ',
  'Guten Tag, ',
  'Hallo zusammen! Kurze Frage: ',
  'Entschuldigung, ',
  'Bonjour, ',
  'Salut à tous ! ',
  'Excusez-moi, ',
  '¡Hola! ',
  'Buenos días, una pregunta: ',
  'Disculpe, ',
  ':) ',
  '',
];

/** What leads to the question itself. */
const REQUESTS = [
  'Could you please tell me ',
  'Does anyone know ',
  'Können Sie mir bitte sagen, ',
  'Pourriez-vous me dire ',
  '¿Me podría decir ',
  '',
];

const BEHIND = [
  ' Thanks!',
  ' Thank you so much in advance!',
  ' thx :)',
  ' Any help would be appreciated.',
  ' Best regards',
  ' Have a nice day!',
  ' 😊',
  ' 🙏🙏',
  ' https://news.example/2019/a-story',
  ' (see https://www.news.example/story.)',
  ' <https://news.example/a/b>',
  ' @clippings',
  ' <:wave:123456> ',
  ' Vielen Dank im Voraus!',
  ' Danke schön',
  ' LG',
  ' Mit freundlichen Grüßen',
  " Merci d'avance !",
  ' Merci beaucoup. Bonne journée !',
  ' Svp',
  ' Muchas gracias de antemano.',
  ' Un saludo',
  ' Por favor',
  '\nCheers',
  '',
];

const one = (choices: readonly string[]) => fc.constantFrom(...choices);
const ended = (question: string) => (/[.?!]$/.test(question) ? question : `${question}?`);

describe('a question with something said around it', () => {
  it('is exactly the question inside it', () => {
    fc.assert(
      fc.property(
        one(SHIPPED),
        fc.array(one(BEFORE), { maxLength: 3 }),
        one(REQUESTS),
        fc.array(one(BEHIND), { maxLength: 3 }),
        (asked, before, request, behind) => {
          const question = ended(asked);
          const { text, ...read } = readQuestion(question);
          const typed = `${before.join('')}${request}${question}${behind.join('')}`;
          const { text: kept, ...wrapped } = readQuestion(typed);
          expect(wrapped.core).toBe(read.core);
          expect(wrapped.terms).toEqual(read.terms);
          expect(wrapped.counts).toEqual(read.counts);
          expect(wrapped.names).toEqual(read.names);
          expect(kept).toBe(typed);
          expect(text).toBe(question);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is so in capitals too', () => {
    fc.assert(
      fc.property(one(SHIPPED), (asked) => {
        const question = ended(asked).toUpperCase();
        expect(withoutAsides(`HELLO! QUICK QUESTION: ${question} THANKS IN ADVANCE!!!`)).toBe(question);
      }),
    );
  });

  it.each([
    ['hi who sued the bakery thanks', 'who sued the bakery'],
    ['hey does anyone know how many boats sank', 'how many boats sank'],
    ['who sued the bakery, please?', 'who sued the bakery?'],
    ['Who sued the bakery? Thanks! And who won?', 'Who sued the bakery? And who won?'],
    ['I was wondering whether the bakery won.', 'the bakery won.'],
    ['who sued the bakery 😀', 'who sued the bakery'],
    ['who sued the bakery if you know', 'who sued the bakery'],
    ['[this one](https://news.example/x): who sued?', 'this one: who sued?'],
  ])('without marks between, or in the middle: %s', (typed, core) => {
    expect(withoutAsides(typed)).toBe(core);
  });
});

describe('words of talk that are what is asked about', () => {
  it.each([
    'Thanks to whom did the bakery win?',
    'What is the Hi-Fi mark?',
    "Cheers, a pub's trade mark: who owns it?",
    'Who owns the mark “Thank you”?',
    'Which label says thanks?',
    'How many help desk marks were filed?',
    'Thank You Ltd sued whom?',
    'Hey Jude is whose song?',
    'Who sells Hello and Thanks?',
    'How did that help?',
    'What was decided that morning?',
    'Which crowd cheers?',
    'Why was 🙂 refused?',
    'What did @harbourmaster say?',
    'Who owns https://bakery.example?',
    'Question Time is shown by which broadcaster?',
    'Did the U.S. court decide 3.5 cases a day?',
    '^how (many|few) boats.*$',
  ])('stay: %s', (question) => {
    expect(withoutAsides(question)).toBe(question);
  });
});

describe('a text with nothing but asides', () => {
  it.each(['Hello!', 'thanks', '<@12>', 'https://news.example/a', '', '?!', '😀'])('stays: %j', (text) => {
    expect(withoutAsides(text)).toBe(text);
  });

  it('of any kind stays in bounds: nothing is added', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const letters = (of: string) => of.replace(/\s/g, '');
        expect(letters(withoutAsides(text)).length).toBeLessThanOrEqual(letters(text).length);
      }),
    );
  });
});
