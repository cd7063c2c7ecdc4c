import { describe, expect, it } from 'vitest';
import {
  added,
  begin,
  chose,
  leftOut,
  problemOf,
  removed,
  typed,
  valuesOf,
} from '../../../../src/playground/page/compose/draft.js';
import type { CommandOption } from '../../../../src/playground/page/protocol.js';
import { ask, command, option } from '../things.js';

const names = (options: readonly CommandOption[]) => options.map(({ name }) => name);

describe('a command that is begun', () => {
  it('shows what must be filled in, and offers the rest', () => {
    const draft = begin(ask);
    expect(draft.fields.map((field) => field.option.name)).toEqual(['question']);
    expect(names(leftOut(draft))).toEqual(['section', 'private']);
  });

  it('has options added and removed', () => {
    const draft = added(begin(ask), ask.options[1]!);
    expect(names(leftOut(draft))).toEqual(['private']);
    expect(removed(draft, 'section')).toEqual(begin(ask));
  });

  it('sends what was typed and chosen, and leaves out what is empty', () => {
    let draft = typed(begin(ask), 'question', 'Who won?');
    draft = chose(added(draft, ask.options[2]!), 'private', { name: 'True', value: true });
    draft = added(draft, ask.options[1]!);
    expect(valuesOf(draft)).toEqual({ question: 'Who won?', private: true });
  });

  it('forgets what was chosen when it is typed over', () => {
    const draft = chose(added(begin(ask), ask.options[1]!), 'section', { name: 'Patents', value: 'p' });
    expect(valuesOf(typed(draft, 'section', 'Pat'))).toEqual({ section: 'Pat' });
  });

  it('takes the name of a choice for its value, and the words of a boolean', () => {
    const sort = option('sort', { choices: [{ name: 'Newest', value: 'new' }] });
    const of = command('list', [sort, option('all', { type: 'boolean' })]);
    const draft = typed(
      added(typed(added(begin(of), sort), 'sort', 'newest'), of.options[1]!),
      'all',
      'false',
    );
    expect(valuesOf(draft)).toEqual({ sort: 'new', all: false });
  });
});

describe('a field at fault is told', () => {
  const problem = (more: Partial<CommandOption>, text: string) =>
    problemOf({ option: option('x', more), text, chosen: null });

  it.each<[Partial<CommandOption>, string, RegExp]>([
    [{ required: true }, '  ', /required/],
    [{ type: 'boolean' }, 'maybe', /True or False/],
    [{ type: 'integer' }, 'many', /a number/],
    [{ type: 'integer' }, '1.5', /whole number/],
    [{ type: 'number', min: 2 }, '1', /at least 2/],
    [{ type: 'number', max: 2 }, '3', /at most 2/],
    [{ minLength: 3 }, 'ab', /at least 3 characters/],
    [{ maxLength: 3 }, 'abcd', /at most 3 characters; these are 4/],
    [{ type: 'user' }, 'nobody', /from the list/],
    [{ type: 'attachment', required: true }, 'a.txt, uploading…', /a file/],
    [{ choices: [{ name: 'A', value: 1 }] }, 'B', /from the list/],
  ])('%j given “%s”', (more, text, sentence) => {
    expect(problem(more, text)).toMatch(sentence);
  });

  it.each<[Partial<CommandOption>, string]>([
    [{}, ''],
    [{ required: true }, 'x'],
    [{ type: 'boolean' }, 'true'],
    [{ type: 'integer', min: 0, max: 3 }, '3'],
    [{ choices: [{ name: 'A', value: 1 }] }, 'a'],
  ])('and none where there is none: %j given “%s”', (more, text) => {
    expect(problem(more, text)).toBeNull();
  });

  it('what was chosen from a list is right', () => {
    expect(problemOf({ option: option('x', { type: 'user' }), text: 'Mina', chosen: '101' })).toBeNull();
  });
});
