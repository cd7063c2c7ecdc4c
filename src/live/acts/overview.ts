import type { Rejected } from '../../article/article.js';
import type { StoredAct } from '../../state/archive-acts.js';
import type { StoredVersion } from '../../state/archive-versions.js';
import { asProblem } from '../curator/as-problem.js';
import type { Act, ActKind, Actor } from '../curator/audit.js';
import type { ArchiveProblem } from '../curator/problem.js';
import type { ArchiveStatus, KeptVersion } from '../curator/reports.js';
import type { Desk } from './desk.js';
import type { VersionFacts } from './publish.js';

/** @throws ArchiveProblem */
export async function listActs(desk: Desk, limit: number, before?: number): Promise<readonly Act[]> {
  return foreseen(desk, async () => (await desk.acts.list(limit, before)).map(actOf));
}

/** The kept versions, the one that went live last first. @throws ArchiveProblem */
export async function listVersions(desk: Desk, limit: number): Promise<readonly KeptVersion[]> {
  return foreseen(desk, async () => {
    const live = (await desk.versions.live())?.version;
    const kept = await desk.versions.latest(limit);
    return Promise.all(kept.map((version) => keptVersion(desk, version, live)));
  });
}

export function statusOf(
  desk: Desk,
  watching: ArchiveStatus['watching'],
  trouble: ArchiveProblem | null,
): ArchiveStatus {
  const { archive, index, pinned, act } = desk.standing;
  const { library } = desk.live.current();
  return {
    version: archive.version,
    since: act?.at ?? desk.opened,
    by: act?.by ?? THE_BOT,
    kind: act?.kind ?? 'reload',
    pinned,
    folder: desk.settings.folder,
    articles: archive.articles.length,
    paragraphs: library.paragraphs,
    newest: library.newest,
    rejected: archive.rejected as readonly Rejected[],
    working: desk.working,
    memory: process.memoryUsage.rss(),
    garbage: index.garbage,
    watching,
    meaning: desk.meaning?.progress ?? null,
    behind: desk.behind,
    trouble,
  };
}

/** The bot itself, reading the folder at its start. */
export const THE_BOT: Actor = { id: '', name: 'Clippings', via: 'start' };

export function actOf({ number, at, actor, kind, outcome, before, after, body }: StoredAct): Act {
  return {
    number,
    at,
    by: actor as Actor,
    kind: kind as ActKind,
    outcome: outcome as Act['outcome'],
    from: before,
    to: after,
    ...(body as Omit<Act, 'number' | 'at' | 'by' | 'kind' | 'outcome' | 'from' | 'to'>),
  };
}

async function keptVersion(
  desk: Desk,
  { version, act: number, facts }: StoredVersion,
  live: string | undefined,
): Promise<KeptVersion> {
  const stored = await desk.acts.find(number);
  if (!stored) throw new Error(`The act ${number} that made version ${version} is not in the audit trail.`);
  const { at, by, kind, from, added, changed, removed } = actOf(stored);
  const { articles, paragraphs, newest, rejected } = facts as VersionFacts;
  return {
    version,
    live: version === live,
    at,
    by,
    kind,
    from,
    articles,
    paragraphs,
    newest,
    rejected,
    added,
    changed,
    removed,
  };
}

async function foreseen<T>(desk: Desk, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asProblem(error, desk.settings.folder);
  }
}
