import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/** Where it is made, and by which user of the machine; this process's own unless told. */
interface As {
  readonly cwd: string;
  readonly uid?: number;
  readonly gid?: number;
}

/** An empty cluster of a database user, in a folder that is not there yet: a copy, because making one takes two seconds. */
export function makeCluster(initdb: string, folder: string, owner: string, as: As): void {
  const shared = inject('postgresCluster');
  if (!shared) {
    init(initdb, folder, owner, as);
    return;
  }
  const first = join(shared, 'data');
  if (!existsSync(first)) {
    if (as.uid !== undefined && as.gid !== undefined) chownSync(shared, as.uid, as.gid);
    const made = join(shared, `made-by-${process.pid}`);
    init(initdb, made, owner, as);
    // Another worker may have been quicker.
    if (existsSync(first)) rmSync(made, { recursive: true });
    else renameSync(made, first);
  }
  execFileSync('cp', ['-R', first, folder], as);
}

function init(initdb: string, folder: string, owner: string, as: As): void {
  const like = ['-U', owner, '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--wal-segsize=1'];
  const args = ['-D', folder, ...like, '--no-sync', '--no-instructions'];
  execFileSync(initdb, args, { ...as, stdio: 'ignore' });
}
