import { bytesOfParagraph, type Measurement, type SizeResult, sharedMrr } from './result.js';
import { count, figure, formatTable } from './table.js';

/** The engine that the others are compared with. */
export const ours = 'clippings';

/** One size: what was measured, who was skipped and why, and the peers in relation to Clippings. */
export function reportSize(size: SizeResult): string {
  const parts = [`${count(size.paragraphs)} paragraphs`, measurements(size)];
  parts.push(...size.skipped.map(({ engine, reason }) => `skipped: ${engine} ${reason}`));
  const ratios = ratiosToOurs(size);
  if (ratios !== null) parts.push('', `as multiples of ${ours}`, ratios);
  return parts.join('\n');
}

function measurements({ measured, paragraphs }: SizeResult): string {
  return formatTable(
    [
      'engine',
      'build s',
      'heap MB',
      'native MB',
      'B/paragraph',
      'RSS+ MB',
      'p50 ms',
      'p99 ms',
      'mean ms',
      'MRR@10',
      'asked',
    ],
    measured.map((one) => [
      one.engine,
      figure(one.buildMs / 1000),
      figure(one.heapBytes / 1e6),
      figure(one.nativeBytes / 1e6),
      count(Math.round(bytesOfParagraph(one, paragraphs))),
      figure(one.residentBytes / 1e6),
      figure(one.p50Ms),
      figure(one.p99Ms),
      figure(one.meanMs),
      one.mrr10.toFixed(3),
      count(one.questions),
    ]),
  );
}

function ratiosToOurs({ measured, paragraphs }: SizeResult): string | null {
  const own = measured.find(({ engine }) => engine === ours);
  const peers = measured.filter(({ engine }) => engine !== ours);
  if (!own || peers.length === 0) return null;
  const times = (peer: Measurement, value: (of: Measurement) => number): string =>
    `${figure(value(peer) / value(own))}×`;
  return formatTable(
    ['engine', 'build', 'memory', 'p50', 'p99', 'mean', 'MRR@10'],
    peers.map((peer) => [
      peer.engine,
      times(peer, ({ buildMs }) => buildMs),
      times(peer, (of) => bytesOfParagraph(of, paragraphs)),
      times(peer, ({ p50Ms }) => p50Ms),
      times(peer, ({ p99Ms }) => p99Ms),
      times(peer, ({ meanMs }) => meanMs),
      `${figure(mrrRatio(peer, own))}×`,
    ]),
  );
}

function mrrRatio(peer: Measurement, own: Measurement): number {
  const [peerMrr, ownMrr] = sharedMrr(peer, own);
  return peerMrr / ownMrr;
}

/** How much more a question costs at each size than at the one before, for every engine measured at both. */
export function reportGrowth(sizes: readonly SizeResult[]): string | null {
  const rows = sizes.slice(1).flatMap((larger, at) => {
    const smaller = sizes[at]!;
    return larger.measured.flatMap((after) => {
      const before = smaller.measured.find(({ engine }) => engine === after.engine);
      if (!before) return [];
      const steps = `${count(smaller.paragraphs)} to ${count(larger.paragraphs)}`;
      const times = [after.p50Ms / before.p50Ms, after.p99Ms / before.p99Ms, after.meanMs / before.meanMs];
      return [[after.engine, steps, ...times.map((ratio) => `${figure(ratio)}×`)]];
    });
  });
  if (rows.length === 0) return null;
  return `growth of the cost of a question\n${formatTable(['engine', 'paragraphs', 'p50', 'p99', 'mean'], rows)}`;
}
