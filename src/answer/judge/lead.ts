import { totalOf } from '../../search/rank/scored.js';
import type { Hit, LookedUp } from '../../search/search.js';
import type { Lead } from '../conditions/meeting.js';

/**
 * From how much on it is ahead a little, in shares of the question's summed idf; well ahead from twice that. What comes first by less is
 * hardly more often right than wrong, wherever it was measured (see DESIGN.md, "How sure").
 */
const SLIGHT = { byWords: 0.2, byPieces: 0.3 };

/**
 * The lead of the first hit.
 * @param isRival whether a further one may answer as well, for all that the question sets
 */
export function leadOf(
  hits: readonly Hit[],
  terms: readonly Pick<LookedUp, 'weight' | 'idf'>[],
  isRival: (hit: Hit) => boolean,
): Lead {
  const [first, ...others] = hits;
  const rival = others.find(isRival);
  if (!first || !rival) return 'clear';
  const ahead = (first.score - rival.score) / totalOf(terms);
  const slight = first.look?.by === 'pieces' ? SLIGHT.byPieces : SLIGHT.byWords;
  if (ahead < slight) return 'close';
  return ahead < 2 * slight ? 'slight' : 'clear';
}
