import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  expectDiscordsForm,
  expectNoViolations,
  labels,
  type OnStage,
  onStage,
  questionWithNearMisses,
} from './stage.js';

let stage: OnStage;
beforeEach(async () => {
  stage = await onStage();
});
afterEach(async () => {
  const { botUserId, channels, members } = stage.discord;
  const said = stage.discord
    .messages(channels.general, members.member.id)
    .filter(({ authorId }) => authorId === botUserId);
  await stage.close();
  expectNoViolations(stage);
  for (const { pings } of said) expect(pings).toEqual({ everyone: false, users: [], roles: [] });
});
afterAll(expectDiscordsForm);

const QUESTION = 'How many cases of counterfeit goods did customs find?';

/** What the member does in #general. */
function member() {
  const { driver, members, channels } = stage.discord;
  const me = members.member;
  return {
    me,
    slash: (command: string, values = {}, where: string = channels.general) =>
      driver.slash(me, where, command, values),
    click: (message: { id: string } | null, button: string) => driver.click(me, message!, button),
  };
}

describe('/ask', () => {
  it('answers in public with the quote, the citation and what to do next', async () => {
    const { slash } = member();
    const { reply, ephemeral, deferred } = await slash('ask', { question: QUESTION });
    expect({ ephemeral, deferred }).toEqual({ ephemeral: false, deferred: false });
    expect(reply!.componentsV2).toBe(true);
    expect(reply!.text).toContain(`**${QUESTION}**`);
    expect(reply!.text).toMatch(/^> .*\*\*.+\*\*/m);
    expect(reply!.text).toMatch(/^-# .*¶ \d+$/m);
    expect(labels(reply)).toEqual([
      'Show in context',
      'More passages',
      'Ask a follow-up',
      'Why this?',
      '👍',
      '👎',
    ]);
  });

  it('quotes word for word: what is shown is in the archive', async () => {
    const { reply } = await member().slash('ask', { question: QUESTION });
    const quote = reply!.text
      .split('\n')
      .filter((line) => line.startsWith('> '))
      .join('\n')
      .replace(/^> |\*\*(?!\\)|\\(?=[^0-9A-Za-z\s])/gm, '');
    const texts = stage.live.current().archive.articles.flatMap(({ paragraphs }) => paragraphs);
    expect(texts.some((text) => text.includes(quote))).toBe(true);
  });

  it('answers in private, to be shared', async () => {
    const { me, slash, click } = member();
    const asked = await slash('ask', { question: QUESTION, private: true });
    expect(asked.ephemeral).toBe(true);
    expect(labels(asked.reply)).toContain('Share');
    const shared = await click(asked.reply, 'Share');
    expect(shared.ephemeral).toBe(false);
    expect(shared.reply!.text).toContain(`Shared by <@${me.id}>`);
    expect(labels(shared.reply)).not.toContain('Share');
  });

  it('says so when nothing is found, and offers the near misses', async () => {
    const { slash, click } = member();
    const { reply } = await slash('ask', { question: await questionWithNearMisses() });
    expect(reply!.text).toMatch(/The archive does not answer that/);
    expect(reply!.text).toMatch(/I searched \d+ articles \(\d+ paragraphs\)/);
    expect(labels(reply)[0]).toMatch(/^1\. /);
    const opened = await click(reply, labels(reply)[0]!);
    expect(opened.ephemeral).toBe(true);
    expect(opened.reply!.text).toMatch(/¶ \d+/);
  });

  it('names the condition that nothing meets, and shows the nearest as what it is', async () => {
    const { slash, click } = member();
    const { reply } = await slash('ask', {
      question: 'How many patents did the European Patent Office grant in 2025?',
    });
    const { text } = reply!;
    expect(text).toMatch(/^Nothing on \*\*2025\*\*\. The nearest is about \*\*2016\*\*:$/m);
    expect(text).not.toContain('does not answer');
    expect(text.indexOf('The nearest')).toBeLessThan(text.indexOf('> **'));
    expect(text).toMatch(/^> \*\*.*95,940.*\*\*$/m);
    expect(text).toContain('Other passages near it:');
    expect(labels(reply)[0]).toBe('Show in context');
    const opened = await click(reply, 'Show in context');
    expect(opened.ephemeral).toBe(true);
    expect(opened.reply!.text).toContain('95,940');
  });

  it('says which words nothing near the passage has, and calls it the nearest', async () => {
    const { slash, click } = member();
    const { reply } = await slash('ask', {
      question: 'Who revoked the patents of the European Patent Office?',
    });
    expect(reply!.text).toMatch(/^Nothing here says “revoked”.*\. The nearest passage:\n> /m);
    const why = await click(reply, 'Why this?');
    expect(why.reply!.text).toContain('- “European Patent Office”: in the');
    expect(why.reply!.text).toContain('only the nearest passage');
  });

  it('refuses a filter that cannot be, in private', async () => {
    const wrong = await member().slash('ask', { question: QUESTION, from: 'some year' });
    expect(wrong.ephemeral).toBe(true);
    expect(wrong.reply!.text).toMatch(/“some year” is not a time I can read/);
  });

  it('suggests sections and sources from the archive', async () => {
    const { driver, members, channels } = stage.discord;
    const { sections } = stage.live.current().library;
    const all = await driver.autocomplete(members.member, channels.general, 'ask', 'section', '');
    expect(all.choices!.map(({ value }) => value)).toEqual(sections.slice(0, 25));
    const some = await driver.autocomplete(
      members.member,
      channels.general,
      'ask',
      'section',
      sections[0]!.slice(0, 4).toUpperCase(),
    );
    expect(some.choices!.map(({ value }) => value)).toContain(sections[0]);
  });

  it('follows the language of the person', async () => {
    const { driver, addMember, channels } = { ...stage.discord };
    const hans = addMember('hans', { locale: 'de' as never });
    const { reply } = await driver.slash(hans, channels.general, 'ask', { question: QUESTION });
    expect(labels(reply)).toContain('Nachfragen');
  });

  it('works in direct messages, between friends and where only the person installed it', async () => {
    const { driver, members, channels } = stage.discord;
    for (const where of [driver.dmChannel(members.member), channels.between, channels.elsewhere]) {
      const { reply } = await driver.slash(members.member, where, 'ask', { question: QUESTION });
      expect(reply!.text).toContain(`**${QUESTION}**`);
    }
  });
});

describe('the buttons of an answer', () => {
  it('Show in context shows the paragraph between its neighbours, and leads to the article', async () => {
    const { slash, click } = member();
    const { reply } = await slash('ask', { question: QUESTION });
    const shown = await click(reply, 'Show in context');
    expect(shown.ephemeral).toBe(true);
    expect(shown.reply!.text.match(/^-# ¶ \d+$/gm)!.length).toBeGreaterThanOrEqual(2);
    expect(shown.reply!.text).toMatch(/^> .*\*\*.+\*\*/m);
    const before = shown.reply!.text;
    const way = shown.reply!.buttons.find(({ label, disabled }) => /Earlier|Later/.test(label) && !disabled)!;
    const further = await click(shown.reply, way.label);
    expect(further.reply!.id).toBe(shown.reply!.id);
    expect(further.reply!.text).not.toBe(before);
    const read = await click(shown.reply, 'Read the article');
    expect(read.ephemeral).toBe(true);
    expect(read.reply!.text).toMatch(/^### /);
  });

  it('More passages pages through the others', async () => {
    const { slash, click } = member();
    const { reply } = await slash('ask', { question: QUESTION });
    const more = await click(reply, 'More passages');
    expect(more.ephemeral).toBe(true);
    const [, pages] = labels(more.reply)
      .join()
      .match(/Page 1 of (\d)/)!;
    expect(reply!.text).toContain(`${pages} more passages`);
    const next = await click(more.reply, 'Next');
    expect(next.reply!.id).toBe(more.reply!.id);
    expect(labels(next.reply)).toContain(`Page 2 of ${pages}`);
    const last = await click(next.reply, 'Last');
    expect(labels(last.reply)).toContain(`Page ${pages} of ${pages}`);
    expect(labels((await click(last.reply, 'Back')).reply)).toContain(
      `Page ${Number(pages) - 1} of ${pages}`,
    );
    const first = await click(last.reply, 'First');
    expect(labels(first.reply)).toContain(`Page 1 of ${pages}`);
    expect((await click(first.reply, 'Show in context')).reply!.text).toMatch(/¶ \d+/);
    expect((await click(first.reply, 'Why this?')).reply!.text).toContain('Why this passage?');
  });

  it('Ask a follow-up opens a modal, and what is written there is answered', async () => {
    const { driver } = stage.discord;
    const { me, slash, click } = member();
    const { reply } = await slash('ask', { question: QUESTION });
    const opened = await click(reply, 'Ask a follow-up');
    expect(opened.modal).toMatchObject({ title: 'Ask a follow-up' });
    const answered = await driver.submitModal(me, opened, {
      'Your question': 'And what did customs say about trade?',
    });
    expect(answered.ephemeral).toBe(false);
    expect(answered.reply!.text).toContain('**And what did customs say about trade?**');
  });

  it('Why this? says which words were found where, and how sure it is', async () => {
    const { slash, click } = member();
    const { reply } = await slash('ask', { question: QUESTION });
    const why = await click(reply, 'Why this?');
    expect(why.ephemeral).toBe(true);
    expect(why.reply!.text).toMatch(/\*\*In the passage:\*\* \w+/);
    expect(why.reply!.text).toMatch(/\*\*How sure:\*\* (?!.*%)\w+/);
  });
});

describe('/search', () => {
  it('pages through the passages in place, and gives others a copy of their own', async () => {
    const { driver, members } = stage.discord;
    const { slash, click } = member();
    const found = await slash('search', { terms: 'customs patent trademark' });
    expect(found.ephemeral).toBe(false);
    expect(found.reply!.text).toContain('**5.**');
    const next = await click(found.reply, 'Next');
    expect(next.reply!.id).toBe(found.reply!.id);
    expect(next.reply!.text).toContain('**6.**');
    const other = await driver.click(members.moderator, next.reply!, 'Next');
    expect(other.ephemeral).toBe(true);
    expect(other.reply!.id).not.toBe(found.reply!.id);
    expect(other.reply!.text).toContain('**11.**');
    const again = await driver.click(members.moderator, other.reply!, 'First');
    expect(again.reply!.id).toBe(other.reply!.id);
  });

  it('opens the passage that is picked', async () => {
    const { driver, members } = stage.discord;
    const { reply } = await member().slash('search', { terms: 'customs' });
    const [select] = reply!.selects;
    const opened = await driver.select(members.member, reply!, select!.customId, [select!.options[1]!.value]);
    expect(opened.ephemeral).toBe(true);
    expect(opened.reply!.text).toMatch(/¶ \d+/);
  });

  it('says so when there is nothing', async () => {
    const { reply } = await member().slash('search', { terms: 'qqqqxyzzy' });
    expect(reply!.text).toMatch(/No paragraph has qqqqxyzzy\./);
  });
});

describe('/article', () => {
  it('suggests the newest, finds what is typed anywhere, and opens what is picked', async () => {
    const { driver, members, channels } = stage.discord;
    const { newestFirst } = stage.live.current().library;
    const type = (typed: string) =>
      driver.autocomplete(members.member, channels.general, 'article', 'name', typed);
    const newest = (await type('')).choices!;
    expect(newest).toHaveLength(25);
    expect(newest[0]!.name).toContain(newestFirst[0]!.headline.slice(0, 30));
    const wanted = newestFirst.at(-1)!;
    const middle = wanted.headline.slice(5, 30).toUpperCase();
    const choice = (await type(middle)).choices!.find(({ name }) =>
      name.startsWith(wanted.headline.slice(0, 30)),
    )!;
    const { reply, ephemeral } = await member().slash('article', { name: choice.value });
    expect(ephemeral).toBe(false);
    expect(reply!.text).toContain('-# ¶ 1');
  });

  it('pages through to the last paragraph, and opens related stories', async () => {
    const { click, slash } = member();
    const { library } = stage.live.current();
    const long = library.newestFirst.find(({ paragraphs }) => paragraphs.length > 7)!;
    let { reply } = await slash('article', { name: long.headline });
    for (
      let i = 0;
      i < 10 && reply!.buttons.some(({ label, disabled }) => label === 'Next' && !disabled);
      i++
    ) {
      reply = (await click(reply, 'Next')).reply;
    }
    expect(reply!.text).toContain(`-# ¶ ${long.paragraphs.length}`);
    const linked = library.newestFirst.find((one) => library.related(one).length > 0);
    expect(linked, 'an article of the shipped archive with a related story in it').toBeDefined();
    const opened = await slash('article', { name: linked!.headline });
    const related = library.related(linked!)[0]!;
    const button = labels(opened.reply).find((label) => label.startsWith(related.headline.slice(0, 30)))!;
    expect((await click(opened.reply, button)).reply!.text).toContain('### ');
  });

  it('says what to do when no headline fits', async () => {
    const wrong = await member().slash('article', { name: 'no such headline anywhere' });
    expect(wrong.ephemeral).toBe(true);
    expect(wrong.reply!.text).toMatch(/pick from the list/);
  });
});

describe('/browse and /help', () => {
  it('browse shows the latest, pages, and opens one', async () => {
    const { driver, members } = stage.discord;
    const { slash, click } = member();
    const { reply } = await slash('browse');
    const { newestFirst } = stage.live.current().library;
    expect(reply!.text).toContain(`${newestFirst.length} articles`);
    const next = await click(reply, 'Next');
    expect(labels(next.reply)).toContain(`Page 2 of ${Math.ceil(newestFirst.length / 10)}`);
    const [select] = next.reply!.selects;
    const opened = await driver.select(members.member, next.reply!, select!.customId, [
      select!.options[0]!.value,
    ]);
    expect(opened.reply!.text).toContain('-# ¶ 1');
  });

  it('browse says so when nothing fits', async () => {
    expect((await member().slash('browse', { from: '2099' })).reply!.text).toContain('No article fits');
  });

  it('help is private and names the commands', async () => {
    const { reply, ephemeral } = await member().slash('help');
    expect(ephemeral).toBe(true);
    expect(reply!.text).toContain('**/ask**');
    expect(reply!.text).toContain('mention me');
  });

  it('help speaks of no mentions where the bot is no member', async () => {
    const { discord } = stage;
    const { reply } = await member().slash('help', {}, discord.channels.elsewhere);
    expect(reply!.text).not.toContain('mention me');
  });
});

describe('messages', () => {
  it('Ask the archive answers the question in a message, privately', async () => {
    const { driver, members, channels } = stage.discord;
    const { message } = await driver.message(members.moderator, channels.general, QUESTION, { waitMs: 0 });
    const { reply, ephemeral } = await driver.contextMenu(
      members.member,
      channels.general,
      'Ask the archive',
      message,
    );
    expect(ephemeral).toBe(true);
    expect(reply!.text).toContain(`**${QUESTION}**`);
  });

  it('Ask the archive says so when there is no text in it', async () => {
    const { driver, members, channels } = stage.discord;
    const { message } = await driver.message(
      members.moderator,
      channels.general,
      '<:wave:123456789012345678>',
      { waitMs: 0 },
    );
    const { reply } = await driver.contextMenu(members.member, channels.general, 'Ask the archive', message);
    expect(reply!.text).toMatch(/no text in that message/);
  });

  it('that mention the bot are answered with a reply, whose buttons work', async () => {
    const { driver, members, channels } = stage.discord;
    const { message, replies } = await driver.mention(members.member, channels.general, QUESTION);
    expect(replies).toHaveLength(1);
    expect(replies[0]!.repliesTo).toBe(message.id);
    expect(replies[0]!.text).toContain(`**${QUESTION}**`);
    const why = await driver.click(members.member, replies[0]!, 'Why this?');
    expect(why.reply!.text).toContain('Why this passage?');
  });

  it('that only mention the bot are told how to ask', async () => {
    const { driver, members, channels } = stage.discord;
    const { replies } = await driver.mention(members.member, channels.general, '');
    expect(replies[0]!.text).toMatch(/Write your question behind my name/);
  });

  it('in private are answered', async () => {
    const { driver, members } = stage.discord;
    const { replies } = await driver.dm(members.member, QUESTION);
    expect(replies[0]!.text).toContain(`**${QUESTION}**`);
  });

  it('to others are left alone', async () => {
    const { driver, members, channels } = stage.discord;
    const { replies } = await driver.message(members.member, channels.general, 'hello all', { waitMs: 300 });
    expect(replies).toEqual([]);
  });
});
