import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { archiveVersions, packed } from '../../src/state/archive-versions.js';
import { openVault } from '../../src/state/vault.js';

function versionsIn(folder = mkdtempSync(join(tmpdir(), 'clippings-versions-'))) {
  const vault = openVault(folder);
  onTestFinished(() => {
    vault.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { vault, versions: archiveVersions(vault), folder };
}

const body = (digest: string) => ({ digest, body: packed(`the text of ${digest}`) });

describe('archiveVersions', () => {
  it('a kept article has a number, the same whoever asks', () => {
    const { vault, versions } = versionsIn();
    expect(versions.numberOf('a')).toBeUndefined();
    versions.keepArticles([body('a'), body('b')]);
    expect(versions.numberOf('a')).toBe(versions.numberOf('a'));
    expect(archiveVersions(vault).numberOf('a')).toBe(versions.numberOf('a'));
    expect(versions.numberOf('b')).not.toBe(versions.numberOf('a'));
  });

  it('keeping an article again changes nothing', () => {
    const { versions } = versionsIn();
    versions.keepArticles([body('a')]);
    const before = versions.numberOf('a');
    versions.keepArticles([body('a')]);
    expect(versions.numberOf('a')).toBe(before);
    expect(versions.textOf('a')).toBe('the text of a');
  });

  it('the number of an article that went with its last version is forgotten', () => {
    const { vault, versions } = versionsIn();
    versions.keepArticles([body('a'), body('b')]);
    const numbers = { a: versions.numberOf('a')!, b: versions.numberOf('b')! };
    vault.write((db) => {
      versions.put(db, { version: 'one', act: 1, facts: {} }, [], [numbers.a]);
      versions.put(db, { version: 'two', act: 2, facts: {} }, [], [numbers.b]);
      versions.makeLive(db, 'two', false);
    });
    for (const _ of versions.prune(1));
    expect(versions.numberOf('a')).toBeUndefined();
    expect(versions.numberOf('b')).toBe(numbers.b);
    expect([...versions.textsIn('two')].flat()).toEqual(['the text of b']);
  });
});
