import { describe, expect, it } from 'vitest';
import { begin, chose } from '../../../../src/playground/page/compose/draft.js';
import { fileOptionOf, withFileOption } from '../../../../src/playground/page/compose/files/file-option.js';
import { mentionAt, withMentions } from '../../../../src/playground/page/compose/mentions.js';
import { fittingCommands, fittingNames } from '../../../../src/playground/page/compose/picker.js';
import { ask, bot, command, mina, mo, option } from '../things.js';

describe('the command picker', () => {
  const commands = [
    ask,
    command('search', [], 'Look for words'),
    command('archive add', [], 'Adds a file'),
    command('archive reload', [], 'Reads the folder anew'),
    command('répertoire', [], 'Französisch'),
  ];
  const paths = (typed: string) => fittingCommands(commands, typed).map(({ path }) => path);

  it.each([
    ['', ['ask', 'search', 'archive add', 'archive reload', 'répertoire']],
    ['a', ['ask', 'archive add', 'archive reload', 'search']],
    ['ARCH', ['archive add', 'archive reload', 'search']],
    ['archive re', ['archive reload']],
    ['reload', ['archive reload']],
    ['rep', ['répertoire']],
    ['folder', ['archive reload']],
    ['nothing', []],
  ])('“/%s”', (typed, wanted) => expect(paths(typed)).toEqual(wanted));
});

it('names that begin with what was typed come first', () => {
  const names = ['Patents', 'Designs and patents', 'Trademarks'];
  expect(fittingNames(names, 'pat', (name) => [name])).toEqual(['Patents', 'Designs and patents']);
});

describe('mentions', () => {
  it.each<[string, { from: number; typed: string } | null]>([
    ['@', { from: 0, typed: '' }],
    ['Hello @cl', { from: 6, typed: 'cl' }],
    ['a@b', null],
    ['@clip pings', null],
    ['nobody', null],
  ])('typed at the end of “%s”', (text, wanted) => expect(mentionAt(text, text.length)).toEqual(wanted));

  it.each([
    ['@Clippings who won?', '<@100> who won?'],
    ['who won, @clippings?', 'who won, <@100>?'],
    ['@Mina and @mo', '<@101> and <@102>'],
    ['@Minas, mail a@mo.example', '@Minas, mail a@mo.example'],
    ['@nobody', '@nobody'],
  ])('“%s” is sent as “%s”', (typed, sent) => expect(withMentions(typed, [bot, mina, mo])).toBe(sent));

  it('a longer name goes before a shorter one that it begins with', () => {
    const morgan = { ...mo, id: '103', username: 'mo.r', displayName: 'Mo R.' };
    expect(withMentions('@Mo R. hello', [mo, morgan])).toBe('<@103> hello');
  });
});

describe('a dropped file', () => {
  const file = option('file', { type: 'attachment' });

  it('is for the option that takes one, which is then shown', () => {
    const draft = begin(command('add', [file]));
    expect(fileOptionOf(draft)).toBe(file);
    expect(withFileOption(draft, file).fields).toHaveLength(1);
  });

  it('is for none where there is none, or all have one', () => {
    expect(fileOptionOf(begin(ask))).toBeNull();
    const full = chose(withFileOption(begin(command('add', [file])), file), 'file', {
      name: 'a.txt',
      value: '1',
    });
    expect(fileOptionOf(full)).toBeNull();
  });
});
