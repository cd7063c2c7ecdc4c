import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { openArchiveRoom } from '../../src/live/room.js';
import { openStores } from '../../src/state/sqlite/open.js';
import { folderOf } from '../archive/folder.js';
import { PAGES, settingsOf } from './rooms.js';

it('the right to change the archive is asked for once, however many ask for it at a time', async () => {
  const stateDir = await mkdtemp(join(tmpdir(), 'clippings-hold-'));
  const stores = openStores(stateDir, { keepDays: 30, conversationMinutes: 30, onTrouble: () => {} });
  let fault: Error | null = new Error('no connection');
  const { curator } = await openArchiveRoom(settingsOf(await folderOf(PAGES), stateDir), {
    stores: {
      ...stores.archive,
      async hold(who) {
        await wait(5);
        if (fault) throw fault;
        return stores.archive.hold(who);
      },
    },
    log: pino({ level: 'silent' }),
    follow: false,
  });
  onTestFinished(async () => {
    await curator.close();
    await stores.close();
    await rm(stateDir, { recursive: true, force: true });
  });
  const trouble = async () => (await curator.status()).trouble?.code ?? null;
  expect(await Promise.all([trouble(), trouble()])).toEqual(['state-unusable', 'state-unusable']);
  fault = null;
  // Each by itself would find the folder held by the other.
  expect(await Promise.all([trouble(), trouble(), trouble()])).toEqual([null, null, null]);
});
