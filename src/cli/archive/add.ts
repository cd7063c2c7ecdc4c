import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Actor } from '../../live/curator/audit.js';
import type { Curator } from '../../live/curator/curator.js';
import { ArchiveProblem } from '../../live/curator/problem.js';
import { FAILED, RAN, UsageError } from '../terminal/usage.js';
import { appliedLine, uploadLines } from './lines.js';
import type { ArchiveOptions } from './options.js';

type Out = (value: object, lines: readonly string[]) => void;

/** `npm run archive -- add …` @throws UsageError, ArchiveProblem */
export async function runAdd(
  curator: Curator,
  { names, replace }: Pick<ArchiveOptions, 'names' | 'replace'>,
  me: Actor,
  out: Out,
): Promise<number> {
  const failed: ArchiveProblem[] = [];
  for (const name of names) {
    try {
      const upload = isAddress(name)
        ? await curator.readAddress(name, me)
        : await curator.readUpload(basename(name), await contentOf(name), me);
      out({ upload }, uploadLines(upload));
      const applied = await curator.add(upload.id, me, { replace });
      out({ applied }, [appliedLine(applied)]);
    } catch (error) {
      // One that cannot be added does not stop the others.
      if (!(error instanceof ArchiveProblem) || names.length === 1) throw error;
      const { code, reason, remedy, details } = error;
      out({ failed: name, problem: { code, reason, remedy, details } }, [`${name}: ${reason} ${remedy}`]);
      failed.push(error);
    }
  }
  return failed.length > 0 ? FAILED : RAN;
}

/** A file whose name looks so is given with its folder: `./https:…`. */
function isAddress(name: string): boolean {
  return /^[a-z][a-z+.-]*:\/\//i.test(name);
}

async function contentOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`, {
      cause: error,
    });
  }
}
