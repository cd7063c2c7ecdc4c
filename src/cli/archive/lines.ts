import { isPassedOver } from '../../archive/archive.js';
import type { Act, Actor } from '../../live/curator/audit.js';
import type {
  Applied,
  ArchiveStatus,
  KeptVersion,
  Named,
  Proposal,
  Upload,
} from '../../live/curator/reports.js';

import type { Exported } from './export.js';

/** What the curator reports, as lines of text for a terminal. */

const SHOWN = 10;

export function statusLines(status: ArchiveStatus): string[] {
  const { version, since, by, kind, pinned, folder, articles, paragraphs, newest, rejected } = status;
  return [
    `version     ${short(version)}, live since ${time(since)} (${kind} by ${who(by)})${pinned ? ', brought back: stays until the next reload' : ''}`,
    `articles    ${articles}, ${paragraphs} paragraphs, the newest of ${newest ?? 'no date'}`,
    `folder      ${folder}`,
    `rejected    ${rejected.length}`,
    ...rejectedLines(rejected),
  ];
}

export function proposalLines(proposal: Proposal): string[] {
  const { from, to, added, changed, removed, rejected, articles, refusal, ignored } = proposal;
  return [
    `from ${short(from)} to ${short(to)}: ${articles} articles`,
    ...namedLines('added', added),
    ...namedLines('changed', changed),
    ...namedLines('removed', removed),
    `rejected ${rejected.length}`,
    ...rejectedLines(rejected),
    ...passedOverLines(ignored.filter(isPassedOver)),
    ...(refusal ? [`${refusal.reason} ${refusal.remedy}`] : []),
  ];
}

export function appliedLine({
  kind,
  from,
  to,
  added,
  changed,
  removed,
  articles,
  saved,
  trashed,
}: Applied): string {
  const files = [...saved.map((file) => `saved ${file}`), ...trashed.map((file) => `moved to ${file}`)];
  const counts = `${added.length} added, ${changed.length} changed, ${removed.length} removed`;
  return `${kind}: ${short(from)} → ${short(to)}, ${counts}, ${articles} articles now${files.length > 0 ? `; ${files.join(', ')}` : ''}`;
}

export function uploadLines({ articles, rejected, ignored, replaces }: Upload): string[] {
  return [
    ...articles.flatMap(({ id, file, headline, date, section, paragraphs, removed, copyOf, url }) => [
      `${file}: ${id}, “${headline}”, ${date ?? 'no date'}, ${section ?? 'no section'}, ${paragraphs.length} paragraphs${copyOf ? `, a copy of ${copyOf.id}` : ''}`,
      ...(url === null ? [] : [`  address: ${url}`]),
      ...removed.map(({ line, rule, text }) => `  left out: line ${line}  ${rule}  ${text}`),
    ]),
    ...rejectedLines(rejected),
    ...passedOverLines(ignored),
    ...namedLines('takes the place of', replaces),
  ];
}

export function exportedLines({ articles, path, before }: Exported): string[] {
  return [
    `exported ${articles} ${articles === 1 ? 'article' : 'articles'} to ${path}`,
    ...(before === null ? [] : [`what stood there is now ${before}`]),
  ];
}

export function articleLine({
  id,
  date,
  headline,
}: Pick<Named, 'id' | 'headline'> & { readonly date: string | null }): string {
  return `${id}  ${date ?? 'no date'}  ${headline}`;
}

export function historyLine(version: KeptVersion): string {
  const { live, at, by, kind, articles, added, changed, removed } = version;
  const change = `+${added} ~${changed} -${removed}`;
  return `${live ? '*' : ' '} ${short(version.version)}  ${time(at)}  ${kind} by ${who(by)}  ${articles} articles (${change})`;
}

export function actLine(act: Act): string {
  const { number, at, by, kind } = act;
  return `${number}  ${time(at)}  ${kind} by ${who(by)}  ${outcomeOf(act)}`;
}

function outcomeOf({
  outcome,
  from,
  to,
  added,
  changed,
  removed,
  problem,
  source,
  fields,
  articles,
}: Act): string {
  const about = source ? source.address : null;
  if (outcome !== 'done') return `${about === null ? '' : `${about}  `}${outcome}: ${problem?.reason}`;
  if (about !== null) return problem ? `${about}  ${problem.reason}` : about;
  const change = `${short(from)} → ${short(to)}  +${added} ~${changed} -${removed}`;
  if (!fields) return change;
  const what = fields.map(({ field, before, after }) => `${field}: ${before ?? 'none'} → ${after ?? 'none'}`);
  return `${change}  ${articles.join(', ')}  ${what.join('; ')}`;
}

function namedLines(what: string, articles: readonly Named[]): string[] {
  if (articles.length === 0) return [];
  const shown = articles.slice(0, SHOWN).map(({ id, headline }) => `  ${id}  ${headline}`);
  const more = articles.length > SHOWN ? [`  … and ${articles.length - SHOWN} more`] : [];
  return [`${what} ${articles.length}`, ...shown, ...more];
}

/** Those of a kind together: the same is to be said of each. */
function passedOverLines(files: Proposal['ignored']): string[] {
  if (files.length === 0) return [];
  const byReason = new Map<string, string[]>();
  for (const { file, reason } of files) {
    const alike = byReason.get(reason) ?? [];
    alike.push(file);
    byReason.set(reason, alike);
  }
  const lines = [...byReason].map(([reason, names]) => {
    const more = names.length > SHOWN ? `, … and ${names.length - SHOWN} more` : '';
    return `  ${names.slice(0, SHOWN).join(', ')}${more}: ${reason}`;
  });
  return [`passed over ${files.length}`, ...lines];
}

function rejectedLines(rejected: Proposal['rejected']): string[] {
  const shown = rejected
    .slice(0, SHOWN)
    .map(
      ({ file, line, reason, remedy }) =>
        `  ${file}${line === null ? '' : `, line ${line}`}: ${reason} ${remedy}`,
    );
  return rejected.length > SHOWN ? [...shown, `  … and ${rejected.length - SHOWN} more`] : shown;
}

function short(version: string | null): string {
  return version === null || version === '' ? 'nothing' : version.slice(0, 12);
}

function time(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}

function who({ name, via }: Actor): string {
  return via === 'discord' ? name : `${name} (${via})`;
}
