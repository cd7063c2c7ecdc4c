import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CloseIcon, SendIcon } from '../pictures/icons.js';
import { added, type Draft, leftOut, problemOf, removed } from './draft.js';
import { FileField } from './file-field.js';
import { OptionField } from './option-field.js';

interface CommandLineProps {
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly attach: (option: string, file: File) => void;
  readonly send: (draft: Draft) => void;
  readonly cancel: () => void;
}

/** A command with its options as fields: Tab goes from one to the next, Enter sends, Escape drops it. */
export function CommandLine({ draft, change, attach, send, cancel }: CommandLineProps) {
  const { command, fields } = draft;
  const [isTried, setTried] = useState(false);
  const [focused, setFocused] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const rest = leftOut(draft);

  const focusField = (name: string | null | undefined) => {
    const field = name && form.current?.querySelector<HTMLElement>(`[data-option="${name}"]`);
    (field || form.current?.querySelector<HTMLElement>('[type=submit]'))?.focus();
  };
  // At once, so that a key that is pressed in the next moment goes to the field already.
  const toFocus = useRef<string | null>(
    (fields.findLast(({ text }) => text !== '') ?? fields[0])?.option.name ?? '',
  );
  useLayoutEffect(() => {
    if (toFocus.current !== null) focusField(toFocus.current);
    toFocus.current = null;
  });
  const add = (name: string) => {
    toFocus.current = name;
    change(added(draft, command.options.find((option) => option.name === name)!));
  };
  const remove = (name: string) => {
    const at = fields.findIndex(({ option }) => option.name === name);
    if (fields[at]!.option.required) {
      if (fields.every(({ text }) => text === '')) cancel();
      return;
    }
    focusField(fields[at - 1]?.option.name);
    change(removed(draft, name));
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const wrong = fields.find((field) => problemOf(field) !== null);
    if (!wrong) return send(draft);
    setTried(true);
    focusField(wrong.option.name);
  };
  const current = fields.find(({ option }) => option.name === focused) ?? null;
  const problem = current && (isTried || current.text !== '') ? problemOf(current) : null;
  return (
    <form
      class="command-line"
      aria-label={`/${command.label}: ${command.description}`}
      ref={form}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) cancel();
      }}
    >
      <p class="command-hint" id="command-hint">
        <strong>{current ? current.option.label : `/${command.label}`}</strong>{' '}
        {current ? current.option.hint : command.description}
        {current && !current.option.required && <span class="muted"> (optional)</span>}
        {problem && (
          <span class="problem" role="alert">
            {problem}
          </span>
        )}
      </p>
      <div class="command-row">
        <div class="command-fields">
          <span class="command-chip">/{command.label}</span>
          {fields.map((field) => {
            const shared = {
              field,
              draft,
              change,
              isWrong: isTried && problemOf(field) !== null,
              focusChanged: (isIn: boolean) => setFocused(isIn ? field.option.name : null),
              remove: () => remove(field.option.name),
            };
            return field.option.type === 'attachment' ? (
              <FileField
                key={field.option.name}
                {...shared}
                attach={(file) => attach(field.option.name, file)}
              />
            ) : (
              <OptionField key={field.option.name} {...shared} />
            );
          })}
          {rest.map(({ name, label, hint }) => (
            <button
              key={name}
              type="button"
              class="add-option"
              title={hint}
              aria-label={`Add ${label}: ${hint}`}
              onClick={() => add(name)}
            >
              + {label}
            </button>
          ))}
        </div>
        <span class="command-ends">
          <button type="button" class="icon-button" aria-label="Drop this command" onClick={cancel}>
            <CloseIcon />
          </button>
          <button type="submit" class="icon-button send" aria-label={`Send /${command.label}`}>
            <SendIcon />
          </button>
        </span>
      </div>
    </form>
  );
}
