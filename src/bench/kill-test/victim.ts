/** Does what moderators and readers do, one thing after the other, telling before and after, until it is killed. */
import { pino } from 'pino';
import { seededRandom } from '../../cli/eval/random.js';
import { openArchiveRoom } from '../../live/room.js';
import { openStores } from '../../state/sqlite/open.js';
import { chosen, done, tell, voteOf } from './deeds.js';
import type { Deed, Task } from './messages.js';
import { KEEPING, settingsFor } from './settings.js';

/** A vote is done in a fraction of a millisecond: only a run of them is hit now and then. */
const VOTES = 200;

async function main({ folder, stateDir, seed }: Task): Promise<never> {
  const stores = openStores(stateDir, KEEPING);
  const log = pino({ level: 'silent' });
  const room = await openArchiveRoom(settingsFor(folder, stateDir), { stores: stores.archive, log });
  await room.caughtUp;
  const random = seededRandom(seed);
  await tell({ kind: 'ready' });
  let votesLeft = 0;
  for (;;) {
    const deed: Deed = votesLeft-- > 0 ? voteOf(random) : await chosen(room, random);
    if (deed.kind === 'vote' && votesLeft < 0) votesLeft = VOTES;
    await tell({ kind: 'begun', deed });
    try {
      await tell({ kind: 'done', deed, ...(await done(room, stores.votes, deed)) });
    } catch (error) {
      await tell({ kind: 'failed', deed, fault: String(error) });
    }
  }
}

process.once('message', (task: Task) => void main(task));
// Its killer was killed.
process.once('disconnect', () => process.exit(1));
