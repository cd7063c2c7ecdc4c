import { GatewayIntentBits } from 'discord.js';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.js';
import { expectDiscordsForm, expectNoViolations, type OnStage, onStage } from './stage.js';

/** Ways to ask, one by one; twice where Discord shows more to a bot with the Message Content intent. All of them in every kind of channel: asking.places.test.ts. */

const QUESTION = 'How many cases of counterfeit goods did customs find?';
const ANSWER = 'counterfeit';
const OTHER = 'How many patents did the European Patent Office grant in 2016?';
const MESSAGE_TXT = { name: 'message.txt', data: QUESTION, contentType: 'text/plain; charset=utf-8' };
const NO_ANSWER_MS = 400;

let stage: OnStage;
let discord: LocalDiscord;

async function begin(mayRead: boolean) {
  const privilegedIntents = mayRead ? GatewayIntentBits.MessageContent : 0;
  stage = await onStage({ discord: { privilegedIntents } });
  discord = stage.discord;
}

afterEach(async () => {
  expectNoViolations(stage);
  await stage.close();
});
afterAll(expectDiscordsForm);

const me = () => discord.members.member;
const mo = () => discord.members.moderator;
const general = () => discord.channels.general;
const said = async (content: string, where = general(), more = {}) =>
  (await discord.driver.message(mo(), where, content, { waitMs: 50, ...more })).message;
const onlyText = (replies: readonly { readonly text: string }[]) => {
  expect(replies).toHaveLength(1);
  return replies[0]!.text;
};

describe.each([
  ['with the Message Content intent', true],
  ['without it', false],
])('a mention, %s', (_, mayRead) => {
  beforeEach(() => begin(mayRead));

  it('with the question in a text file is answered', async () => {
    const { replies } = await discord.driver.mention(me(), general(), '', { attachments: [MESSAGE_TXT] });
    expect(onlyText(replies)).toContain(ANSWER);
    const polite = await discord.driver.mention(me(), general(), 'can you answer this please?', {
      attachments: [MESSAGE_TXT],
    });
    expect(onlyText(polite.replies)).toContain(ANSWER);
  });

  it.each([
    [
      'a picture',
      { name: 'cat.png', data: 'x', contentType: 'image/png' },
      '“cat.png” is nothing that I can read',
    ],
    [
      'a text longer than any question',
      { name: 'book.txt', data: 'how many cases '.repeat(600), contentType: 'text/plain' },
      '“book.txt” is too long for a question',
    ],
    [
      'what only calls itself text',
      { name: 'x.txt', data: Uint8Array.from({ length: 400 }, (_, i) => i % 7), contentType: 'text/plain' },
      '“x.txt” is nothing that I can read',
    ],
  ])('with %s and no question says in one sentence why not', async (_what, file, sentence) => {
    const { replies } = await discord.driver.mention(me(), general(), '', { attachments: [file] });
    expect(onlyText(replies)).toContain(sentence);
  });

  it('beside a picture is answered by what it says', async () => {
    const picture = { name: 'cat.png', data: 'x', contentType: 'image/png' };
    const { replies } = await discord.driver.mention(me(), general(), QUESTION, { attachments: [picture] });
    expect(onlyText(replies)).toContain(ANSWER);
  });
});

describe('the role that Discord made for the bot', () => {
  it('is a mention of the bot, where Discord shows what is written beside it', async () => {
    await begin(true);
    const { replies } = await discord.driver.message(me(), general(), `<@&${discord.botRoleId}> ${QUESTION}`);
    expect(onlyText(replies)).toContain(ANSWER);
  });

  it('is answered with what to do where Discord does not, once in a while', async () => {
    await begin(false);
    const ask = (waitMs = 3_000) =>
      discord.driver.message(me(), general(), `<@&${discord.botRoleId}> ${QUESTION}`, { waitMs });
    const text = onlyText((await ask()).replies);
    expect(text).toContain('Discord does not show me what you wrote. Mention me by my name');
    expect(text).toContain('/ask');
    expect((await ask(NO_ANSWER_MS)).replies).toEqual([]);
  });
});

describe('a mention in reply to a message of somebody else', () => {
  const POINTERS = [
    '',
    'can you answer this?',
    'any idea?',
    'kannst du das beantworten?',
    'peux-tu répondre ?',
    '¿puedes responder esto?',
  ];

  it.each(POINTERS)('that says %j asks what that message asks', async (words) => {
    await begin(true);
    const asked = await said(QUESTION);
    const { replies } = await discord.driver.mention(me(), general(), words, { repliesTo: asked.id });
    expect(onlyText(replies)).toContain(ANSWER);
    expect(onlyText(replies)).not.toContain('Understood as');
  });

  it('takes the question from a text file, an embed or what is forwarded, too', async () => {
    await begin(true);
    const { driver, state } = discord;
    const file = await said('', general(), { attachments: [MESSAGE_TXT] });
    const asked = await said(QUESTION, discord.channels.voice);
    const forwarded = (await driver.forward(mo(), asked.id, general(), { waitMs: 50 })).message;
    const news = await said('https://news.example.com/1');
    state.messages.get(news.id)!.payload.embeds = [
      { type: 'link', title: 'Counterfeit goods', description: QUESTION },
    ];
    for (const message of [file, forwarded, news]) {
      const { replies } = await driver.mention(me(), general(), '', { repliesTo: message.id });
      expect(onlyText(replies)).toContain(ANSWER);
    }
  });

  it('that asks something itself is answered by that', async () => {
    await begin(true);
    const asked = await said('Who likes cats?');
    const { replies } = await discord.driver.mention(me(), general(), QUESTION, { repliesTo: asked.id });
    expect(onlyText(replies)).toContain(ANSWER);
  });

  it('that thanks is no question', async () => {
    await begin(true);
    const asked = await said(QUESTION);
    const { replies } = await discord.driver.mention(me(), general(), 'thanks!', { repliesTo: asked.id });
    expect(onlyText(replies)).toContain('You are welcome');
  });

  it('is told what to do where Discord does not show that message', async () => {
    await begin(false);
    const asked = await said(QUESTION);
    const { replies } = await discord.driver.mention(me(), general(), 'can you answer this?', {
      repliesTo: asked.id,
    });
    expect(onlyText(replies)).toContain('Discord does not show me the text of that message.');
    expect(onlyText(replies)).toContain('Ask the archive');
  });

  it('can be read without the intent where that message mentions the bot, too', async () => {
    await begin(false);
    const asked = await discord.driver.mention(mo(), general(), QUESTION);
    const { replies } = await discord.driver.mention(me(), general(), 'and me?', {
      repliesTo: asked.message.id,
    });
    expect(onlyText(replies)).toContain(ANSWER);
  });
});

describe('Ask the archive on a message, whatever Discord shows elsewhere', () => {
  beforeEach(() => begin(false));
  const ask = async (id: string) =>
    (await discord.driver.contextMenu(me(), general(), 'Ask the archive', id)).reply!.text;

  it('reads what is written, embedded, forwarded or attached', async () => {
    const { driver, state } = discord;
    const news = await said('A word');
    Object.assign(state.messages.get(news.id)!.payload, {
      content: '',
      embeds: [{ type: 'rich', title: 'Customs', description: QUESTION }],
    });
    const asked = await said(QUESTION);
    const forwarded = (await driver.forward(mo(), asked.id, general(), { waitMs: 50 })).message;
    const file = await said('', general(), { attachments: [MESSAGE_TXT] });
    for (const { id } of [news, asked, forwarded, file]) expect(await ask(id)).toContain(ANSWER);
  });

  it('says of a message without text that there is none', async () => {
    const file = await said('', general(), {
      attachments: [{ name: 'cat.png', data: 'x', contentType: 'image/png' }],
    });
    expect(await ask(file.id)).toContain('“cat.png” is nothing that I can read');
    expect(await ask((await said('<@1>')).id)).toContain('There is no text in that message');
  });
});

describe('direct messages', () => {
  beforeEach(() => begin(false));

  it('take a question that is forwarded, or attached as text', async () => {
    const { driver } = discord;
    const asked = await said(QUESTION);
    const forwarded = await driver.forward(me(), asked.id, driver.dmChannel(me()));
    expect(onlyText(forwarded.replies)).toContain(ANSWER);
    const attached = await driver.dm(me(), '', { attachments: [MESSAGE_TXT] });
    expect(onlyText(attached.replies)).toContain(ANSWER);
  });
});

describe('a reply to the bot’s answer', () => {
  it('follows that answer when it pings the bot, and the answer was to a mention', async () => {
    await begin(false);
    const first = await discord.driver.mention(me(), general(), OTHER);
    const next = await discord.driver.message(me(), general(), 'And in 2017?', {
      repliesTo: first.replies[0]!.id,
    });
    expect(onlyText(next.replies)).toContain('2017');
  });

  it.each([
    ['does not ping the bot', false],
    ['is to the answer of a command', true],
  ])('that %s is told what to do without the intent, and answered with it', async (_what, toCommand) => {
    for (const mayRead of [false, true]) {
      await begin(mayRead);
      const { driver } = discord;
      const id = toCommand
        ? (await driver.slash(me(), general(), 'ask', { question: OTHER })).reply!.id
        : (await driver.mention(me(), general(), OTHER)).replies[0]!.id;
      const { replies } = await driver.message(me(), general(), 'And in 2017?', {
        repliesTo: id,
        ping: toCommand,
      });
      expect(onlyText(replies)).toContain(mayRead ? '2017' : 'Discord does not show me what you wrote');
      if (!mayRead) await stage.close();
    }
  });
});

describe('a message that is edited', () => {
  beforeEach(() => begin(false));

  it('within two minutes changes its answer', async () => {
    const { driver } = discord;
    const slip = await driver.mention(me(), general(), 'asdf qwer');
    const before = slip.replies[0]!;
    const { replies } = await driver.edit(me(), slip.message.id, `<@${discord.botUserId}> ${QUESTION}`);
    expect(replies.map(({ id }) => id)).toEqual([before.id]);
    expect(replies[0]!.text).toContain(ANSWER);
    const all = discord.messages(general(), me().id).filter(({ authorId }) => authorId === discord.botUserId);
    expect(all).toHaveLength(1);
  });

  it('is what the conversation then remembers', async () => {
    const { driver } = discord;
    const slip = await driver.mention(
      me(),
      general(),
      'How many patents did the European Patent Office grant in 2017?',
    );
    await driver.edit(me(), slip.message.id, `<@${discord.botUserId}> ${QUESTION}`);
    const forgotten = await driver.slash(me(), general(), 'forget', {});
    expect(forgotten.reply!.text).toContain('1 question');
  });

  it('to mention the bot is answered', async () => {
    const { message } = await discord.driver.message(me(), general(), QUESTION, { waitMs: 50 });
    const { replies } = await discord.driver.edit(me(), message.id, `<@${discord.botUserId}> ${QUESTION}`);
    expect(onlyText(replies)).toContain(ANSWER);
  });

  it('later, or in nothing that it asks, changes nothing', async () => {
    const { driver, state } = discord;
    const { message, replies } = await driver.mention(me(), general(), OTHER);
    const content = `<@${discord.botUserId}> ${OTHER}`;
    expect((await driver.edit(me(), message.id, content, { waitMs: NO_ANSWER_MS })).replies).toEqual([]);
    const now = state.clock.now;
    Object.assign(state.clock, { now: () => now() + 121_000 });
    const late = await driver.edit(me(), message.id, `<@${discord.botUserId}> ${QUESTION}`, {
      waitMs: NO_ANSWER_MS,
    });
    Object.assign(state.clock, { now });
    expect(late.replies).toEqual([]);
    expect(replies[0]!.text).toContain('patents');
  });

  it('whose answer was deleted gets none again', async () => {
    const { driver } = discord;
    const { message, replies } = await driver.mention(me(), general(), OTHER);
    driver.deleteMessage(mo(), replies[0]!.id);
    const after = await driver.edit(me(), message.id, `<@${discord.botUserId}> ${QUESTION}`, {
      waitMs: NO_ANSWER_MS,
    });
    expect(after.replies).toEqual([]);
    // Discord's refusal of the edit is part of the test.
    (discord.violations as unknown[]).length = 0;
  });
});

describe('a post in a forum', () => {
  const post = (title: string, content: string, waitMs?: number) =>
    discord.driver.post(me(), discord.channels.forum, title, content, waitMs === undefined ? {} : { waitMs });

  it('is answered once where the forum is watched, then when the bot is addressed', async () => {
    await begin(true);
    await stage.restart({ forumChannelIds: [discord.channels.forum] });
    const { message, replies } = await post('Seized goods', `Hello! ${QUESTION}`);
    expect(onlyText(replies)).toContain(ANSWER);
    const chat = await discord.driver.message(mo(), message.channelId, 'I wonder, too. How many?', {
      waitMs: NO_ANSWER_MS,
    });
    expect(chat.replies).toEqual([]);
    const asked = await discord.driver.mention(mo(), message.channelId, OTHER);
    expect(onlyText(asked.replies)).toContain('patents');
  });

  it('is answered by its title where that asks, or where Discord withholds the rest', async () => {
    await begin(false);
    await stage.restart({ forumChannelIds: [discord.channels.forum] });
    expect(onlyText((await post(QUESTION, 'I would like to know.')).replies)).toContain(ANSWER);
  });

  it('elsewhere is nobody’s business until the bot is mentioned: then the opening is the question', async () => {
    await begin(true);
    const { message, replies } = await post('Seized goods', QUESTION, NO_ANSWER_MS);
    expect(replies).toEqual([]);
    const asked = await discord.driver.mention(mo(), message.channelId, 'can you answer this?');
    expect(onlyText(asked.replies)).toContain(ANSWER);
  });
});

describe('conversations in a channel and in a thread', () => {
  beforeEach(() => begin(false));
  const SHARED = 'This thread is one conversation';

  it('are each person’s own in the channel, and in a thread that nobody began at an answer', async () => {
    const { driver } = discord;
    const thread = driver.thread(me(), general(), 'A thread');
    for (const place of [general(), thread]) {
      await driver.mention(me(), place, OTHER);
      const { replies } = await driver.mention(mo(), place, 'And in 2017?');
      expect(onlyText(replies)).not.toContain('Following');
      expect(onlyText(replies)).not.toContain('Understood as');
      expect(onlyText(replies)).not.toContain(SHARED);
    }
  });

  it('are one of all in a thread made from an answer, which says so at its first question', async () => {
    const { driver } = discord;
    const answer = (await driver.mention(me(), general(), OTHER)).replies[0]!;
    const thread = driver.thread(me(), answer.id, 'Patents');
    const first = await driver.mention(mo(), thread, 'And in 2017?');
    expect(onlyText(first.replies)).toContain('2017');
    expect(onlyText(first.replies)).toContain(SHARED);
    const second = await driver.slash(me(), thread, 'ask', { question: 'And in 2015?' });
    expect(second.reply!.text).toContain('2015');
    expect(second.reply!.text).toMatch(/patents/i);
    expect(second.reply!.text).not.toContain(SHARED);
  });

  it('of a thread lose what someone in it has forgotten', async () => {
    const { driver } = discord;
    const answer = (await driver.mention(me(), general(), OTHER)).replies[0]!;
    const thread = driver.thread(me(), answer.id, 'Patents');
    await driver.mention(mo(), thread, 'And in 2017?');
    await driver.slash(me(), general(), 'forget', {});
    const after = await driver.mention(mo(), thread, 'And in 2015?');
    expect(onlyText(after.replies)).not.toMatch(/Following|Understood as/);
  });
});
