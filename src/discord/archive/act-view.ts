import type { Act } from '../../live/curator/audit.js';
import { container, text } from '../reply/components.js';
import type { View } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { oneLine } from '../text/label.js';
import { joined, type Markdown, md, quoted } from '../text/markdown.js';
import { countsText, passedOverText } from './change-lists.js';
import { changeText } from './fields.js';
import { actorText, kindText, timeText, versionText } from './words.js';

const SHOWN = 10;
const NAME = 100;
const REASON = 300;

/** Whether audit channels are told of it; a source that pauses itself is told of with what to do about it: see `tellSources`. */
export const isTold = ({ kind, by }: Act) => kind !== 'source-pause' || by.via !== 'source';

/** An act as it stands in the audit trail: who, when, what, from which version to which. */
export function actView(t: Texts, act: Act): View {
  const { at, by, kind, outcome, from, to, articles, files, problem, fields, passedOver, source } = act;
  const title = t.md(`audit.${outcome}`, {
    act: kindText(kind, t),
    person: actorText(by, t),
    time: timeText(at),
  });
  const lines = [
    md`**${title}**`,
    ...(problem === null ? [] : [quoted(oneLine(problem.reason), REASON)]),
    ...(problem === null && !fields && !source ? [md`${countsText(t, act)}`] : []),
    ...(source
      ? [t.md('audit.source', { source: quoted(oneLine(source.title ?? source.address), NAME) })]
      : []),
    ...(source?.title ? [md`-# ${quoted(oneLine(source.address), REASON)}`] : []),
    ...(fields ?? []).map((field) => changeText(t, field)),
    ...(passedOver ? [passedOverText(t, passedOver.count, passedOver.files)] : []),
    ...named(t, 'audit.articles', articles),
    ...named(t, 'audit.files', files),
    md`-# ${from === null && to === null ? md`` : md`${versions(from, to)} · `}${t.md('applied.act', { n: act.number })}`,
  ];
  return { components: [container([text(joined(lines, '\n'))])] };
}

function versions(from: string | null, to: string | null): Markdown {
  const name = (version: string | null) => (version === null ? md`–` : versionText(version));
  return to === null ? name(from) : md`${name(from)} → ${name(to)}`;
}

function named(t: Texts, key: 'audit.articles' | 'audit.files', names: readonly string[]): Markdown[] {
  if (names.length === 0) return [];
  const shown = joined(
    names.slice(0, SHOWN).map((name) => quoted(oneLine(name), NAME)),
    ', ',
  );
  return [t.md(key, { names: names.length > SHOWN ? md`${shown} …` : shown })];
}
