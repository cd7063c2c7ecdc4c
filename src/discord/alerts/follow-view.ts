import type { Context } from '../commands/context.js';
import { buttonRow, container, text } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { View } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { label, oneLine } from '../text/label.js';
import { type Markdown, md, quoted } from '../text/markdown.js';
import type { Present } from './matching.js';
import type { Place } from './place.js';
import type { UnknownName } from './read-sought.js';
import { type Sought, soughtInWords } from './sought.js';

const SOUGHT = 800;
const HEADLINE = 200;
const NAME = 100;

interface FollowedOptions {
  readonly sought: Sought;
  readonly place: Place;
  readonly followed: { readonly outcome: 'kept' | 'there'; readonly number: number };
  readonly present: Present;
}

type For = Pick<Context, 't' | 'live'>;

/** What is followed and where it is told, what fits at present, and a button that ends it. */
export function followedView({ t, live }: For, options: FollowedOptions): View {
  const { sought, place, followed, present } = options;
  const where = place.target.kind === 'channel' ? 'here' : 'dm';
  const because = place.isInstead ? md`${t.md('follow.dm-because')}\n` : md``;
  return {
    outcome: 'followed',
    components: [
      container([
        text(
          md`${t.md(`follow.${followed.outcome}-${where}`)}\n**${quoted(soughtInWords(sought, t), SOUGHT)}**`,
        ),
        text(md`${because}${t.md(`follow.told-${where}`)}\n${presentText(present, t)}`),
      ]),
      ...buttonRow([
        {
          id: encodeCustomId('unfollow', live.archive.version, followed.number),
          text: t.plain('button.unfollow'),
        },
      ]),
    ],
  };
}

function presentText({ articles, isMore, newest }: Present, t: Texts): Markdown {
  if (articles === 0) return t.md('follow.now-none');
  const headline = quoted(label(newest ?? '', 1_000, t.plain('article.untitled')), HEADLINE);
  if (isMore) return t.md('follow.now-many', { most: articles, headline });
  return t.md('follow.now', { count: articles, headline });
}

/** That the archive has no such name, with those that may have been meant as buttons. */
export function unknownNameView(
  { t, live }: For,
  { field, value, near }: UnknownName,
  savedId: string,
): View {
  const id = (choice: string | number) => encodeCustomId('followas', live.archive.version, savedId, choice);
  return {
    outcome: 'asked',
    components: [
      text(t.md(`follow.no-${field}`, { value: quoted(oneLine(value), NAME) })),
      ...buttonRow([
        ...near.map((name, i) => ({ id: id(i), text: name, primary: true })),
        { id: id('asis'), text: t.plain('follow.as-written', { value: oneLine(value) }) },
      ]),
    ],
  };
}
