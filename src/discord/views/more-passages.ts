import type { Answered, Passage } from '../../answer/answer.js';
import { buttonRow, container, text } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { View } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { contextArgs } from './in-context.js';
import { pageNumber, pagerRow } from './pager.js';
import { citationText, quotedExcerpt } from './passage.js';
import { questionText } from './reading.js';

const EXCERPT = 1800;

/** One of an answer's further passages, and the way to the others; with which one it is. */
export function morePassagesView(
  t: Texts,
  answer: Answered,
  savedId: string,
  wanted?: string,
): { readonly view: View; readonly passage: Passage } {
  const others = answer.passages.slice(1);
  const page = pageNumber(wanted, others.length);
  const passage = others[page] ?? answer.passages[0];
  const version = answer.archiveVersion;
  const id = (to: number, role: string) => encodeCustomId('turn', version, savedId, to, role);
  const view: View = {
    components: [
      container([
        text(questionText(answer, t)),
        text(quotedExcerpt(passage, EXCERPT)),
        text(citationText(passage.citation, t)),
      ]),
      ...pagerRow(t, page, others.length, id),
      ...buttonRow([
        {
          id: encodeCustomId('ctx', version, ...contextArgs(passage)),
          text: t.plain('button.context'),
        },
        { id: encodeCustomId('why', version, savedId, page + 1), text: t.plain('button.why') },
      ]),
    ],
  };
  return { view, passage };
}
