import { ChannelType, GatewayIntentBits, type Message, MessageReferenceType, Partials } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { botFor, discordFor } from './bot.js';
import { call } from './raw.js';

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;

/** A bot that notes every message that it hears of, with what it can read of it. */
async function listening(intents = [Guilds, GuildMessages, DirectMessages], privilegedIntents = 0) {
  const discord = await discordFor({ privilegedIntents });
  const heard: Message[] = [];
  await botFor(discord, { intents, onMessage: (message) => heard.push(message) });
  const say = async (content: string, where: string, more = {}) => {
    const { message } = await discord.driver.message(discord.members.member, where, content, {
      waitMs: 50,
      ...more,
    });
    return message;
  };
  return { discord, heard, say };
}

describe('the kinds of channels, on the real client', () => {
  it('has announcements, a voice channel in which one can write, and a forum', async () => {
    const { discord, heard, say } = await listening();
    const { announcements, voice, forum } = discord.channels;
    await say(`<@${discord.botUserId}> one`, announcements);
    await say(`<@${discord.botUserId}> two`, voice);
    expect(heard.map(({ content, channel }) => [content.slice(-3), channel.type])).toEqual([
      ['one', ChannelType.GuildAnnouncement],
      ['two', ChannelType.GuildVoice],
    ]);
    await expect(say('three', forum)).rejects.toThrow('a forum takes posts, not messages');
    expect((await call(discord, 'POST', `/channels/${forum}/messages`, { content: 'x' })).body).toMatchObject(
      {
        code: 50008,
      },
    );
  });

  it('opens a post as a thread whose opening message has its id', async () => {
    const { discord, heard } = await listening();
    const { driver, members, channels } = discord;
    const { message } = await driver.post(members.member, channels.forum, 'On seizures', 'How many?', {
      waitMs: 100,
    });
    expect(message.channelId).toBe(message.id);
    const [post] = heard;
    expect(post).toMatchObject({ id: message.id, channelId: message.id });
    expect(post!.channel).toMatchObject({
      type: ChannelType.PublicThread,
      name: 'On seizures',
      parentId: channels.forum,
    });
    await expect(driver.post(members.member, channels.general, 'x', 'y')).rejects.toThrow(
      'general is no forum',
    );
    await expect(driver.post(members.member, channels.forum, ' ', 'y')).rejects.toThrow(
      '1 to 100 characters',
    );
  });

  it('begins a thread at a message, under the message’s id, and another at none', async () => {
    const { discord, heard, say } = await listening();
    const { driver, members, channels } = discord;
    const begun = await say('Let us talk', channels.general);
    expect(driver.thread(members.member, begun.id, 'Talk')).toBe(begun.id);
    const other = driver.thread(members.member, channels.general, 'More');
    await say(`<@${discord.botUserId}> here`, begun.id);
    await say(`<@${discord.botUserId}> and here`, other);
    const said = heard.filter(({ content }) => content !== '');
    expect(said.map(({ channelId, channel }) => [channelId, channel.isThread()])).toEqual([
      [begun.id, true],
      [other, true],
    ]);
    expect(() => driver.thread(members.member, begun.id, 'Again')).toThrow('has a thread already');
    expect(() => driver.thread(members.member, channels.voice, 'Talk')).toThrow('no threads in talking');
  });

  it('shows a private thread to nobody but those in it; who is mentioned comes in', async () => {
    const { discord, heard, say } = await listening();
    const { driver, members, channels } = discord;
    const shut = driver.thread(members.member, channels.general, 'Between us', { isPrivate: true });
    await say('Only we', shut);
    expect(heard).toEqual([]);
    await expect(driver.message(members.moderator, shut, 'Me?')).rejects.toThrow('cannot see the channel');
    await say(`<@${discord.botUserId}> <@${members.moderator.id}> come in`, shut);
    expect(heard[0]!.channel.type).toBe(ChannelType.PrivateThread);
    await driver.message(members.moderator, shut, 'Thank you', { waitMs: 50 });
    expect(heard).toHaveLength(2);
  });

  it('marks the bot’s own role as made for it', async () => {
    const { discord, heard, say } = await listening();
    await say(`<@&${discord.botRoleId}> <@&${discord.moderatorRoleId}> hear`, discord.channels.general);
    const roles = [...heard[0]!.mentions.roles.values()];
    expect(roles.map(({ managed, tags }) => [managed, tags?.botId])).toEqual([
      [true, discord.botUserId],
      [false, undefined],
    ]);
    expect(heard[0]!.mentions.users.size).toBe(0);
  });
});

describe('what is forwarded and edited', () => {
  it('carries a forwarded text beside an empty content', async () => {
    const { discord, heard, say } = await listening();
    const { driver, members, channels } = discord;
    const asked = await say('How many cases?', channels.general);
    const { message } = await driver.forward(
      members.moderator,
      asked.id,
      driver.dmChannel(members.moderator),
      {
        waitMs: 100,
      },
    );
    const forward = heard.at(-1)!;
    expect(forward.content).toBe('');
    expect(forward.reference).toMatchObject({ type: MessageReferenceType.Forward, messageId: asked.id });
    expect(forward.messageSnapshots.first()!.content).toBe('How many cases?');
    const again = await driver.forward(members.moderator, message.id, driver.dmChannel(members.moderator), {
      waitMs: 100,
    });
    expect(heard.at(-1)!.id).toBe(again.message.id);
    expect(heard.at(-1)!.messageSnapshots.first()!.content).toBe('How many cases?');
    await expect(driver.edit(members.moderator, again.message.id, 'x')).rejects.toThrow('cannot be changed');
  });

  it('tells of an edit, with what it mentions now', async () => {
    const discord = await discordFor();
    const { driver, members, channels } = discord;
    const bot = await botFor(discord, { partials: [Partials.Channel, Partials.Message] });
    const edits: [string, boolean, boolean][] = [];
    bot.client.on('messageUpdate', (_before, { content, mentions, editedTimestamp }) => {
      edits.push([content ?? '', mentions.users.has(discord.botUserId), editedTimestamp !== null]);
    });
    const { message } = await driver.message(members.member, channels.general, 'Hm', { waitMs: 50 });
    await driver.edit(members.member, message.id, `<@${discord.botUserId}> how many?`, { waitMs: 100 });
    await driver.edit(members.member, message.id, 'Never mind', { waitMs: 100 });
    expect(edits).toEqual([
      [`<@${discord.botUserId}> how many?`, true, true],
      ['', false, true],
    ]);
    await expect(driver.edit(members.moderator, message.id, 'x')).rejects.toThrow('one’s own messages');
  });
});

describe('what is withheld without the Message Content intent', () => {
  it('is all of a message that neither comes from the bot nor mentions it, in events and answers', async () => {
    const { discord, heard, say } = await listening();
    const { general } = discord.channels;
    const file = { name: 'message.txt', data: 'How many?', contentType: 'text/plain' };
    const said = await say('A word', general, { attachments: [file] });
    const mention = await say(`<@${discord.botUserId}> a word`, general, { repliesTo: said.id });
    expect(heard[0]!.content).toBe('');
    expect(heard[0]!.attachments.size).toBe(0);
    expect(heard[1]!.content).toContain('a word');
    const read = async (id: string) =>
      (await call(discord, 'GET', `/channels/${general}/messages/${id}`)).body as Record<string, unknown>;
    expect(await read(said.id)).toMatchObject({ content: '', attachments: [] });
    expect(await read(mention.id)).toMatchObject({
      content: expect.stringContaining('a word'),
      referenced_message: { content: '', attachments: [] },
    });
  });

  it('is a ping of the bot’s role too, and what is forwarded in a server', async () => {
    const { discord, heard, say } = await listening();
    const { driver, members, channels } = discord;
    const said = await say(`<@&${discord.botRoleId}> a word`, channels.general);
    expect(heard[0]!.content).toBe('');
    await driver.forward(members.member, said.id, channels.general, { waitMs: 50 });
    expect(heard[1]!.messageSnapshots.first()!.content).toBe('');
  });

  it('is a reply to an answer of the bot that does not ping it, or that answered an interaction', async () => {
    const { discord, heard, say } = await listening();
    const { general } = discord.channels;
    const post = await call(discord, 'POST', `/channels/${general}/messages`, { content: 'An answer' });
    const { id } = post.body as { id: string };
    await say('With a ping', general, { repliesTo: id });
    await say('Without', general, { repliesTo: id, ping: false });
    discord.state.messages.get(id)!.payload.interaction_metadata = {
      id: '1',
      type: 2,
      user: { id: discord.members.member.id, username: 'mina' },
      authorizing_integration_owners: {},
    };
    await say('To a command', general, { repliesTo: id });
    expect(heard.map(({ content }) => content)).toEqual(['With a ping', '', '']);
    expect(heard.map(({ mentions }) => mentions.repliedUser?.id)).toEqual(Array(3).fill(discord.botUserId));
  });

  it('is nothing where the application may have the intent and asks for it', async () => {
    const { heard, say, discord } = await listening([Guilds, GuildMessages, MessageContent], MessageContent);
    const said = await say('A word', discord.channels.general);
    expect(heard[0]!.content).toBe('A word');
    const read = await call(discord, 'GET', `/channels/${discord.channels.general}/messages/${said.id}`);
    expect(read.body).toMatchObject({ content: 'A word' });
  });
});
