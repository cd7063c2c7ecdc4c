import type { Answered, Passage } from '../../answer/answer.js';
import { howSure } from '../../answer/how-sure.js';
import type { Copy } from '../../archive/archive.js';
import type { Filters } from '../../search/query.js';
import { filtersInWords } from '../filters/filters.js';
import { buttonRow, container, separator, text } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { View } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { oneLine } from '../text/label.js';
import { joined, linked, type Markdown, md, quoted, safeUrl, userMention } from '../text/markdown.js';
import { contextArgs } from './in-context.js';
import { nearestText } from './judged.js';
import { citationText, quotedExcerpt } from './passage.js';
import { questionText, readingButtons } from './reading.js';

export interface AnswerViewOptions {
  readonly answer: Answered;
  readonly filters: Filters;
  /** What its buttons find it by. */
  readonly savedId: string;
  readonly isPrivate: boolean;
  /** How the one person who sees it voted; a message for all shows nobody's vote. */
  readonly voted?: 'up' | 'down';
  /** The id of who shared it, where someone did. */
  readonly sharedBy?: string;
}

const FILTERS = 300;
const EXCERPT = 1500;

/** An answer: the question, the quote, the citation, how sure, and what to do next. */
export function answerView(
  t: Texts,
  { answer, filters, savedId, isPrivate, voted, sharedBy }: AnswerViewOptions,
): View {
  const [passage] = answer.passages;
  const version = answer.archiveVersion;
  const id = (action: string, ...args: (string | number)[]) => encodeCustomId(action, version, ...args);
  return {
    outcome: 'answered',
    components: [
      container([
        text(questionText(answer, t)),
        ...(howSure(answer) === 'nearest' ? [text(nearestText(answer, t, 'nearest'))] : []),
        text(quotedExcerpt(passage, EXCERPT)),
        text(citationText(passage.citation, t)),
        separator(),
        text(footnotes(answer, filters, sharedBy, t)),
      ]),
      ...buttonRow([
        {
          id: id('ctx', ...contextArgs(passage)),
          text: t.plain('button.context'),
        },
        ...(answer.passages.length > 1 ? [{ id: id('more', savedId), text: t.plain('button.more') }] : []),
        { id: id('follow', savedId), text: t.plain('button.follow-up'), primary: true },
        ...(isPrivate ? [{ id: id('share', savedId), text: t.plain('button.share') }] : []),
        { id: id('why', savedId), text: t.plain('button.why') },
      ]),
      ...buttonRow([
        ...readingButtons(t, answer, savedId),
        { id: id('vote', savedId, 'up'), ...voteFace('👍', voted === 'up') },
        { id: id('vote', savedId, 'down'), ...voteFace('👎', voted === 'down') },
      ]),
    ],
  };
}

/** Also told without its colour. */
function voteFace(thumb: string, isCast: boolean) {
  return isCast ? { text: `${thumb} ✓`, primary: true } : { text: thumb };
}

function footnotes(answer: Answered, filters: Filters, sharedBy: string | undefined, t: Texts): Markdown {
  const more = answer.passages.length - 1;
  const only = filtersInWords(filters, t);
  const notes = [
    doubtText(answer, t),
    copiesText(answer.passages[0], t),
    repeatsText(answer.passages[0], t),
    t.md('answer.more-passages', { count: more }),
    only === undefined ? undefined : t.md('answer.only', { filters: quoted(only, FILTERS) }),
    sharedBy === undefined ? undefined : t.md('answer.shared-by', { person: userMention(sharedBy) }),
  ];
  return joined(
    notes.filter((note) => note !== undefined).map((note) => md`-# ${note}`),
    '\n',
  );
}

/** What is probably right is given without a word of doubt; the nearest has been called so above it. */
function doubtText(answer: Answered, t: Texts): Markdown | undefined {
  const step = howSure(answer);
  return step === 'likely' || step === 'nearest' ? undefined : t.md(`doubt.${step}`);
}

type Named = Pick<Copy, 'headline' | 'source' | 'url'>;

const COPIES = 3;
const COPY_HEADLINE = 80;
const COPY_URL = 120;

function copiesText({ copies }: Passage, t: Texts): Markdown | undefined {
  return copies.length === 0 ? undefined : t.md('answer.copies', { copies: named(copies, t) });
}

function repeatsText({ repeats = [] }: Passage, t: Texts): Markdown | undefined {
  return repeats.length === 0 ? undefined : t.md('answer.repeats', { repeats: named(repeats, t) });
}

function named(places: readonly Named[], t: Texts): Markdown {
  const first = places.slice(0, COPIES).map((place) => copyText(place, t));
  return md`${joined(first, ', ')}${places.length > COPIES ? ', …' : ''}`;
}

function copyText({ headline, source, url }: Named, t: Texts): Markdown {
  const short = quoted(oneLine(headline), COPY_HEADLINE);
  const title = linked(short, (safeUrl(url)?.length ?? 0) <= COPY_URL ? url : null);
  return source === null
    ? title
    : t.md('answer.copy', { headline: title, source: quoted(oneLine(source), 60) });
}
