/** Nobody waits longer for an answer: what came before a `forget` has been kept, or never will be. */
const HOUR_MS = 3_600_000;

/** Who asked to be forgotten lately, so that what was under way then is not kept afterwards. */
export interface Forgotten {
  now(person: string): void;
  /** Whether one of them was forgotten after it had begun, by `performance.now()`. */
  since(begun: number | undefined, people: readonly string[]): boolean;
}

export function forgottenLately(): Forgotten {
  const at = new Map<string, number>();
  return {
    now(person) {
      const now = performance.now();
      for (const [other, then] of at) if (then < now - HOUR_MS) at.delete(other);
      at.set(person, now);
    },
    since: (begun, people) =>
      begun !== undefined && people.some((person) => begun <= (at.get(person) ?? Number.NEGATIVE_INFINITY)),
  };
}

/** As a column holds people; null for nobody. */
export function drawnFromColumn(people: readonly string[] | undefined, but: string): string | null {
  const others = [...new Set(people)].filter((person) => person !== but && person !== '');
  return others.length === 0 ? null : ` ${others.join(' ')} `;
}

export function drawnFromOf(column: string | null): readonly string[] {
  return column === null ? [] : column.trim().split(' ');
}

/** Takes the person's id with a space before and behind it. Walks an index of the few rows that have it. */
export const DRAWS_FROM = 'drawn_from IS NOT NULL AND instr(drawn_from, ?) > 0';
export const asDrawn = (person: string) => ` ${person} `;
