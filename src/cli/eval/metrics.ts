import type { Evidence } from '../../answer/confidence/evidence.js';
import type { RightWithinEvidence, Standing } from '../../answer/confidence/rightness.js';
import type { Place } from '../../search/query.js';
import { type Reliability, reliabilityOf } from './reliability.js';

/** What a conversation costs a question that is asked within it, in milliseconds. */
export interface Comparison {
  /** To understand it and find passages, less what both take where nothing was asked before it. */
  readonly overheadMs: number;
  /** To search for the same question where nothing was asked before it. */
  readonly plainMs: number;
}

/** What one scored question gave. */
export interface Outcome {
  readonly id: string;
  /** 1-based. */
  readonly turn: number;
  readonly question: string;
  readonly understoodAs: string;
  /** The first ten passages, best first. */
  readonly places: readonly Place[];
  /** Whether the archive has an answer. */
  readonly answerable: boolean;
  /** For each of the first ten passages, best first, whether it answers. */
  readonly relevance: readonly boolean[];
  /** How many paragraphs answer, as far as the set says. */
  readonly relevantCount: number;
  readonly confidence: number;
  readonly evidence: Evidence | null;
  /** Of a question that goes on with others. */
  readonly evidenceWithin: RightWithinEvidence | null;
  /** How the first passage stands to the others and to the kind of thing asked for. */
  readonly standing: Standing;
  readonly saidNothing: boolean;
  /** Whether the first passage was shown as the nearest only, with what it does not say. */
  readonly saidNearest: boolean;
  /** Whether the answering sentence holds the gold answer; null when the first passage is wrong or there is no gold. */
  readonly goldInSentence: boolean | null;
  readonly ms: number;
  /** Of these, to understand the question within its conversation, and to search. */
  readonly resolveMs: number;
  readonly searchMs: number;
  /** Null for a question with nothing before it. */
  readonly compared: Comparison | null;
}

/** The figures of a run: shares are 0 to 1, null where there is nothing to take them of. */
export interface Figures {
  readonly n: number;
  readonly answerable: number;
  readonly unanswerable: number;
  readonly r1: number | null;
  readonly r5: number | null;
  readonly r10: number | null;
  readonly mrr10: number | null;
  readonly ndcg10: number | null;
  /** Share of the answerable questions for which it said "nothing found". */
  readonly falseNothing: number | null;
  /** Share of the unanswerable questions for which it rightly did. */
  readonly trueNothing: number | null;
  /** Shares of the answerable and of the unanswerable questions for which it named the first passage as the nearest only. */
  readonly answerableNearest: number | null;
  readonly unanswerableNearest: number | null;
  /** Of the answers given, by how sure they were: how many, and the share whose first passage answers. */
  readonly reliability: readonly Reliability[];
  /** How well the confidence tells answerable from unanswerable questions: area under the ROC curve. */
  readonly auroc: number | null;
  /** Share of the rightly ranked questions whose answering sentence holds the gold answer. */
  readonly goldInSentence: number | null;
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  /** Median time to understand a question within its conversation, and of its searches. */
  readonly resolveP50Ms: number | null;
  readonly searchP50Ms: number | null;
  /** Medians of what a conversation costs, and of searching for the same questions without it. */
  readonly overheadP50Ms: number | null;
  readonly plainSearchP50Ms: number | null;
}

/** The figures with one signal turned off, or with all of them: then the paragraph's own BM25 ranks alone. */
export interface Ablated {
  readonly without: string;
  readonly figures: Figures;
}

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const answerable = outcomes.filter((outcome) => outcome.answerable);
  const unanswerable = outcomes.filter((outcome) => !outcome.answerable);
  const firsts = answerable.map(({ relevance }) => relevance.indexOf(true));
  const within = (k: number) => mean(firsts.map((rank) => (rank >= 0 && rank < k ? 1 : 0)));
  const golds = answerable.flatMap(({ goldInSentence }) => (goldInSentence === null ? [] : [goldInSentence]));
  const compared = outcomes.flatMap((outcome) => outcome.compared ?? []);
  const times = ascending(outcomes.map(({ ms }) => ms));
  const median = (values: readonly number[]) => quantile(ascending(values), 0.5);
  return {
    n: outcomes.length,
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    r1: within(1),
    r5: within(5),
    r10: within(10),
    mrr10: mean(firsts.map((rank) => (rank < 0 ? 0 : 1 / (rank + 1)))),
    ndcg10: mean(answerable.map(ndcg)),
    falseNothing: share(answerable.map(({ saidNothing }) => saidNothing)),
    trueNothing: share(unanswerable.map(({ saidNothing }) => saidNothing)),
    answerableNearest: share(answerable.map(({ saidNearest }) => saidNearest)),
    unanswerableNearest: share(unanswerable.map(({ saidNearest }) => saidNearest)),
    reliability: reliabilityOf(
      outcomes
        .filter(({ saidNothing }) => !saidNothing)
        .map(({ confidence, relevance }) => ({ confidence, isRight: relevance[0] === true })),
    ),
    auroc: auroc(
      answerable.map(({ confidence }) => confidence),
      unanswerable.map(({ confidence }) => confidence),
    ),
    goldInSentence: share(golds),
    p50Ms: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
    resolveP50Ms: median(outcomes.map(({ resolveMs }) => resolveMs)),
    searchP50Ms: median(outcomes.map(({ searchMs }) => searchMs)),
    overheadP50Ms: median(compared.map(({ overheadMs }) => overheadMs)),
    plainSearchP50Ms: median(compared.map(({ plainMs }) => plainMs)),
  };
}

/** Normalised discounted cumulative gain with binary gains (Järvelin and Kekäläinen 2002). */
function ndcg({ relevance, relevantCount }: Outcome): number {
  const gain = (rank: number) => 1 / Math.log2(rank + 2);
  const found = relevance.reduce((sum, relevant, rank) => sum + (relevant ? gain(rank) : 0), 0);
  let ideal = 0;
  for (let rank = 0; rank < Math.min(relevantCount, 10); rank++) ideal += gain(rank);
  return ideal === 0 ? 0 : Math.min(1, found / ideal);
}

/** The chance that a positive scores higher than a negative, ties counting half; null when either has none. */
export function auroc(positives: readonly number[], negatives: readonly number[]): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  const all = [
    ...positives.map((score) => ({ score, positive: true })),
    ...negatives.map((score) => ({ score, positive: false })),
  ].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]!.score === all[from]!.score) to++;
    const meanRank = (from + 1 + to) / 2;
    for (let i = from; i < to; i++) if (all[i]!.positive) rankSum += meanRank;
    from = to;
  }
  const p = positives.length;
  return (rankSum - (p * (p + 1)) / 2) / (p * negatives.length);
}

/** Nearest-rank quantile of ascending values; null of none. */
export function quantile(ascending: readonly number[], q: number): number | null {
  return ascending[Math.max(0, Math.ceil(q * ascending.length) - 1)] ?? null;
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

const share = (values: readonly boolean[]) => mean(values.map(Number));
