import { describe, expect, it } from 'vitest';
import { FILES, labels, story, useArchive } from './archive-stage.js';

const use = useArchive();
const { begin } = use;

const NAME = 'harpsichord.txt';
const PAGE = `${story('harpsichord', 'The harpsichord was made by Dame Harpwright of Bruges.', 20)}
Sign up for our newsletter

Log in or register to read more
`;
const file = (data: string | Uint8Array = PAGE, name = NAME) => ({ file: { name, data } });

describe('/archive add', () => {
  it('shows how the file was read, saves it on Add, and answers from it at once', async () => {
    const { archive, press, ask, files } = await begin();
    const shown = await archive('add', file());
    expect(shown.ephemeral).toBe(true);
    const text = shown.reply!.text;
    expect(text).toContain('### harpsichord.txt');
    expect(text).toContain('read as 1 article');
    expect(text).toContain('**The harpsichord is heard again in the court of appeal**');
    expect(text).toContain('-# November 20, 2017 · Trademarks · 2 paragraphs');
    expect(text).toMatch(/^- furniture\/\S+: 1 \(Sign up for our newsletter\)$/m);
    const report = await (await fetch(shown.reply!.files[0]!.url)).text();
    expect(report).toContain('¶ 2  The harpsichord was made by Dame Harpwright');
    expect(report).toContain('Log in or register');
    expect(labels(shown.reply)).toEqual(['Add', 'Cancel']);
    expect(files()).not.toContain(NAME);
    expect(await ask('Who made the harpsichord?')).not.toContain('Harpwright');

    const added = await press(shown.reply, 'Add');
    expect(added.reply!.text).toContain('Add: done');
    expect(added.reply!.text).toContain(`Saved: ${NAME}`);
    expect(files()).toContain(NAME);
    expect(await ask('Who made the harpsichord?')).toContain('Dame Harpwright');
    await use.stage.restart();
    expect(await ask('Who made the harpsichord?')).toContain('Dame Harpwright');
  });

  it('drops it on Cancel', async () => {
    const { archive, press, files } = await begin();
    const shown = await archive('add', file());
    expect((await press(shown.reply, 'Cancel')).reply!.text).toBe('Dropped. Nothing has changed.');
    expect(files()).toEqual(Object.keys(FILES).sort());
  });

  it('offers Replace where the article is there already', async () => {
    const { archive, press, ask, files } = await begin();
    const shown = await archive(
      'add',
      file(story('teapot', 'The teapot was made by Dame Potter.'), 'teapot.txt'),
    );
    expect(shown.reply!.text).toMatch(/It would replace 1 article .*:\*\*\n- The teapot/);
    expect(labels(shown.reply)).toEqual(['Replace', 'Cancel']);
    const replaced = await press(shown.reply, 'Replace');
    expect(replaced.reply!.text).toContain('Replace: done');
    expect(replaced.reply!.text).toContain('Moved to the trash folder: ');
    expect(await ask('Who made the teapot?')).toContain('Dame Potter');
    expect(await ask('Who made the teapot?')).not.toContain('teapotson');
    expect(files().filter((name) => name.includes('teapot'))).toContain('teapot.txt');
  });

  it.each([
    [
      'a .md file',
      'note.md',
      '---\ntitle: The zither\ndate: 2017-11-10\n---\n\nThe zither was made by Zoe.\n',
    ],
    [
      'a .json file',
      'note.json',
      JSON.stringify({ headline: 'The zither', text: 'The zither was made by Zoe.' }),
    ],
    [
      'a .jsonl file',
      'notes.jsonl',
      '{"id":"z1","headline":"The zither","text":"The zither was made by Zoe."}\n{"id":"z2","headline":"The lute","text":"The lute was made by Lou."}\n',
    ],
    [
      'a .html file',
      'note.html',
      '<html><head><title>The zither</title></head><body><article><h1>The zither</h1><p>The zither was made by Zoe, who had learned the craft from her mother in the old town of Graz.</p></article></body></html>',
    ],
  ])('takes %s', async (_, name, data) => {
    const { archive, press, ask } = await begin();
    const shown = await archive('add', file(data, name));
    expect(labels(shown.reply)).toEqual(['Add', 'Cancel']);
    await press(shown.reply, 'Add');
    expect(await ask('Who made the zither?')).toContain('Zoe');
  });

  it('keeps a file inside the folder, whatever its name', async () => {
    const { archive, press, files, articles } = await begin();
    const { readdirSync } = await import('node:fs');
    const { dirname, basename } = await import('node:path');
    const beside = readdirSync(dirname(articles)).length;
    for (const name of ['../escape.txt', '/etc/passwd.txt', '..\\up.txt', '.hidden.txt', 'CON.txt']) {
      const { reply } = await archive('add', file(PAGE, name));
      // Discord itself makes letters, digits, dots and dashes of some of these.
      if (labels(reply).includes('Add')) await press(reply, 'Add');
      else expect(reply!.text).toMatch(/cannot be used in the archive folder|no text|too/);
    }
    expect(readdirSync(dirname(articles))).toContain(basename(articles));
    expect(readdirSync(dirname(articles)).length - beside).toBeLessThanOrEqual(0);
    expect(files().some((name) => name.includes('..') || name.startsWith('/'))).toBe(false);
  });
});

describe('a file that is refused says why, and changes nothing', () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

  it.each([
    ['of another kind', 'story.odt', 'PK', /files of this kind \(\.odt\)/],
    ['without an extension', 'story', PAGE, /files of this kind/],
    [
      'a picture under a text’s name',
      'a.txt',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      /no text in a\.txt/,
    ],
    [
      'an archive under a text’s name',
      'a.txt',
      new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]),
      /no text in a\.txt/,
    ],
    ['a bomb', 'a.json', deep, /grows far beyond/],
    ['empty', 'a.txt', '', /No article could be read from a\.txt|no text in a\.txt/],
    ['broken', 'a.json', '{"headline": "x",\n "text": }', /No article could be read from a\.json/],
    ['too large', 'a.txt', 'word '.repeat(300_000), /a\.txt is too large: at most 1 MB/],
  ])('%s', async (_, name, data, sentence) => {
    const { archive, files } = await begin({ maxUploadMb: 1 });
    const version = use.stage.live.current().archive.version;
    const { reply, ephemeral } = await archive('add', file(data, name));
    expect(ephemeral).toBe(true);
    expect(reply!.text).toMatch(sentence);
    expect(labels(reply)).toEqual([]);
    expect(files()).toEqual(Object.keys(FILES).sort());
    expect(use.stage.live.current().archive.version).toBe(version);
  });

  it('that cannot be downloaded', async () => {
    const { archive, discord } = await begin();
    discord.faults.inject({
      method: 'GET',
      route: '/attachments/*/*/*',
      times: 9,
      fault: { kind: 'status', status: 503 },
    });
    expect((await archive('add', file())).reply!.text).toBe(
      'I could not get harpsichord.txt from Discord. Please attach it again.',
    );
  });
});

describe('/archive remove', () => {
  it('takes the article out after a confirmation; its file goes to the trash', async () => {
    const { archive, press, ask, files, discord } = await begin();
    const { driver, members, channels } = discord;
    const typed = await driver.autocomplete(
      members.moderator,
      channels.general,
      'archive remove',
      'article',
      'teapot',
    );
    expect(typed.choices).toHaveLength(1);
    expect(typed.choices![0]!.name).toBe(
      'The teapot is heard again in the court of appeal (November 1, 2017)',
    );
    const shown = await archive('remove', { article: typed.choices![0]!.value });
    expect(shown.reply!.text).toContain('Remove this article?');
    expect(files()).toContain('teapot.txt');
    const removed = await press(shown.reply, 'Remove');
    expect(removed.reply!.text).toContain('Remove: done');
    expect(removed.reply!.text).toMatch(/Moved to the trash folder: .*teapot/);
    expect(files()).not.toContain('teapot.txt');
    expect(await ask('Who made the teapot?')).not.toContain('Master teapotson');
    await use.stage.restart();
    expect(await ask('Who made the teapot?')).not.toContain('Master teapotson');
  });

  it('does nothing on Cancel, nor for an article that is gone meanwhile', async () => {
    const { archive, press, ask } = await begin();
    const first = await archive('remove', { article: 'teapot' });
    const second = await archive('remove', { article: 'teapot' });
    expect((await press(first.reply, 'Cancel')).reply!.text).toBe('Dropped. Nothing has changed.');
    expect(await ask('Who made the teapot?')).toContain('Master teapotson');
    const third = await archive('remove', { article: 'teapot' });
    await press(third.reply, 'Remove');
    expect((await press(second.reply, 'Remove')).reply!.text).toContain('the article is no longer in it');
  });

  it('asks anew when the archive has changed since', async () => {
    const { archive, press, put } = await begin();
    const shown = await archive('remove', { article: 'teapot' });
    put('zither.txt', story('zither', 'The zither is new.'));
    await archive('reload', { now: true });
    const stale = await press(shown.reply, 'Remove');
    expect(stale.reply!.text).toBe('The archive has changed since this was made.');
    const again = await press(stale.reply, 'Show the current one');
    expect(labels(again.reply)).toEqual(['Remove', 'Cancel']);
  });
});
