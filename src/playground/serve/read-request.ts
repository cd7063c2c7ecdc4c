import { byKind, list, object, record } from '../../shape/groups.js';
import { eitherOf, flag, number, text } from '../../shape/scalars.js';
import { orNull, type Shape } from '../../shape/shape.js';
import type { ToServer } from '../page/protocol.js';

const id = text({ least: 1, most: 64 });
const name = text({ least: 1, most: 128 });
const content = text({ most: 10_000 });
const chosen = list(text({ most: 200 }), { most: 25 });
const uploads = list(id, { most: 20 });
const values = record(eitherOf({ string: content, number, boolean: flag }));
const fields = record(eitherOf({ string: content, boolean: flag, array: chosen }));
const common = { requestId: id, placeId: id };

const request: Shape<ToServer> = byKind('type', {
  slash: { ...common, command: name, options: values },
  autocomplete: { ...common, command: name, option: name, typed: text({ most: 6_000 }), options: values },
  menu: { ...common, command: name, targetId: id },
  click: { ...common, messageId: id, customId: name },
  select: { ...common, messageId: id, customId: name, values: chosen },
  'submit-modal': { ...common, exchangeId: id, values: fields },
  send: { ...common, content, replyTo: orNull(id), uploads },
  forward: { ...common, messageId: id, toPlaceId: id },
  edit: { ...common, messageId: id, content },
  thread: { ...common, messageId: id, name },
  post: { ...common, title: text({ most: 1_000 }), content, uploads },
  dismiss: { ...common, messageId: id },
  delete: { ...common, messageId: id },
  language: { ...common, locale: id },
});
const withId = object({ requestId: id });

export type ReadRequest =
  | { readonly ok: true; readonly request: ToServer }
  /** `requestId` is null when not even that can be read. */
  | { readonly ok: false; readonly requestId: string | null; readonly sentence: string };

/** Reads what a page sent. Never throws. */
export function readRequest(text: string): ReadRequest {
  let sent: unknown;
  try {
    sent = JSON.parse(text);
  } catch {
    return { ok: false, requestId: null, sentence: 'What the page sent is not JSON.' };
  }
  const checked = request(sent);
  if (checked.ok) return { ok: true, request: checked.value };
  const [{ path, message }] = checked.faults;
  const identified = withId(sent);
  const where = path.length > 0 ? ` at ${path.join('.')}` : '';
  return {
    ok: false,
    requestId: identified.ok ? identified.value.requestId : null,
    sentence: `What the page sent is not understood${where}: ${message}.`,
  };
}
