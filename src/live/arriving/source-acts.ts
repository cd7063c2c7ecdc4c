import type { Source } from '../../sources/poll/source.js';
import { announce, type Desk, traceFailure, writeAct } from '../acts/desk.js';
import { type ActKind, type Actor, type NewAct, NO_COUNTS, rowOf } from '../curator/audit.js';
import { ArchiveProblem } from '../curator/problem.js';
import { nameOf } from './report.js';

/** What is done to a source stands in the audit trail, as what is done to the archive does. */

type Named = Pick<Source, 'address' | 'about'>;

function actOn({ address, about }: Named, kind: ActKind, by: Actor): NewAct {
  const source = { address, title: about.title };
  return { by, kind, outcome: 'done', from: null, to: null, ...NO_COUNTS, problem: null, source };
}

/**
 * Does something to a source with its act; what is refused is in the trail too.
 * @param work is given the act to be written with what it does, and gives its number; null where there is nothing to be done to
 */
export async function actedOnSource(
  desk: Desk,
  source: Named,
  { kind, by }: { readonly kind: ActKind; readonly by: Actor },
  work: (act: ReturnType<typeof rowOf>) => Promise<number | null>,
): Promise<void> {
  const act = actOn(source, kind, by);
  const at = desk.now();
  try {
    const number = await work(rowOf(act, at));
    if (number !== null) announce(desk, { ...act, at, number });
  } catch (error) {
    if (error instanceof ArchiveProblem) await traceFailure(desk, by, kind, error, act.source);
    throw error;
  }
}

/** A source that failed for a day pauses itself. What is kept of it says so already. */
export async function pausedItself(desk: Desk, source: Named, problem: NewAct['problem']): Promise<void> {
  const by: Actor = { id: '', name: nameOf(source), via: 'source' };
  await writeAct(desk, { ...actOn(source, 'source-pause', by), problem });
}
