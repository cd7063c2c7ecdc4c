import { describe, expect, it } from 'vitest';
import { articleCommand } from '../../commands/article.js';
import { completerOf } from '../../src/discord/commands/command.js';
import { choicesPayload, messagePayload } from '../../src/discord/reply/gate.js';
import { Problem } from '../../src/discord/reply/problem.js';
import { labelsOf, textOf } from '../discord/as-discord.js';
import { article, contextOf } from '../discord/helpers.js';
import { HOSTILE } from '../discord/hostile.js';

const run = async (
  name: string,
  articles = [article('a'), article('b', { headline: 'Éclair wins in court' })],
) => {
  const context = await contextOf(articles);
  return messagePayload(await articleCommand.run(context, { name } as never, null));
};
const suggest = async (typed: string, articles: Parameters<typeof contextOf>[0]) =>
  choicesPayload(await completerOf(articleCommand, 'name')!(await contextOf(articles), typed));

describe('/article', () => {
  it('opens the article that was picked from the suggestions', async () => {
    const articles = [article('a'), article('a2', { headline: 'Headline of a' })];
    const [, second] = await suggest('headline', articles);
    const view = await articleCommand.run(await contextOf(articles), { name: second!.value } as never, null);
    expect(textOf(messagePayload(view))).toContain('The first paragraph of a2.');
  });

  it.each(['Éclair wins in court', 'eclair', 'IN COURT'])(
    'opens the only headline that has %j',
    async (name) => {
      expect(textOf(await run(name))).toContain('Éclair wins in court');
    },
  );

  it('opens the headline that is meant exactly, though others contain it', async () => {
    const articles = [article('a', { headline: 'Customs' }), article('b', { headline: 'Customs and more' })];
    expect(textOf(await run('customs', articles))).toContain('The first paragraph of a.');
  });

  it('asks which one where there are several', async () => {
    const payload = await run('e');
    expect(textOf(payload)).toContain('Which one?');
    expect(labelsOf(payload)).toEqual(['Headline of a', 'Éclair wins in court']);
  });

  it.each(['nothing like it', '  ', 'article:nosuchkey000'])(
    'GIVEN %j THEN a sentence with what to do',
    async (name) => {
      const problem = await run(name).catch((error) => error);
      expect(problem).toBeInstanceOf(Problem);
      const { t } = await contextOf([]);
      expect(problem.sentence(t).markdown).toMatch(
        /No headline has .* pick from the list, or see \*\*\/browse\*\*/,
      );
    },
  );

  it('shows what the page says of itself, its paragraphs, and related stories of the archive', async () => {
    const related = { headline: 'Headline of b', section: null, date: null, teaser: null, url: null };
    const payload = await run('of a', [
      article('a', { author: 'Ann Author', credit: 'yuri_arcurs', related: [related] }),
      article('b', { headline: 'Headline of b' }),
    ]);
    expect(textOf(payload)).toContain('### [Headline of a](https://gazette.example/a)');
    expect(textOf(payload)).toContain(
      '-# The Gazette · November 10, 2017 · Trademarks · by Ann Author · Picture: yuri\\_arcurs',
    );
    expect(textOf(payload)).toContain('-# ¶ 1\nThe first paragraph of a.');
    expect(labelsOf(payload)).toEqual(['Headline of b']);
  });

  it('says when an article has no text', async () => {
    expect(textOf(await run('of a', [article('a', { paragraphs: [] })]))).toContain('has no text');
  });
});

describe('the suggestions for a headline', () => {
  const articles = [
    article('old', { headline: 'Old café case', date: '2016-01-01' }),
    article('new', { headline: 'New case', date: '2018-01-01' }),
    article('none', { headline: 'Undated case', date: null }),
  ];

  it('are the newest articles while nothing is typed, each with its date', async () => {
    expect((await suggest('', articles)).map(({ name }) => name)).toEqual([
      'New case (January 1, 2018)',
      'Old café case (January 1, 2016)',
      'Undated case',
    ]);
  });

  it('have what is typed anywhere in the headline, accents aside', async () => {
    expect((await suggest('CAFE', articles)).map(({ name }) => name)).toEqual([
      'Old café case (January 1, 2016)',
    ]);
    expect(await suggest('zebra', articles)).toEqual([]);
  });

  it('are what Discord takes, whatever the headlines are', async () => {
    const hostile = HOSTILE.map((headline, n) => article(`a${n}`, { headline }));
    const choices = await suggest('', [...hostile, ...hostile.map((a) => ({ ...a, id: `${a.id}b` }))]);
    expect(choices).toHaveLength(25);
    for (const { name, value } of choices) {
      expect(name.trim().length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(100);
      expect(value).toMatch(/^article:[\w-]{12}$/);
    }
  });

  it('keep the date of a long headline', async () => {
    const [choice] = await suggest('', [article('a', { headline: 'word '.repeat(60) })]);
    expect(choice!.name).toMatch(/^word .*… \(November 10, 2017\)$/);
  });
});
