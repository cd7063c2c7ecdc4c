import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messagePayload, type View } from '../../../src/discord/reply/gate.js';
import { type EnvironmentSettings, effective } from '../../../src/discord/settings/effective.js';
import { LANGUAGES, SETTING_NAMES, type SettingValues } from '../../../src/discord/settings/settings.js';
import { notHere } from '../../../src/discord/setup/as-set.js';
import { archiveEditorView } from '../../../src/discord/setup/archive-editor.js';
import { editorView } from '../../../src/discord/setup/editor.js';
import { setupView } from '../../../src/discord/setup/overview.js';
import { textsFor } from '../../../src/discord/strings/texts.js';
import { complaints, labelsOf, strangeMarks, textOf } from '../as-discord.js';
import { contextOf, ENVIRONMENT } from '../helpers.js';

const LOCALES = ['en-US', 'de', 'fr', 'es-ES'];

const id = fc.bigInt({ min: 1n, max: 99_999_999_999_999_999_999n }).map(String);
const ids = fc.uniqueArray(id, { maxLength: 25 });
const anyValues: fc.Arbitrary<Partial<SettingValues>> = fc.record(
  {
    moderatorRoles: ids,
    auditChannel: fc.option(id),
    answering: fc.record({ where: fc.constantFrom('everywhere', 'some', 'addressed'), channels: ids }),
    forums: ids,
    language: fc.constantFrom(...LANGUAGES),
    cooldown: fc.record({
      uses: fc.integer({ min: 1, max: 10_000 }),
      seconds: fc.integer({ min: 1, max: 3_600 }),
    }),
    collectGaps: fc.boolean(),
    digest: fc.record({ every: fc.constantFrom('day', 'week'), channel: fc.option(id) }),
  },
  { requiredKeys: [] },
);

/** An environment names as many as it likes: what it says was never chosen in a menu of Discord's. */
const anyEnvironment: fc.Arbitrary<EnvironmentSettings> = fc.record({
  moderatorRoleIds: fc.uniqueArray(id, { maxLength: 60 }),
  auditChannelId: fc.option(id),
  forumChannelIds: fc.uniqueArray(id, { maxLength: 60 }),
  cooldownUses: fc.integer({ min: 1, max: 1_000_000 }),
  cooldownSeconds: fc.integer({ min: 1, max: 1_000_000 }),
  given: fc.constant(new Set(['MODERATOR_ROLE_IDS', 'COOLDOWN_USES'])),
});

const ARCHIVE = { number: 7, key: 'x7k2mp', name: 'Deeds_of *Brill*', server: '1' };
const ARCHIVES_HERE = {
  here: ARCHIVE,
  readable: Array.from({ length: 50 }, (_, n) => ({
    ...ARCHIVE,
    number: n + 7,
    key: `x7k2${n}`,
    name: 'x'.repeat(50),
  })),
};

const everyView = (locale: string, values: Partial<SettingValues>, environment: EnvironmentSettings) => {
  const t = textsFor(locale);
  const kept = Object.entries(values).map(([name, value]) => ({
    name,
    value,
    by: '100000000000000009',
    at: 0,
  }));
  const settings = effective(kept, environment);
  const archives = ARCHIVES_HERE;
  const setup = (isArchives: boolean) => ({ settings, archives, isArchives, version: 'a1b2c3d4' });
  return [
    setupView(t, setup(true)),
    setupView(t, setup(false)),
    setupView(t, { ...setup(true), archives: null }),
    archiveEditorView(t, 'a1b2c3d4', archives),
    ...SETTING_NAMES.map((name) => editorView(t, name, setup(true))),
  ];
};

/** Whom and what is set, and when. */
const OWN = /<(?:@&?|#)\d{1,20}>|<t:0:d>/g;

function expectFit(view: View) {
  const payload = messagePayload(view);
  expect(complaints(payload)).toEqual([]);
  expect(strangeMarks(payload, OWN)).toEqual([]);
}

describe('every view of /setup', () => {
  it('is one that Discord takes, whatever is set here or by the environment', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), anyValues, anyEnvironment, (locale, values, environment) => {
        for (const view of everyView(locale, values, environment)) expectFit(view);
      }),
      { numRuns: 60 },
    );
  });

  it.each(LOCALES)('puts in all that is to be put in, in %s', (locale) => {
    for (const view of everyView(locale, {}, ENVIRONMENT)) {
      const payload = messagePayload(view);
      expect(textOf(payload) + labelsOf(payload).join()).not.toMatch(/\{\{|\}\}|undefined|null|NaN/);
    }
  });
});

describe('that messages are answered elsewhere', () => {
  it('is said within Discord’s limits, however many channels there are', async () => {
    const context = await contextOf([]);
    fc.assert(
      fc.property(ids, (channels) => {
        const answering = { where: 'some', channels } as const;
        const kept = [{ name: 'answering', value: answering, by: '1', at: 0 }];
        expectFit(notHere({ ...context, set: effective(kept, ENVIRONMENT) }));
      }),
    );
  });
});
