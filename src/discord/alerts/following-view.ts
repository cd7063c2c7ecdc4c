import type { Follow } from '../../state/alerts/follows.js';
import { timeText } from '../archive/words.js';
import type { Context } from '../commands/context.js';
import { buttonRow, container, selectRow, text } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { View } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { label } from '../text/label.js';
import { LIMITS } from '../text/limits.js';
import { channelMention, joined, type Markdown, md, quoted } from '../text/markdown.js';
import type { Following } from './following.js';
import { type Sought, soughtInWords } from './sought.js';

/** So many are listed, of the caller and of the channel; the menus hold as many as Discord takes. */
const LISTED = 12;
const SOUGHT = 80;

/** What is followed, with a menu to end each; `ended` is what was ended just now. */
export function followingView(
  { t, live }: Pick<Context, 't' | 'live'>,
  following: Following,
  ended?: Follow,
): View {
  const { own, here } = following;
  const { version } = live.archive;
  const told =
    ended === undefined ? [] : [text(t.md('follow.ended', { sought: quoted(wordsFor(ended, t), SOUGHT) }))];
  if (own.length + here.length === 0) {
    const none = t.md('following.none', { follow: t.plain('command.follow.name') });
    return { outcome: 'followed', components: [...told, text(none)] };
  }
  const paused = [...own, ...here].filter((one) => one.paused !== null && one.paused !== 'gone');
  return {
    outcome: 'followed',
    components: [
      ...told,
      container([...part(t, t.md('following.title'), own), ...part(t, t.md('following.channel'), here)]),
      ...menu(t, encodeCustomId('endfollow', version, 'own'), t.plain('following.title'), own),
      ...menu(t, encodeCustomId('endfollow', version, 'here'), t.plain('following.channel'), here),
      ...buttonRow(
        paused.length === 0
          ? []
          : [{ id: encodeCustomId('resume', version), text: t.plain('button.resume'), primary: true }],
      ),
    ],
  };
}

function part(t: Texts, title: Markdown, follows: readonly Follow[]) {
  if (follows.length === 0) return [];
  const more = follows.length - LISTED;
  const lines = [
    ...follows.slice(0, LISTED).map((follow) => md`- ${lineOf(follow, t)}`),
    ...(more > 0 ? [md`- ${t.md('following.more', { count: more })}`] : []),
  ];
  return [text(md`### ${title}\n${joined(lines, '\n')}`)];
}

function lineOf(follow: Follow, t: Texts): Markdown {
  const { target, at, paused } = follow;
  const place = target.kind === 'channel' ? channelMention(target.id) : t.md('following.direct');
  const why = paused === null ? md`` : md` · **${t.md(`following.${paused}`)}**`;
  return md`${quoted(wordsFor(follow, t), SOUGHT)} → ${place} · ${timeText(at, 'R')}${why}`;
}

function menu(t: Texts, id: string, title: string, follows: readonly Follow[]) {
  return selectRow(
    id,
    `${title}: ${t.plain('following.end')}`,
    follows.slice(0, LIMITS.selectOptions).map((follow) => ({
      value: String(follow.number),
      label: label(wordsFor(follow, t), LIMITS.selectLabel),
    })),
  );
}

function wordsFor({ sought }: Follow, t: Texts): string {
  return soughtInWords(sought as Sought, t);
}
