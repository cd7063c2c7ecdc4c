import { AttachmentBuilder, GatewayIntentBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { botFor, discordFor } from './bot.js';
import { ASK, openAsk, register } from './raw.js';

describe('messages, on the real client', () => {
  it('shows the bot what mentions it, and answers arrive as replies', async () => {
    const discord = await discordFor();
    const { members, channels, driver } = discord;
    const bot = await botFor(discord, {
      async onMessage(message) {
        if (!message.mentions.has(message.client.user.id)) return;
        if (message.channel.isSendable()) await message.channel.sendTyping();
        await message.reply({ content: `Read: ${message.cleanContent}`, allowedMentions: { parse: [] } });
      },
    });
    const said = await driver.mention(members.member, channels.general, 'what is new?');
    expect(said.replies).toHaveLength(1);
    expect(said.replies[0]).toMatchObject({
      text: 'Read: @clippings what is new?',
      repliesTo: said.message.id,
      pings: { everyone: false, users: [], roles: [] },
    });
    expect(said.sawTyping).toBe(true);
    expect(said.answeredMs).toBeGreaterThan(0);
    expect(await bot.errors()).toEqual([]);
  });

  it('keeps the content of other messages from a bot without the Message Content intent', async () => {
    const { MessageContent, Guilds, GuildMessages } = GatewayIntentBits;
    const discord = await discordFor({ privilegedIntents: MessageContent });
    const { members, channels, driver } = discord;
    const seen: string[] = [];
    await botFor(discord, { onMessage: (message) => seen.push(`without: ${message.content}`) });
    await botFor(discord, {
      intents: [Guilds, GuildMessages, MessageContent],
      onMessage: async (message) => {
        seen.push(`with: ${message.content}`);
        await message.reply('Read.');
      },
    });
    const said = await driver.message(members.member, channels.general, 'Nothing for you');
    expect(said.replies).toHaveLength(1);
    expect(seen.sort()).toEqual(['with: Nothing for you', 'without: ']);
  });

  it('talks in direct messages, with all content, and opens them itself', async () => {
    const discord = await discordFor();
    const { members, driver } = discord;
    const bot = await botFor(discord, {
      onMessage: (message) =>
        message.channel.isSendable() && message.channel.send(`You said ${message.content}`),
    });
    const said = await driver.dm(members.member, 'hello');
    expect(said.replies.map((reply) => reply.text)).toEqual(['You said hello']);
    const user = await bot.client.users.fetch(members.member.id);
    await user.send('One more thing');
    const channel = driver.dmChannel(members.member);
    expect(discord.messages(channel, members.member.id).map((message) => message.text)).toEqual([
      'hello',
      'You said hello',
      'One more thing',
    ]);
    members.moderator.acceptsDms = false;
    const closed = await bot.client.users.fetch(members.moderator.id);
    await expect(closed.send('Hello')).rejects.toMatchObject({ code: 50007 });
    expect(await bot.errors()).toEqual([]);
  });

  it('carries files both ways', async () => {
    const discord = await discordFor();
    const { members, channels, driver } = discord;
    const bot = await botFor(discord, {
      async onMessage(message) {
        const file = message.attachments.first()!;
        const data = (await (await fetch(file.url)).text()).toUpperCase();
        await message.reply({
          content: 'Here',
          files: [new AttachmentBuilder(Buffer.from(data), { name: 'loud.txt', description: 'Louder' })],
        });
      },
      async onInteraction(interaction) {
        if (!interaction.isChatInputCommand()) return;
        await interaction.reply({
          content: 'First',
          files: [{ attachment: Buffer.from('a'), name: 'a.txt' }],
        });
        await interaction.editReply({
          content: 'Second',
          files: [{ attachment: Buffer.from('b'), name: 'b.txt' }],
        });
      },
    });
    const said = await driver.mention(members.member, channels.general, 'louder', {
      attachments: [{ name: 'soft.txt', data: 'hush' }],
    });
    const [file] = said.replies[0]!.files;
    expect(file).toMatchObject({ name: 'loud.txt', size: 4 });
    expect(file!.url.startsWith(`${discord.origin}/attachments/`)).toBe(true);
    expect(await (await fetch(file!.url)).text()).toBe('HUSH');
    expect((await fetch(`${file!.url}x`)).status).toBe(404);

    await register(discord, { name: 'files', description: 'x' });
    const asked = await driver.slash(members.member, channels.general, 'files');
    await asked.until(({ reply }) => reply?.text === 'Second');
    // An edit that lists attachments, as the client does for new files, drops those that it does not list.
    expect(asked.reply?.files.map(({ name }) => name)).toEqual(['b.txt']);
    expect(await bot.errors()).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('tells the bot of its own messages, as Discord does, and fetches what it asks for', async () => {
    const { Guilds, GuildMembers, GuildMessages } = GatewayIntentBits;
    const discord = await discordFor({ privilegedIntents: GuildMembers });
    const { members, channels } = discord;
    const bot = await botFor(discord, { intents: [Guilds, GuildMembers, GuildMessages] });
    const guild = await bot.client.guilds.fetch(discord.guildId);
    const channel = await bot.client.channels.fetch(channels.general);
    const member = await guild.members.fetch(members.moderator.id);
    expect(member.roles.cache.has(discord.moderatorRoleId)).toBe(true);
    expect((await guild.members.fetch()).size).toBe(4);
    expect((await bot.client.application!.fetch()).owner?.id).toBe(members.owner.id);
    if (!channel?.isSendable()) throw new Error('the channel cannot be written in');
    const sent = await channel.send({ content: 'One', nonce: '7', enforceNonce: true });
    const again = await channel.send({ content: 'One', nonce: '7', enforceNonce: true });
    expect(again.id).toBe(sent.id);
    await sent.edit('Two');
    expect((await channel.messages.fetch({ force: true, message: sent.id })).content).toBe('Two');
    expect((await channel.messages.fetch({ limit: 5 })).size).toBe(1);
    await sent.delete();
    await expect(channel.messages.fetch({ force: true, message: sent.id })).rejects.toMatchObject({
      code: 10008,
    });
    expect(await bot.errors()).toEqual([]);
  });
});

describe('what cannot be said', () => {
  it('is nothing, too much, and a reply to what others do not see or see elsewhere', async () => {
    const discord = await discordFor();
    const { members, channels, driver } = discord;
    const say = (content: string, options: Parameters<typeof driver.message>[3] = {}) => {
      return driver.message(members.member, channels.general, content, { waitMs: 0, ...options });
    };
    await expect(say(' ')).rejects.toThrow('an empty message cannot be sent');
    await expect(say('x'.repeat(2_001))).rejects.toThrow('at most 2000 characters, not 2001');
    const file = { name: 'a.txt', data: 'a' };
    await expect(say('', { attachments: Array(11).fill(file) })).rejects.toThrow('at most 10 files');
    expect((await say('', { attachments: [file] })).message.files).toHaveLength(1);

    await register(discord, ASK);
    const { callback, exchange } = await openAsk(discord);
    await callback({ type: 4, data: { content: 'psst', flags: 64 } });
    const elsewhere = await driver.dm(members.member, 'in private', { waitMs: 0 });
    for (const { id } of [exchange.reply!, elsewhere.message]) {
      await expect(say('Yes', { repliesTo: id })).rejects.toThrow('only a message of this channel');
    }
    await expect(say('Yes', { repliesTo: '1' })).rejects.toThrow('there is no message 1 to reply to');
  });
});
