import { beforeAll, describe, expect, it } from 'vitest';
import { StateError } from '../../../src/state/state-error.js';
import type { ArchiveStores } from '../../../src/state/stores.js';
import { PROGRAMS, type Server, START_MS, startServer } from '../../state/postgres/server.js';
import { MO } from '../rooms.js';
import { processes } from './processes.js';

describe.skipIf(PROGRAMS === null)(
  'a database that is out of reach for a moment while a process starts',
  () => {
    let server: Server;
    beforeAll(async () => {
      server = await startServer();
      return () => server.remove();
    }, START_MS);

    it('leaves live there what was live, and it is answered from', { timeout: 60_000 }, async () => {
      const { open } = await processes(server);
      const one = await open('the first');
      const [first] = await one.curator.history(1);
      await one.curator.remove(one.ids()[0]!, MO);
      const back = await one.curator.rollback(first!.version, MO);
      await one.close();

      let failures = 1;
      const stores = (all: ArchiveStores): ArchiveStores => ({
        ...all,
        versions: {
          ...all.versions,
          async find(version) {
            if (failures-- > 0) throw new StateError('The PostgreSQL server cannot be reached.', false, null);
            return all.versions.find(version);
          },
        },
      });
      const two = await open('the second', { stores });
      expect(two.started).toBe('folder');
      expect(two.live.current().archive.version).toBe(back.to);
      expect(await two.curator.status()).toMatchObject({ version: back.to, pinned: true });
      expect((await two.curator.audit.list(1))[0]).toMatchObject({ number: back.act });
    });
  },
);
