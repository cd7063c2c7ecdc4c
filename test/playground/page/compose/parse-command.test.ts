import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valuesOf } from '../../../../src/playground/page/compose/draft.js';
import { parseCommand } from '../../../../src/playground/page/compose/parse-command.js';
import { ask, command, option } from '../things.js';

const commands = [
  ask,
  command('archive add', [option('file', { type: 'attachment', required: true })]),
  command('archive'),
  command('help'),
];

describe('a command typed as text', () => {
  const parsed = (text: string) => {
    const draft = parseCommand(text, commands);
    return draft && { path: draft.command.path, ...valuesOf(draft) };
  };

  it.each<[string, object]>([
    ['/help', { path: 'help' }],
    ['/HELP ', { path: 'help' }],
    ['/ask Who won?', { path: 'ask', question: 'Who won?' }],
    ['/ask question: Who won?', { path: 'ask', question: 'Who won?' }],
    ['/ask question: Who won? section: Patents', { path: 'ask', question: 'Who won?', section: 'Patents' }],
    ['/ask section: Patents question: Who?', { path: 'ask', question: 'Who?', section: 'Patents' }],
    ['/ask What does it mean: more?', { path: 'ask', question: 'What does it mean: more?' }],
    ['/ask Who? private: true', { path: 'ask', question: 'Who?', private: true }],
    ['/archive add ', { path: 'archive add' }],
    ['/archive', { path: 'archive' }],
  ])('%s', (text, wanted) => expect(parsed(text)).toEqual(wanted));

  it.each(['/asking', 'ask', '/', 'What about /ask this', ''])('“%s” is none', (text) => {
    expect(parsed(text)).toBeNull();
  });

  it('keeps a question whole, whatever is in it, unless it names an option', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => !/(question|section|private):/.test(text)),
        (question) => {
          expect(parseCommand(`/ask ${question}`, commands)?.fields[0]?.text).toBe(question.trim());
        },
      ),
    );
  });
});
