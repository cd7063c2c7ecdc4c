import type { APISelectMenuComponent } from 'discord-api-types/v10';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { usePage } from '../context.js';
import { ChevronIcon } from '../pictures/icons.js';
import { Listbox, rowId } from './listbox.js';
import { chosenFirst, optionsOf, type SelectOption } from './select-options.js';
import { useList } from './use-list.js';

interface SelectProps {
  readonly select: APISelectMenuComponent;
  readonly label: string;
  readonly isDisabled?: boolean;
  /** Hears what was chosen: one thing at once, several when the list closes. */
  readonly choose: (values: readonly string[]) => void;
  /** It keeps what was chosen, as in a form; else it is empty again, as under a message. */
  readonly keeps?: boolean;
}

/** A select: a button that opens a list (the pattern of a combobox that is only chosen from). */
export function Select({ select, label, isDisabled = false, choose, keeps = false }: SelectProps) {
  const { known } = usePage();
  const listId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  // Where there is little room below, it opens upwards.
  const [isUp, setUp] = useState(false);
  const [chosen, setChosen] = useState(() => chosenFirst(select));
  const options = optionsOf(select, known);
  const most = select.max_values ?? 1;

  const close = (values = chosen) => {
    setOpen(false);
    if (most > 1 && isOpen && values.length >= (select.min_values ?? 1)) choose(values);
  };
  const take = (index: number) => {
    const { value } = options[index]!;
    if (most === 1) {
      setChosen(keeps ? [value] : []);
      setOpen(false);
      return choose([value]);
    }
    const without = chosen.filter((other) => other !== value);
    if (without.length < chosen.length) setChosen(without);
    else if (chosen.length < most) setChosen([...chosen, value]);
  };
  const open = () => {
    const { top, bottom } = button.current!.getBoundingClientRect();
    setUp(top > innerHeight - bottom);
    setOpen(true);
  };
  const list = useList({ count: isOpen ? options.length : 0, take, of: String(isOpen) });

  useEffect(() => {
    if (!isOpen) return;
    const outside = ({ target }: PointerEvent) => {
      if (!button.current?.parentElement?.contains(target as Node)) close();
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (isOpen && event.key === 'Tab') return close();
    if (list.onKey(event)) return;
    if (isOpen && event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (!isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      open();
    } else if (isOpen && event.key === ' ') {
      event.preventDefault();
      if (list.active >= 0) take(list.active);
    }
  };
  const text = options
    .filter(({ value }) => chosen.includes(value))
    .map((option) => option.label)
    .join(', ');
  return (
    <div class="select" data-up={isUp}>
      <button
        type="button"
        class="select-button"
        role="combobox"
        aria-label={text ? `${label}: ${text}` : label}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? rowId(listId, list.active) : undefined}
        disabled={isDisabled}
        ref={button}
        onClick={() => (isOpen ? close() : open())}
        onKeyDown={onKeyDown}
      >
        <span class={text ? '' : 'placeholder'}>{text || (select.placeholder ?? 'Make a selection')}</span>
        <ChevronIcon />
      </button>
      {isOpen && (
        <Listbox
          id={listId}
          label={label}
          items={options}
          active={list.active}
          setActive={list.setActive}
          take={take}
          row={(option: SelectOption) => <OptionRow option={option} />}
          {...(most > 1 && { isChosen: ({ value }: SelectOption) => chosen.includes(value) })}
        />
      )}
    </div>
  );
}

function OptionRow({ option: { label, description } }: { readonly option: SelectOption }) {
  return (
    <span class="row-main">
      <span class="row-name">{label}</span>
      {description && <span class="row-hint">{description}</span>}
    </span>
  );
}
