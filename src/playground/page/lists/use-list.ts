import { useEffect, useState } from 'preact/hooks';

export interface List {
  /** The one that Enter would take; -1 for none. */
  readonly active: number;
  readonly setActive: (index: number) => void;
  /** Moves with the arrow keys, takes with Enter or Tab; true when the key was for the list. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

interface ListOptions {
  readonly count: number;
  readonly take: (index: number) => void;
  /** Which is active whenever `of` changes: the first unless told, -1 for none. */
  readonly first?: number;
  /** What the list is of: when it changes, the choice begins anew. */
  readonly of: string;
}

/** The keys of a list that belongs to an input, which keeps the focus. */
export function useList({ count, take, first = 0, of }: ListOptions): List {
  const [active, setActive] = useState(first);
  useEffect(() => setActive(first), [of, first]);
  const shown = Math.min(active, count - 1);
  const move = (to: number) => setActive((to + count) % count);

  const onKey = (event: KeyboardEvent): boolean => {
    if (count === 0 || event.isComposing) return false;
    if (event.key === 'ArrowDown') move(shown + 1);
    else if (event.key === 'ArrowUp') move(shown < 0 ? count - 1 : shown - 1);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && shown >= 0) take(shown);
    else return false;
    event.preventDefault();
    return true;
  };
  return { active: shown, setActive, onKey };
}
