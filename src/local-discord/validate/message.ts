import { MessageFlags as F } from 'discord.js';
import { safeName, type Upload } from '../world/files.js';
import { isJson, type Json, objects } from '../world/json.js';
import { checkEmbeds } from './embeds.js';
import { flag, integer, list, text } from './fields.js';
import type { Form } from './form.js';
import { checkComponents } from './layout.js';

/** How a message body is judged: by what it is for, and by the message it changes. */
export interface MessageRules {
  /** The message as it stands, for an edit; null for a new one. */
  readonly existing: Json | null;
  readonly uploads: readonly Upload[];
  /** Flags that a new message may set here. */
  readonly settable: number;
}

export const CREATE_FLAGS = F.SuppressEmbeds | F.SuppressNotifications | F.IsComponentsV2;
export const REPLY_FLAGS = CREATE_FLAGS | F.Ephemeral;
/** The only flags that an edit changes; all others are ignored, as they are what a client read from the message. */
const EDIT_FLAGS = F.SuppressEmbeds | F.IsComponentsV2;

const MAX_CONTENT = 2_000;
const MAX_FILES = 10;

/** The flags a message will have. */
export function flagsAfter(body: Json, existing: Json | null): number {
  const given = Number(body.flags ?? 0);
  if (!existing) return given;
  const before = Number(existing.flags ?? 0);
  if (body.flags === undefined || body.flags === null) return before;
  return (before & ~EDIT_FLAGS) | (given & EDIT_FLAGS);
}

export function checkMessage(form: Form, body: Json, rules: MessageRules): void {
  const { existing, uploads } = rules;
  text(form, body, 'content', { max: MAX_CONTENT });
  checkEmbeds(form, body);
  flag(form, body, 'tts');
  checkAllowedMentions(form, body);
  checkFlags(form, body, rules);
  const kept = checkAttachments(form, body, rules);
  const flags = flagsAfter(body, existing);
  const files = new Set([...uploads.map((upload) => safeName(upload.name)), ...kept]);
  checkComponents(form, body, flags, files);
  if (flags & F.IsComponentsV2) checkNoLegacyFields(form, body, existing);
}

/** Components V2 stand alone: nothing of the old kind may be there, nor be left from before an edit. */
function checkNoLegacyFields(form: Form, body: Json, existing: Json | null): void {
  for (const key of ['content', 'embeds', 'sticker_ids', 'poll']) {
    const value = body[key] === undefined ? existing?.[key] : body[key];
    if (value === undefined || value === null || value === '') continue;
    if (Array.isArray(value) && value.length === 0) continue;
    form
      .at(key)
      .fail(
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      );
  }
}

function checkFlags(form: Form, body: Json, { existing, settable }: MessageRules): void {
  const flags = integer(form, body, 'flags', { min: 0 });
  if (flags === undefined) return;
  if (existing) {
    if (Number(existing.flags ?? 0) & F.IsComponentsV2 && !(flags & F.IsComponentsV2)) {
      const message = 'The IS_COMPONENTS_V2 flag cannot be removed from a message';
      form.at('flags').fail('MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG', message);
    }
  } else if (flags & ~settable) {
    form.at('flags').fail('MESSAGE_FLAGS_INVALID', `These flags cannot be set here: ${flags & ~settable}`);
  }
}

function checkAllowedMentions(form: Form, body: Json): void {
  const allowed = body.allowed_mentions ?? undefined;
  if (allowed === undefined) return;
  const at = form.at('allowed_mentions');
  if (!isJson(allowed)) {
    at.fail('DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
    return;
  }
  const parse = Array.isArray(allowed.parse) ? allowed.parse : [];
  parse.forEach((kind, i) => {
    if (!['roles', 'users', 'everyone'].includes(kind)) {
      at.at('parse', i).fail('BASE_TYPE_CHOICES', "Value must be one of {'everyone', 'roles', 'users'}.");
    }
  });
  for (const key of ['users', 'roles']) {
    const ids = allowed[key];
    if (!Array.isArray(ids)) continue;
    if (ids.length > 100) at.at(key).fail('BASE_TYPE_MAX_LENGTH', 'Must be 100 or fewer in length.');
    if (parse.includes(key) && ids.length > 0) {
      const message = `parse:["${key}"] and ${key}: [ids...] are mutually exclusive.`;
      at.fail('MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
    }
  }
}

/** Checks the files against their descriptions; gives the names of those that an edit keeps. */
function checkAttachments(form: Form, body: Json, { existing, uploads }: MessageRules): string[] {
  const described = list(form, body, 'attachments', { max: MAX_FILES });
  if (uploads.length > MAX_FILES) {
    form.at('files').fail('BASE_TYPE_MAX_LENGTH', `Must be ${MAX_FILES} or fewer in length.`);
  }
  const before = objects(existing?.attachments);
  const kept: string[] = [];
  if (!described) return before.map((attachment) => String(attachment.filename));
  described.forEach((attachment, i) => {
    const at = form.at('attachments', i);
    text(at, attachment, 'description', { max: 1024 });
    const id = String(attachment.id);
    const old = before.find((other) => other.id === id);
    if (old) kept.push(String(old.filename));
    else if (!uploads.some((upload) => upload.field === `files[${id}]`)) {
      const message = `Attachment ${id} was not found among the uploaded files`;
      at.at('id').fail('ATTACHMENT_NOT_FOUND', message);
    }
  });
  return kept;
}
