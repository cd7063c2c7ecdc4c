import type { SourceReport } from '../../live/curator/sources.js';
import type { Context } from '../commands/context.js';
import type { Choice } from '../reply/gate.js';
import { label } from '../text/label.js';
import { LIMITS } from '../text/limits.js';

/** An option that names a source by its number. */

/** What was picked or typed, as a number; 0, which no source has, for what is none. */
export function sourceNumber(typed: string): number {
  return /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : 0;
}

export async function suggestSources({ curator }: Context, typed: string): Promise<Choice[]> {
  const wanted = typed.trim().toLowerCase();
  return (await curator.sources.list())
    .filter((source) => nameOf(source).toLowerCase().includes(wanted))
    .slice(0, LIMITS.choices)
    .map((source) => ({
      name: label(nameOf(source), LIMITS.choiceName, source.address),
      value: String(source.number),
    }));
}

function nameOf({ number, title, address }: SourceReport): string {
  return title === null ? `${number}. ${address}` : `${number}. ${title} · ${address}`;
}
