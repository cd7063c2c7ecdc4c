import type { Said } from '../answering/network.js';
import type { ParagraphMeaning } from '../engine/meanings.js';
import { mean } from './met-question.js';
import type { Looked } from './second-look.js';

/**
 * What was looked at, with what the network says: by how much each answers better than the one that answers least of those that were judged.
 * Others are taken to do no better than that one, and what is not read to do as the others do on the whole.
 * @param said by the numbers of the paragraphs
 */
export function withJudged(
  looked: Looked,
  said: readonly (Said | null)[],
  read: readonly (ParagraphMeaning | null)[],
): Looked {
  const least = Math.min(...said.flatMap((one) => one?.better ?? []));
  const betterOf = (i: number) => (said[i] ? said[i].better - least : 0);
  const usual = mean(read.flatMap((one, i) => (one ? [betterOf(i)] : [])));
  return {
    ...looked,
    scores: looked.scores.map((score, i) => ({ ...score, answering: read[i] ? betterOf(i) : usual })),
    answersIn: (i) => said[i]?.answers ?? null,
  };
}

/** What is told of the first things of an order, by the numbers that they have of their own. */
export function inOrder<Told>(order: readonly number[], told: readonly Told[]): Told[] {
  const found: Told[] = [];
  for (const [place, one] of told.entries()) found[order[place]!] = one;
  return found;
}
