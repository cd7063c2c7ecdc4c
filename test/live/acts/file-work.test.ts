import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../../../src/live/acts/desk.js';
import { withFiles } from '../../../src/live/acts/file-work.js';
import { contentDigest, temporaryName, trashName } from '../../../src/live/files/files.js';

const NOW = Date.parse('2026-05-01');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'file-work-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Of one of several machines, whose files are kept with the versions that show them. */
const desk = () =>
  ({
    shared: {},
    settings: { folder, trashDays: 30 },
    acts: { intents: async () => [] },
    readings: { forget: async () => {} },
    log: pino({ level: 'silent' }),
    now: () => NOW,
    pending: new Set(),
  }) as unknown as Desk;
const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
const text = (file: string) => readFileSync(join(folder, file), 'utf8');
const trash = (file: string) => ({ step: { kind: 'trash' as const, file, trashed: trashName(file, NOW) } });
const rewrite = (file: string, content: string) => ({
  step: { kind: 'rewrite' as const, file, trashed: trashName(file, NOW), temporary: temporaryName(file) },
  content: Buffer.from(content),
});

describe('the files of an act where machines share a database', () => {
  it('are changed once the act is kept', async () => {
    write('gone.txt', 'old');
    write('kept.txt', 'old');
    await withFiles(desk(), [trash('gone.txt'), rewrite('kept.txt', 'new')], async ({ files }) => {
      expect(files!.map(({ file, before }) => [file, before])).toEqual([
        ['gone.txt', contentDigest(Buffer.from('old'))],
        ['kept.txt', contentDigest(Buffer.from('old'))],
      ]);
      expect([text('gone.txt'), text('kept.txt')]).toEqual(['old', 'old']);
    });
    expect(existsSync(join(folder, 'gone.txt'))).toBe(false);
    expect(text('kept.txt')).toBe('new');
  });

  it('are left alone where somebody has written others in their place, as while the process stood still', async () => {
    write('gone.txt', 'old');
    write('kept.txt', 'old');
    await withFiles(desk(), [trash('gone.txt'), rewrite('kept.txt', 'new')], async () => {
      write('gone.txt', 'another');
      write('kept.txt', 'another');
    });
    expect([text('gone.txt'), text('kept.txt')]).toEqual(['another', 'another']);
    expect(readdirSync(folder).sort()).toEqual(['gone.txt', 'kept.txt']);
  });

  it('may have been changed by another already', async () => {
    write('gone.txt', 'old');
    await withFiles(desk(), [trash('gone.txt')], async () => rmSync(join(folder, 'gone.txt')));
    expect(readdirSync(folder)).toEqual([]);
  });
});
