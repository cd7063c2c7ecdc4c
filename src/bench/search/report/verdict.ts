import { ours } from './report.js';
import { bytesOfParagraph, type Measurement, type SizeResult, sharedMrr } from './result.js';
import { count, figure } from './table.js';

/** A requirement of the project, and whether this run bore it out. */
export interface Verdict {
  readonly requirement: string;
  /** Null when this run did not measure what it needs. */
  readonly met: boolean | null;
  readonly figures: string;
}

const required = { size: 100_000, larger: 1_000_000, faster: 10, bytes: 1_000, growth: 15 };
const requiredPeers = ['minisearch', 'sqlite-fts5'];

export function verdicts(sizes: readonly SizeResult[]): Verdict[] {
  const at = (paragraphs: number, engine: string): Measurement | undefined =>
    sizes.find((size) => size.paragraphs === paragraphs)?.measured.find((one) => one.engine === engine);
  const own = at(required.size, ours);
  const ownLarger = at(required.larger, ours);
  return [
    ...requiredPeers.flatMap((peer) =>
      againstPeer(own, at(required.size, peer), at(required.size, `${peer}-tuned`), peer),
    ),
    memory(own),
    growth(own, ownLarger),
  ];
}

/** @param tuned the same peer as its documents recommend for speed, of which the figure is given beside */
function againstPeer(
  own: Measurement | undefined,
  peer: Measurement | undefined,
  tuned: Measurement | undefined,
  name: string,
): Verdict[] {
  const size = count(required.size);
  const faster = `${size} paragraphs: p50 at least ${required.faster} times faster than ${name}`;
  const better = `${size} paragraphs: MRR@10 no lower than ${name}`;
  if (!own || !peer) return [unmeasured(faster), unmeasured(better)];
  const [ownMrr, peerMrr] = sharedMrr(own, peer);
  const shared = Math.min(own.questions, peer.questions);
  const ratio = peer.p50Ms / own.p50Ms;
  return [
    {
      requirement: faster,
      met: ratio >= required.faster,
      figures: `${figure(own.p50Ms)} ms against ${figure(peer.p50Ms)} ms: ${figure(ratio)} times${tuned ? `; tuned ${figure(tuned.p50Ms)} ms: ${figure(tuned.p50Ms / own.p50Ms)} times` : ''}`,
    },
    {
      requirement: better,
      met: ownMrr >= peerMrr,
      figures: `${ownMrr.toFixed(3)} against ${peerMrr.toFixed(3)} on ${count(shared)} questions`,
    },
  ];
}

function memory(own: Measurement | undefined): Verdict {
  const requirement = `${count(required.size)} paragraphs: less than 1 KB of heap a paragraph beside the text`;
  if (!own) return unmeasured(requirement);
  const bytes = bytesOfParagraph(own, required.size);
  return { requirement, met: bytes < required.bytes, figures: `${count(Math.round(bytes))} bytes` };
}

function growth(own: Measurement | undefined, larger: Measurement | undefined): Verdict {
  const requirement = `cost of a question at ${count(required.larger)} at most ${required.growth} times that at ${count(required.size)}`;
  if (!own || !larger) return unmeasured(requirement);
  const ratio = larger.p50Ms / own.p50Ms;
  const figures = `${figure(own.p50Ms)} ms and ${figure(larger.p50Ms)} ms at p50: ${figure(ratio)} times`;
  return { requirement, met: ratio <= required.growth, figures };
}

function unmeasured(requirement: string): Verdict {
  return { requirement, met: null, figures: 'this run did not measure it' };
}

export function reportVerdicts(all: readonly Verdict[]): string {
  const word = { true: 'met', false: 'not met', null: 'not measured' };
  return all
    .map(({ requirement, met, figures }) => `${word[`${met}`].padEnd(12)}  ${requirement} (${figures})`)
    .join('\n');
}

/** Whether nothing speaks against the requirements and at least one was measured at all. */
export function borneOut(all: readonly Verdict[]): boolean {
  return all.every(({ met }) => met !== false) && all.some(({ met }) => met);
}
