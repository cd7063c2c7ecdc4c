import { randomBytes } from 'node:crypto';
import type { ArchiveChange, LoadedArchive } from '../../archive/archive.js';
import { readArchive } from '../../archive/load.js';
import { createPacer } from '../../archive/pacer.js';
import type { Readings } from '../../archive/reading/readings.js';
import { diffArchives } from '../../archive/version/diff.js';
import { type Ahead, ahead } from '../ahead.js';
import { type Actor, NO_COUNTS } from '../curator/audit.js';
import type { WorkOptions } from '../curator/curator.js';
import type { ArchiveProblem } from '../curator/problem.js';
import { problems } from '../curator/problems.js';
import { type OnStep, steps, TO_APPLY, TO_PROPOSE } from '../curator/progress.js';
import type { Applied, Proposal } from '../curator/reports.js';
import { untilAborted } from '../deadline.js';
import { type Desk, exclusively, inBackground, writeAct } from './desk.js';
import { allCorrections } from './edit.js';
import { bringUp } from './file-work.js';
import { namesIn, type Prepared, prepareVersion, publish } from './publish.js';

/** A proposal with what is needed to make it live. */
export interface Proposed {
  readonly proposal: Proposal;
  readonly archive: LoadedArchive;
  readonly readings: Readings;
  /** Its index, made while somebody looks at what it would change; null while something speaks against it. */
  readonly ahead: Ahead<Prepared> | null;
}

export interface ForceOption {
  readonly force?: boolean;
}

export function prepareReload(desk: Desk, by: Actor, options: WorkOptions): Promise<Proposed> {
  return exclusively(desk, { by, kind: 'reload', traced: true }, options.signal, async (signal) => {
    const proposed = await readProposal(desk, by, steps(options.onProgress, TO_PROPOSE), signal);
    return { ...proposed, ahead: proposed.proposal.refusal === null ? prepareAhead(desk, proposed) : null };
  });
}

/** Most moderators look at a proposal for longer than its index takes; what a proposal says does not wait for it. */
function prepareAhead(desk: Desk, { archive, change }: Read): Ahead<Prepared> {
  const { standing } = desk;
  const made = ahead(desk.closing.signal, (signal) =>
    prepareVersion(standing, archive, signal, () => {}, change),
  );
  desk.ahead = made;
  inBackground(
    desk,
    made.done.then(() => {
      if (desk.ahead === made) desk.ahead = null;
    }),
  );
  return made;
}

export function applyProposal(
  desk: Desk,
  proposed: Proposed,
  by: Actor,
  { force = false, onProgress, signal: given }: WorkOptions & ForceOption,
): Promise<Applied> {
  const { ahead } = proposed;
  return exclusively(desk, { by, kind: 'reload', traced: true, ahead }, given, (signal) =>
    applyProposed(desk, proposed, by, force, steps(onProgress, TO_APPLY), signal),
  );
}

export function reload(
  desk: Desk,
  by: Actor,
  { force = false, onProgress, signal: given }: WorkOptions & ForceOption,
): Promise<{ proposal: Proposal; applied: Applied | null }> {
  return exclusively(desk, { by, kind: 'reload', traced: true }, given, async (signal) => {
    const onStep = steps(onProgress);
    const proposed = await readProposal(desk, by, onStep, signal);
    const { proposal } = proposed;
    if (proposal.refusal?.code === 'nothing-changed') {
      await noteSame(desk, by);
      return { proposal, applied: null };
    }
    const applied = await applyProposed(desk, { ...proposed, ahead: null }, by, force, onStep, signal);
    return { proposal, applied };
  });
}

type Read = Omit<Proposed, 'ahead'> & { readonly change: ArchiveChange };

/** Of the reading the first pass, in which what pages have in common is found. */
const FIRST_PASS = 0.15;

async function readProposal(desk: Desk, by: Actor, onStep: OnStep, signal: AbortSignal): Promise<Read> {
  const { settings, standing } = desk;
  await bringUp(desk);
  const before = await desk.readings.current(standing.archive, signal);
  const { archive, readings, unsettled } = await readArchive(settings.folder, {
    ...settings.limits,
    before,
    corrections: await allCorrections(desk),
    signal,
    onLook: (files, ofFiles) => onStep('reading', (FIRST_PASS * files) / ofFiles, 0, ofFiles),
    onProgress: ({ files, ofFiles }) =>
      onStep('reading', FIRST_PASS + ((1 - FIRST_PASS) * files) / ofFiles, files, ofFiles),
  });
  if (unsettled[0] !== undefined) throw problems.unsettled(unsettled[0]);
  onStep('comparing', 0);
  const change = await diffArchives(standing.archive, archive, createPacer(signal));
  const refusal = refusalOf(desk, archive, change);
  if (refusal?.code === 'nothing-changed') await refresh(desk, archive, readings);
  const proposal: Proposal = {
    id: randomBytes(9).toString('base64url'),
    from: standing.archive.version,
    to: archive.version,
    ...(await namesIn({ from: standing.archive, change }, signal)),
    rejected: archive.rejected,
    ignored: archive.ignored,
    articles: archive.articles.length,
    refusal,
    by,
    at: desk.now(),
  };
  onStep('comparing', 1);
  return { proposal, archive, readings, change };
}

function refusalOf(desk: Desk, archive: LoadedArchive, change: ArchiveChange): ArchiveProblem | null {
  const { settings, standing } = desk;
  const before = standing.archive.articles.length;
  if (archive.version === standing.archive.version) return standing.pinned ? null : problems.nothingChanged();
  if (archive.articles.length === 0) return problems.nothingLeft(settings.folder);
  const removed = change.removed.length;
  if (removed * 100 > before * settings.maxRemovedPercent)
    return problems.removesTooMuch(removed, before, settings.maxRemovedPercent);
  return null;
}

/** The articles are the same; what was rejected, and how the files were read, may not be. */
async function refresh(desk: Desk, archive: LoadedArchive, readings: Readings): Promise<void> {
  const { standing } = desk;
  const same = { ...standing.archive, rejected: archive.rejected, ignored: archive.ignored };
  desk.standing = { ...standing, archive: same };
  desk.live.swap({ ...desk.live.current(), archive: same });
  inBackground(desk, desk.readings.keep(readings, archive, desk.ending.signal));
}

async function applyProposed(
  desk: Desk,
  { proposal, archive, readings, ahead }: Proposed,
  by: Actor,
  force: boolean,
  onStep: OnStep,
  signal: AbortSignal,
): Promise<Applied> {
  const { refusal } = proposal;
  if (refusal && !(force && refusal.code === 'removes-too-much')) throw refusal;
  if (desk.standing.archive.version !== proposal.from) throw problems.expired();
  onStep('indexing', 0);
  const ready =
    (await untilAborted(ahead?.done ?? Promise.resolve(null), signal)) ??
    (await prepareVersion(desk.standing, archive, signal, (share) => onStep('indexing', share)));
  const applied = await publish(desk, ready, {
    by,
    kind: 'reload',
    pinned: false,
    signal,
    ignored: archive.ignored,
    onShare: (share) => onStep('saving', share),
    onWait: (share) => onStep('sharing', share),
  });
  inBackground(desk, desk.readings.keep(readings, archive, desk.ending.signal));
  return applied;
}

/** A reload that found nothing new stands in the trail as well. */
async function noteSame(desk: Desk, by: Actor): Promise<void> {
  const { version } = desk.standing.archive;
  await writeAct(desk, {
    by,
    kind: 'reload',
    outcome: 'done',
    from: version,
    to: version,
    ...NO_COUNTS,
    rejected: desk.standing.archive.rejected.length,
    problem: null,
  });
}
