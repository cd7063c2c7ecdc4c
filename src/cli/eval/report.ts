import type { AgainstKept } from './against.js';
import type { Fitted } from './fit.js';
import type { Ablated, Figures, Outcome } from './metrics.js';

export interface BuiltFigures extends Figures {
  readonly buildMs: number;
  readonly articles: number;
  readonly paragraphs: number;
}

/** The figures of a run, one a line. */
export function figuresTable(figures: BuiltFigures): string {
  const rows: [string, string][] = [
    ['questions', `${figures.n} (${figures.answerable} answerable, ${figures.unanswerable} not)`],
    [
      'archive',
      `${figures.articles} articles, ${figures.paragraphs} paragraphs, indexed in ${ms(figures.buildMs)}`,
    ],
    ['R@1', share(figures.r1)],
    ['R@5', share(figures.r5)],
    ['R@10', share(figures.r10)],
    ['MRR@10', share(figures.mrr10)],
    ['nDCG@10', share(figures.ndcg10)],
    [
      'answer in the sentence',
      `${share(figures.goldInSentence)} (of the questions whose first passage is right)`,
    ],
    ['wrongly nothing found', `${share(figures.falseNothing)} (of the answerable)`],
    ['rightly nothing found', `${share(figures.trueNothing)} (of the others)`],
    [
      'named the nearest only',
      `${share(figures.answerableNearest)} (of the answerable), ${share(figures.unanswerableNearest)} (of the others)`,
    ],
    ['AUROC of the confidence', share(figures.auroc)],
    ['time a question', `p50 ${ms(figures.p50Ms)}, p99 ${ms(figures.p99Ms)}`],
    ['of it, at p50', `understanding ${ms(figures.resolveP50Ms)}, searching ${ms(figures.searchP50Ms)}`],
    [
      'what was before it costs',
      `${ms(figures.overheadP50Ms)} at p50, beside a plain search of ${ms(figures.plainSearchP50Ms)}`,
    ],
  ];
  return rows.map(([name, value]) => `${name.padEnd(24)}${value}`).join('\n');
}

/** How often answers are right, by how sure they are. */
export function reliabilityTable({ reliability }: Figures): string {
  const rows = reliability.map(({ from, to, n, meanConfidence, right }) => [
    `${from.toFixed(1)} to ${to.toFixed(1)}`,
    String(n),
    meanConfidence.toFixed(2),
    right.toFixed(2),
  ]);
  return columns([['sure', 'answers', 'on average', 'right'], ...rows], [14, 14]);
}

/** Of one question: how it was understood, and what was found. */
export function detailOf({ id, turn, question, understoodAs, relevance, places, ...judged }: Outcome) {
  const { confidence, saidNothing, saidNearest } = judged;
  const rank = relevance.indexOf(true) + 1 || null;
  return { id, turn, question, understoodAs, rank, confidence, saidNothing, saidNearest, passages: places };
}

/** What each signal adds: the figures without it, and the difference. */
export function ablationTable(whole: Figures, ablated: readonly Ablated[]): string {
  const head = ['without', 'R@1', 'R@5', 'MRR@10', 'it adds to MRR@10'];
  const rows = ablated.map(({ without, figures }) => [
    without,
    share(figures.r1),
    share(figures.r5),
    share(figures.mrr10),
    whole.mrr10 === null || figures.mrr10 === null ? '–' : signed(whole.mrr10 - figures.mrr10),
  ]);
  return columns([head, ...rows], [14, 9]);
}

/** This run against a kept one: the means, for how many questions it is better and worse, and whether that may be chance. */
export function againstTable({ paired, onlyBefore, onlyNow, r1, r5, mrr10 }: AgainstKept): string {
  const head = ['against', 'before', 'now', 'won', 'lost', 'equal', 'p'];
  const rows = Object.entries({ 'R@1': r1, 'R@5': r5, 'MRR@10': mrr10 }).map(
    ([name, { before, after, won, lost, equal, p }]) => [
      name,
      share(before),
      share(after),
      ...[won, lost, equal].map(String),
      share(p),
    ],
  );
  const alone = onlyBefore + onlyNow > 0 ? `, ${onlyBefore} only before, ${onlyNow} only now` : '';
  return `${columns([head, ...rows], [14, 9])}\n(${paired} answerable questions in both runs${alone})`;
}

/** The weights of the confidence, or of the rightness, that fit the questions best. */
export function fittedTable(name: string, fitted: Fitted | null): string {
  if (fitted === null)
    return `There is nothing to fit the ${name} to: it takes questions that are answered and questions that are not.`;
  const rows = Object.entries(fitted).map(([what, weight]) => `${what.padEnd(14)}${weight.toFixed(2)}`);
  return [`the ${name} that fits them best`, ...rows].join('\n');
}

/** Rows of cells, one below the other: the first this wide, and the others. */
function columns(rows: readonly (readonly string[])[], [first, others]: readonly [number, number]): string {
  const line = (row: readonly string[]) =>
    row.map((cell, i) => cell.padEnd(i === 0 ? first : others)).join('');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}

const share = (value: number | null) => (value === null ? '–' : value.toFixed(4));
const ms = (value: number | null) => (value === null ? '–' : `${value.toFixed(2)} ms`);
const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(4)}`;
