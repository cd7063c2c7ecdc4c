import type { APISelectMenuComponent } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { learn } from '../../../../src/playground/page/known.js';
import { chosenFirst, optionsOf } from '../../../../src/playground/page/lists/select-options.js';
import { snapshot } from '../things.js';

const known = learn(null, snapshot())!;
const select = (more: object) => ({ custom_id: 'x', ...more }) as APISelectMenuComponent;

it.each<[string, object, string[]]>([
  ['its own options', { type: 3, options: [{ label: 'A', value: 'a' }] }, ['A']],
  ['people, the bot first', { type: 5 }, ['Clippings', 'Mina', 'Mo']],
  ['roles', { type: 6 }, ['@Moderators']],
  ['people and roles', { type: 7 }, ['Clippings', 'Mina', 'Mo', '@Moderators']],
  ['channels', { type: 8 }, ['#general']],
])('a select offers %s', (_, more, labels) => {
  expect(optionsOf(select(more), known).map(({ label }) => label)).toEqual(labels);
});

it('begins with what the bot chose', () => {
  expect(chosenFirst(select({ type: 3, options: [{ label: 'A', value: 'a', default: true }] }))).toEqual([
    'a',
  ]);
  expect(chosenFirst(select({ type: 5, default_values: [{ id: '101', type: 'user' }] }))).toEqual(['101']);
});
