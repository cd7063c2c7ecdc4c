import { useReducer, useRef } from 'preact/hooks';

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
  const what = `${first} ${of}`;
  // Not a state: keys that follow each other faster than the page is drawn each go on from the one before.
  const chosen = useRef({ of: what, index: first });
  if (chosen.current.of !== what) chosen.current = { of: what, index: first };
  const [, draw] = useReducer((times: number) => times + 1, 0);
  const active = () => Math.min(chosen.current.index, count - 1);
  const setActive = (index: number) => {
    if (index === chosen.current.index) return;
    chosen.current.index = index;
    draw(undefined);
  };
  const move = (to: number) => setActive((to + count) % count);

  const onKey = (event: KeyboardEvent): boolean => {
    if (count === 0 || event.isComposing) return false;
    const at = active();
    if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at < 0 ? count - 1 : at - 1);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && at >= 0) take(at);
    else return false;
    event.preventDefault();
    return true;
  };
  return { active: active(), setActive, onKey };
}
