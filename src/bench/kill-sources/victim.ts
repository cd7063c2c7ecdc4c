/** Follows a feed: polls it, and takes what it brought, again and again, telling before and after, until it is killed. */
import type { Actor } from '../../live/curator/audit.js';
import { ArchiveProblem } from '../../live/curator/problem.js';
import type { Deed, Task, Told } from './messages.js';
import { openRoom } from './room.js';

const BY: Actor = { id: '100', name: 'Mo', via: 'discord' };

async function main(task: Task): Promise<never> {
  await tell({ kind: 'begun', deed: 'start' });
  const { room } = await openRoom(task);
  const { sources } = room.curator;
  const done = async (deed: Deed, work: () => Promise<readonly string[]>) => {
    await tell({ kind: 'begun', deed });
    await tell({ kind: 'done', deed, saved: await work() });
  };
  const [source] = await sources.list();
  for (;;) {
    await done('poll', async () => (await sources.check(source!.number, BY)).applied?.saved ?? []);
    if (task.mode === 'offer') await done('take', () => taken(() => sources.take(source!.number, BY)));
  }
}

/** Nothing may be held; then there is nothing to take. */
async function taken(take: () => Promise<{ readonly saved: readonly string[] }>): Promise<readonly string[]> {
  try {
    return (await take()).saved;
  } catch (error) {
    if (error instanceof ArchiveProblem && error.code === 'source-empty') return [];
    throw error;
  }
}

/** Resolves when the message is on its way. */
function tell(told: Told): Promise<void> {
  return new Promise((resolve) => process.send!(told, () => resolve()));
}

process.once('message', (task: Task) => void main(task));
// Its killer was killed.
process.once('disconnect', () => process.exit(1));
