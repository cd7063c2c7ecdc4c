import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import {
  type Held,
  type Input,
  initialValue,
  linesOf,
  modalValues,
  problemWith,
} from '../../../../src/playground/page/modal/values.js';

const modal = {
  custom_id: 'form',
  title: 'A form',
  components: [
    { type: 10, content: 'Fill this in.' },
    {
      type: 1,
      components: [{ type: 4, custom_id: 'old', label: 'In the old form', style: 1, required: false }],
    },
    {
      type: 18,
      label: 'Question',
      description: 'In your own words',
      component: { type: 4, custom_id: 'q', style: 2, min_length: 3, value: 'Who?' },
    },
    {
      type: 18,
      label: 'Section',
      component: {
        type: 3,
        custom_id: 's',
        required: false,
        options: [
          { label: 'A', value: 'a' },
          { label: 'B', value: 'b', default: true },
        ],
      },
    },
    { type: 18, label: 'Sure', component: { type: 23, custom_id: 'sure' } },
  ],
} as APIModalInteractionResponseCallbackData;

const lines = linesOf(modal);
const inputOf = (id: string): Input =>
  lines.flatMap((line) => (line.kind === 'input' && line.input.custom_id === id ? [line.input] : []))[0]!;

describe('a form', () => {
  it('has lines of the old and of the new form', () => {
    expect(lines.map((line) => (line.kind === 'text' ? line.content : line.label))).toEqual([
      'Fill this in.',
      'In the old form',
      'Question',
      'Section',
      'Sure',
    ]);
  });

  it('begins with what the bot put in', () => {
    expect(['old', 'q', 's', 'sure'].map((id) => initialValue(inputOf(id)))).toEqual([
      '',
      'Who?',
      ['b'],
      false,
    ]);
  });

  it('sends what was filled in and what stood there', () => {
    const held = new Map<string, Held>([
      ['q', 'Who won?'],
      ['s', []],
      ['sure', true],
    ]);
    expect(modalValues(lines, held)).toEqual({ old: '', q: 'Who won?', sure: true });
    expect(modalValues(lines, new Map())).toEqual({ old: '', q: 'Who?', s: ['b'], sure: false });
  });

  it.each<[string, Held, RegExp | null]>([
    ['q', '', /required/],
    ['q', 'ab', /at least 3/],
    ['q', 'x'.repeat(4_001), /at most 4000 characters; these are 4001/],
    ['q', 'abc', null],
    ['old', '', null],
    ['s', [], null],
    ['sure', false, null],
  ])('%s holding %j', (id, held, sentence) => {
    const problem = problemWith(inputOf(id), held);
    if (sentence) expect(problem).toMatch(sentence);
    else expect(problem).toBeNull();
  });

  it('asks for a choice where one must be made', () => {
    expect(problemWith({ ...inputOf('s'), required: true } as Input, [])).toMatch(/at least one/);
    expect(problemWith({ ...inputOf('s'), min_values: 2 } as Input, ['a'])).toMatch(/at least 2/);
  });
});
