import { ComponentType } from 'discord.js';
import { safeName, type Upload } from '../world/files.js';
import { isJson, type Json, objects } from '../world/json.js';
import type { State } from '../world/state.js';

/** Replaces `attachment://name` by the address of the file, however deep it stands; a File says its name and size too. */
export function withMedia(part: Json, attachments: readonly Json[]): Json {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (!isJson(value)) return value;
    const inner: Json = Object.fromEntries(Object.entries(value).map(([key, held]) => [key, visit(held)]));
    if (value.type === ComponentType.File && isJson(inner.file)) {
      const { attachment_id } = inner.file;
      const shown = attachments.find(({ id }) => id === attachment_id);
      return { ...inner, ...(shown && { name: shown.filename, size: shown.size }) };
    }
    const name = /^attachment:\/\/(.+)$/.exec(String(value.url ?? ''))?.[1];
    const file = name && attachments.find((attachment) => attachment.filename === name);
    if (!file) return inner;
    return {
      ...inner,
      url: file.url,
      proxy_url: file.url,
      attachment_id: file.id,
      content_type: file.content_type,
    };
  };
  return visit(part) as Json;
}

/** Keeps the files that came with a message, under the names that its body gives them. */
export function storeFiles(state: State, channelId: string, body: Json, uploads: readonly Upload[]): Json[] {
  return uploads.map((upload) => {
    const described = objects(body.attachments).find(
      (other) => `files[${String(other.id)}]` === upload.field,
    );
    const name = typeof described?.filename === 'string' ? described.filename : upload.name;
    return storeFile(state, channelId, { ...upload, name }, described);
  });
}

/** Keeps a file and describes it as an attachment that can be downloaded. */
export function storeFile(state: State, channelId: string, upload: Upload, described: Json = {}): Json {
  const id = state.nextId();
  const filename = safeName(upload.name);
  state.files.put(id, { ...upload, name: filename });
  const url = `${state.origin}/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`;
  return {
    id,
    filename,
    size: upload.data.byteLength,
    url,
    proxy_url: url,
    content_type: upload.contentType,
    ...(typeof described.description === 'string' && { description: described.description }),
  };
}
