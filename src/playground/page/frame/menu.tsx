import { useEffect, useRef } from 'preact/hooks';

export interface MenuItem {
  readonly label: string;
  readonly act: () => void;
  /** A heading that stands over it. */
  readonly group?: string;
  readonly isDanger?: boolean;
}

interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** Where it opens, in pixels of the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly close: () => void;
}

/** A menu at a place of the window. Arrow keys move, Escape closes, and the focus goes back to where it was. */
export function Menu({ label, items, at, close }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    const box = menu.current!;
    box.style.left = `${Math.max(8, Math.min(at.x, innerWidth - box.offsetWidth - 8))}px`;
    box.style.top = `${Math.max(8, Math.min(at.y, innerHeight - box.offsetHeight - 8))}px`;
    buttonsOf(box)[0]?.focus();
    const outside = ({ target }: PointerEvent) => {
      if (!box.contains(target as Node)) close();
    };
    document.addEventListener('pointerdown', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      if (document.activeElement === document.body || box.contains(document.activeElement)) before?.focus();
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = buttonsOf(menu.current!);
    const current = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) buttons.at(to % buttons.length)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="menu" role="menu" tabIndex={-1} aria-label={label} ref={menu} onKeyDown={onKeyDown}>
      {items.map(({ label: name, act, group, isDanger }) => (
        <div key={name} role="none">
          {group && (
            <div class="menu-heading" role="presentation">
              {group}
            </div>
          )}
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            class={isDanger ? 'danger' : ''}
            onClick={() => {
              close();
              act();
            }}
          >
            {name}
          </button>
        </div>
      ))}
    </div>
  );
}

function buttonsOf(menu: HTMLElement): readonly HTMLButtonElement[] {
  return [...menu.querySelectorAll('button')];
}
