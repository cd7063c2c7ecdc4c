/** Proposes what a folder has new, and takes it, telling each step, until it is done or killed. */
import { pino } from 'pino';
import { openArchiveRoom } from '../../live/room.js';
import { openStores } from '../../state/sqlite/open.js';
import { KEEPING, settingsFor } from '../kill-test/settings.js';
import { BY, ownMs, type Task, type Told } from './task.js';

async function main(task: Task): Promise<void> {
  const stores = openStores(task.stateDir, KEEPING);
  const log = pino({ level: 'silent' });
  const room = await openArchiveRoom(settingsFor(task.folder, task.stateDir), {
    stores: stores.archive,
    log,
    follow: false,
  });
  await tell({ kind: 'opened' });
  let steps = 0;
  const from = performance.now();
  const own = process.cpuUsage();
  const proposal = await room.curator.prepareReload(BY, { onProgress: () => void steps++ });
  const [ms, added] = [performance.now() - from, proposal.added.length];
  await tell({ kind: 'proposed', ms, ownMs: ownMs(own), steps, added });
  const applied = await room.curator.apply(proposal.id, BY, { force: true });
  await tell({ kind: 'applied', ms: performance.now() - from, version: applied.to });
  await room.curator.close();
  await stores.close();
  process.exit(0);
}

/** Resolves when the message is on its way. */
function tell(told: Told): Promise<void> {
  return new Promise((resolve) => process.send!(told, () => resolve()));
}

process.once('message', (task: Task) => void main(task));
// Its killer was killed.
process.once('disconnect', () => process.exit(1));
