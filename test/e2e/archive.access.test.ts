import { describe, expect, it } from 'vitest';
import { story, useArchive } from './archive-stage.js';

/** Who may change the archive: asked at every command and every button, whatever a server's settings say. */

const REFUSED = 'Only those who look after this archive may do that.';

const use = useArchive();
const begin = async (options?: Parameters<typeof use.begin>[0]) => {
  const stage = await use.begin(options);
  stage.put('harpsichord.txt', story('harpsichord', 'The harpsichord is new.'));
  return stage;
};

const acts = async () => (await use.stage.curator.audit.list(10)).length;
const file = { name: 'x.txt', data: story('zither', 'The zither is new.') };

describe('a member', () => {
  it.each([
    ['reload', {}],
    ['reload', { now: true }],
    ['add', { file }],
    ['remove', { article: 'teapot' }],
    ['status', {}],
    ['history', {}],
    ['rollback', { version: '0000' }],
    ['gaps', {}],
    ['source add', { url: 'https://example.org/feed' }],
    ['source list', {}],
    ['source check', { which: '1' }],
  ])('is refused /archive %s %j, though the server lets them use it', async (command, values) => {
    const { archive, discord } = await begin();
    const before = await acts();
    const version = use.stage.live.current().archive.version;
    const { reply, ephemeral } = await archive(command, values, discord.members.member);
    expect(ephemeral).toBe(true);
    expect(reply!.text).toBe(REFUSED);
    expect(await acts()).toBe(before);
    expect(use.stage.live.current().archive.version).toBe(version);
  });

  it('is not even offered the command', async () => {
    const { discord } = await begin();
    const offered = (who: { id: string }) =>
      discord.driver.commands(who, discord.channels.general).map(({ name }) => name);
    expect(offered(discord.members.member)).not.toContain('archive');
    expect(offered(discord.members.moderator)).toContain('archive');
    const inDms = discord.driver.dmChannel(discord.members.moderator);
    expect(discord.driver.commands(discord.members.moderator, inDms).map(({ name }) => name)).not.toContain(
      'archive',
    );
  });

  it('is refused at a forged button, and what was proposed stays', async () => {
    const { archive, press, discord, ask } = await begin();
    const shown = await archive('reload');
    const { driver, members, channels } = discord;
    const own = await driver.slash(members.member, channels.general, 'ask', {
      question: 'Who made the teapot?',
    });
    for (const { customId } of shown.reply!.buttons) {
      const forged = await driver.forgeClick(members.member, own.reply!, customId!);
      expect(forged.ephemeral).toBe(true);
      expect(forged.reply!.text).toBe(REFUSED);
    }
    expect((await ask('Is the harpsichord new?')).includes('The harpsichord is new.')).toBe(false);
    expect((await press(shown.reply, 'Apply')).reply!.text).toContain('Reload: done');
  });

  it('is suggested nothing', async () => {
    const { discord } = await begin();
    const { driver, members, channels } = discord;
    const typed = (who: { id: string }, command: string, option: string) =>
      driver.autocomplete(who, channels.general, command, option, '', {}, { anyone: true });
    expect((await typed(members.member, 'archive remove', 'article')).choices).toEqual([]);
    expect((await typed(members.member, 'archive rollback', 'version')).choices).toEqual([]);
    expect((await typed(members.moderator, 'archive remove', 'article')).choices!.length).toBeGreaterThan(5);
  });
});

describe('a role of MODERATOR_ROLE_IDS', () => {
  it('is enough', async () => {
    const { discord, archive } = await begin();
    const role = discord.addRole('Librarians');
    const ann = discord.addMember('ann', { roles: [role] });
    expect((await archive('status', {}, ann)).reply!.text).toBe(REFUSED);
    await use.stage.restart({ moderatorRoleIds: [role] });
    expect((await archive('status', {}, ann)).reply!.text).toContain('### The archive');
    // The start took in what was new.
    use.stage.put('lute.txt', story('lute', 'The lute is new.'));
    const shown = await archive('reload', {}, ann);
    expect((await use.stage.press(shown.reply, 'Apply', ann)).reply!.text).toContain('Reload: done');
  });
});

describe('a server other than that of DISCORD_GUILD_ID', () => {
  it('has no moderators of this archive', async () => {
    const { archive } = await begin({ guildId: '123456789012345678' });
    expect((await archive('status')).reply!.text).toBe(REFUSED);
  });
});

describe('without DISCORD_GUILD_ID', () => {
  it('a server has no moderators of this archive, since anyone may take the bot into one of their own', async () => {
    const { archive, discord } = await begin({ guildId: null });
    expect((await archive('status')).reply!.text).toBe(REFUSED);
    expect((await archive('gaps')).reply!.text).toBe(REFUSED);
    // The stand-in's application belongs to her.
    expect((await archive('status', {}, discord.members.owner)).reply!.text).toContain('### The archive');
  });

  it('a role that is named by its id is enough in its server; one of the same name is another', async () => {
    const { archive, discord } = await begin({ guildId: null });
    const [named, other] = [discord.addRole('Librarians'), discord.addRole('Librarians')];
    const ann = discord.addMember('ann', { roles: [named] });
    const ben = discord.addMember('ben', { roles: [other] });
    await use.stage.restart({ guildId: null, moderatorRoleIds: [named] });
    expect((await archive('status', {}, ann)).reply!.text).toContain('### The archive');
    expect((await archive('status', {}, ben)).reply!.text).toBe(REFUSED);
  });

  it('the members of the team that the application belongs to are', async () => {
    const { archive, discord } = await begin({ guildId: null });
    const ann = discord.addMember('ann');
    const [invited, looker] = [discord.addMember('ben'), discord.addMember('cleo')];
    discord.state.world.team = [
      { id: ann.id, accepted: true, role: 'developer' },
      { id: invited.id, accepted: false, role: 'admin' },
      { id: looker.id, accepted: true, role: 'read_only' },
    ];
    await use.stage.restart();
    expect((await archive('status', {}, ann)).reply!.text).toContain('### The archive');
    // Whoever has not come into it, or may only look at what the team has.
    for (const who of [invited, looker]) expect((await archive('status', {}, who)).reply!.text).toBe(REFUSED);
    expect((await archive('status', {}, discord.members.moderator)).reply!.text).toBe(REFUSED);
  });

  it('nobody is while Discord does not say whose the application is', async () => {
    const { archive, discord } = await begin({ guildId: null });
    const fault = { kind: 'status', status: 403 } as const;
    discord.faults.inject({ route: '/applications/@me', times: 9, fault });
    await use.stage.restart();
    expect((await archive('status', {}, discord.members.owner)).reply!.text).toBe(REFUSED);
  });
});

describe('a server that the bot is no member of', () => {
  it('has no moderators of this archive, though one of its own has installed the bot', async () => {
    const { discord } = await begin();
    const { driver, members, channels } = discord;
    const asked = (who: { id: string }) =>
      driver.slash(who, channels.elsewhere, 'archive status', {}, { anyone: true });
    expect((await asked(members.moderator)).reply!.text).toBe(REFUSED);
    expect((await asked(members.owner)).reply!.text).toContain('### The archive');
  });
});
