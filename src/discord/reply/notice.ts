import type { Texts } from '../strings/texts.js';
import { type Markdown, md } from '../text/markdown.js';
import { buttonRow, text } from './components.js';
import type { View } from './gate.js';

/** A sentence to one person: what is wrong and what to do next. */
export function notice(sentence: Markdown, outcome: string): View {
  return { outcome, components: [text(sentence)] };
}

/** That a message is older than the archive, with a button for what it would show now where there is such a thing. */
export function staleNotice(t: Texts, freshId: string | null): View {
  if (freshId === null) return notice(t.md('stale.gone'), 'stale');
  return {
    outcome: 'stale',
    components: [
      text(md`${t.md('stale.text')}`),
      ...buttonRow([{ id: freshId, text: t.plain('button.fresh'), primary: true }]),
    ],
  };
}
