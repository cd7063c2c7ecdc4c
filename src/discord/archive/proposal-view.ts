import { PROPOSAL_MINUTES } from '../../live/curator/curator.js';
import type { Proposal } from '../../live/curator/reports.js';
import { type ButtonSpec, buttonRow, container, file, text } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { View } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { md } from '../text/markdown.js';
import { changeTexts, countsText } from './change-lists.js';
import { problemText } from './problem-text.js';
import { proposalReport } from './report.js';
import { actorText, timeText, versionText } from './words.js';

const MINUTE_MS = 60_000;

/** What a reload would change, with the whole report as a file and, where it may be applied, the buttons for that. */
export function proposalView(t: Texts, proposal: Proposal): View {
  const { from, to, by, at, articles, refusal, added, changed, removed } = proposal;
  const counts = { added: added.length, changed: changed.length, removed: removed.length };
  const versions = md`${versionText(from)} → ${versionText(to)}`;
  const total = t.plain('count.article', { count: articles });
  const head = md`### ${t.md('proposal.title')}\n${countsText(t, counts)}\n-# ${versions} · ${total} · ${actorText(by, t)}`;
  const report = proposalReport(t, proposal);
  const buttons = proposalButtons(t, proposal);
  const until = timeText(at + PROPOSAL_MINUTES * MINUTE_MS, 'R');
  return {
    outcome: refusal === null ? 'proposed' : 'refused',
    components: [
      container([
        text(head),
        ...(refusal === null ? [] : [text(problemText(t, refusal))]),
        ...changeTexts(t, proposal),
        ...(buttons.length === 0 ? [] : [text(md`-# ${t.md('proposal.until', { until })}`)]),
        file(report.name),
      ]),
      ...buttonRow(buttons),
    ],
    files: [report],
  };
}

function proposalButtons(t: Texts, { id, to, refusal }: Proposal): ButtonSpec[] {
  const cancel = { id: encodeCustomId('drop', to, id), text: t.plain('button.cancel') };
  if (refusal === null) {
    return [{ id: encodeCustomId('apply', to, id), text: t.plain('button.apply'), primary: true }, cancel];
  }
  // A mistake and a wish look the same from here: whoever means it can say so.
  if (refusal.code !== 'removes-too-much') return [];
  return [
    { id: encodeCustomId('apply', to, id, 'all'), text: t.plain('button.apply-anyway'), danger: true },
    cancel,
  ];
}
