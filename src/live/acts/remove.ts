import { createPacer } from '../../archive/pacer.js';
import { amend } from '../../archive/version/amend.js';
import type { Actor } from '../curator/audit.js';
import { problems } from '../curator/problems.js';
import type { Applied } from '../curator/reports.js';
import { type Desk, exclusively } from './desk.js';
import { bringUp, withFiles } from './file-work.js';
import { prepareVersion, publish } from './publish.js';
import { withdrawal } from './withdraw.js';

/** Takes an article out of the live version and its files out of the folder. @throws ArchiveProblem */
export function remove(desk: Desk, id: string, by: Actor): Promise<Applied> {
  return exclusively(desk, { by, kind: 'remove', traced: true }, undefined, async (signal) => {
    await bringUp(desk);
    const article = desk.live.current().library.byId(id);
    if (!article) throw problems.articleUnknown(id);
    const { standing } = desk;
    const planned = await withdrawal(desk, [article], signal);
    const archive = await amend(standing.archive, new Set([article.id]), { items: [] }, createPacer(signal));
    const prepared = await prepareVersion(standing, archive, signal);
    const trashed = planned.flatMap(({ step }) => (step.kind === 'place' ? [] : [step.trashed]));
    return withFiles(desk, planned, (done) =>
      publish(desk, prepared, { by, kind: 'remove', pinned: standing.pinned, signal, trashed, ...done }),
    );
  });
}
