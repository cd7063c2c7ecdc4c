import { describe, expect, it } from 'vitest';
import { askCommand } from '../../commands/ask.js';
import { askTheArchiveCommand } from '../../commands/ask-the-archive.js';
import { browseCommand } from '../../commands/browse.js';
import { helpCommand } from '../../commands/help.js';
import { searchCommand } from '../../commands/search.js';
import { actions } from '../../src/discord/actions/index.js';
import type { Command } from '../../src/discord/commands/command.js';
import { completerOf } from '../../src/discord/commands/command.js';
import { decodeCustomId } from '../../src/discord/reply/custom-id.js';
import { messagePayload, type View } from '../../src/discord/reply/gate.js';
import { Problem } from '../../src/discord/reply/problem.js';
import { complaints, customIdsOf, labelsOf, textOf } from '../discord/as-discord.js';
import { article, CALLER, contextOf } from '../discord/helpers.js';
import { written } from '../discord/messages.js';

type Context = Awaited<ReturnType<typeof contextOf>>;

const many = Array.from({ length: 23 }, (_, n) =>
  article(`a${String(n).padStart(2, '0')}`, { date: `2017-01-${String(n + 1).padStart(2, '0')}` }),
);
const run = async (command: Command, context: Context, options: object) =>
  messagePayload(await command.run(context, options as never, null));

/** Presses the button of a role (`next`, `last` …) of a message that came from this context. */
async function press(context: Context, payload: Parameters<typeof customIdsOf>[0], role: string) {
  const id = decodeCustomId(customIdsOf(payload).find((one) => one.endsWith(`~${role}`))!)!;
  const action = actions.find(({ name }) => name === id.action)!;
  return messagePayload((await action.run({ ...context, args: id.args })) as View);
}

describe('/search', () => {
  it('shows five passages at a time and leads to all of them', async () => {
    const context = await contextOf(many);
    const first = await run(searchCommand, context, { terms: 'customs cases' });
    expect(complaints(first)).toEqual([]);
    expect(textOf(first)).toMatch(/### Passages with customs cases\n-# 23 passages/);
    expect(textOf(first)).toContain('**5.**');
    expect(textOf(first)).not.toContain('**6.**');
    expect(labelsOf(first)).toEqual(['First', 'Back', 'Page 1 of 5', 'Next', 'Last']);
    const second = await press(context, first, 'next');
    expect(textOf(second)).toContain('**6.**');
    const last = await press(context, second, 'last');
    expect(textOf(last)).toContain('**23.**');
    expect(textOf(last)).not.toContain('**20.**');
    expect(textOf(await press(context, last, 'back'))).toContain('**16.**');
    expect(textOf(await press(context, last, 'first'))).toBe(textOf(first));
  });

  it('says so when there is nothing, and what was searched', async () => {
    const payload = await run(searchCommand, await contextOf(many), {
      terms: 'zebra',
      section: 'trademarks',
    });
    expect(textOf(payload)).toMatch(
      /No paragraph has zebra\.\n.*23 articles \(46 paragraphs\).*section Trademarks/,
    );
  });
});

describe('/browse', () => {
  it('shows the latest articles, ten at a time', async () => {
    const context = await contextOf(many);
    const first = await run(browseCommand, context, {});
    expect(complaints(first)).toEqual([]);
    expect(textOf(first)).toMatch(/### The latest articles\n-# 23 articles\n\*\*\[Headline of a22\]/);
    expect(textOf(first)).not.toContain('Headline of a12');
    expect(textOf(await press(context, first, 'last'))).toContain('Headline of a00');
  });

  it.each([
    [{ section: 'patents' }, ['p']],
    [{ source: 'other' }, ['o']],
    [{ from: '2018' }, ['p']],
    [{ to: '2016-12' }, ['o']],
    [{ from: '2017', to: '2017' }, ['t']],
  ])('GIVEN %j THEN only %j', async (options, ids) => {
    const context = await contextOf([
      article('p', { section: 'Patents', date: '2018-05-05' }),
      article('o', { source: 'Other', date: '2016-12-31' }),
      article('t'),
      article('undated', { date: null, section: null, source: null }),
    ]);
    const text = textOf(await run(browseCommand, context, options));
    expect([...text.matchAll(/Headline of (\w+)\]/g)].map(([, id]) => id)).toEqual(ids);
  });

  it('says so when no article fits, and when there is none at all', async () => {
    expect(textOf(await run(browseCommand, await contextOf(many), { from: '2030' }))).toContain(
      'No article fits',
    );
    expect(textOf(await run(browseCommand, await contextOf([]), {}))).toContain('archive is empty');
  });
});

describe('the filters', () => {
  const refused = async (options: object) => {
    const context = await contextOf(many);
    const problem = await run(askCommand, context, { question: 'x', ...options }).catch((error) => error);
    expect(problem).toBeInstanceOf(Problem);
    return problem.sentence(context.t).markdown;
  };

  it('refuse what the archive does not have, and say what it has', async () => {
    expect(await refused({ section: 'Sport' })).toBe('There is no section “Sport”. There are: Trademarks.');
    expect(await refused({ source: '*The* Times' })).toBe(
      'There is no source “\\*The\\* Times”. There are: The Gazette.',
    );
  });

  it('refuse a day that is none and a time that is empty', async () => {
    expect(await refused({ to: '2017-02-30' })).toMatch(/“2017-02-30” is not a time I can read \(to\)/);
    expect(await refused({ from: '2018', to: '2017' })).toMatch(/January 1, 2018 is after December 31, 2017/);
  });

  it('say so when the archive names no section at all', async () => {
    const context = await contextOf([article('a', { section: null })]);
    const problem = await run(browseCommand, context, { section: 'Sport' }).catch((error) => error);
    expect(problem.sentence(context.t).markdown).toMatch(/no article of the archive names one/);
  });

  it('complete from what the archive has, and never with what Discord would not take', async () => {
    const context = await contextOf([
      article('a', { section: 'Économie' }),
      article('b', { section: 'Patents' }),
      article('c', { section: 'x'.repeat(150) }),
    ]);
    const complete = completerOf(browseCommand, 'section')!;
    expect(await complete(context, 'econo')).toEqual([{ name: 'Économie', value: 'Économie' }]);
    expect((await complete(context, '')).map(({ name }) => name)).toEqual(['Patents', 'Économie']);
  });
});

describe('/help', () => {
  it('fits a screen and names what there is, in the language of the person', async () => {
    const payload = await run(helpCommand, await contextOf(many), {});
    expect(complaints(payload)).toEqual([]);
    expect(textOf(payload).split('\n').length).toBeLessThan(20);
    for (const word of [
      '/ask',
      '/search',
      '/article',
      '/browse',
      'Ask the archive',
      '23 articles',
      'Trademarks',
    ]) {
      expect(textOf(payload)).toContain(word);
    }
    expect(textOf(await run(helpCommand, await contextOf(many, { locale: 'fr' }), {}))).toContain(
      '/demander',
    );
  });

  it('speaks of mentions only where they reach the bot', async () => {
    const context = await contextOf(many);
    const at = async (caller: object) =>
      textOf(await run(helpCommand, { ...context, caller: { ...CALLER, ...caller } }, {}));
    expect(await at({})).toContain('mention me');
    expect(await at({ mayMention: false })).not.toContain('mention me');
    expect(await at({ guildId: null, mayMention: false })).toContain('simply write your question');
  });

  it('says so when the archive is empty', async () => {
    expect(textOf(await run(helpCommand, await contextOf([]), {}))).toContain('archive is empty');
  });
});

describe('Ask the archive', () => {
  it('answers the question in the message, privately and to be shared', async () => {
    const context = await contextOf(many);
    const target = written('Hey <@42>, how many cases did customs find?');
    const payload = messagePayload(await askTheArchiveCommand.run(context, {} as never, target));
    expect(askTheArchiveCommand.isPrivate({} as never)).toBe(true);
    expect(textOf(payload)).toContain('**Hey , how many cases did customs find?**');
    expect(labelsOf(payload)).toContain('Share');
  });

  it.each(['', '  ', '<@42>', '<:wave:1>'])('GIVEN a message of %j THEN a sentence', async (content) => {
    const context = await contextOf(many);
    await expect(async () =>
      askTheArchiveCommand.run(context, {} as never, written(content)),
    ).rejects.toBeInstanceOf(Problem);
  });
});
