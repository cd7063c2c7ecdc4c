import { describe, expect, it } from 'vitest';
import { questionOf } from '../../../src/discord/asking/message-text.js';
import type { Context } from '../../../src/discord/commands/context.js';
import type { GivenFile, ReadableMessage } from '../../../src/discord/gateway/incoming.js';
import { Problem } from '../../../src/discord/reply/problem.js';
import { textsFor } from '../../../src/discord/strings/texts.js';
import { written } from '../messages.js';

const t = textsFor('en-US');
const file = (name: string, contentType: string | null): GivenFile => ({
  name,
  size: 10,
  url: 'https://cdn.discordapp.com/x',
  contentType,
});

/** Reads a message, whose files all hold the text; what cannot be read gives the sentence for it. */
async function read(message: ReadableMessage, held: string | Uint8Array = 'held in a file'): Promise<string> {
  const bytes = typeof held === 'string' ? new TextEncoder().encode(held) : held;
  const context = {
    readFile: async (given, bound) => {
      if (bound && bytes.length > bound.maxBytes) throw bound.tooLarge(given);
      return bytes;
    },
  } as Pick<Context, 'readFile'> as Context;
  try {
    return await questionOf(context, message);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return `! ${error.sentence(t).markdown}`;
  }
}

describe('what a message asks', () => {
  it.each<[string, ReadableMessage, string]>([
    ['what is written', written('<@1> Who won?'), 'Who won?'],
    ['what it forwards', written('', { forwarded: [written('Who won?')] }), 'Who won?'],
    ['the text of an embed', written('', { embeds: ['', 'News. Who won?'] }), 'News. Who won?'],
    [
      'the text of an embed beside its address',
      written('https://a.example/b', { embeds: ['Who won?'] }),
      'Who won?',
    ],
    [
      'an embed of what it forwards',
      written('', { forwarded: [written('', { embeds: ['Who won?'] })] }),
      'Who won?',
    ],
    [
      'a text file',
      written('', { files: [file('message.txt', 'text/plain; charset=utf-8')] }),
      'held in a file',
    ],
    ['a text file of which no type is told', written('', { files: [file('a.TXT', null)] }), 'held in a file'],
    [
      'a text file behind a picture, and behind words that only point at it',
      written('can you answer this?', { files: [file('a.png', 'image/png'), file('q.txt', 'text/plain')] }),
      'held in a file',
    ],
    [
      'what is written beside a file',
      written('Who won?', { files: [file('q.txt', 'text/plain')] }),
      'Who won?',
    ],
    ['words that point at nothing there', written('can you answer this?'), 'can you answer this?'],
  ])('is %s', async (_, message, question) => {
    expect(await read(message)).toBe(question);
  });

  it.each<[string, ReadableMessage, string, (string | Uint8Array)?]>([
    ['Discord withholds it', written('', { isWithheld: true }), '! Discord does not show me the text'],
    ['there is none', written(' <@1> '), '! There is no text in that message'],
    [
      'there is only a picture',
      written('', { files: [file('a.png', 'image/png')] }),
      '! “a\\.png” is nothing',
    ],
    [
      'the file is too long in bytes',
      written('', { files: [file('a.txt', 'text/plain')] }),
      '! “a\\.txt” is too long',
      'word '.repeat(10_000),
    ],
    [
      'the file is too long in characters',
      written('', { files: [file('a.txt', 'text/plain')] }),
      '! “a\\.txt” is too long',
      'word '.repeat(1_300),
    ],
    [
      'the file is no text',
      written('', { files: [file('a.txt', 'text/plain')] }),
      '! “a\\.txt” is nothing',
      Uint8Array.from({ length: 300 }, (_, i) => i % 7),
    ],
  ])('cannot be read where %s', async (_, message, sentence, held) => {
    const said = (await read(message, held)).replaceAll('\\', '');
    expect(said).toContain(sentence.replaceAll('\\', ''));
  });
});
