import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnswerer } from '../../../src/answer/answerer.js';
import { loadArchive } from '../../../src/archive/load.js';
import { openKept } from '../../../src/cli/kept/kept-archive.js';
import { type KeptFiles, keptFiles } from '../../../src/cli/kept/kept-file.js';

let root: string;
let pages: string;
let cache: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clippings-kept-'));
  pages = join(root, 'pages');
  cache = join(root, 'state', 'ask.cache');
  write({
    'crane.txt': page('Crane', 'The gantry crane of the harbour is 62 metres tall, and lifts forty tonnes.'),
    'deep/ferry.txt': page('Ferry', 'The ferry to the island carries 180 people on each of its crossings.'),
    'dredger.txt': page(
      'Dredger',
      'The dredger was built in 1911 by a yard that is long gone from the town.',
    ),
  });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const page = (headline: string, text: string) => `${headline}\n\n3 March 2017\n\n${text}\n`;

function write(files: Readonly<Record<string, string>>) {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(pages, file)), { recursive: true });
    writeFileSync(join(pages, file), text);
  }
}

/** Which of the files were read, and which written. */
function watched(files: KeptFiles) {
  const done: string[] = [];
  const kind = (name: string) => name.replace(/^.*\./, '');
  const all: KeptFiles = {
    read(name, madeBy) {
      const value = files.read(name, madeBy);
      if (value !== undefined) done.push(`read ${kind(name)}`);
      return value;
    },
    write(name, madeBy, value) {
      done.push(`write ${kind(name)}`);
      files.write(name, madeBy, value);
    },
  };
  return { files: all, done };
}

/** Opens and keeps, and holds what is opened to a reading of everything. */
async function open({
  reader = 'reader',
  paths = [pages],
}: {
  reader?: string;
  paths?: readonly string[];
} = {}) {
  const { files, done } = watched(keptFiles(cache));
  const { archive, index, keep } = await openKept(paths, {}, { files, reader });
  keep();
  expect(archive).toEqual(await loadArchive(paths));
  const answerer = await createAnswerer(archive, { index });
  const anew = await createAnswerer(archive);
  const ask = async (question: string) => {
    const [{ tookMs: _, ...answer }, { tookMs: __, ...plain }] = [
      await answerer.ask(question),
      await anew.ask(question),
    ];
    expect(answer).toEqual(plain);
    return JSON.stringify(answer);
  };
  return { archive, done, ask };
}

/** A file's times tell a later change when it was changed more than a moment before it was read: what is opened so is opened a while later. */
async function openLater(options: Parameters<typeof open>[0] = {}) {
  const now = Date.now;
  vi.spyOn(Date, 'now').mockImplementation(() => now() + 60_000);
  try {
    return await open(options);
  } finally {
    vi.restoreAllMocks();
  }
}
const HEIGHT = 'How tall is the gantry crane?';

describe('an archive that was read before', () => {
  it('is not read again while nothing changed', async () => {
    expect((await openLater()).done).toEqual(['write readings', 'write archive']);
    const { done, ask } = await open();
    expect(done).toEqual(['read archive']);
    expect(await ask(HEIGHT)).toContain('62 metres');
  });

  it('is read again as long as a page was changed just now, and may be changed again under the same time', async () => {
    expect((await open()).done).toEqual(['write readings']);
    expect((await open()).done).toEqual(['read readings', 'write readings']);
  });

  it.each([
    [
      'a page is changed',
      () => write({ 'crane.txt': page('Crane', 'The gantry crane of the harbour is 71 metres tall.') }),
      '71 metres',
    ],
    [
      'a page is changed to as many letters',
      () =>
        write({
          'crane.txt': page(
            'Crane',
            'The gantry crane of the harbour is 83 metres tall, and lifts forty tonnes.',
          ),
        }),
      '83 metres',
    ],
    [
      'a page is added',
      () =>
        write({
          'a.txt': page('Gantry crane', 'How tall is the gantry crane? It is 94 metres tall since Monday.'),
        }),
      '94 metres',
    ],
  ])('WHEN %s THEN the answer is of what is there now', async (_, change, wanted) => {
    expect(await (await openLater()).ask(HEIGHT)).toContain('62 metres');
    change();
    const { done, ask } = await open();
    expect(done).toEqual(['read archive', 'read readings', 'write readings']);
    expect(await ask(HEIGHT)).toContain(wanted);
    expect(await (await open()).ask(HEIGHT)).toContain(wanted);
  });

  it('WHEN a page is changed within the same moment, its size and time of change as they were, THEN it is seen', async () => {
    await openLater();
    const file = join(pages, 'crane.txt');
    const { atime, mtime } = statSync(file);
    write({
      'crane.txt': page(
        'Crane',
        'The gantry crane of the harbour is 85 metres tall, and lifts forty tonnes.',
      ),
    });
    utimesSync(file, atime, mtime);
    expect(await (await open()).ask(HEIGHT)).toContain('85 metres');
    write({
      'crane.txt': page(
        'Crane',
        'The gantry crane of the harbour is 86 metres tall, and lifts forty tonnes.',
      ),
    });
    utimesSync(file, atime, mtime);
    expect(await (await open()).ask(HEIGHT)).toContain('86 metres');
  });

  it('WHEN pages are removed or moved THEN they are where they are', async () => {
    await openLater();
    rmSync(join(pages, 'dredger.txt'));
    renameSync(join(pages, 'crane.txt'), join(pages, 'deep/crane.txt'));
    const { archive } = await open();
    expect(archive.articles.map(({ file }) => file)).toEqual(['deep/crane.txt', 'deep/ferry.txt']);
    // Two change places.
    const [a, b, c] = ['deep/crane.txt', 'deep/ferry.txt', 'spare'].map((file) => join(pages, file)) as [
      string,
      string,
      string,
    ];
    renameSync(a, c);
    renameSync(b, a);
    renameSync(c, b);
    const swapped = await open();
    expect(swapped.archive.articles.map(({ headline }) => headline)).toEqual(['Ferry', 'Crane']);
  });

  it('WHEN what reads is another one THEN all is read anew', async () => {
    await openLater();
    expect((await openLater({ reader: 'a later one' })).done).toEqual(['write readings', 'write archive']);
  });

  it('WHEN files cannot be read THEN they are tried again each time, and told', async () => {
    write({ 'broken.json': '{ "headline": ' });
    const first = await openLater();
    expect(first.archive.rejected).toHaveLength(1);
    expect((await open()).archive.rejected).toEqual(first.archive.rejected);
  });

  it('is kept by its places: one does not take the other’s', async () => {
    const others = join(root, 'others');
    cpSync(pages, others, { recursive: true });
    writeFileSync(
      join(others, 'crane.txt'),
      page('Crane', 'The gantry crane of the harbour is 33 metres tall.'),
    );
    await openLater();
    expect(await (await openLater({ paths: [others] })).ask(HEIGHT)).toContain('33 metres');
    expect(await (await open()).ask(HEIGHT)).toContain('62 metres');
    await openLater({ paths: [pages, others] });
    expect(readdirSync(cache)).toHaveLength(6);
  });

  it('WHEN several open it at once THEN each has all of it, and what is left can be used', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => open()));
    for (const { archive } of all) expect(archive.articles).toHaveLength(3);
    await openLater();
    expect((await open()).done).toEqual(['read archive']);
  });

  it('WHEN nothing is to be kept THEN all is read, and no folder is made', async () => {
    const { archive, keep } = await openKept([pages], {}, null);
    keep();
    expect(archive).toEqual(await loadArchive([pages]));
    expect(readdirSync(root)).toEqual(['pages']);
  });
});
