import { ComponentType as C } from 'discord.js';
import type { Json } from '../world/json.js';
import { choice, dict, flag, integer, list, text } from './fields.js';
import type { Form } from './form.js';
import { CUSTOM_ID, checkCustomId, checkSelect, SELECTS, type Tally } from './interactive.js';
import { checkKind, checkTextDisplay } from './layout.js';

const MAX_PARTS = 5;
const MAX_LABEL = 45;

const IN_LABEL: readonly number[] = [
  C.TextInput,
  ...SELECTS,
  C.FileUpload,
  C.RadioGroup,
  C.CheckboxGroup,
  C.Checkbox,
];

/** Checks a modal: its title and id, and its parts in the old form (a text input in a row) or the new (in a label). */
export function checkModal(form: Form, modal: Json): void {
  text(form, modal, 'custom_id', CUSTOM_ID);
  text(form, modal, 'title', { min: 1, max: MAX_LABEL, required: true });
  const parts = list(form, modal, 'components', { min: 1, max: MAX_PARTS, required: true }) ?? [];
  const tally: Tally = { customIds: new Set(), ids: new Set(), components: 0, text: 0, files: new Set() };
  parts.forEach((part, i) => {
    const at = form.at('components', i);
    if (!checkKind(at, part, [C.ActionRow, C.TextDisplay, C.Label], tally)) return;
    if (part.type === C.ActionRow) checkRow(at, part, tally);
    else if (part.type === C.Label) checkLabel(at, part, tally);
    else checkTextDisplay(at, part, tally);
  });
}

function checkRow(form: Form, row: Json, tally: Tally): void {
  const inputs = list(form, row, 'components', { min: 1, max: 1, required: true }) ?? [];
  inputs.forEach((input, i) => {
    const at = form.at('components', i);
    if (!checkKind(at, input, [C.TextInput], tally)) return;
    text(at, input, 'label', { min: 1, max: MAX_LABEL, required: true });
    checkTextInput(at, input, tally);
  });
}

function checkLabel(form: Form, label: Json, tally: Tally): void {
  text(form, label, 'label', { min: 1, max: MAX_LABEL, required: true });
  text(form, label, 'description', { max: 100 });
  const part = dict(form, label, 'component', true);
  const at = form.at('component');
  if (!part || !checkKind(at, part, IN_LABEL, tally)) return;
  flag(at, part, 'required');
  if (part.type === C.TextInput) {
    if (part.label !== undefined && part.label !== null) {
      at.at('label').fail('TEXT_INPUT_LABEL_IN_LABEL', 'A text input in a label has no label of its own');
    }
    checkTextInput(at, part, tally);
  } else if (SELECTS.includes(part.type as number)) {
    checkSelect(at, part, tally, true);
  } else {
    checkCustomId(at, part, tally);
    checkGroup(at, part);
  }
}

function checkGroup(form: Form, part: Json): void {
  if (part.type === C.FileUpload) {
    integer(form, part, 'min_values', { min: 0, max: 10 });
    integer(form, part, 'max_values', { min: 1, max: 10 });
  }
  if (part.type !== C.RadioGroup && part.type !== C.CheckboxGroup) return;
  const least = part.type === C.RadioGroup ? 2 : 1;
  const options = list(form, part, 'options', { min: least, max: 10, required: true }) ?? [];
  options.forEach((option, i) => {
    text(form.at('options', i), option, 'label', { min: 1, max: 100, required: true });
    text(form.at('options', i), option, 'value', { min: 1, max: 100, required: true });
    text(form.at('options', i), option, 'description', { max: 100 });
  });
}

function checkTextInput(form: Form, input: Json, tally: Tally): void {
  checkCustomId(form, input, tally);
  choice(form, input, 'style', [1, 2], true);
  flag(form, input, 'required');
  text(form, input, 'placeholder', { max: 100 });
  const min = integer(form, input, 'min_length', { min: 0, max: 4_000 }) ?? 0;
  const max = integer(form, input, 'max_length', { min: 1, max: 4_000 }) ?? 4_000;
  if (min > max) {
    form.at('min_length').fail('TEXT_INPUT_MIN_LENGTH', 'min_length must not be greater than max_length');
  }
  // A value filled in beforehand has to satisfy the input's own bounds.
  text(form, input, 'value', input.value === '' ? { max } : { min, max });
}
