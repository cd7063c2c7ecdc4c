import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'dotenv';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withValues, writePrivately } from '../../../src/cli/setup/env-file.js';

describe('setting values in a settings file', () => {
  it('replaces the lines that are there and keeps all else', () => {
    const text = '# the token\nDISCORD_TOKEN=\n\nexport KEEP_DAYS = 3 # short\nSTATE_DIR=state\n';
    expect(withValues(text, { DISCORD_TOKEN: 'a.b.c', KEEP_DAYS: '9' })).toBe(
      '# the token\nDISCORD_TOKEN=a.b.c\n\nKEEP_DAYS=9\nSTATE_DIR=state\n',
    );
  });

  it('adds what is not there, also after a last line without an end', () => {
    expect(withValues('A=1', { B: '2' })).toBe('A=1\nB=2\n');
    expect(withValues('', { B: '2' })).toBe('B=2\n');
  });

  it('does not take a name for another that ends like it', () => {
    expect(withValues('MY_TOKEN=1\n', { TOKEN: '2' })).toBe('MY_TOKEN=1\nTOKEN=2\n');
  });

  it('writes values so that they are read as they were, whatever is in them', () => {
    const value = fc
      .string({ unit: fc.constantFrom('a', ' ', '#', "'", '/', '$', '&', '=', 'é') })
      .map((one) => one.trim());
    fc.assert(
      fc.property(value, value, (one, other) => {
        const text = withValues(withValues('X=0\n', { X: one, Y: other }), { X: other });
        expect(parse(text)).toEqual({ X: other, Y: other });
      }),
    );
  });
});

describe('the file that is written', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'clippings-env-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('can be read by its owner alone, also where one was there that all could read', () => {
    const file = join(folder, '.env');
    writeFileSync(file, 'A=1\n', { mode: 0o644 });
    writePrivately(file, 'A=2\n');
    expect(readFileSync(file, 'utf8')).toBe('A=2\n');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});
