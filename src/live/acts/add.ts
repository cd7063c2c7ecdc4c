import { join } from 'node:path';
import { createPacer } from '../../archive/pacer.js';
import { amend } from '../../archive/version/amend.js';
import type { ActKind, Actor } from '../curator/audit.js';
import { problems } from '../curator/problems.js';
import type { Applied } from '../curator/reports.js';
import { contentDigest, isTaken, temporaryName, trashName } from '../files/files.js';
import { type Desk, exclusively } from './desk.js';
import { bringUp, type PlannedStep, withFiles } from './file-work.js';
import { prepareVersion, publish } from './publish.js';
import type { PlacedFile } from './upload.js';
import { withdrawal } from './withdraw.js';

/** Puts files that were read into the folder and their articles into the live version, all of them or none. @throws ArchiveProblem */
export function addAll(
  desk: Desk,
  files: readonly PlacedFile[],
  by: Actor,
  { kind, replace }: { readonly kind: ActKind; readonly replace: boolean },
): Promise<Applied> {
  const items = files.flatMap((one) => one.items);
  return exclusively(desk, { by, kind, traced: true }, undefined, async (signal) => {
    await bringUp(desk);
    const { standing } = desk;
    const { library } = desk.live.current();
    const taken = [...new Set(items.map(({ article }) => library.byId(article.id)))].filter(
      (article) => article !== undefined,
    );
    if (taken.length > 0 && !replace) throw problems.articleExists(taken.map(({ id }) => id));
    const planned: PlannedStep[] = await withdrawal(desk, taken, signal);
    for (const { file, bytes } of files) {
      await clearPlace(desk, file, planned, replace);
      const digest = contentDigest(bytes);
      const temporary = temporaryName(file);
      planned.push({ step: { kind: 'place', file, temporary, digest }, content: bytes });
    }
    const leaving = new Set(taken.map(({ id }) => id));
    const coming = {
      items,
      rejected: files.flatMap((one) => one.rejected),
      ignored: files.flatMap((one) => one.ignored),
      files: files.map(({ file }) => file),
    };
    const archive = await amend(standing.archive, leaving, coming, createPacer(signal));
    const prepared = await prepareVersion(standing, archive, signal);
    const trashed = planned.flatMap(({ step }) => (step.kind === 'place' ? [] : [step.trashed]));
    return withFiles(desk, planned, (done) =>
      publish(desk, prepared, {
        by,
        kind,
        pinned: standing.pinned,
        signal,
        saved: files.map(({ file }) => file),
        trashed,
        ...done,
        ignored: coming.ignored,
      }),
    );
  });
}

/** A file that has the name already, of articles that are not live or not the same, goes only when replacing is meant. */
async function clearPlace(desk: Desk, file: string, planned: PlannedStep[], replace: boolean): Promise<void> {
  if (!(await isTaken(join(desk.settings.folder, file)))) return;
  const at = planned.findIndex(({ step }) => step.file === file);
  if (at >= 0 && planned[at]!.step.kind === 'trash') return;
  if (!replace) throw problems.articleExists([file]);
  if (at >= 0) throw problems.articleFixed(file);
  planned.push({ step: { kind: 'trash', file, trashed: trashName(file, desk.now()) } });
}
