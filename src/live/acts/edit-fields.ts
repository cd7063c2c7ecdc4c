import { CORRECTABLE, type CorrectableField, type Correction } from '../../archive/archive.js';
import { findDates } from '../../article/dates.js';
import { httpUrl } from '../../article/fields/values.js';
import { normaliseText, oneLine } from '../../article/normalise.js';
import { editProblems } from '../curator/edit-problems.js';
import { MOST_LETTERS, type TypedFields } from '../curator/editing.js';

/** What was typed, as it will be kept. @throws ArchiveProblem `edit-…` for what is no date, address or headline */
export function checkedFields(typed: TypedFields): Correction {
  const checked = CORRECTABLE.filter((field) => typed[field] !== undefined).map(
    (field) => [field, checkedField(field, typed[field]!)] as const,
  );
  return Object.fromEntries(checked);
}

function checkedField(field: CorrectableField, typed: string): string | null {
  const text = oneLine(normaliseText(typed));
  if (text.length > MOST_LETTERS[field]) throw editProblems.tooLong(field, text.length, MOST_LETTERS[field]);
  if (text === '') {
    if (field === 'headline') throw editProblems.noHeadline();
    return null;
  }
  if (field === 'date') return dayIn(text);
  return field === 'url' ? addressIn(text) : text;
}

/** A day in any form that has one reading, and nothing beside it. */
function dayIn(text: string): string {
  const [date, ...others] = findDates(text);
  const isWhole = date && others.length === 0 && date.start === 0 && date.end === text.length;
  if (!isWhole || date.iso === null) throw editProblems.noDate(text);
  return date.iso;
}

function addressIn(text: string): string {
  const url = /\s/.test(text) ? null : httpUrl(text);
  if (url === null) throw editProblems.noAddress(text);
  const { username, password } = new URL(url);
  if (username !== '' || password !== '') throw editProblems.noAddress(text);
  return url;
}
