import { describe, expect, it } from 'vitest';
import { findFiles } from '../../../src/archive/files/walk.js';
import { isAboutFolder } from '../../../src/article/identifier.js';
import { folderOf } from '../folder.js';

describe('files about a folder', () => {
  it.each([
    'README.md',
    'readme.txt',
    'LICENSE',
    'LICENSE-MIT.txt',
    'licence.md',
    'readme.de.md',
    'README_zh-CN.md',
    'CHANGELOG-2.1.md',
    'notice.html',
    'sources.txt',
    'AUTHORS',
  ])('%s is one', (name) => {
    expect(isAboutFolder(name)).toBe(true);
  });

  it.each([
    'license-fees-rise.txt',
    'sources-say-minister-resigns.md',
    'Credits for solar roofs.html',
    'notice-to-mariners.txt',
    'authors-guild.md',
    'readme.json',
    'sources.ndjson',
  ])('%s is none', (name) => {
    expect(isAboutFolder(name)).toBe(false);
  });
});

describe('findFiles', () => {
  it('finds every kind that is read, whatever its case, and says what it passed over', async () => {
    const names = [
      'a.txt',
      'b.text',
      'c.MD',
      'd.markdown',
      'e.mdx',
      'f.htm',
      'g.xhtml',
      'h.json',
      'i.jsonl',
      'j.ndjson',
      'k.eml',
      'l.wiki',
    ];
    const folder = await folderOf(Object.fromEntries([...names, 'm.odt', 'n'].map((name) => [name, 'x'])));
    const { files, ignored } = await findFiles([folder]);
    expect(files.map(({ file }) => file)).toEqual(names);
    expect(ignored.map(({ file }) => file)).toEqual(['m.odt', 'n']);
  });
});
