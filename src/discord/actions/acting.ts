import type { Actor } from '../../live/curator/audit.js';
import { ArchiveProblem } from '../../live/curator/problem.js';
import type { KeptVersion } from '../../live/curator/reports.js';
import { problemText } from '../archive/problem-text.js';
import type { Context } from '../commands/context.js';
import { Problem } from '../reply/problem.js';

/** What the commands and buttons of /archive have in common. */

/** More are kept than anyone pages through. */
const VERSIONS = 200;

export function actorOf({ caller }: Context): Actor {
  return { id: caller.userId, name: caller.name, via: 'discord' };
}

/** @throws ArchiveProblem when the state cannot be used */
export function keptVersions({ curator }: Context): Promise<readonly KeptVersion[]> {
  return curator.history(VERSIONS);
}

const FEWEST_DIGITS = 4;

/** The kept version that has this digest or begins with it. @throws Problem when it is not one, or the live one */
export async function versionNamed(context: Context, typed: string): Promise<KeptVersion> {
  const wanted = typed.trim().toLowerCase();
  const found =
    wanted.length < FEWEST_DIGITS
      ? []
      : (await keptVersions(context)).filter(({ version }) => version.startsWith(wanted));
  const [first, second] = found;
  const problem = (code: 'version-unknown' | 'version-ambiguous' | 'version-live') =>
    new Problem('refused', (t) => problemText(t, new ArchiveProblem(code, '', '', { version: typed })));
  if (!first) throw problem('version-unknown');
  if (second) throw problem('version-ambiguous');
  if (first.live) throw problem('version-live');
  return first;
}
