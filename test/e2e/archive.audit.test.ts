import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { type ArchiveStage, expectDiscordsForm, labels, onArchive, story } from './archive-stage.js';

/** The channel that is told of what is done to the archive. */

let stage: ArchiveStage;
const begin = async (options: Parameters<typeof onArchive>[0] = {}) => {
  stage = await onArchive(options);
  await stage.restart({ auditChannelId: stage.discord.channels.moderators });
  return stage;
};
afterEach(() => stage.close());
afterAll(expectDiscordsForm);

const told = () => {
  const { discord } = stage;
  return discord
    .messages(discord.channels.moderators, discord.members.moderator.id)
    .filter(({ authorId, ephemeral }) => authorId === discord.botUserId && !ephemeral);
};

describe('the audit channel', () => {
  it('is told of every act: who, when, what, from which version to which; and pings nobody', async () => {
    const { archive, press, put, discord } = await begin();
    put('zither.txt', story('zither', 'The zither is new.'));
    await archive('reload', { now: true });
    await press((await archive('remove', { article: 'teapot' })).reply, 'Remove');
    await expect.poll(() => told().length).toBe(2);
    const [reload, remove] = told();
    const mo = discord.members.moderator.id;
    expect(reload!.text).toMatch(new RegExp(`Reload by <@${mo}>, <t:\\d+:f>`));
    expect(reload!.text).toContain('1 added, 0 changed, 0 removed');
    expect(reload!.text).toMatch(/`[0-9a-f]{8}` → `[0-9a-f]{8}` · act \d+$/);
    expect(remove!.text).toContain(`Remove by <@${mo}>`);
    expect(remove!.text).toMatch(/Articles: .*teapot/);
    for (const { pings } of told()) expect(pings).toEqual({ everyone: false, users: [], roles: [] });
    expect(discord.violations).toEqual([]);
  });

  it('is told that a question was called solved', async () => {
    const { archive, discord, ask } = await begin();
    await ask('Who tuned the xylophone of Quuxville?');
    const shown = await archive('gaps');
    const [select] = shown.reply!.selects;
    const solve = (at: number) =>
      discord.driver.select(discord.members.moderator, shown.reply!, select!.customId, [
        select!.options[at]!.value,
      ]);
    expect((await solve(0)).reply!.text).toContain('Called solved');
    await expect.poll(() => told().length).toBe(1);
    const [act] = told();
    expect(act!.text).toMatch(
      new RegExp(`Question called solved by <@${discord.members.moderator.id}>, <t:\\d+:f>`),
    );
    expect(act!.text).toContain('Who tuned the xylophone of Quuxville?');
    expect(act!.pings).toEqual({ everyone: false, users: [], roles: [] });
  });

  it('speaks the language of the server', async () => {
    const { archive, put } = await begin({ discord: { guildLocale: 'de' as never } });
    put('zither.txt', story('zither', 'The zither is new.'));
    await archive('reload', { now: true });
    await expect.poll(() => told()[0]?.text).toContain('Neuladen durch <@');
  });

  it('that is gone is said once in the log, and breaks nothing', async () => {
    stage = await onArchive();
    await stage.restart({ auditChannelId: '123456789012345678' });
    const { archive, ask, put } = stage;
    for (const subject of ['zither', 'harp']) {
      put(`${subject}.txt`, story(subject, `The ${subject} was made by Zoe.`));
      expect((await archive('reload', { now: true })).reply!.text).toContain('Reload: done');
    }
    const complaints = () => stage.lines.filter(({ msg }) => /audit channel cannot/.test(String(msg)));
    await expect.poll(complaints).toHaveLength(1);
    expect(await ask('Who made the harp?')).toContain('Zoe');
  });

  it('that fails for a while has what comes after', async () => {
    const { archive, put, discord } = await begin();
    const route = `/channels/${discord.channels.moderators}/messages`;
    discord.faults.inject({ method: 'POST', route, times: 4, fault: { kind: 'status', status: 503 } });
    put('zither.txt', story('zither', 'The zither is new.'));
    expect((await archive('reload', { now: true })).reply!.text).toContain('Reload: done');
    await expect
      .poll(() => stage.lines.filter(({ msg }) => /audit channel cannot/.test(String(msg))))
      .toHaveLength(1);
    await press('harp');
    await expect.poll(() => told().length).toBe(1);

    async function press(subject: string) {
      put(`${subject}.txt`, story(subject, `The ${subject} is new.`));
      await archive('reload', { now: true });
    }
  });
});

describe('a watched folder', () => {
  it('offers its changes there, to be applied', async () => {
    const { put, press, ask } = await begin({ settings: { watchArchive: 'offer' } });
    put('harpsichord.txt', story('harpsichord', 'The harpsichord was made by Dame Harpwright.'));
    await expect.poll(() => told().length, { timeout: 15_000 }).toBe(1);
    const [offer] = told();
    expect(offer!.text).toContain('1 article added');
    expect(offer!.text).toContain('the folder watcher');
    expect(labels(offer!)).toEqual(['Apply', 'Cancel']);
    expect(offer!.files).toHaveLength(1);
    const applied = await press(offer!, 'Apply');
    expect(applied.reply!.id).toBe(offer!.id);
    expect(applied.reply!.text).toContain('Reload: done');
    expect(await ask('Who made the harpsichord?')).toContain('Dame Harpwright');
  });

  it('that is set to apply does so, and tells it', async () => {
    const { put, ask } = await begin({ settings: { watchArchive: 'apply' } });
    put('harpsichord.txt', story('harpsichord', 'The harpsichord was made by Dame Harpwright.'));
    await expect.poll(() => told()[0]?.text, { timeout: 15_000 }).toContain('Reload by the folder watcher');
    expect(await ask('Who made the harpsichord?')).toContain('Dame Harpwright');
  });
});
