import { CORRECTABLE, type CorrectableField } from '../../archive/archive.js';
import type { Actor } from '../../live/curator/audit.js';
import type { Curator } from '../../live/curator/curator.js';
import type { Edit, Editing } from '../../live/curator/editing.js';
import { type Fault, listedArticles, listedFaults } from '../../live/listing.js';
import type { Live } from '../../live/live.js';
import { fold } from '../../search/terms/fold.js';
import { RAN, UsageError } from '../terminal/usage.js';
import { appliedLine, articleLine } from './lines.js';
import type { ArchiveOptions } from './options.js';

type Out = (value: object, lines: readonly string[]) => void;

/** `npm run archive -- list …` @throws UsageError */
export function runList(live: Live, options: ArchiveOptions, out: Out): number {
  const { names, show, page, limit, fields } = options;
  const wanted = names.map(fold);
  const holds = (text: string) => wanted.every((word) => fold(text).includes(word));
  if (show === 'rejected') {
    if (fields.source !== undefined)
      throw new UsageError('A file that gave no article has no source: leave --source out.');
    const faults = listedFaults(live).filter(({ file, reason }) => holds(`${file} ${reason}`));
    paged(faults, limit, page, out, (fault) => out(fault, [faultLine(fault)]));
    return RAN;
  }
  const source = sourceOf(live, fields.source);
  const articles = listedArticles(live, { show, source }).filter(({ id, headline }) =>
    holds(`${id} ${headline}`),
  );
  paged(articles, limit, page, out, (article) => {
    const { id, date, headline } = article;
    out({ id, date, headline, source: article.source, file: article.file }, [
      articleLine({ id, date, headline }),
    ]);
  });
  return RAN;
}

/** @throws UsageError for a source that no article has */
function sourceOf({ library }: Live, given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const found = library.sources.find((name) => fold(name) === fold(given));
  if (found !== undefined) return found;
  const known = library.sources.slice(0, 10).join(', ');
  throw new UsageError(
    `No article is from "${given}"${known === '' ? '; none says its source.' : `; there are ${known}.`}`,
  );
}

/** All of them, or so many at a time where that was asked for. */
function paged<Item>(
  items: readonly Item[],
  limit: number | null,
  page: number,
  out: Out,
  show: (item: Item) => void,
): void {
  const size = limit ?? items.length;
  for (const item of items.slice((page - 1) * size, page * size)) show(item);
  const left = items.length - page * size;
  if (left > 0) out({ more: left, page: page + 1 }, [`… and ${left} more: --page ${page + 1}`]);
}

function faultLine({ file, line, reason, remedy }: Fault): string {
  return `${file}${typeof line === 'number' ? `, line ${line}` : ''}: ${reason}${remedy === undefined ? '' : ` ${remedy}`}`;
}

/** `npm run archive -- edit ID …`; without anything to change it says what there is to change. @throws ArchiveProblem */
export async function runEdit(
  curator: Curator,
  { names: [id], fields, undo, asPage }: ArchiveOptions,
  me: Actor,
  out: Out,
): Promise<number> {
  const edit = editOf(fields, undo, asPage);
  if (edit !== null) {
    const applied = await curator.edit(id!, edit, me);
    out({ applied }, [
      ...applied.fields.map(
        ({ field, before, after }) => `${field}: ${before ?? 'none'} → ${after ?? 'none'}`,
      ),
      appliedLine(applied),
    ]);
    return RAN;
  }
  const editing = await curator.editing(id!);
  out({ editing }, editingLines(editing));
  return RAN;
}

/** @throws UsageError */
function editOf(fields: ArchiveOptions['fields'], undo: boolean, asPage: boolean): Edit | null {
  const isSet = Object.keys(fields).length > 0;
  if (Number(isSet) + Number(undo) + Number(asPage) > 1)
    throw new UsageError('Give either fields, or --undo, or --as-page-says.');
  if (undo) return { kind: 'undo' };
  if (asPage) return { kind: 'page' };
  return isSet ? { kind: 'set', fields } : null;
}

function editingLines({ article, file, now, said, past }: Editing): string[] {
  const line = (field: CorrectableField) => {
    const page = said[field];
    const corrected = page === undefined ? '' : `  (its page says: ${page ?? 'none'})`;
    return `  ${field.padEnd(9)} ${now[field] ?? 'none'}${corrected}`;
  };
  return [
    `${article}, ${file}`,
    ...CORRECTABLE.map(line),
    ...(past > 0 ? [`  ${past} ${past === 1 ? 'correction' : 'corrections'} can be undone (--undo)`] : []),
  ];
}
