import type { Held, Input } from './values.js';

interface ChoiceGroupProps {
  readonly id: string;
  readonly label: string;
  readonly input: Extract<Input, { type: 21 | 22 | 23 }>;
  readonly held: Held;
  readonly hold: (held: Held) => void;
}

/** Radio buttons, check boxes, or a single one. */
export function ChoiceGroup({ id, label, input, held, hold }: ChoiceGroupProps) {
  if (input.type === 23) {
    return (
      <input
        id={id}
        data-field
        type="checkbox"
        checked={held === true}
        onChange={({ currentTarget: { checked } }) => hold(checked)}
      />
    );
  }
  const isOne = input.type === 21;
  const isChosen = (value: string) => (isOne ? held === value : Array.isArray(held) && held.includes(value));
  const toggle = (value: string) => {
    if (isOne) return hold(value);
    const before = Array.isArray(held) ? held : [];
    hold(before.includes(value) ? before.filter((other) => other !== value) : [...before, value]);
  };
  return (
    <fieldset class="choices" id={id}>
      <legend class="unseen">{label}</legend>
      {input.options.map(({ value, label, description }) => (
        <label key={value}>
          <input
            data-field
            type={isOne ? 'radio' : 'checkbox'}
            name={id}
            checked={isChosen(value)}
            onChange={() => toggle(value)}
          />
          <span>
            {label}
            {description && <span class="muted"> {description}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
