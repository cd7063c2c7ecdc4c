import { describe, expect, it } from 'vitest';
import { type TalkKind, talkOf } from '../../../src/answer/talk/talk.js';

const SAID: Readonly<Record<TalkKind, readonly string[]>> = {
  greeting: [
    'hi',
    'Hello there :)',
    'Good evening everybody!',
    'Quick question',
    'Hallo zusammen',
    'Bonjour à tous',
    '¡Buenas tardes!',
  ],
  thanks: [
    'thanks!',
    'Thank you, that helped',
    'ok, thx',
    'tysm 🙏',
    'Vielen lieben Dank!',
    'Merci beaucoup',
    'muchas gracias',
    'good bot',
  ],
  farewell: ['bye', 'See you later!', 'Tschüss', 'Au revoir', 'hasta luego'],
  okay: [
    'ok',
    'Interesting.',
    'got it',
    'good to know',
    'yes',
    '👍',
    '😀',
    'alles klar',
    "d'accord",
    'vale',
    'wow, nice',
  ],
  wrong: [
    'no',
    'No, that is wrong.',
    'that’s not what I asked',
    'thanks, but this is incorrect',
    '👎',
    'Das stimmt nicht',
    "c'est faux",
    'eso no es cierto',
  ],
  stop: ['stop', 'Please stop!', 'quit', 'exit', '/quit', 'never mind', 'hör auf', 'arrête', 'basta'],
  help: ['help', '/help', 'Hi, can you help me?', 'what can you do?', 'Hilfe!', 'aide', 'ayuda'],
  'about-me': [
    'who made you?',
    'Are you a bot?',
    'what is your name',
    'Wer bist du?',
    'Qui es-tu ?',
    '¿Quién eres?',
    'ping',
  ],
  link: ['https://news.example/a', '<@1234>', 'www.news.example/b <#5>'],
};

describe('what is said where nothing is asked', () => {
  it.each(Object.entries(SAID).flatMap(([kind, all]) => all.map((text) => [text, kind] as const)))(
    '%j is talk: %s',
    (text, kind) => {
      expect(talkOf(text)).toBe(kind);
    },
  );

  it.each([
    '',
    '   ',
    '?!',
    'more',
    'go on',
    'why?',
    'And in 2016?',
    'No, in 2016',
    'the second one',
    'really?',
    'who',
    'help desk',
    'Who made the tin?',
    'Stop the presses',
    'Thanks to whom?',
    'hello world',
    'x',
    'y',
    'a question about ships',
    'ok, but who lost?',
    'Hi! Who lost?',
  ])('%j asks something, or is nothing', (text) => {
    expect(talkOf(text)).toBeNull();
  });

  it('is not looked for in a long text', () => {
    expect(talkOf('thanks '.repeat(200))).toBeNull();
  });
});
