import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectDiscordsForm, expectNoViolations, type OnStage, onStage } from './stage.js';

let stage: OnStage;
beforeEach(async () => {
  stage = await onStage();
});
afterEach(async () => {
  await stage.close();
  expectNoViolations(stage);
});
afterAll(expectDiscordsForm);

const slash = async (command: string, values: object) => {
  const { driver, members, channels } = stage.discord;
  return driver.slash(members.member, channels.general, command, values as Record<string, string>);
};
const articles = () => stage.live.current().archive.articles;
const pages = (text: string) => [...text.matchAll(/^\*\*\d+\.\*\* /gm)].length;

describe('/search', () => {
  it('finds a phrase word for word, and says that it looked for one', async () => {
    const { reply } = await slash('search', { terms: '"counterfeit goods" -shoes sort' });
    expect(reply!.text).toMatch(/-# .*word for word: “counterfeit goods” · without “shoes”/);
    const quotes = reply!.text.split(/^\*\*\d+\.\*\* /m).slice(1);
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect(quote).not.toMatch(/\bshoes\b/i);
  });

  it('knows fields in the text, and says what it made of them', async () => {
    const { section } = articles().find((one) => one.section !== null)!;
    const { reply } = await slash('search', { terms: `section:"${section}" before:2100 after:1999 customs` });
    expect(reply!.text).toContain(`section ${section}`);
    expect(reply!.text).toMatch(/from January 1, 2000, until December 31, 2099/);
  });

  it('lists what there is where only fields are given, newest first', async () => {
    const { reply } = await slash('search', { terms: 'after:1999' });
    expect(pages(reply!.text)).toBe(5);
    const dated = [
      ...reply!.text.matchAll(
        /(?:January|February|March|April|May|June|July|August|September|October|November|December) \d+, \d{4}(?= ·)/g,
      ),
    ];
    const days = dated.map(([said]) => Date.parse(said)).slice(1);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
  });

  it('goes by date where that is asked for', async () => {
    const { reply } = await slash('search', { terms: 'customs', sort: 'newest' });
    expect(reply!.text).toContain('newest first');
    const next = await stage.discord.driver.click(stage.discord.members.member, reply!, 'Next');
    expect(next.reply!.text).toContain('newest first');
  });

  it.each([
    ['before:soon', '“soon” is not a time I can read (before:)'],
    ['section:Nowhere customs', 'There is no section “Nowhere”'],
    ['before:2010 after:2015', 'The time is empty'],
  ])('says what is wrong with %s', async (terms, said) => {
    const { reply, ephemeral } = await slash('search', { terms });
    expect(ephemeral).toBe(true);
    expect(reply!.text).toContain(said);
  });
});

describe('a time in words', () => {
  it('is shown with what it means while it is typed', async () => {
    const { driver, members, channels } = stage.discord;
    const suggest = async (option: string, typed: string) => {
      const { choices } = await driver.autocomplete(
        members.member,
        channels.general,
        'search',
        option,
        typed,
      );
      return choices!.map(({ name }) => name);
    };
    expect(await suggest('when', 'June 2018')).toEqual(['June 2018 → June 1 – 30, 2018']);
    expect(await suggest('from', 'June 2018')).toEqual(['June 2018 → from June 1, 2018']);
    expect((await suggest('when', '')).map((name) => name.split(' → ')[0])).toEqual([
      'this month',
      'last month',
      'last 30 days',
      'this year',
      'last year',
    ]);
    expect(await suggest('when', 'someday')).toEqual([]);
  });

  it('narrows as dates do', async () => {
    const { reply } = await slash('browse', { when: 'before 2000' });
    expect(reply!.text).toContain('No article fits these filters.');
    const told = await slash('ask', { question: 'How many cases did customs find?', when: 'soonish' });
    expect(told.reply!.text).toContain('“soonish” is not a time I can read (when)');
  });
});
