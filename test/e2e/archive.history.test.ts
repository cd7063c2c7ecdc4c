import { describe, expect, it } from 'vitest';
import { shortVersion } from '../../src/discord/reply/custom-id.js';
import { labels, story, useArchive } from './archive-stage.js';

const use = useArchive();
const { begin } = use;

const version = () => use.stage.live.current().archive.version;
const short = () => shortVersion(version());

/** So many further versions, each with one article more. */
async function versions(count: number) {
  for (let n = 0; n < count; n++) {
    use.stage.put(`gadget${n}.txt`, story(`gadget${n}`, `Gadget number ${n} was made by Guy.`, 1 + (n % 27)));
    await use.stage.archive('reload', { now: true });
  }
}

describe('/archive history', () => {
  it('names the versions with when, by whom and how, the live one first', async () => {
    const { archive, discord } = await begin();
    const first = short();
    await versions(1);
    const { reply, ephemeral } = await archive('history');
    expect(ephemeral).toBe(true);
    const lines = reply!.text.split('\n').filter((line) => /`[0-9a-f]{8}`/.test(line));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(short());
    expect(lines[0]).toMatch(
      new RegExp(`<t:\\d+:f> · Reload by <@${discord.members.moderator.id}>\\*\\* \\(live\\)$`),
    );
    expect(lines[1]).toContain(first);
    expect(reply!.text).toContain('9 articles');
    expect(reply!.text).toContain('1 added, 0 changed, 0 removed');
  });

  it('is paged', async () => {
    const { archive, press } = await begin();
    await versions(9);
    const shown = await archive('history');
    expect(labels(shown.reply)).toContain('Page 1 of 2');
    const next = await press(shown.reply, 'Next');
    expect(next.reply!.id).toBe(shown.reply!.id);
    expect(next.reply!.text.match(/`[0-9a-f]{8}` · /g)).toHaveLength(2);
  });
});

describe('/archive rollback', () => {
  it('brings a version back after a confirmation, and stays on it after a restart', async () => {
    const { archive, press, ask, discord } = await begin();
    const first = version();
    await versions(1);
    expect(await ask('Who made gadget0?')).toContain('Guy');
    const { driver, members, channels } = discord;
    const typed = await driver.autocomplete(
      members.moderator,
      channels.general,
      'archive rollback',
      'version',
      '',
    );
    expect(typed.choices!.map(({ value }) => value)).toEqual([first]);
    const shown = await archive('rollback', { version: typed.choices![0]!.value });
    expect(shown.reply!.text).toContain(`Bring back version \`${shortVersion(first)}\`?`);
    expect(await ask('Who made gadget0?')).toContain('Guy');
    const back = await press(shown.reply, 'Bring it back');
    expect(back.reply!.text).toContain('Roll back: done');
    expect(version()).toBe(first);
    expect(await ask('Who made gadget0?')).not.toContain('Guy');
    await use.stage.restart();
    expect(version()).toBe(first);
    expect((await archive('status')).reply!.text).toContain(
      'It was brought back and stays until the next reload',
    );
    await archive('reload', { now: true });
    expect(await ask('Who made gadget0?')).toContain('Guy');
  });

  it('says what is wrong with a version', async () => {
    const { archive } = await begin();
    expect((await archive('rollback', { version: 'ffffffff' })).reply!.text).toContain(
      'No version ffffffff is kept',
    );
    expect((await archive('rollback', { version: version() })).reply!.text).toContain(
      'is the live one already',
    );
  });

  it('asks anew when another version went live since', async () => {
    const { archive, press } = await begin();
    const first = version();
    await versions(1);
    const shown = await archive('rollback', { version: first });
    await use.stage.put('zither.txt', story('zither', 'The zither is new.'));
    await archive('reload', { now: true });
    const stale = await press(shown.reply, 'Bring it back');
    expect(stale.reply!.text).toBe('The archive has changed since this was made.');
    const again = await press(stale.reply, 'Show the current one');
    expect(again.reply!.text).toContain(`It replaces the live version \`${short()}\``);
    await press(again.reply, 'Bring it back');
    expect(version()).toBe(first);
  });
});

describe('/archive status', () => {
  it('says how the archive and the bot are', async () => {
    const { archive, ask, put, discord } = await begin();
    put('broken.json', '{\n  "headline": ,\n}');
    put('gadget.txt', story('gadget', 'The gadget was made by Guy.', 28));
    await archive('reload', { now: true });
    await ask('Who made the gadget?');
    await ask('Who governs Saturn nowadays?');
    const { reply } = await archive('status');
    const { text } = reply!;
    expect(text).toContain(`Version \`${short()}\`, live since <t:`);
    expect(text).toContain(`Reload by <@${discord.members.moderator.id}>`);
    expect(text).toContain('The archive has 9 articles, 18 paragraphs.');
    expect(text).toContain('The newest article is from November 28, 2017.');
    expect(text).toMatch(/Memory: [\d,]+ MB/);
    expect(text).toMatch(/In the last hour: 2 questions, 95 of 100 within \d+ ms; 50% found nothing/);
    expect(text).toMatch(/1 rejected\*\*\n- broken\.json, line 2: /);
    const rejected = await (await fetch(reply!.files[0]!.url)).text();
    expect(rejected).toContain('broken.json:2');
  });
});
