import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { helpCommand } from '../../commands/help.js';
import { searchWordsIn } from '../../src/answer/searching/search-words.js';
import { messagePayload } from '../../src/discord/reply/gate.js';
import { textsFor } from '../../src/discord/strings/texts.js';
import { complaints, textOf } from '../discord/as-discord.js';
import { article, CALLER, contextOf } from '../discord/helpers.js';
import { hostileText } from '../discord/hostile.js';

const LOCALES = ['en-US', 'de', 'fr', 'es-ES'];
const help = async (context: Awaited<ReturnType<typeof contextOf>>) =>
  messagePayload(await helpCommand.run(context, {}, null));

describe('/help', () => {
  it.each(LOCALES)('names search words that /search reads, in %s', async (locale) => {
    const t = textsFor(locale);
    const text = textOf(await help(await contextOf([article('a')], { locale })));
    expect(text).toContain(t.md('help.search-words').markdown);
    const marks = [...t.plain('help.search-words').matchAll(/`([^`]+)`/g)].map(([, mark]) => mark!);
    const read = searchWordsIn(marks.map((mark) => (mark.endsWith(':') ? `${mark}2017` : mark)).join(' '));
    expect(read.phrases).toHaveLength(1);
    expect(read.without).toHaveLength(1);
    expect(read.fields.map(({ field }) => field)).toEqual(['author', 'section', 'source', 'before', 'after']);
    expect(read.words).toBe('');
  });

  it('names /setup to those who may use it, and to nobody else', async () => {
    const manages = { server: true, channel: true };
    const manager = await contextOf([], { caller: { ...CALLER, manages } });
    expect(textOf(await help(manager))).toContain('**/setup**');
    for (const caller of [CALLER, { ...CALLER, manages: { server: false, channel: true } }])
      expect(textOf(await help(await contextOf([], { caller })))).not.toContain('/setup');
  });

  it('is one that Discord takes, whatever the sections of the archive are called', async () => {
    const manages = { server: true, channel: true };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...LOCALES),
        fc.array(hostileText, { maxLength: 30 }),
        async (locale, sections) => {
          const articles = sections.map((section, n) => article(`${n}`, { section }));
          const caller = { ...CALLER, locale, manages, moderator: true };
          expect(complaints(await help(await contextOf(articles, { locale, caller })))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
