import { describe, expect, it } from 'vitest';
import { loadArchive } from '../../../src/archive/load.js';
import { readerFault } from '../../../src/article/outcome/reader-fault.js';
import { folderOf, pageOf } from '../folder.js';
import { HOSTILE } from './hostile-files.js';

/** What a reader that broke says, whatever broke it; too deep and too large have sentences of their own. */
const BROKE = readerFault(new TypeError('')).reason.replace('.', '');
const GOOD = { 'good.txt': pageOf(1) };

describe('an archive of files that were made to break readers', () => {
  it.each(Object.entries(HOSTILE))(
    'has every one of its files read or rejected with why and what to do, and what is well is read (%s)',
    async (_, files) => {
      const archive = await loadArchive(await folderOf({ ...files, ...GOOD }));
      const told = new Set(archive.rejected.map(({ file }) => file.split(/(?<=\.zip)\//)[0]!));
      for (const { file, copies } of archive.articles)
        for (const one of [file, ...copies.map((copy) => copy.file)]) told.add(one.split(/(?<=\.zip)\//)[0]!);
      expect([...told].sort()).toEqual(Object.keys({ ...files, ...GOOD }).sort());
      for (const { reason, remedy } of archive.rejected) {
        expect(reason).toMatch(/\S/);
        expect(remedy).toMatch(/\S/);
        expect(reason).not.toContain(BROKE);
        expect(reason).not.toMatch(/was ended/);
      }
      expect(archive.articles.map(({ id }) => id)).toContain('good');
    },
    120_000,
  );

  it('gives nothing of other files of the machine, and changes nothing of the program', async () => {
    const all = Object.assign(
      {},
      ...Object.entries(HOSTILE).map(([kind, files]) =>
        Object.fromEntries(
          Object.entries(files)
            .filter(([name]) => /laughs|outside|paths|prototype|tags/.test(name))
            .map(([name, content]) => [`${kind}/${name}`, content]),
        ),
      ),
    );
    const { articles, rejected } = await loadArchive(await folderOf({ ...all, ...GOOD }));
    expect(JSON.stringify([articles, rejected])).not.toMatch(/root:[^"]*:0:0|haha/);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
