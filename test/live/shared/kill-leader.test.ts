import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROGRAMS, type Server, START_MS, startServer } from '../../state/postgres/server.js';

const PROGRAM = new URL('../../../dist/src/bench/kill-leader.js', import.meta.url).pathname;
const run = promisify(execFile);

describe.skipIf(PROGRAMS === null)('the process that may change the archive', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer();
    return () => server.remove();
  }, START_MS);

  it('is followed by another in the middle of each kind of act, killed or standing still, and nothing is lost', {
    timeout: 600_000,
  }, async () => {
    const { url, make } = server.schema();
    await make();
    const given = [PROGRAM, '--database', url, '--times', '1', '--seed', '7'];
    const { stdout, stderr } = await run(process.execPath, given).catch((error) => error);
    expect(stderr).toBe('');
    expect(stdout).not.toMatch(/^SIG\w+ \d+ in /m);
    const rounds = stdout.match(
      /^SIG(?:KILL|STOP) in \w+: 1 times, \d of them in the middle of it, 0 with a fault$/gm,
    );
    expect(rounds).toHaveLength(10);
    expect(stdout).toMatch(/^another process went on each time, nothing confirmed was lost/m);
  });

  it('is killed only in a database that was named', async () => {
    const failed = run(process.execPath, [PROGRAM, '--times', '1']);
    await expect(failed).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/--database needs the postgres:\/\/ address/),
    });
  });
});
