import type { SourceCheck, SourceLook, SourceReport } from '../../live/curator/sources.js';
import { appliedLine } from './lines.js';

/** What is told of sources, as lines of text for a terminal. */

export function lookLines({ address, kind, title, items, parts, newest, first }: SourceLook): string[] {
  return [
    `${title ?? address} (${kind}): ${items} listed${parts > 0 ? `, ${parts} more lists in it` : ''}`,
    ...newest.map(
      ({ title: name, link, date }) => `  ${date?.slice(0, 10) ?? 'no date'}  ${name ?? link ?? ''}`,
    ),
    ...(first === null ? ['  it lists nothing just now'] : firstLines(first)),
  ];
}

function firstLines(first: NonNullable<SourceLook['first']>): string[] {
  if (!('headline' in first)) return [`  the first could not be read: ${first.reason}`];
  const { headline, date, author, paragraphs } = first;
  return [
    `  the first was read as “${headline}”, ${date ?? 'no date'}, ${author ?? 'no author'}, ${paragraphs.length} paragraphs`,
  ];
}

export function sourceLines(source: SourceReport): string[] {
  const { number, address, kind, title, pattern, by, lastAt, nextAt, paused, problem, counts } = source;
  const { live, held, waiting, failed } = counts;
  return [
    `${number}  ${title ?? ''}  ${address} (${kind}${pattern === null ? '' : `, ${pattern}`}), added by ${by.name}`,
    `   ${lastAt === null ? 'not asked yet' : `asked ${time(lastAt)}`}, ${courseOf(paused, nextAt)}`,
    `   ${live} in the archive, ${held} to be taken, ${waiting} still to be fetched, ${failed} could not be had`,
    ...(problem === null ? [] : [`   ${problem.reason}`]),
  ];
}

function courseOf(paused: SourceReport['paused'], nextAt: number): string {
  if (paused === 'failing') return 'paused, because it failed for a day';
  return paused === 'asked' ? 'paused' : `next ${time(nextAt)}`;
}

export function checkLines({
  source,
  fresh,
  changed,
  waiting,
  failed,
  applied,
  refused,
}: SourceCheck): string[] {
  const { held } = source.counts;
  return [
    ...sourceLines(source),
    `   new ${fresh}, changed ${changed}${failed > 0 ? `, could not be had ${failed}` : ''}`,
    ...waiting.map(
      ({ title, instead }) =>
        `     ${title ?? 'without a title'}${instead === null ? '' : ` (only the text of the feed: ${instead})`}`,
    ),
    ...(held > waiting.length ? [`     … and ${held - waiting.length} more`] : []),
    ...(applied === null ? [] : [`   ${appliedLine(applied)}`]),
    ...(refused === null ? [] : [`   ${refused.reason} ${refused.remedy}`]),
    ...(held > 0 ? [`   npm run archive -- source take ${source.number} puts them into the archive`] : []),
  ];
}

function time(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
