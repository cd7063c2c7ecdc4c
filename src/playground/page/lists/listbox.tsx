import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface ListboxProps<T> {
  readonly id: string;
  readonly label: string;
  readonly items: readonly T[];
  readonly active: number;
  readonly take: (index: number) => void;
  readonly setActive: (index: number) => void;
  readonly row: (item: T) => ComponentChildren;
  /** Marks those that are chosen, where several can be. */
  readonly isChosen?: (item: T) => boolean;
  readonly heading?: string;
  readonly foot?: ComponentChildren;
}

/** The id of a row, for `aria-activedescendant` of the input that the list belongs to. */
export function rowId(listId: string, index: number): string | undefined {
  return index < 0 ? undefined : `${listId}-${index}`;
}

/** What can be chosen for an input that keeps the focus: the input says which row is active. */
export function Listbox<T>(props: ListboxProps<T>) {
  const { id, label, items, active, take, setActive, row, isChosen, heading, foot } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div class="popup">
      {heading && (
        <p class="popup-heading" aria-hidden="true">
          {heading}
        </p>
      )}
      <div
        class="rows"
        role="listbox"
        id={id}
        aria-label={label}
        ref={list}
        aria-multiselectable={isChosen !== undefined}
        // A long list scrolls, and what scrolls is within reach of the keyboard by itself.
        tabIndex={0}
      >
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input that the list belongs to has the keys.
          // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus (aria-activedescendant).
          <div
            key={rowId(id, index)}
            id={rowId(id, index)}
            class="row"
            role="option"
            aria-selected={isChosen ? isChosen(item) : index === active}
            data-active={index === active}
            onMouseMove={() => setActive(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(index)}
          >
            {row(item)}
          </div>
        ))}
      </div>
      {foot}
    </div>
  );
}
