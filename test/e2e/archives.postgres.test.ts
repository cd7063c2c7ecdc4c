import { afterAll, it } from 'vitest';
import { openStores } from '../../src/state/postgres/open.js';
import { PROGRAMS, startServer } from '../state/postgres/server.js';
import { KEPT } from './two-servers.js';

/** Archives of servers once more, with all that is kept in PostgreSQL. */

if (PROGRAMS === null) it.skip('needs PostgreSQL', () => {});
else {
  const server = await startServer();
  afterAll(() => server.remove());
  KEPT.isShared = true;
  KEPT.in = async () => {
    const { url, make, giveBack } = server.schema();
    await make();
    return {
      async open(opening) {
        const stores = openStores(url, { ...opening, patience: 60 });
        await stores.ready;
        return stores;
      },
      drop: giveBack,
    };
  };
  await import('./archives.test.js');
  await import('./archives.telling.test.js');
}
