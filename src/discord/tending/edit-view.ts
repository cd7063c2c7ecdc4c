import { CORRECTABLE, type CorrectableField } from '../../archive/archive.js';
import type { Editing } from '../../live/curator/editing.js';
import type { ArchiveProblem } from '../../live/curator/problem.js';
import type { Applied } from '../../live/curator/reports.js';
import { articleKey } from '../../live/library.js';
import { appliedView } from '../archive/applied-view.js';
import { valueText } from '../archive/fields.js';
import { problemText } from '../archive/problem-text.js';
import { type ButtonSpec, buttonRow, container, text } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { View } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { oneLine } from '../text/label.js';
import { joined, type Markdown, md, quoted } from '../text/markdown.js';
import { type Draft, FORMS } from './edit-form.js';

const HEADLINE = 150;
const FILE = 120;

/** What can be corrected of an article: what it says now, and what its page says where that was corrected. */
export function editView(t: Texts, editing: Editing, version: string): View {
  const { now, file } = editing;
  const lines = [
    md`### ${quoted(oneLine(now.headline ?? '') || t.plain('article.untitled'), HEADLINE)}`,
    md`-# ${quoted(file, FILE)}`,
    ...CORRECTABLE.map((field) => fieldLine(t, editing, field)),
    md`-# ${t.md('edit.stays')}`,
  ];
  return { components: [container([text(joined(lines, '\n'))]), ...editButtons(t, editing, version)] };
}

function fieldLine(t: Texts, { now, said }: Editing, field: CorrectableField): Markdown {
  const line = md`- **${t.plain(`field.${field}`)}:** ${valueText(t, field, now[field])}`;
  const page = said[field];
  return page === undefined
    ? line
    : md`${line} (${t.md('edit.page-says', { value: valueText(t, field, page) })})`;
}

/** After a correction: what it changed, and what else can be done. */
export function editedView(t: Texts, applied: Applied, editing: Editing): View {
  const view = appliedView(t, applied);
  return { ...view, components: [...view.components, ...editButtons(t, editing, applied.to)] };
}

function editButtons(t: Texts, { article, said, past }: Editing, version: string) {
  const key = articleKey(article);
  const forms = FORMS.map(
    (fields, form): ButtonSpec => ({
      id: encodeCustomId('editing', version, key, form),
      text: t.list(fields.map((field) => t.plain(`field.${field}`))),
      primary: true,
    }),
  );
  return buttonRow([
    ...forms,
    ...(past > 0
      ? [{ id: encodeCustomId('editundo', version, key), text: t.plain('button.edit-undo') }]
      : []),
    ...(Object.keys(said).length > 0
      ? [{ id: encodeCustomId('editpage', version, key), text: t.plain('button.edit-page') }]
      : []),
  ]);
}

/** Those that go away when the same is tried again. */
const AGAIN: readonly string[] = ['busy', 'disk-full', 'state-unusable', 'state-held'];

/** Why a correction was not made, with what was typed: it can be changed, or tried again. */
export function notEditedView(
  t: Texts,
  problem: ArchiveProblem,
  { draft, id }: { readonly draft: Draft; readonly id: string },
  version: string,
): View {
  const typed = FORMS[draft.form]!.filter((field) => draft.typed?.[field] !== undefined).map(
    (field) => md`- **${t.plain(`field.${field}`)}:** ${quoted(oneLine(draft.typed![field]!), FILE)}`,
  );
  const again = AGAIN.includes(problem.code);
  return {
    outcome: 'refused',
    components: [
      container([
        text(problemText(t, problem)),
        ...(typed.length === 0 ? [] : [text(joined([t.md('edit.typed'), ...typed], '\n'))]),
      ]),
      ...buttonRow([
        ...(again
          ? [{ id: encodeCustomId('editagain', version, id), text: t.plain('button.again'), primary: true }]
          : []),
        {
          id: encodeCustomId('editing', version, articleKey(draft.article), draft.form, id),
          text: t.plain('button.edit-typed'),
          primary: !again,
        },
        { id: encodeCustomId('drop', version, ''), text: t.plain('button.cancel') },
      ]),
    ],
  };
}
