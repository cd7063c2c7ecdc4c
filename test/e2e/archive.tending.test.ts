import { describe, expect, it } from 'vitest';
import { type ArchiveStage, labels, story, useArchive } from './archive-stage.js';

/** Finding what an archive lacks, and correcting it. */

const { begin } = useArchive();
const WAIT = { waitMs: 10_000 };

const undated = (subject: string) =>
  story(subject, `The ${subject} is of no known day.`).split('\n').slice(2).join('\n');
const FILES = {
  'teapot.txt': story('teapot', 'The teapot was made by Master Potter.'),
  'kite.txt': undated('kite'),
  'drum.txt': undated('drum'),
  'broken.json': '{"headline": "The',
  'photo.heic': 'not read',
};

/** Opens the form behind a button, fills it in, and gives what is said. */
async function corrected(
  { discord }: ArchiveStage,
  message: { readonly id: string } | null,
  fields: Record<string, string>,
  button = 'Headline, Date, and Section',
  who: { readonly id: string } = discord.members.moderator,
) {
  const opened = await discord.driver.click(who, message!, button);
  return discord.driver.submitModal(who, opened, fields, WAIT);
}

describe('/archive list', () => {
  it('shows the newest first, what lacks something, and which files gave no article', async () => {
    const stage = await begin({ files: FILES });
    const text = async (values: object = {}) => (await stage.archive('list', values)).reply!.text;
    expect(await text()).toMatch(/3 articles, newest first\n\*\*The teapot.*\n.*November 10, 2017/);
    const lacking = await text({ show: 'undated' });
    expect(lacking).toContain('2 articles without a date');
    expect(lacking).not.toContain('teapot');
    const files = await text({ show: 'rejected' });
    expect(files).toContain('2 files that were not read');
    expect(files).toMatch(/\*\*broken\.json, line 1\*\*: .+/);
    expect(files).toMatch(/\*\*photo\.heic\*\*: .+/);
    expect(await text({ show: 'corrected' })).toContain('0 articles were corrected');
    expect(await text({ show: 'rejected', source: 'x' })).toContain('has no source');
    // After a restart it is still known what was passed over.
    await stage.restart();
    expect(await text({ show: 'rejected' })).toContain('photo.heic');
  });

  it('is paged, and narrowed to a source that the archive has', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 23 }, (_, n) => [
        `n${n}.md`,
        `---\ntitle: Number ${n}\nsource: ${n % 2 ? 'Odd Times' : 'Even News'}\n---\n\nThe text of number ${n} is short, but it is one.\n`,
      ]),
    );
    const stage = await begin({ files: many });
    const all = await stage.archive('list');
    expect(labels(all.reply)).toContain('Page 1 of 3');
    expect(labels((await stage.press(all.reply, 'Last')).reply)).toContain('Page 3 of 3');
    const odd = (await stage.archive('list', { source: 'odd times' })).reply!.text;
    expect(odd).toContain('11 articles');
    expect(odd).not.toContain('Even News');
    expect((await stage.archive('list', { source: 'No such' })).reply!.text).toContain('Even News');
    const offered = await stage.discord.driver.autocomplete(
      stage.discord.members.moderator,
      stage.discord.channels.general,
      'archive list',
      'source',
      'eve',
    );
    expect(offered.choices!.map(({ name }) => name)).toEqual(['Even News']);
  });

  it('leads to correcting what it shows', async () => {
    const stage = await begin({ files: FILES });
    const { discord } = stage;
    const list = await stage.archive('list', { show: 'undated' });
    const [select] = list.reply!.selects;
    const kite = select!.options.find(({ label }) => label.includes('kite'))!;
    const shown = await discord.driver.select(
      discord.members.moderator,
      list.reply!,
      select!.customId,
      [kite.value],
      WAIT,
    );
    expect(shown.reply!.text).toContain('- **Date:** –');
    const done = await corrected(stage, shown.reply, { date: '3 May 2016' });
    expect(done.reply!.text).toContain('- **Date:** – → May 3, 2016');
    expect((await stage.archive('list', { show: 'undated' })).reply!.text).toContain('1 article without');
    expect((await stage.archive('list', { show: 'corrected' })).reply!.text).toContain('kite');
  });
});

describe('/archive edit', () => {
  it('corrects, says what the page says, undoes, and stays through a restart', async () => {
    const stage = await begin({ files: FILES });
    const edit = () => stage.archive('edit', { article: 'The teapot' });
    const shown = await edit();
    expect(shown.ephemeral).toBe(true);
    expect(labels(shown.reply)).toEqual(['Headline, Date, and Section', 'Author, Source, and Address']);
    const done = await corrected(
      stage,
      shown.reply,
      { author: 'Ada Quill', url: 'https://news.example/teapot' },
      'Author, Source, and Address',
    );
    expect(done.reply!.text).toContain('- **Author:** – → Ada Quill');
    expect(labels(done.reply)).toContain('Undo the last correction');
    await stage.restart();
    const again = await edit();
    expect(again.reply!.text).toContain('- **Author:** Ada Quill (its page says: –)');
    const undone = await stage.press(again.reply, 'Undo the last correction');
    expect(undone.reply!.text).toContain('- **Author:** Ada Quill → –');
    expect((await edit()).reply!.text).not.toContain('Ada Quill');
  });

  it('keeps what was typed where it is no date, to be changed', async () => {
    const stage = await begin({ files: FILES });
    const { discord } = stage;
    const shown = await stage.archive('edit', { article: 'The kite' });
    const refused = await corrected(stage, shown.reply, { date: 'last spring', section: 'Toys' });
    expect(refused.reply!.text).toContain('“last spring” is not one day that I can read');
    expect(refused.reply!.text).toContain('- **Section:** Toys');
    const opened = await discord.driver.click(
      discord.members.moderator,
      refused.reply!,
      'Change what I typed',
    );
    expect(JSON.stringify(opened.modal)).toContain('last spring');
    const done = await discord.driver.submitModal(
      discord.members.moderator,
      opened,
      { date: '2016-04-02' },
      WAIT,
    );
    expect(done.reply!.text).toContain('- **Date:** – → April 2, 2016');
    expect(done.reply!.text).toContain('→ Toys');
  });

  it('by two moderators at once loses nothing of either', async () => {
    const stage = await begin({ files: FILES });
    const { discord } = stage;
    const other = discord.members.owner;
    const [mine, theirs] = [
      await stage.archive('edit', { article: 'The kite' }),
      await stage.archive('edit', { article: 'The kite' }, other),
    ];
    const [a, b] = [
      await discord.driver.click(discord.members.moderator, mine.reply!, 'Headline, Date, and Section'),
      await discord.driver.click(other, theirs.reply!, 'Headline, Date, and Section'),
    ];
    const first = await discord.driver.submitModal(
      discord.members.moderator,
      a,
      { date: '2016-04-02' },
      WAIT,
    );
    expect(first.reply!.text).toContain('April 2, 2016');
    // The form of the second still shows no date: what they left as it was is left as it is.
    const second = await discord.driver.submitModal(other, b, { section: 'Toys' }, WAIT);
    expect(second.reply!.text).toContain('→ Toys');
    const now = (await stage.archive('edit', { article: 'The kite' })).reply!.text;
    expect(now).toContain('April 2, 2016');
    expect(now).toContain('Toys');
  });
});

describe('/archive add with several files', () => {
  const page = (subject: string) => story(subject, `The ${subject} was made by Dame ${subject}.`);

  it('is one proposal, and one bad file does not stop the others', async () => {
    const stage = await begin();
    const shown = await stage.archive('add', {
      file: { name: 'harp.txt', data: page('harp') },
      file2: { name: 'lute.exe', data: 'MZ' },
      file3: { name: 'flute.txt', data: page('flute') },
      file4: { name: 'HARP.txt', data: page('other') },
    });
    const { text } = shown.reply!;
    expect(text).toContain('2 files: harp.txt, flute.txt');
    expect(text).toContain('read as 2 articles');
    expect(text).toMatch(/2 files cannot be added:.*\n- \*\*lute\.exe\*\*: .*\(\.exe\)/);
    expect(text).toMatch(/- \*\*HARP\.txt\*\*: Another of these files/);
    const added = await stage.press(shown.reply, 'Add');
    expect(added.reply!.text).toContain('2 added, 0 changed, 0 removed');
    expect(stage.files()).toEqual(expect.arrayContaining(['harp.txt', 'flute.txt']));
    expect(await stage.ask('Who made the flute?')).toContain('Dame flute');
  });

  it('says of each why none can be added', async () => {
    const stage = await begin();
    const shown = await stage.archive('add', {
      file: { name: 'lute.exe', data: 'MZ' },
      file2: { name: 'empty.txt', data: '' },
    });
    expect(shown.reply!.text).toContain('2 files cannot be added:');
    expect(labels(shown.reply)).toEqual([]);
  });
});
