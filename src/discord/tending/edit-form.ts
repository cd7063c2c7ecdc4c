import type { CorrectableField, Correction } from '../../archive/archive.js';
import { type Editing, MOST_LETTERS, type TypedFields } from '../../live/curator/editing.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { ModalView } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { oneLine } from '../text/label.js';

/** A form takes five fields at most, so there are two. */
export const FORMS: readonly (readonly CorrectableField[])[] = [
  ['headline', 'date', 'section'],
  ['author', 'source', 'url'],
];

/** A correction that somebody has begun, as it is kept while the form is open. */
export interface Draft {
  /** The article's id. */
  readonly article: string;
  /** Which of `FORMS`. */
  readonly form: number;
  /** What the fields said when the form was opened. */
  readonly seen: Correction;
  /** What was typed of those that were changed. */
  readonly typed?: TypedFields;
}

/** The form with what the fields say now, or what was typed before. @param id what the draft is kept under */
export function editForm(t: Texts, { now }: Editing, draft: Draft, id: string, version: string): ModalView {
  return {
    customId: encodeCustomId('edited', version, id),
    title: t.plain('edit.title'),
    inputs: FORMS[draft.form]!.map((field) => ({
      id: field,
      label: t.plain(`field.${field}`),
      ...(field !== 'headline' && { description: t.plain(`edit.about-${field}`) }),
      value: draft.typed?.[field] ?? inForm(field, now[field]),
      maxLength: MOST_LETTERS[field],
      required: field === 'headline',
      isShort: field !== 'headline',
    })),
  };
}

/** What was changed in the form. What was left as it was shown is not looked at, whatever it says by now. */
export function changedIn({ form, seen }: Draft, typed: Readonly<Record<string, string>>): TypedFields {
  const changed = FORMS[form]!.filter((field) => {
    const text = typed[field];
    return text !== undefined && oneLine(text) !== oneLine(inForm(field, seen[field] ?? null));
  });
  return Object.fromEntries(changed.map((field) => [field, typed[field]!]));
}

/** As much of a value as the form takes. */
function inForm(field: CorrectableField, value: string | null): string {
  return oneLine(value ?? '').slice(0, MOST_LETTERS[field]);
}
