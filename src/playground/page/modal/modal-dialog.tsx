import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../context.js';
import { Markdown } from '../message/marks.js';
import { CloseIcon } from '../pictures/icons.js';
import type { ToPage } from '../protocol.js';
import { InputField } from './input-field.js';
import { type Held, initialValue, linesOf, modalValues, problemWith } from './values.js';

interface ModalDialogProps {
  readonly opened: Extract<ToPage, { type: 'modal' }>;
  readonly close: () => void;
}

/** A form that the bot opened. The browser's own dialog keeps the focus in it, and gives it back. */
export function ModalDialog({ opened: { exchangeId, placeId, modal }, close }: ModalDialogProps) {
  const { known, ask } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [held, setHeld] = useState<ReadonlyMap<string, Held>>(new Map());
  const [isTried, setTried] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const lines = linesOf(modal);

  useLayoutEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    const box = dialog.current!;
    box.showModal();
    box.querySelector<HTMLElement>('[data-field]')?.focus();
    return () => {
      box.close();
      before?.focus();
    };
  }, []);

  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    const wrong = lines.find(
      (line) =>
        line.kind === 'input' &&
        problemWith(line.input, held.get(line.input.custom_id) ?? initialValue(line.input)),
    );
    if (wrong) return dialog.current?.querySelector<HTMLElement>('[data-wrong=true] [data-field]')?.focus();
    const answer = await ask({ type: 'submit-modal', placeId, exchangeId, values: modalValues(lines, held) });
    if (answer.type === 'refused') setTrouble(answer.sentence);
    else close();
  };
  return (
    <dialog
      class="modal"
      ref={dialog}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
      }}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <form onSubmit={submit} noValidate>
        <header>
          <h2 id={titleId}>{modal.title}</h2>
          <button type="button" class="icon-button" aria-label="Close" onClick={close}>
            <CloseIcon />
          </button>
        </header>
        <p class="modal-from">This form goes to {known.bot.displayName}.</p>
        {lines.map((line, i) => {
          if (line.kind === 'text') {
            return (
              <div key={i} class="text">
                <Markdown source={line.content} />
              </div>
            );
          }
          const id = line.input.custom_id;
          const value = held.get(id) ?? initialValue(line.input);
          return (
            <InputField
              key={id}
              line={line}
              held={value}
              hold={(changed) => setHeld((held) => new Map(held).set(id, changed))}
              problem={isTried ? problemWith(line.input, value) : null}
            />
          );
        })}
        {trouble && (
          <p class="trouble" role="alert">
            {trouble}
          </p>
        )}
        <footer>
          <button type="button" class="button button-secondary" onClick={close}>
            Cancel
          </button>
          <button type="submit" class="button button-primary">
            Submit
          </button>
        </footer>
      </form>
    </dialog>
  );
}
