import type { StoredVersion } from '../../state/archive-versions.js';
import type { Actor } from '../curator/audit.js';
import type { WorkOptions } from '../curator/curator.js';
import { problems } from '../curator/problems.js';
import { steps } from '../curator/progress.js';
import type { Applied } from '../curator/reports.js';
import { loadVersion } from '../keeping/archive-store.js';
import { type Desk, exclusively } from './desk.js';
import { prepareVersion, publish } from './publish.js';

/** Fewer digits are more likely a slip than a name. */
const FEWEST_DIGITS = 4;

/** Makes a kept version live again. It stays, whatever the folder holds, until the next reload. @throws ArchiveProblem */
export function rollback(desk: Desk, wanted: string, by: Actor, options: WorkOptions): Promise<Applied> {
  return exclusively(desk, { by, kind: 'rollback', traced: true }, options.signal, async (signal) => {
    const { version } = await found(desk, wanted);
    const { standing } = desk;
    if (version === standing.archive.version) throw problems.versionLive(version);
    const onStep = steps(options.onProgress);
    onStep('reading', 0);
    const archive = await loadVersion(desk.versions, version, standing.archive.articles, signal);
    onStep('comparing', 0);
    const prepared = await prepareVersion(standing, archive, signal, (share) => onStep('indexing', share));
    return publish(desk, prepared, {
      by,
      kind: 'rollback',
      pinned: true,
      signal,
      onShare: (share) => onStep('saving', share),
      onWait: (share) => onStep('sharing', share),
    });
  });
}

async function found(desk: Desk, wanted: string): Promise<StoredVersion> {
  const prefix = wanted.trim().toLowerCase();
  const candidates =
    prefix.length >= FEWEST_DIGITS && /^[0-9a-f]+$/.test(prefix)
      ? await desk.versions.beginningWith(prefix, 2)
      : [];
  if (candidates.length > 1) throw problems.versionAmbiguous(wanted);
  if (!candidates[0]) throw problems.versionUnknown(wanted);
  return candidates[0];
}
