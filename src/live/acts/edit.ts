import {
  type ArchivedArticle,
  CORRECTABLE,
  type CorrectableField,
  type Correction,
  type Corrections,
} from '../../archive/archive.js';
import { createPacer } from '../../archive/pacer.js';
import { amend } from '../../archive/version/amend.js';
import { placedAgain } from '../../archive/version/assemble.js';
import { asPageSays, correctionIn, sameCorrection } from '../../archive/version/corrections.js';
import type { Article } from '../../article/article.js';
import type { Actor } from '../curator/audit.js';
import { editProblems } from '../curator/edit-problems.js';
import type { Edit, Editing, FieldChange } from '../curator/editing.js';
import { problems } from '../curator/problems.js';
import type { Applied } from '../curator/reports.js';
import { type Desk, exclusively } from './desk.js';
import { checkedFields } from './edit-fields.js';
import { prepareVersion, publish } from './publish.js';

/** What is kept of the corrections of an article. */
interface Kept {
  readonly fields: Correction;
  /** What was corrected before each of the last corrections, the last first. */
  readonly past: readonly Correction[];
}

const NOTHING: Kept = { fields: {}, past: [] };
const MOST_PAST = 20;

/** What becomes of fields; undefined: what the page says. */
type Change = ReadonlyMap<CorrectableField, string | null | undefined>;

/** What is corrected, of every article. */
export async function allCorrections({ corrections }: Pick<Desk, 'corrections'>): Promise<Corrections> {
  const pacer = createPacer();
  const all = new Map<string, Correction>();
  for await (const some of corrections.all()) {
    for (const { article, body } of some) all.set(article, (body as Kept).fields);
    if (pacer.due()) await pacer.rest();
  }
  return all;
}

/** More are read faster all at once. */
const LOOKED_UP = 32;

/** What is corrected of these articles, at least. */
export async function correctionsOf(desk: Desk, ids: readonly string[]): Promise<Corrections> {
  if (ids.length > LOOKED_UP) return allCorrections(desk);
  const found = await Promise.all(ids.map((id) => desk.corrections.find(id)));
  return new Map(found.flatMap((one) => (one ? [[one.article, (one.body as Kept).fields] as const] : [])));
}

/** What can be corrected of an article. @throws ArchiveProblem `article-unknown` */
export async function editing(desk: Desk, id: string): Promise<Editing> {
  const article = found(desk, id);
  const { past } = await keptOf(desk, article.id);
  const now = Object.fromEntries(CORRECTABLE.map((field) => [field, article[field]])) as Editing['now'];
  return { article: article.id, file: article.file, now, said: article.said ?? {}, past: past.length };
}

/**
 * Corrects what an article says, beside its file: the correction is kept with the version that shows it, lies over whatever the file
 * says after the next reload, and is in the trail. @throws ArchiveProblem
 */
export function edit(desk: Desk, id: string, wanted: Edit, by: Actor): Promise<Applied> {
  const checked = wanted.kind === 'set' ? checkedFields(wanted.fields) : {};
  return exclusively(desk, { by, kind: 'edit', traced: true }, undefined, async (signal) => {
    const { standing } = desk;
    const article = found(desk, id);
    const page = asPageSays(article);
    const kept = await keptOf(desk, article.id);
    if (wanted.kind === 'set') mustBeSeen(article, checked, wanted.seen);
    const change = changeOf(wanted, checked, kept, article);
    const before = correctionIn(article) ?? {};
    const after = mended(before, change, page);
    const next = nextOf(wanted, kept, mended(kept.fields, change, page));
    if (sameCorrection(before, after) && sameCorrection(kept.fields, next.fields)) throw editProblems.same();
    const placed = { ...placedAgain(article, null), correction: after };
    const archive = await amend(
      standing.archive,
      new Set([article.id]),
      { items: [placed] },
      createPacer(signal),
    );
    const prepared = await prepareVersion(standing, archive, signal);
    const isNothing = next.past.length === 0 && Object.keys(next.fields).length === 0;
    return publish(desk, prepared, {
      by,
      kind: 'edit',
      pinned: standing.pinned,
      signal,
      fields: changesBetween(article, after, page),
      correction: { article: article.id, body: isNothing ? null : next },
    });
  });
}

function found(desk: Desk, id: string): ArchivedArticle {
  const article = desk.live.current().library.byId(id);
  if (!article) throw problems.articleUnknown(id);
  return article;
}

async function keptOf({ corrections }: Desk, article: string): Promise<Kept> {
  return ((await corrections.find(article))?.body as Kept | undefined) ?? NOTHING;
}

function mustBeSeen(article: ArchivedArticle, fields: Correction, seen: Correction = {}): void {
  for (const field of CORRECTABLE) {
    const before = seen[field];
    if (fields[field] === undefined || before === undefined) continue;
    if (before !== article[field] && fields[field] !== article[field])
      throw editProblems.overtaken(before, article[field]);
  }
}

/** @throws ArchiveProblem `edit-none` */
function changeOf(wanted: Edit, checked: Correction, kept: Kept, article: ArchivedArticle): Change {
  if (wanted.kind === 'set') return new Map(entriesOf(checked));
  const corrected = entriesOf({ ...kept.fields, ...correctionIn(article) }).map(([field]) => field);
  if (wanted.kind === 'page') {
    if (corrected.length === 0) throw editProblems.nothing(article.id);
    return new Map(corrected.map((field) => [field, undefined]));
  }
  const [before] = kept.past;
  if (!before) throw editProblems.nothing(article.id);
  const differing = CORRECTABLE.filter((field) => before[field] !== kept.fields[field]);
  return new Map(differing.map((field) => [field, before[field]]));
}

function nextOf(wanted: Edit, { fields, past }: Kept, after: Correction): Kept {
  return wanted.kind === 'undo'
    ? { fields: after, past: past.slice(1) }
    : { fields: after, past: [fields, ...past].slice(0, MOST_PAST) };
}

/** A correction once it is changed. What says the same as the page is none. */
function mended(correction: Correction, change: Change, page: Article): Correction {
  const all = new Map<CorrectableField, string | null | undefined>([...entriesOf(correction), ...change]);
  return Object.fromEntries(
    [...all].filter(([field, value]) => value !== undefined && value !== page[field]),
  );
}

function changesBetween(article: ArchivedArticle, after: Correction, page: Article): FieldChange[] {
  return CORRECTABLE.flatMap((field) => {
    const value = after[field] === undefined ? page[field] : after[field];
    return value === article[field] ? [] : [{ field, before: article[field], after: value }];
  });
}

function entriesOf(correction: Correction): [CorrectableField, string | null][] {
  return CORRECTABLE.filter((field) => correction[field] !== undefined).map((field) => [
    field,
    correction[field]!,
  ]);
}
