import type { APISelectMenuOption } from 'discord.js';
import type { Passage } from '../../answer/answer.js';
import { container, selectRow, separator, text } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { Texts } from '../strings/texts.js';
import { label, oneLine } from '../text/label.js';
import { LIMITS } from '../text/limits.js';
import { type Markdown, md } from '../text/markdown.js';
import { contextArgs } from './in-context.js';
import { citationText, lengthOf, quotedExcerpt } from './passage.js';

export const PASSAGES_A_PAGE = 5;

/** Room for one passage of a page of five beside title and marks, within the 4,000 characters of a message. */
const ROOM = 740;
const HEADLINE = 150;
const LEAST_EXCERPT = 220;

/** Passages under a title, numbered from `first`, with a menu to open one of them. */
export function passageList(
  t: Texts,
  {
    title,
    passages,
    first,
    version,
    room = ROOM,
  }: {
    readonly title: Markdown;
    readonly passages: readonly Passage[];
    readonly first: number;
    readonly version: string;
    /** For each, in characters; that of a page of five unless told. */
    readonly room?: number;
  },
) {
  return [
    container([
      text(title),
      ...passages.flatMap((passage, i) => [separator(), text(passageText(t, passage, first + i, room))]),
    ]),
    ...selectRow(encodeCustomId('open', version), t.plain('select.open'), options(t, passages, first)),
  ];
}

function passageText(t: Texts, passage: Passage, n: number, most: number): Markdown {
  let citation = citationText(passage.citation, t, HEADLINE);
  // A very long address leaves no room for the text; the article itself still shows it.
  if (lengthOf(citation) > most - LEAST_EXCERPT) {
    citation = citationText({ ...passage.citation, url: null }, t, HEADLINE);
  }
  const room = Math.max(most - lengthOf(citation), LEAST_EXCERPT);
  return md`**${t.number(n)}.** ${citation}\n${quotedExcerpt(passage, room)}`;
}

function options(t: Texts, passages: readonly Passage[], first: number): APISelectMenuOption[] {
  const taken = new Set<string>();
  return passages.flatMap((passage, i) => {
    const { citation, text: whole, sentence } = passage;
    const value = contextArgs(passage).join('~');
    // Discord refuses a value that is there twice.
    if (taken.has(value)) return [];
    taken.add(value);
    const name = `${first + i}. ${oneLine(citation.headline)}`;
    return [
      {
        value,
        label: label(name, LIMITS.selectLabel),
        description: label(
          whole.slice(sentence.start, sentence.end),
          LIMITS.selectDescription,
          t.plain('citation.paragraph', { n: citation.paragraph }),
        ),
      },
    ];
  });
}
