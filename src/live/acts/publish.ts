import {
  type Archive,
  type ArchiveChange,
  type ArchivedArticle,
  isPassedOver,
} from '../../archive/archive.js';
import { createPacer } from '../../archive/pacer.js';
import { diffArchives } from '../../archive/version/diff.js';
import type { IgnoredFile } from '../../article/article.js';
import { SearchIndex } from '../../search/search-index.js';
import type { KeptCorrection } from '../../state/archive/corrections.js';
import type { FileChange } from '../../state/shared-archive/kept-files.js';
import { type Act, type ActKind, type Actor, type NewAct, rowOf } from '../curator/audit.js';
import type { FieldChange } from '../curator/editing.js';
import { type Applied, type Named, named } from '../curator/reports.js';
import { faultsOf, keepArticles } from '../keeping/archive-store.js';
import { readyElsewhere } from '../ready-elsewhere.js';
import { announce, type Desk, goLive, inBackground, liveOf, type Standing } from './desk.js';
import { keepUp, prune } from './keep-up.js';

/** A version that is ready to be answered from. */
export interface Prepared {
  readonly archive: Archive;
  readonly index: SearchIndex;
  /** Against the version that it was prepared from. */
  readonly from: Archive;
  readonly change: ArchiveChange;
}

export interface Publication {
  readonly by: Actor;
  readonly kind: ActKind;
  readonly pinned: boolean;
  readonly signal: AbortSignal;
  /** Files that were put into the folder, and that went to its trash. */
  readonly saved?: readonly string[];
  readonly trashed?: readonly string[];
  /** What was intended with them, done when this is. */
  readonly intent?: number | undefined;
  /** What is kept of them, where machines have a folder each. */
  readonly files?: readonly FileChange[] | undefined;
  /** What an edit changed, and what is kept of it. */
  readonly fields?: readonly FieldChange[];
  readonly correction?: KeptCorrection;
  /** What was passed over; told with the act. */
  readonly ignored?: readonly IgnoredFile[];
  readonly onShare?: (share: number) => void;
  /** Told the share of other processes that could answer from it, while they are waited for. */
  readonly onWait?: (share: number) => void;
}

/** A change of this share of the paragraphs costs more than an index built anew, which is smaller as well. */
const MOST_CHANGE = 0.2;
/** Files that an act names of those that were passed over. */
const NAMED_IN_TRAIL = 10;

/** Makes the index of a version beside the live one; `known`: its change against the standing one, where that was seen already. */
export async function prepareVersion(
  { archive: from, index }: Standing,
  archive: Archive,
  signal: AbortSignal,
  onShare: (share: number) => void = () => {},
  known?: ArchiveChange,
): Promise<Prepared> {
  const change = known ?? (await diffArchives(from, archive, createPacer(signal)));
  const fresh = [...change.added, ...change.changed].reduce((sum, one) => sum + one.paragraphs.length, 0);
  const options = { signal, onProgress: onShare };
  const isLarge = fresh > index.size.paragraphs * MOST_CHANGE;
  const next = isLarge
    ? await SearchIndex.build(archive.articles, { ...options, known: index.known })
    : await index.next(change, options);
  return { archive, index: next, from, change };
}

/**
 * Makes a prepared version the live one: on disk first, in one transaction with its entry in the audit trail, then in
 * memory in one step. Killed at any moment, the next start comes up on the old version or on the new one.
 */
export async function publish(desk: Desk, prepared: Prepared, publication: Publication): Promise<Applied> {
  const { archive, index, change } = prepared;
  const { by, kind, pinned, signal, saved = [], trashed = [], fields, onShare, onWait } = publication;
  const ignored = (publication.ignored ?? []).filter(isPassedOver);
  const articles = await keepArticles(desk.versions, archive.articles, signal, onShare);
  const live = await liveOf(archive, index, desk.meaning, signal);
  const names = await namesIn(prepared, signal);
  const rejected = faultsOf(archive);
  if (desk.sharing)
    await readyElsewhere(desk.sharing, { version: archive.version, rejected, articles }, { signal, onWait });
  signal.throwIfAborted();
  const act: NewAct = {
    by,
    kind,
    outcome: 'done',
    // What was there before the first version has no name.
    from: prepared.from.version || null,
    to: archive.version,
    ...countsOf(change),
    rejected: archive.rejected.length,
    articles: kind === 'reload' || kind === 'rollback' ? [] : touched(prepared),
    files: [...saved, ...trashed],
    problem: null,
    ...(fields && { fields }),
    ...(ignored.length > 0 && { passedOver: namedOf(ignored) }),
  };
  const facts: VersionFacts = {
    articles: archive.articles.length,
    paragraphs: live.library.paragraphs,
    newest: live.library.newest,
    rejected: archive.rejected.length,
  };
  const at = desk.now();
  const number = await desk.versions.publish({
    version: archive.version,
    facts,
    rejected,
    articles,
    pinned,
    ...(prepared.from.version !== '' && { from: prepared.from.version }),
    act: rowOf(act, at),
    ...(publication.intent !== undefined && { intent: publication.intent }),
    ...(publication.files && { files: publication.files }),
    ...(publication.correction && { correction: publication.correction }),
  });
  const written: Act = { ...act, at, number };
  await desk.settle().catch((error) => {
    desk.log.warn({ fault: String(error) }, 'the act is kept, but the disk did not confirm that it has it');
  });
  goLive(desk, live, { archive, index, pinned, act: written });
  announce(desk, written);
  await prune(desk);
  inBackground(desk, keepUp(desk));
  return {
    kind,
    from: prepared.from.version,
    to: archive.version,
    ...names,
    rejected: archive.rejected.length,
    articles: archive.articles.length,
    paragraphs: live.library.paragraphs,
    saved,
    trashed,
    ignored,
    fields: fields ?? [],
    act: written.number,
  };
}

/** What the state keeps of a version beside its articles. */
export interface VersionFacts {
  readonly articles: number;
  readonly paragraphs: number;
  readonly newest: string | null;
  readonly rejected: number;
}

function countsOf({ added, changed, removed }: ArchiveChange) {
  return { added: added.length, changed: changed.length, removed: removed.length };
}

/** The trail is kept for good: it names some. */
function namedOf(ignored: readonly IgnoredFile[]) {
  return { count: ignored.length, files: ignored.slice(0, NAMED_IN_TRAIL).map(({ file }) => file) };
}

function touched({ change }: Prepared): string[] {
  return [...change.added.map(({ id }) => id), ...change.changed.map(({ id }) => id), ...change.removed];
}

/** The articles of a change by name; those removed by the name they had. */
export async function namesIn(
  { change, from }: Pick<Prepared, 'change' | 'from'>,
  signal: AbortSignal,
): Promise<{ added: Named[]; changed: Named[]; removed: Named[] }> {
  const pacer = createPacer(signal);
  const gone = new Set(change.removed);
  const namesOf = async (articles: readonly ArchivedArticle[], counts: (id: string) => boolean) => {
    const names: Named[] = [];
    for (const article of articles) {
      if (counts(article.id)) names.push(named(article));
      if (pacer.due()) await pacer.rest();
    }
    return names;
  };
  return {
    added: await namesOf(change.added, () => true),
    changed: await namesOf(change.changed, () => true),
    removed: gone.size === 0 ? [] : await namesOf(from.articles, (id) => gone.has(id)),
  };
}
