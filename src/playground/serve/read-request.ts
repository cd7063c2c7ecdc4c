import { z } from 'zod';
import type { ToServer } from '../page/protocol.js';

const id = z.string().min(1).max(64);
const name = z.string().min(1).max(128);
const values = z.record(z.string(), z.union([z.string().max(10_000), z.number(), z.boolean()]));
const fields = z.record(
  z.string(),
  z.union([z.string().max(10_000), z.boolean(), z.array(z.string().max(200)).max(25)]),
);
const common = { requestId: id, placeId: id };

const request = z.discriminatedUnion('type', [
  z.object({ ...common, type: z.literal('slash'), command: name, options: values }),
  z.object({
    ...common,
    type: z.literal('autocomplete'),
    command: name,
    option: name,
    typed: z.string().max(6_000),
    options: values,
  }),
  z.object({ ...common, type: z.literal('menu'), command: name, targetId: id }),
  z.object({ ...common, type: z.literal('click'), messageId: id, customId: name }),
  z.object({
    ...common,
    type: z.literal('select'),
    messageId: id,
    customId: name,
    values: z.array(z.string().max(200)).max(25),
  }),
  z.object({ ...common, type: z.literal('submit-modal'), exchangeId: id, values: fields }),
  z.object({
    ...common,
    type: z.literal('send'),
    content: z.string().max(10_000),
    replyTo: id.nullable(),
    uploads: z.array(id).max(20),
  }),
  z.object({ ...common, type: z.literal('forward'), messageId: id, toPlaceId: id }),
  z.object({ ...common, type: z.literal('edit'), messageId: id, content: z.string().max(10_000) }),
  z.object({ ...common, type: z.literal('thread'), messageId: id, name }),
  z.object({
    ...common,
    type: z.literal('post'),
    title: z.string().max(1_000),
    content: z.string().max(10_000),
    uploads: z.array(id).max(20),
  }),
  z.object({ ...common, type: z.literal('dismiss'), messageId: id }),
  z.object({ ...common, type: z.literal('delete'), messageId: id }),
  z.object({ ...common, type: z.literal('language'), locale: id }),
]) satisfies z.ZodType<ToServer>;

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
  const result = request.safeParse(sent);
  if (result.success) return { ok: true, request: result.data };
  const issue = result.error.issues[0]!;
  const requestId = z.object({ requestId: id }).safeParse(sent).data?.requestId ?? null;
  const where = issue.path.length > 0 ? ` at ${issue.path.join('.')}` : '';
  return {
    ok: false,
    requestId,
    sentence: `What the page sent is not understood${where}: ${issue.message}.`,
  };
}
