import type { Meeting, Met } from '../../src/answer/conditions/meeting.js';

export const MEETS: readonly Met[] = ['here', 'beside', 'headline', 'article', 'contradicted', 'nowhere'];

/** A condition of a question, as it says it, and how a passage meets it. */
export function meeting(
  kind: 'period' | 'name' | 'newest',
  said: string,
  met: Met,
  instead: string | null = null,
): Meeting {
  const span = { said, start: 0, end: said.length };
  if (kind === 'period')
    return {
      condition: { kind, ...span, from: '2017-01-01', to: '2017-12-31', isFigure: false, about: new Set() },
      met,
      instead,
    };
  if (kind === 'newest') return { condition: { kind, strength: 2, ...span }, met, instead };
  return { condition: { kind, ...span, terms: [said], short: null }, met, instead };
}
