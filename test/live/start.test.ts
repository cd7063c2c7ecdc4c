import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openArchiveRoom } from '../../src/live/room.js';
import { openStores } from '../../src/state/sqlite/open.js';
import { folderOf, pageOf } from '../archive/folder.js';

const MANY = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`p${n}.txt`, pageOf(n)]));

async function opening() {
  const stateDir = await mkdtemp(join(tmpdir(), 'clippings-state-'));
  onTestFinished(() => rm(stateDir, { recursive: true, force: true }));
  const articlesDir = await folderOf(MANY);
  return (signal?: AbortSignal) => {
    const stores = openStores(stateDir, { keepDays: 30, conversationMinutes: 30, onTrouble: () => {} });
    onTestFinished(() => stores.close());
    const settings = {
      articlesDir,
      stateDir,
      maxFileMb: 10,
      maxRemovedPercent: 50,
      archiveVersions: 50,
      followLinks: 'inside' as const,
      trashDays: 30,
      maxUploadMb: 1,
      watchArchive: 'off' as const,
    };
    return openArchiveRoom(settings, { stores: stores.archive, log: pino({ level: 'silent' }), signal });
  };
}

describe('opening an archive', () => {
  it.each([0, 1, 5, 20])(
    'can be ended after %d turns of the loop, and the next finds the folder free',
    async (turns) => {
      const open = await opening();
      const ending = new AbortController();
      const opened = open(ending.signal);
      const failed = expect(opened).rejects.toThrow('ending');
      for (let n = 0; n < turns; n++) await new Promise((resolve) => setImmediate(resolve));
      ending.abort(new Error('ending'));
      await failed;
      const room = await open();
      expect(room.live.current().archive.articles).toHaveLength(300);
      await room.curator.close();
    },
  );
});
