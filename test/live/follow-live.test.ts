import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArchiveRoom } from '../../src/live/room.js';
import { pageOf } from '../archive/folder.js';
import { PROGRAMS, type Server, START_MS, startServer } from '../state/postgres/server.js';
import { MO } from './rooms.js';
import { processes } from './shared/processes.js';

/** As several processes have it, over one database and one folder. */
describe.skipIf(PROGRAMS === null)('an archive that several processes answer from', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer();
    return () => server.remove();
  }, START_MS);

  const versionIn = ({ live }: ArchiveRoom) => live.current().archive.version;

  async function found({ live }: ArchiveRoom, question: string) {
    const answer = await live.current().answerer.ask(question);
    return answer.outcome === 'answered' ? answer.passages.map(({ citation }) => citation.article) : [];
  }

  async function soon(holds: () => boolean | Promise<boolean>): Promise<void> {
    for (let left = 600; left > 0; left--) {
      if (await holds()) return;
      await wait(50);
    }
    expect.unreachable('It never came to be so.');
  }

  it('is the same in all, and what one makes live goes live in the others', async () => {
    const { folder, open } = await processes(server);
    const [one, two] = [await open('the first'), await open('the second')];
    expect(two.started).toBe('stored');
    expect(versionIn(two)).toBe(versionIn(one));
    await writeFile(join(folder, 'p9.txt'), pageOf(9));
    const { to } = (await one.curator.reload(MO)).applied!;
    expect(versionIn(one)).toBe(to);
    await soon(() => versionIn(two) === to);
    expect(await found(two, 'What happened in Ward 9?')).toEqual(
      await found(one, 'What happened in Ward 9?'),
    );
    await one.curator.rollback(versionBefore(await one.curator.history(9)), MO);
    await soon(() => versionIn(two) === versionIn(one));
    expect((await two.curator.history(9)).map(({ version }) => version)).toEqual(
      (await one.curator.history(9)).map(({ version }) => version),
    );
  });

  it('is changed by one of them, and by another once that one has ended', async () => {
    const { folder, open } = await processes(server);
    const [one, two] = [await open('the first'), await open('the second')];
    await writeFile(join(folder, 'p8.txt'), pageOf(8));
    const { to } = (await one.curator.reload(MO)).applied!;
    await one.close();
    // It begins with what the other one has done, though it may not have been told of it.
    await writeFile(join(folder, 'p9.txt'), pageOf(9));
    const applied = (await two.curator.reload(MO)).applied!;
    expect(applied).toMatchObject({ from: to });
    expect(applied.added.map(({ id }) => id)).toEqual([expect.stringMatching(/p9/)]);
    const trail = (await two.curator.audit.list(9)).map(({ from, to: after }) => [from, after]);
    expect(trail.slice(0, 2)).toEqual([
      [to, applied.to],
      [expect.any(String), to],
    ]);
  });
});

function versionBefore(versions: readonly { readonly version: string; readonly live: boolean }[]): string {
  return versions.find(({ live }) => !live)!.version;
}
