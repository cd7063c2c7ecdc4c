import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/local-discord/world/json.js';
import { discordFor } from './bot.js';
import { ASK, button, openAsk, register, row, select } from './raw.js';

describe('what a client does not let a member do', () => {
  const option = (more: Json): Json => ({ name: 'o', description: 'x', ...more });
  const command = (...options: Json[]): Json => ({ name: 'ask', description: 'x', options });

  it.each<[string, Json, string, Record<string, string | number | boolean>, string]>([
    ['a command that is not there', ASK, 'nope', {}, 'no command "nope" is registered; there are: ask'],
    ['an option that is not there', ASK, 'ask', { nope: 'x' }, 'there is no option "nope"'],
    [
      'a required option left out',
      command(option({ type: 3, required: true })),
      'ask',
      {},
      'has to be filled in',
    ],
    [
      'another than the choices',
      command(option({ type: 3, choices: [{ name: 'a', value: 'b' }] })),
      'ask',
      { o: 'c' },
      'has no choice "c"',
    ],
    [
      'a text that is too long',
      command(option({ type: 3, max_length: 3 })),
      'ask',
      { o: 'long' },
      'takes 0 to 3 characters',
    ],
    ['a number for a text', command(option({ type: 3 })), 'ask', { o: 3 }, 'takes text'],
    [
      'a number out of bounds',
      command(option({ type: 4, max_value: 3 })),
      'ask',
      { o: 4 },
      'within its bounds',
    ],
    ['a broken number', command(option({ type: 4 })), 'ask', { o: 4.5 }, 'takes a whole number'],
    ['a text for a tick', command(option({ type: 5 })), 'ask', { o: 'yes' }, 'takes true or false'],
    ['a text for a file', command(option({ type: 11 })), 'ask', { o: 'a.txt' }, 'takes a file'],
    ['someone who is not there', command(option({ type: 6 })), 'ask', { o: '1' }, 'no user has the id 1'],
    [
      'a command without its sub-command',
      command({ type: 1, name: 's', description: 'x' }),
      'ask',
      {},
      'name a sub-command too',
    ],
    [
      'a sub-command that is not there',
      command({ type: 1, name: 's', description: 'x' }),
      'ask t',
      {},
      'there is no sub-command "t"',
    ],
  ])('%s', async (_, declaration, typed, values, why) => {
    const discord = await discordFor();
    await register(discord, declaration);
    const { driver, members, channels } = discord;
    await expect(
      driver.slash(members.member, channels.general, typed, values, { waitMs: 0 }),
    ).rejects.toThrow(why);
  });

  it.each([
    ['a role for a user', 6, 'role', 'no user has the id'],
    ['a user for a role', 8, 'user', 'no role has the id'],
    ['a user for a channel', 7, 'user', 'no channel has the id'],
    ['a channel for whom to mention', 9, 'channel', 'no user or role has the id'],
    ['a direct message for a channel of text', 7, 'direct', 'is of a type that cannot be chosen here'],
  ] as const)('%s, as an option and in a select', async (_, type, given, why) => {
    const discord = await discordFor();
    const only = type === 7 && given === 'direct' ? { channel_types: [0] } : {};
    await register(discord, command(option({ type, ...only })));
    const { driver, members, channels, moderatorRoleId } = discord;
    const id = {
      role: moderatorRoleId,
      user: members.moderator.id,
      channel: channels.general,
      direct: channels.between,
    }[given];
    const ask = () => driver.slash(members.member, channels.general, 'ask', { o: id }, { waitMs: 0 });
    await expect(ask()).rejects.toThrow(why);
    await register(discord, ASK);
    const { callback, exchange } = await openAsk(discord);
    // The selects of users, roles, mentionables and channels are components 5, 6, 7 and 8.
    const select = { 6: 5, 8: 6, 9: 7, 7: 8 }[type];
    await callback({
      type: 4,
      data: { content: 'x', components: [row({ type: select, custom_id: 's', ...only })] },
    });
    const choose = () => driver.select(members.member, exchange.reply!, 's', [id], { waitMs: 0 });
    await expect(choose()).rejects.toThrow(why);
  });

  it('commands for others, unless a server allows them to everyone', async () => {
    const discord = await discordFor();
    await register(discord, { ...ASK, default_member_permissions: '32' });
    const { driver, members, channels } = discord;
    const ask = (who: { id: string }, more = {}) =>
      driver.slash(who, channels.general, 'ask', {}, { waitMs: 0, ...more });
    expect(driver.commands(members.member, channels.general)).toEqual([]);
    expect(driver.commands(members.moderator, channels.general)).toMatchObject([{ name: 'ask' }]);
    await expect(ask(members.member)).rejects.toThrow('mina is not offered the command "ask" in general');
    await ask(members.moderator);
    await ask(members.owner);
    await ask(members.member, { anyone: true });
  });

  it('commands where they are not meant to be', async () => {
    const discord = await discordFor();
    await register(discord, { ...ASK, contexts: [0], integration_types: [0] });
    const { driver, members, channels } = discord;
    const ask = (where: string) => driver.slash(members.member, where, 'ask', {}, { waitMs: 0 });
    await ask(channels.general);
    for (const where of [driver.dmChannel(members.member), channels.elsewhere, channels.between]) {
      await expect(ask(where)).rejects.toThrow('is not offered');
    }
    await expect(ask(channels.moderators)).rejects.toThrow('mina cannot see the channel moderators');
    await expect(ask('1')).rejects.toThrow('no channel has the id 1');
    await expect(driver.slash('1', channels.general, 'ask')).rejects.toThrow('nobody has the id 1');
  });

  it('clicks and choices that are not there', async () => {
    const discord = await discordFor();
    const asked = await openAsk(discord);
    const buttons = row(
      button({ label: 'Off', custom_id: 'off', disabled: true }),
      { type: 2, style: 5, label: 'Away', url: 'https://a.example' },
      button(),
    );
    await asked.callback({ type: 4, data: { content: 'x', components: [buttons, row(select())] } });
    const { driver, members } = discord;
    const { reply } = asked.exchange;
    await expect(driver.click(members.member, reply!, 'Nope')).rejects.toThrow(
      'there is no "Nope" on the message; there are "Off", "Away", "Go"',
    );
    await expect(driver.click(members.member, reply!, 'Off')).rejects.toThrow('"Off" is disabled');
    await expect(driver.click(members.member, reply!, 'Away')).rejects.toThrow('is a link');
    await expect(driver.select(members.member, reply!, 'pick', ['7'])).rejects.toThrow(
      'there is no option "7"',
    );
    await expect(driver.select(members.member, reply!, 'pick', ['1', '1'])).rejects.toThrow(
      'choose 1, not 2',
    );
    await asked.webhook('DELETE', '/messages/@original');
    await expect(driver.click(members.member, reply!, 'Go')).rejects.toThrow('is not there any more');
  });

  it('modals that were not opened, or not for them, or not filled in', async () => {
    const discord = await discordFor();
    const { driver, members } = discord;
    const asked = await openAsk(discord);
    await expect(driver.submitModal(members.member, asked.exchange, {})).rejects.toThrow(
      'no modal was opened',
    );
    const input = { type: 4, custom_id: 'q', style: 1, min_length: 3, max_length: 5 };
    await asked.callback({
      type: 9,
      data: { custom_id: 'm', title: 'M', components: [{ type: 18, label: 'Q', component: input }] },
    });
    const submit = (who: { id: string }, values: Record<string, string>) =>
      driver.submitModal(who, asked.exchange, values, { waitMs: 0 });
    await expect(submit(members.moderator, { q: 'abc' })).rejects.toThrow('for someone else');
    await expect(submit(members.member, {})).rejects.toThrow('"Q" has to be filled in');
    await expect(submit(members.member, { q: 'ab' })).rejects.toThrow('"Q" takes 3 to 5 characters, not 2');
    await expect(submit(members.member, { q: 'abc', r: 'x' })).rejects.toThrow('the modal has no field "r"');
  });

  it('autocomplete of what does not complete itself', async () => {
    const discord = await discordFor();
    await register(discord, ASK);
    const { driver, members, channels } = discord;
    await expect(
      driver.autocomplete(members.member, channels.general, 'ask', 'question', 'x'),
    ).rejects.toThrow('the option "question" has no autocomplete');
  });
});
