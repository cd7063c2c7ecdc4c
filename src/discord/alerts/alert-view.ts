import type { Passage } from '../../answer/answer.js';
import type { Follow } from '../../state/alerts/follows.js';
import { buttonRow, text } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { View } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { LIMITS } from '../text/limits.js';
import { type Markdown, md, quoted } from '../text/markdown.js';
import { passageList } from '../views/passage-list.js';
import { type Sought, soughtInWords } from './sought.js';

/** New articles for one target. */
export interface Alert {
  /** One of each article, the newest first. */
  readonly passages: readonly Passage[];
  /** Those beyond them of which nothing else is known. */
  readonly more: number;
  /** Because of which they are told. */
  readonly follows: readonly Follow[];
}

const SHOWN = 6;
/** For each of them, beside the title, within the 4,000 characters of a message. */
const ROOM = 560;
const SOUGHT = 160;

/** The newest of them, each with the sentence that fits, and how to see them all. It pings nobody. */
export function alertView(t: Texts, version: string, { passages, more, follows }: Alert): View {
  const shown = passages.slice(0, SHOWN);
  const left = passages.length - shown.length + more;
  const soughts = follows.map(({ sought }) => soughtInWords(sought as Sought, t));
  const articles = t.plain('count.article', { count: passages.length + more });
  const isChannel = follows[0]?.target.kind === 'channel';
  const sought = quoted(soughts.join('; '), SOUGHT);
  const lines = [
    md`### ${t.md('alert.title')}`,
    md`-# ${t.md(isChannel ? 'alert.found' : 'alert.found-dm', { articles, sought })}`,
    ...(left > 0 ? [md`-# ${moreText(left, t)}`] : []),
  ];
  return {
    outcome: 'alert',
    components: [
      ...passageList(t, {
        title: md`${lines[0]!}\n${lines[1]!}${lines[2] ? md`\n${lines[2]}` : md``}`,
        passages: shown.map((passage) => ({ ...passage, excerpt: passage.sentence })),
        first: 1,
        version,
        room: ROOM,
      }),
      ...buttonRow(
        follows.slice(0, LIMITS.buttonsInRow).map(({ number }, i) => ({
          id: encodeCustomId('allfollowed', version, number),
          text: t.plain('alert.all', { sought: soughts[i]! }),
        })),
      ),
      text(md`-# ${t.md('alert.end', { following: t.plain('command.following.name') })}`),
    ],
  };
}

function moreText(count: number, t: Texts): Markdown {
  const articles = t.plain('count.article', { count });
  return t.md('alert.more', { articles, browse: t.plain('command.browse.name') });
}
