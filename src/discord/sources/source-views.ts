import type { FirstRead, SourceCheck, SourceLook, SourceReport } from '../../live/curator/sources.js';
import { troubleText } from '../archive/problem-text.js';
import { actorText, timeText } from '../archive/words.js';
import { buttonRow, container, text } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { View } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { oneLine } from '../text/label.js';
import { joined, linked, type Markdown, md, quoted } from '../text/markdown.js';
import { pageNumber, pagerRow } from '../views/pager.js';

const NAME = 120;
const ADDRESS = 200;
const BEGINNING = 200;
const SHOWN = 10;
const PAGE = 6;

/** What an address would bring, and how its first article was read. */
export function lookView(t: Texts, look: SourceLook, version: string): View {
  const { id, kind, title, items, parts, newest, first, pattern } = look;
  const counts = [
    t.plain('source.items', { count: items }),
    ...(parts > 0 ? [t.plain('source.parts', { count: parts })] : []),
  ];
  const lines = [
    md`### ${quoted(oneLine(title ?? '') || new URL(look.address).host, NAME)}`,
    md`-# ${t.plain(`source.kind.${kind}`)} · ${joined(
      counts.map((one) => md`${one}`),
      ' · ',
    )}`,
    md`-# ${quoted(look.address, ADDRESS)}${pattern === null ? md`` : md` · ${quoted(pattern, NAME)}`}`,
    ...newest.map((item) => md`- ${itemText(t, item)}`),
  ];
  return {
    outcome: 'proposed',
    components: [
      container([text(joined(lines, '\n')), text(firstText(t, first))]),
      ...buttonRow([
        { id: encodeCustomId('source', version, id), text: t.plain('button.follow-source'), primary: true },
        { id: encodeCustomId('drop', version, id), text: t.plain('button.cancel') },
      ]),
    ],
  };
}

function itemText(t: Texts, { title, link, date }: SourceLook['newest'][number]): Markdown {
  const name = linked(quoted(oneLine(title ?? '') || (link ?? t.plain('article.untitled')), NAME), link);
  return date === null ? name : md`${name} · ${t.date(date.slice(0, 10))}`;
}

function firstText(t: Texts, first: SourceLook['first']): Markdown {
  if (first === null) return t.md('source.first-none');
  if (!('headline' in first)) return md`${t.md('source.first-failed')} ${troubleText(t, first)}`;
  return joined([t.md('source.first'), ...readLines(t, first)], '\n');
}

function readLines(t: Texts, { headline, date, author, paragraphs }: FirstRead): Markdown[] {
  const details = [
    date === null ? t.md('article.undated') : md`${t.date(date)}`,
    ...(author === null ? [] : [t.md('article.by', { author: quoted(oneLine(author), NAME) })]),
    md`${t.plain('count.paragraph', { count: paragraphs.length })}`,
  ];
  return [
    md`**${quoted(oneLine(headline) || t.plain('article.untitled'), NAME)}**`,
    md`-# ${joined(details, ' · ')}`,
    ...paragraphs.slice(0, 1).map((one) => quoted(oneLine(one), BEGINNING)),
  ];
}

export function addedView(t: Texts, source: SourceReport): View {
  return {
    outcome: 'applied',
    components: [container([text(md`${t.md('source.added')}\n${sourceText(t, source)}`)])],
  };
}

/** A page of all sources, with how they are. */
export function sourcesView(
  t: Texts,
  sources: readonly SourceReport[],
  version: string,
  wanted?: string,
): View {
  const pages = Math.ceil(sources.length / PAGE);
  const page = pageNumber(wanted, pages);
  const shown = sources.slice(page * PAGE, (page + 1) * PAGE);
  return {
    components: [
      container([
        text(md`### ${t.md('source.title')}`),
        ...(shown.length === 0 ? [text(t.md('source.none'))] : shown.map((one) => text(sourceText(t, one)))),
      ]),
      ...pagerRow(t, page, pages, (to, role) => encodeCustomId('sources', version, to, role)),
    ],
  };
}

/** A source in a few lines: what it is, how it goes, what it has brought. */
export function sourceText(t: Texts, source: SourceReport): Markdown {
  const { number, address, kind, title, pattern, by, lastAt, nextAt, paused, problem, counts } = source;
  const name = linked(quoted(oneLine(title ?? '') || new URL(address).host, NAME), address);
  const about = [
    md`${t.plain(`source.kind.${kind}`)}`,
    ...(pattern === null ? [] : [quoted(pattern, NAME)]),
    t.md('source.by', { person: actorText(by, t) }),
  ];
  const course = [
    lastAt === null ? t.md('source.never') : t.md('source.asked', { time: timeText(lastAt, 'R') }),
    paused === null ? t.md('source.next', { time: timeText(nextAt, 'R') }) : t.md(`source.paused.${paused}`),
  ];
  const { live, held, waiting, failed } = counts;
  const many = t.md('source.counts', {
    live: t.number(live),
    held: t.number(held),
    waiting: t.number(waiting),
    failed: t.number(failed),
  });
  return joined(
    [
      md`**${number}.** ${name}`,
      md`-# ${joined(about, ' · ')}`,
      md`-# ${joined(course, ' · ')}`,
      md`-# ${many}`,
      ...(problem === null ? [] : [troubleText(t, problem)]),
    ],
    '\n',
  );
}

/** What came of asking a source, with the buttons to take what it brought. */
export function checkView(t: Texts, check: SourceCheck, version: string): View {
  const { source, fresh, changed, instead, failed, waiting, applied, refused } = check;
  const { held } = source.counts;
  const more = held - waiting.length;
  const lines = [
    t.md('source.brought', { fresh: t.number(fresh), changed: t.number(changed) }),
    ...(applied === null
      ? []
      : [t.md('source.applied', { count: applied.added.length + applied.changed.length })]),
    ...(held > 0 ? [t.md('source.held', { count: held })] : []),
    ...waiting.slice(0, SHOWN).map(({ title, instead: why }) => {
      const name = quoted(oneLine(title ?? '') || t.plain('article.untitled'), NAME);
      return why === null ? md`- ${name}` : md`- ${name} (${t.md('source.instead')})`;
    }),
    ...(more > 0 && waiting.length > 0 ? [md`- ${t.md('change.more', { count: more })}`] : []),
    ...(instead > 0 ? [md`-# ${t.md('source.instead-count', { count: instead })}`] : []),
    ...(failed > 0 ? [md`-# ${t.md('source.failed', { count: failed })}`] : []),
    ...(refused === null ? [] : [troubleText(t, refused)]),
  ];
  return {
    outcome: held > 0 ? 'proposed' : 'shown',
    components: [
      container([text(sourceText(t, source)), text(joined(lines, '\n'))]),
      ...(held === 0
        ? []
        : buttonRow([
            {
              id: encodeCustomId('take', version, source.number),
              text: t.plain('button.take'),
              primary: true,
            },
            { id: encodeCustomId('decline', version, source.number), text: t.plain('button.decline') },
          ])),
    ],
  };
}

/** A sentence about a source, with how it is now. */
export function changedView(t: Texts, sentence: Markdown, source: SourceReport): View {
  return { outcome: 'applied', components: [container([text(md`${sentence}\n${sourceText(t, source)}`)])] };
}
