import { CloseIcon, FileIcon } from '../pictures/icons.js';
import { typed } from './draft.js';
import type { FieldProps } from './option-field.js';

/** An option that takes a file: chosen here, or dropped anywhere on the channel. */
export function FileField({
  field,
  draft,
  change,
  isWrong,
  focusChanged,
  remove,
  attach,
}: FieldProps & { readonly attach: (file: File) => void }) {
  const { option, text } = field;
  return (
    <span class="option" data-wrong={isWrong}>
      <label class="file-field">
        <span class="option-name">{option.label}</span>
        <FileIcon />
        <span class={text ? '' : 'placeholder'}>{text || 'Choose a file, or drop it here'}</span>
        <input
          type="file"
          class="unseen"
          data-option={option.name}
          aria-label={`${option.label}${option.required ? ' (required)' : ''}${text && `: ${text}`}`}
          aria-describedby="command-hint"
          aria-invalid={isWrong}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) attach(file);
            currentTarget.value = '';
          }}
          onFocus={() => focusChanged(true)}
          onBlur={() => focusChanged(false)}
          onKeyDown={(event) => {
            if (event.key === 'Backspace' && text === '') remove();
            if (event.key !== 'Enter' || text === '') return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      </label>
      {(text !== '' || !option.required) && (
        <button
          type="button"
          class="remove-option"
          aria-label={`Remove ${text || option.label}`}
          onClick={() => (text === '' ? remove() : change(typed(draft, option.name, '')))}
        >
          <CloseIcon />
        </button>
      )}
    </span>
  );
}
