import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Shown } from '../../src/local-discord/driver/render.js';
import { expectDiscordsForm, expectNoViolations, labels, type OnStage, onStage } from './stage.js';

/** What those who manage a server set for it from Discord: it holds at once, outlasts a restart, and says where it comes from. */

let stage: OnStage;
beforeEach(async () => {
  stage = await onStage({ given: new Set(['COOLDOWN_USES']) });
});
afterEach(async () => {
  await stage.close();
  expectNoViolations(stage);
});
afterAll(expectDiscordsForm);

const QUESTION = 'How many cases of counterfeit goods did customs find?';
const manager = () => stage.discord.members.moderator;
const setUp = async () =>
  (await stage.discord.driver.slash(manager(), stage.discord.channels.general, 'setup')).reply!;
const choose = async (message: Shown, select: string, ...values: string[]) =>
  (await stage.discord.driver.select(manager(), message, select, values)).reply!;
/** Opens a setting, and chooses in its menu. */
const change = async (setting: string, select: string, ...values: string[]) =>
  choose(await choose(await setUp(), 'Change something…', setting), select, ...values);
const ask = (where = stage.discord.channels.general) =>
  stage.discord.driver.slash(stage.discord.members.member, where, 'ask', { question: QUESTION });
const mention = (where = stage.discord.channels.general) =>
  stage.discord.driver.mention(stage.discord.members.member, where, QUESTION);

describe('/setup', () => {
  it('shows what holds, and why', async () => {
    const { text } = await setUp();
    expect(text).toMatch(/\*\*Cooldown:\*\* 10,000 uses within 10 s \(from the environment of the bot\)/);
    expect(text).toMatch(/\*\*Where I answer:\*\* in all channels \(default\)/);
    expect(text).toMatch(/\*\*Moderator roles:\*\* none \(default\)/);
  });

  it('is for those who may manage the server, by what Discord says with each press', async () => {
    const { driver, members, channels } = stage.discord;
    const { reply, ephemeral } = await driver.slash(
      members.member,
      channels.general,
      'setup',
      {},
      { anyone: true },
    );
    expect(ephemeral).toBe(true);
    expect(reply!.text).toMatch(/permission Manage Server/);
    // Nobody else sees its message, but anybody may make the ids of its buttons up.
    const mine = (await ask()).reply!;
    const forged = await driver.forgeClick(members.member, mine, 'setdefault~x~language');
    expect(forged.reply!.text).toMatch(/permission Manage Server/);
  });

  it('says who set it and when, and takes it back', async () => {
    const set = await change('Language of public replies', 'Language of public replies', 'de');
    expect(set.text).toMatch(new RegExp(`German \\(set here by <@${manager().id}>, <t:\\d+:d>\\)`));
    expect((await ask()).reply!.buttons.map(({ label }) => label)).toContain('Im Zusammenhang');
    await stage.restart();
    expect((await ask()).reply!.buttons.map(({ label }) => label)).toContain('Im Zusammenhang');
    const again = await choose(await setUp(), 'Change something…', 'Language of public replies');
    const { reply } = await stage.discord.driver.click(manager(), again, 'Use the default');
    expect(reply!.text).toMatch(/that of whoever asks \(default\)/);
    expect((await ask()).reply!.buttons.map(({ label }) => label)).toContain('Show in context');
  });

  it('keeps what one person sees in their own language', async () => {
    await change('Language of public replies', 'Language of public replies', 'fr');
    const { driver, members, channels } = stage.discord;
    const values = { question: QUESTION, private: true };
    const { reply } = await driver.slash(members.member, channels.general, 'ask', values);
    expect(reply!.buttons.map(({ label }) => label)).toContain('Show in context');
  });

  it('lets the bot answer in some channels only', async () => {
    const { channels } = stage.discord;
    const some = await change('Where I answer', 'Where I answer', 'some');
    expect((await mention()).replies[0]!.text).toBe(
      'I answer in no channel of this server. Ask me with a command: then only you see the answer.',
    );
    await choose(some, 'Choose channels…', channels.announcements);
    const { reply, ephemeral } = await ask();
    expect(ephemeral).toBe(true);
    expect(reply!.text).toContain('**');
    expect((await mention()).replies[0]!.text).toBe(
      `I do not answer in this channel. Ask me in <#${channels.announcements}>, or with a command: then only you see the answer.`,
    );
    expect((await ask(channels.announcements)).ephemeral).toBe(false);
  });

  it('bounds how often one person uses the bot', async () => {
    const editor = await choose(await setUp(), 'Change something…', 'Cooldown');
    const fewer = await choose(editor, '10,000 uses', '1');
    await choose(fewer, 'within 10 seconds', '60');
    expect((await ask()).ephemeral).toBe(false);
    expect((await ask()).reply!.text).toMatch(/^That was a lot at once/);
  });

  it('gives a role of the server where the archive is looked after the right to do so', async () => {
    const { driver, channels, addRole, addMember } = stage.discord;
    const role = addRole('Editors');
    const editor = addMember('edda', { roles: [role] });
    const history = () => driver.slash(editor, channels.general, 'archive gaps', {}, { anyone: true });
    expect((await history()).reply!.text).toMatch(/Only those who look after this archive/);
    await change('Moderator roles', 'Choose roles…', role);
    expect((await history()).reply!.text).not.toMatch(/Only those who look after this archive/);
    expect((await setUp()).text).toContain(`<@&${role}>`);
  });

  it('gives nobody the archive in a server that does not look after it', async () => {
    await stage.restart({ guildId: null });
    const { driver, channels, addRole, addMember } = stage.discord;
    const role = addRole('Editors');
    const editor = addMember('edda', { roles: [role] });
    const set = await change('Moderator roles', 'Choose roles…', role);
    expect(set.text).toContain(`<@&${role}>`);
    const { reply } = await driver.slash(editor, channels.general, 'archive gaps', {}, { anyone: true });
    expect(reply!.text).toMatch(/Only those who look after this archive/);
  });

  it('keeps the words of questions without an answer, or does not', async () => {
    await change('Collect questions without an answer', 'Collect questions without an answer', 'no');
    const { driver, members, channels } = stage.discord;
    const gaps = async (question: string) => {
      await driver.slash(members.member, channels.general, 'ask', { question });
      return (await driver.slash(manager(), channels.general, 'archive gaps')).reply!.text;
    };
    expect(await gaps('Which xylophone did the zebra of Quuxville tune?')).not.toContain('xylophone');
    await change('Collect questions without an answer', 'Collect questions without an answer', 'yes');
    expect(await gaps('Which xylophone did the zebra of Quuxville tune?')).toContain('xylophone');
  });

  it('offers to tell the moderators only where they collect questions, here or for direct messages', async () => {
    const { driver, members, channels } = stage.discord;
    const question = 'Which xylophone did the zebra of Quuxville tune?';
    const here = async () =>
      (await driver.slash(members.member, channels.general, 'ask', { question })).reply!;
    const direct = async () => (await driver.dm(members.member, question)).replies[0]!;
    const before = await here();
    expect(labels(before)).toContain('Tell the moderators');
    expect(labels(await direct())).toContain('Tell the moderators');
    await change('Collect questions without an answer', 'Collect questions without an answer', 'no');
    expect(labels(await here())).not.toContain('Tell the moderators');
    expect(labels(await direct())).not.toContain('Tell the moderators');
    const late = await driver.click(members.member, before, 'Tell the moderators');
    expect(late.reply!.text).toContain('not collected here');
  });

  it('is forgotten when the bot is taken out of the server, and not while Discord cannot reach it', async () => {
    const language = async () => /\*\*Language of public replies:\*\* (.*)/.exec((await setUp()).text)![1];
    const leave = async (unavailable: boolean) => {
      stage.discord.state.dispatch('GUILD_DELETE', { id: stage.discord.guildId, unavailable });
      // Events come in their order: what the bot answers now it does after it has heard of that.
      await setUp();
      await stage.restart();
    };
    await change('Language of public replies', 'Language of public replies', 'de');
    await leave(true);
    expect(await language()).toContain('German (set here');
    await leave(false);
    expect(await language()).toContain('that of whoever asks (default)');
  });

  it('shows every setting with what changes it', async () => {
    const overview = await setUp();
    const names = overview.selects[0]!.options.map(({ label }) => label);
    expect(names).toHaveLength(8);
    for (const name of names) {
      const editor = await choose(await setUp(), 'Change something…', name);
      expect(editor.text).toContain(name);
      expect(editor.selects.length).toBeGreaterThan(0);
      expect((await stage.discord.driver.click(manager(), editor, 'Back')).reply!.text).toContain(
        'How I work',
      );
    }
  });
});
