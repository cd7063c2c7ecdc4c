import { useId } from 'preact/hooks';
import { useUpload } from '../compose/files/use-uploads.js';
import { Select } from '../lists/select.js';
import { ChoiceGroup } from './choice-group.js';
import type { Held, Input, Line } from './values.js';

interface InputFieldProps {
  readonly line: Extract<Line, { kind: 'input' }>;
  readonly held: Held;
  readonly hold: (held: Held) => void;
  readonly problem: string | null;
}

/** A labelled field of a form. */
export function InputField({ line: { label, description, input }, held, hold, problem }: InputFieldProps) {
  const id = useId();
  const isRequired = input.type !== 23 && (input.required ?? true);
  const describedBy = `${id}-note`;
  return (
    <div class="field" data-wrong={problem !== null}>
      <label for={id} id={`${id}-label`}>
        {label}
        {isRequired && (
          <span class="required" title="Required">
            {' '}
            *
          </span>
        )}
      </label>
      {description && <p class="field-description">{description}</p>}
      <OneInput
        id={id}
        label={label}
        input={input}
        held={held}
        hold={hold}
        describedBy={describedBy}
        isWrong={problem !== null}
      />
      <p class="field-note" id={describedBy}>
        {problem && (
          <span class="problem" role="alert">
            {problem}
          </span>
        )}
        {input.type === 4 && typeof held === 'string' && (
          <span class="count">
            {held.length}/{input.max_length ?? 4_000}
          </span>
        )}
      </p>
    </div>
  );
}

interface OneInputProps {
  readonly id: string;
  readonly label: string;
  readonly input: Input;
  readonly held: Held;
  readonly hold: (held: Held) => void;
  readonly describedBy: string;
  readonly isWrong: boolean;
}

function OneInput({ id, label, input, held, hold, describedBy, isWrong }: OneInputProps) {
  const upload = useUpload();
  switch (input.type) {
    case 4: {
      const shared = {
        id,
        'data-field': true,
        value: String(held),
        placeholder: input.placeholder ?? '',
        maxLength: input.max_length ?? 4_000,
        'aria-describedby': describedBy,
        'aria-invalid': isWrong,
        'aria-required': input.required ?? true,
      };
      return input.style === 2 ? (
        <textarea {...shared} rows={4} onInput={({ currentTarget: { value } }) => hold(value)} />
      ) : (
        <input {...shared} autocomplete="off" onInput={({ currentTarget: { value } }) => hold(value)} />
      );
    }
    case 19:
      return (
        <input
          id={id}
          data-field
          type="file"
          multiple={(input.max_values ?? 1) > 1}
          aria-describedby={describedBy}
          onChange={async ({ currentTarget }) => {
            const ids = await Promise.all([...(currentTarget.files ?? [])].map(upload));
            hold(ids.filter((id) => id !== null));
          }}
        />
      );
    case 21:
    case 22:
    case 23:
      return <ChoiceGroup id={id} label={label} input={input} held={held} hold={hold} />;
    default:
      return <Select select={input} label={label} keeps choose={hold} />;
  }
}
