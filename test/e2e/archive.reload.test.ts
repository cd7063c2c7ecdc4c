import { describe, expect, it } from 'vitest';
import { shortVersion } from '../../src/discord/reply/custom-id.js';
import { FILES, labels, story, useArchive } from './archive-stage.js';

const use = useArchive();
const { begin } = use;

const version = () => use.stage.live.current().archive.version;
const NEW = 'Who made the harpsichord?';
const NEW_STORY = story('harpsichord', 'The harpsichord was made by Dame Harpwright of Bruges.', 20);
const changeFolder = () => {
  use.stage.put('harpsichord.txt', NEW_STORY);
  use.stage.put('teapot.txt', story('teapot', 'The teapot was made by nobody in particular.'));
  use.stage.drop('windmill.txt');
  use.stage.put('broken.json', '{\n  "headline": ,\n}');
};

describe('/archive reload', () => {
  it('says what it would change, changes nothing before Apply, and everything after it', async () => {
    const { archive, press, ask } = await begin();
    const before = version();
    changeFolder();
    const shown = await archive('reload');
    expect(shown.ephemeral).toBe(true);
    const text = shown.reply!.text;
    expect(text).toContain('1 added, 1 changed, 1 removed');
    expect(text).toMatch(/1 article added\*\*\n- The harpsichord is heard again .* · harpsichord\.txt/);
    expect(text).toMatch(/1 article changed\*\*\n- The teapot .* · teapot\.txt/);
    expect(text).toMatch(/1 article removed\*\*\n- The windmill .* · windmill\.txt/);
    expect(text).toMatch(/1 rejected\*\*\n- broken\.json, line 2: /);
    expect(labels(shown.reply)).toEqual(['Apply', 'Cancel']);

    expect(await ask(NEW)).not.toContain('Harpwright');
    expect(version()).toBe(before);
    const applied = await press(shown.reply, 'Apply');
    expect(applied.reply!.id).toBe(shown.reply!.id);
    expect(applied.reply!.text).toContain('Reload: done');
    expect(applied.reply!.text).toContain(`\`${shortVersion(before)}\` → \`${shortVersion(version())}\``);
    expect(labels(applied.reply)).toEqual([]);
    expect(applied.reply!.files).toEqual([]);
    expect(version()).not.toBe(before);
    expect(await ask(NEW)).toContain('Harpwright');
    expect(await ask('Who made the windmill?')).not.toContain('Master windmillson');
  });

  it('attaches the whole report', async () => {
    const { archive, put } = await begin();
    for (let n = 0; n < 14; n++) put(`extra/${n}.txt`, story(`gadget${n}`, `Gadget number ${n} is blue.`));
    const { reply } = await archive('reload');
    expect(reply!.text).toContain('14 articles added');
    expect(reply!.text.match(/^- The gadget\d+/gm)).toHaveLength(10);
    expect(reply!.text).toContain('and 4 more');
    const [file] = reply!.files;
    expect(file!.name).toMatch(/^reload-[0-9a-f]{8}\.md$/);
    const report = await (await fetch(file!.url)).text();
    expect(report.match(/^- The gadget\d+ .* · extra\/\d+\.txt$/gm)).toHaveLength(14);
    const request = use.stage.discord.requests.find(({ files }) => files.length > 0);
    expect(JSON.stringify(request!.body)).toContain('"parse":[]');
  });

  it('applies at once with now', async () => {
    const { archive, ask } = await begin();
    changeFolder();
    const done = await archive('reload', { now: true });
    expect(done.reply!.text).toContain('Reload: done');
    expect(await ask(NEW)).toContain('Harpwright');
  });

  it('drops it on Cancel', async () => {
    const { archive, press, ask } = await begin();
    changeFolder();
    const shown = await archive('reload');
    const apply = shown.reply!.buttons[0]!.customId!;
    const dropped = await press(shown.reply, 'Cancel');
    expect(dropped.reply!.text).toBe('Dropped. Nothing has changed.');
    expect(await ask(NEW)).not.toContain('Harpwright');
    const { driver, members } = use.stage.discord;
    const again = await driver.forgeClick(members.moderator, shown.reply!, apply);
    expect(again.reply!.text).toContain('This can no longer be done');
    expect(await ask(NEW)).not.toContain('Harpwright');
  });

  it('says so when nothing differs', async () => {
    const { archive } = await begin();
    for (const options of [{}, { now: true }]) {
      const { reply } = await archive('reload', options);
      expect(reply!.text).toContain('Nothing differs from the live version');
      expect(labels(reply)).toEqual([]);
    }
  });

  it('refuses one that would remove too much, with a way to mean it', async () => {
    const { archive, press, drop, ask } = await begin();
    const before = version();
    for (const file of Object.keys(FILES).slice(0, 4)) drop(file);
    const now = await archive('reload', { now: true });
    expect(now.reply!.text).toMatch(/It would remove 4 of 8 articles \(50 %\), and more than 20 %/);
    expect(version()).toBe(before);
    const shown = await archive('reload');
    expect(shown.reply!.text).toContain('4 articles removed');
    expect(labels(shown.reply)).toEqual(['Apply all the same', 'Cancel']);
    const { customId } = shown.reply!.buttons[0]!;
    const meek = customId!.replace(/~all$/, '');
    const { driver, members } = use.stage.discord;
    const refused = await driver.forgeClick(members.moderator, shown.reply!, meek);
    expect(refused.reply!.text).toContain('It would remove 4 of 8');
    expect(version()).toBe(before);
    const again = await archive('reload');
    const meant = await press(again.reply, 'Apply all the same');
    expect(meant.reply!.text).toContain('Reload: done');
    expect(await ask('Who made the anchor?')).toContain('Master anchorson');
    expect(version()).not.toBe(before);
  });

  it('changes nothing when the folder vanishes, and goes on answering', async () => {
    const { archive, articles, ask } = await begin();
    const { renameSync } = await import('node:fs');
    renameSync(articles, `${articles}-away`);
    const { reply } = await archive('reload');
    expect(reply!.text).toContain('cannot be read');
    expect(await ask('Who made the teapot?')).toContain('Master teapotson');
    renameSync(`${articles}-away`, articles);
  });
});

describe('two at once', () => {
  it('are one and a refusal that names who is at it', async () => {
    const { archive, put, discord } = await begin();
    for (let n = 0; n < 60; n++) put(`extra/${n}.txt`, story(`gadget${n}`, `Gadget number ${n} is blue.`));
    const shown = await Promise.all([archive('reload'), archive('reload', {}, discord.members.owner)]);
    const texts = shown.map(({ reply }) => reply!.text).sort();
    expect(texts.filter((text) => text.includes('What a reload would change'))).toHaveLength(1);
    expect(texts.filter((text) => /^(?:mo|olive) is changing the archive just now/.test(text))).toHaveLength(
      1,
    );
  });
});

describe('a proposal', () => {
  it('that another version overtook says so', async () => {
    const { archive, press, put } = await begin();
    changeFolder();
    const first = await archive('reload');
    put('zither.txt', story('zither', 'The zither is new.'));
    await archive('reload', { now: true });
    const late = await press(first.reply, 'Apply');
    expect(late.reply!.text).toContain('the archive has changed since');
    expect(labels(late.reply)).toEqual([]);
  });

  it('from before a restart says so', async () => {
    const { archive, press } = await begin();
    changeFolder();
    const { reply } = await archive('reload');
    await use.stage.restart();
    expect((await press(reply, 'Apply')).reply!.text).toContain('This can no longer be done');
  });
});

describe('the live version', () => {
  it('is still the reloaded one after a restart', async () => {
    const { archive } = await begin();
    changeFolder();
    await archive('reload', { now: true });
    const live = version();
    await use.stage.restart();
    expect(version()).toBe(live);
    expect(await use.stage.ask(NEW)).toContain('Harpwright');
  });

  it('answers every question during a reload from the old or the new one', async () => {
    const { archive, ask } = await begin();
    changeFolder();
    const reloading = archive('reload', { now: true });
    const answers = await Promise.all(Array.from({ length: 30 }, () => ask('Who made the teapot?')));
    await reloading;
    for (const answer of answers) expect(answer).toMatch(/Master teapotson|nobody in particular/);
    expect(await ask('Who made the teapot?')).toContain('nobody in particular');
  });
});
