import type { CorrectableField } from '../../archive/archive.js';
import type { FieldChange } from '../../live/curator/editing.js';
import type { Texts } from '../strings/texts.js';
import { oneLine } from '../text/label.js';
import { type Markdown, md, quoted } from '../text/markdown.js';

/** How the fields of an article that can be corrected are written. */

const VALUE = 200;

export function valueText(t: Texts, field: CorrectableField, value: string | null): Markdown {
  if (value === null) return t.md('field.none');
  return field === 'date' ? md`${t.date(value)}` : quoted(oneLine(value), VALUE);
}

export function changeText(t: Texts, { field, before, after }: FieldChange): Markdown {
  return md`- **${t.plain(`field.${field}`)}:** ${valueText(t, field, before)} → ${valueText(t, field, after)}`;
}
