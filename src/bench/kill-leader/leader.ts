/** Has the right to change the archive, and does one kind of thing after the other, telling before and after. */
import { pino } from 'pino';
import { seededRandom } from '../../cli/eval/random.js';
import { openState } from '../../cli/terminal/stores.js';
import { openArchiveRoom } from '../../live/room.js';
import { chosen, done, tell } from '../kill-test/deeds.js';
import { KEEPING, settingsFor } from '../kill-test/settings.js';
import { ENOUGH, type LeaderTask } from './messages.js';

async function main({ folder, stateDir, databaseUrl, leaseMs, seed, kind }: LeaderTask): Promise<void> {
  let isEnough = false;
  process.on('message', (message) => {
    isEnough ||= message === ENOUGH;
  });
  const stores = await openState({ ...KEEPING, stateDir, databaseUrl, leaseMs }, () => {});
  const room = await openArchiveRoom(settingsFor(folder, stateDir), {
    stores: stores.archive,
    log: pino({ level: 'silent' }),
    holder: 'the leader',
    isShared: true,
  });
  await room.caughtUp;
  const random = seededRandom(seed);
  await tell({ kind: 'ready' });
  while (!isEnough) {
    const deed = await chosen(room, random, kind).catch(() => null);
    // It stood still while it looked for something to do.
    if (deed === null) continue;
    await tell({ kind: 'begun', deed });
    try {
      await tell({ kind: 'done', deed, ...(await done(room, stores.votes, deed)) });
    } catch (error) {
      await tell({ kind: 'failed', deed, fault: String(error) });
    }
  }
}

process.once('message', (task: LeaderTask) => void main(task));
// Its killer was killed.
process.once('disconnect', () => process.exit(1));
