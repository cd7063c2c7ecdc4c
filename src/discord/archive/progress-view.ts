import type { Progress } from '../../live/curator/curator.js';
import { container, text } from '../reply/components.js';
import type { View } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { type Markdown, md } from '../text/markdown.js';

const CELLS = 20;

/** How far reading or building an archive has come. */
export function progressView(t: Texts, { step, share, files, ofFiles }: Progress): View {
  const done = Math.round(Math.min(Math.max(share, 0), 1) * CELLS);
  const bar = '█'.repeat(done) + '░'.repeat(CELLS - done);
  const of = ofFiles > 0 ? md` · ${t.md('progress.files', { files, count: ofFiles })}` : md``;
  return working(md`**${t.md(`progress.${step}`)}**\n\`${bar}\` ${t.percent(share)}${of}`);
}

/** Work that does not say how far it has come. */
export function workingView(t: Texts): View {
  return working(md`**${t.md('progress.saving')}**`);
}

function working(content: Markdown): View {
  return { outcome: 'working', components: [container([text(content)])] };
}
