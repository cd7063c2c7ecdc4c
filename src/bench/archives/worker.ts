/** Opens archives as the bot does, and asks them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { pick, seededRandom } from '../../cli/eval/random.js';
import type { LiveArchive } from '../../live/live.js';
import { bytesOf, openKeptArchive } from '../../live/shelf/open-kept.js';
import { settingsOfArchive } from '../../live/shelf/settings-of-archive.js';
import { makeShelf, type Shelved } from '../../live/shelf/shelf.js';
import { FIRST_ARCHIVE, type KeptArchive } from '../../state/archives.js';
import { openStores } from '../../state/sqlite/open.js';
import { KEEPING, settingsFor } from '../kill-test/settings.js';
import type { Memory, Task, Told } from './task.js';

interface Room extends Shelved {
  readonly live: LiveArchive;
}

async function run({ stateDir, articlesDir, phase, questions, mostBytes, seed }: Task): Promise<Told> {
  const stores = openStores(stateDir, KEEPING);
  const settings = settingsFor(articlesDir, stateDir);
  const log = pino({ level: 'warn' });
  const random = seededRandom(seed);
  const archives = (await stores.archives.list()).filter(({ number }) => number !== FIRST_ARCHIVE);
  const told = { opened: 0, evicted: 0, nothingFound: 0 };
  const cold: number[] = [];
  const warm: number[] = [];
  const rooms = new Map<number, Room>();

  const shelf = makeShelf<Room>({
    mostBytes: phase === 'all' ? Number.POSITIVE_INFINITY : mostBytes,
    log,
    async open(archive) {
      const own = stores.of(archive.number);
      const room = await openKeptArchive(settings, archive, { stores: own, log, meaning: null });
      await room.caughtUp;
      told.opened++;
      const shelved: Room = {
        live: room.live,
        bytes: () => bytesOf(room),
        isBusy: async () => (await room.curator.status()).working !== null,
        async close() {
          await room.curator.close();
          rooms.delete(archive.number);
          told.evicted++;
        },
      };
      rooms.set(archive.number, shelved);
      return shelved;
    },
  });

  const questionTo = (archive: KeptArchive) => {
    const folder = settingsOfArchive(settings, archive).articlesDir;
    const text = readFileSync(join(folder, pick(random, readdirSync(folder))), 'utf8');
    return `What was said about ${text.slice(0, text.indexOf('\n')).toLowerCase()}?`;
  };
  async function ask(archive: KeptArchive): Promise<void> {
    const question = questionTo(archive);
    const isOpen = rooms.has(archive.number);
    const from = performance.now();
    const answer = await shelf.use(archive, ({ live }) => live.current().answerer.ask(question));
    (isOpen ? warm : cold).push(performance.now() - from);
    if (answer.outcome === 'nothing-found') told.nothingFound++;
  }

  const before = memory();
  if (phase === 'budget') for (let n = 0; n < questions; n++) await ask(often(archives, random()));
  else {
    for (const archive of archives) await ask(archive);
    if (phase === 'all') for (const archive of archives) await ask(archive);
  }
  const after = memory();
  const open = [...rooms.values()];
  const takenFor = open.reduce((sum, room) => sum + room.bytes(), 0);
  const { evicted } = told;
  await shelf.end();
  await stores.close();
  return { ...told, evicted, cold, warm, open: open.length, takenFor, memory: { before, after } };
}

/** By Zipf's law, the first one most often. @param drawn uniform in [0, 1) */
function often(archives: readonly KeptArchive[], drawn: number): KeptArchive {
  const whole = archives.reduce((sum, _, i) => sum + 1 / (i + 1), 0);
  let left = drawn * whole;
  for (const [i, archive] of archives.entries()) {
    left -= 1 / (i + 1);
    if (left <= 0) return archive;
  }
  return archives.at(-1)!;
}

function memory(): Memory {
  for (let n = 0; n < 3; n++) globalThis.gc?.();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  return { resident: rss, heap: heapUsed, buffers: arrayBuffers };
}

process.once('message', async (task: Task) => {
  const told = await run(task);
  process.send!(told, () => process.exit(0));
});
// Its parent was killed.
process.once('disconnect', () => process.exit(1));
