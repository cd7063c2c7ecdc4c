import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import { toDiscord } from '../../../src/discord/commands/declaration.js';
import { changesBetween } from '../../../src/discord/commands/same-commands.js';

// biome-ignore lint/suspicious/noExplicitAny: taken apart and put together again as Discord does, field by field
type Loose = any;

const NOTHING = { added: [], changed: [], removed: [] };
const ours = () => structuredClone(toDiscord(commands)) as Loose[];

/** As Discord gives back what it was sent: with ids, with defaults filled in, in another order. */
function returned(sent: Loose[]): Loose[] {
  const reversed = (record: object) => Object.fromEntries(Object.entries(record).reverse());
  return sent.toReversed().map((command) => ({
    ...reversed(command),
    id: '1',
    application_id: '2',
    version: '3',
    description: command.description ?? '',
    default_member_permissions: command.default_member_permissions ?? null,
    dm_permission: true,
    nsfw: false,
    contexts: command.contexts?.toReversed(),
    integration_types: command.integration_types?.toReversed(),
    name_localizations: reversed(command.name_localizations),
    options: command.options?.map((option: Loose) => {
      const { required, ...rest } = option;
      return required ? option : rest;
    }),
  }));
}

describe('commands', () => {
  it('are the same when Discord gives back what it was sent', () => {
    expect(changesBetween(returned(ours()), ours())).toEqual(NOTHING);
  });

  it('are the same in a server, where Discord decides on places itself', () => {
    const wanted = ours().map(({ contexts: _, integration_types: __, ...rest }) => rest);
    const there = returned(wanted).map((command) => ({ ...command, contexts: null, integration_types: [0] }));
    expect(changesBetween(there, wanted)).toEqual(NOTHING);
  });

  it.each<[string, (command: Loose) => void]>([
    ['a description', (c) => (c.description = 'another')],
    ['a translated name', (c) => (c.name_localizations.de = 'anders')],
    ['a translation more', (c) => (c.description_localizations.it = 'altro')],
    ['an option less', (c) => c.options.pop()],
    ['the order of options', (c) => c.options.reverse()],
    ['whether an option is required', (c) => (c.options[0].required = false)],
    ['a length', (c) => (c.options[0].max_length = 7)],
    ['whether an option completes itself', (c) => (c.options[1].autocomplete = false)],
    ['where it may be used', (c) => c.contexts.pop()],
    ['to whom it is installed', (c) => (c.integration_types = [0])],
    ['who may use it by default', (c) => (c.default_member_permissions = '32')],
  ])('differ in %s', (_, change) => {
    const there = returned(ours());
    change(there.find(({ name }) => name === 'ask'));
    expect(changesBetween(there, ours())).toEqual({ ...NOTHING, changed: ['ask'] });
  });

  it('that are new and that are gone are named', () => {
    const [first, ...others] = ours();
    expect(changesBetween(others, ours())).toEqual({ ...NOTHING, added: [first.name] });
    expect(changesBetween(ours(), others)).toEqual({ ...NOTHING, removed: [first.name] });
  });

  it('of one name in two places are two', () => {
    const slash = { name: 'ask', type: 1 };
    const menu = { name: 'ask', type: 3 };
    expect(changesBetween([slash], [slash, menu])).toEqual({ ...NOTHING, added: ['ask'] });
  });

  it('do not change because Discord lists them in another order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ours(), { minLength: ours().length }), (there) => {
        expect(changesBetween(there, ours())).toEqual(NOTHING);
      }),
    );
  });
});
