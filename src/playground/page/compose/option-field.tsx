import { useId, useState } from 'preact/hooks';
import { Listbox, rowId } from '../lists/listbox.js';
import { useList } from '../lists/use-list.js';
import { CloseIcon } from '../pictures/icons.js';
import { type ChosenThing, chose, type Draft, type Field, typed } from './draft.js';
import { isFromList, useSuggestions } from './suggestions.js';

export interface FieldProps {
  readonly field: Field;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly isWrong: boolean;
  readonly focusChanged: (isIn: boolean) => void;
  readonly remove: () => void;
}

/** One option of a command, typed or chosen from a list. */
export function OptionField({ field, draft, change, isWrong, focusChanged, remove }: FieldProps) {
  const { option, text, chosen } = field;
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const inputId = useId();
  const hasList = isFromList(option) || option.autocomplete;
  const { things, state } = useSuggestions(draft, field, isOpen);
  const isShown = isOpen && chosen === null && things.length > 0;

  const take = (index: number) => {
    change(chose(draft, option.name, things[index]!));
    setOpen(false);
  };
  // Where anything may be typed, an empty field offers its list without taking from it.
  const first = text === '' && !isFromList(option) ? -1 : 0;
  const list = useList({ count: isShown ? things.length : 0, take, first, of: `${option.name} ${text}` });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab' && text === '') return;
    if (list.onKey(event)) return;
    if (event.key === 'Escape' && isShown) {
      event.preventDefault();
      setOpen(false);
    } else if (event.key === 'Backspace' && text === '') {
      event.preventDefault();
      remove();
    } else if (event.key === 'ArrowDown' && hasList) setOpen(true);
  };
  return (
    <span class="option" data-wrong={isWrong}>
      <label for={inputId}>
        {option.label}
        {option.required && <span class="unseen"> (required)</span>}
      </label>
      <input
        id={inputId}
        data-option={option.name}
        value={text}
        size={Math.min(Math.max(text.length + 1, 10), 60)}
        autocomplete="off"
        spellcheck={!hasList}
        inputMode={option.type === 'integer' ? 'numeric' : option.type === 'number' ? 'decimal' : undefined}
        aria-describedby="command-hint"
        aria-required={option.required}
        aria-invalid={isWrong}
        {...(hasList && {
          role: 'combobox' as const,
          'aria-autocomplete': 'list' as const,
          'aria-expanded': isShown,
          'aria-controls': isShown ? listId : undefined,
          'aria-activedescendant': isShown ? rowId(listId, list.active) : undefined,
        })}
        onInput={({ currentTarget: { value } }) => {
          setOpen(true);
          change(typed(draft, option.name, value));
        }}
        onKeyDown={onKeyDown}
        onFocus={() => {
          setOpen(true);
          focusChanged(true);
        }}
        onBlur={() => {
          setOpen(false);
          focusChanged(false);
        }}
      />
      {!option.required && (
        <button
          type="button"
          class="remove-option"
          aria-label={`Remove ${option.label}`}
          tabIndex={-1}
          onClick={remove}
        >
          <CloseIcon />
        </button>
      )}
      {isShown && (
        <Listbox
          id={listId}
          label={option.label}
          heading={option.label}
          items={things}
          active={list.active}
          setActive={list.setActive}
          take={take}
          row={({ name }: ChosenThing) => <span class="row-main row-name">{name}</span>}
        />
      )}
      {isOpen && state !== null && things.length === 0 && (
        <div class="popup" role="status">
          <p class="popup-note">{state}</p>
        </div>
      )}
    </span>
  );
}
