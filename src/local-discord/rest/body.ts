import type { Context } from 'hono';
import type { Upload } from '../world/files.js';
import type { Env } from './context.js';
import { ApiError } from './errors.js';

/** What a bot may upload with one request. */
const MAX_UPLOAD = 10 * 1024 * 1024;

/** Reads a request's body: JSON, or a form with its JSON in `payload_json` and its files in `files[n]`. */
export async function readBody(
  c: Context<Env>,
): Promise<{ readonly body: unknown; readonly uploads: readonly Upload[] }> {
  const type = c.req.header('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(c);
  const raw = await c.req.text();
  return { body: raw === '' ? null : parseJson(raw), uploads: [] };
}

async function readForm(c: Context<Env>) {
  const form = await c.req.formData();
  const uploads: Upload[] = [];
  let body: unknown = null;
  for (const [field, value] of form.entries()) {
    if (typeof value !== 'string') {
      const data = new Uint8Array(await value.arrayBuffer());
      const contentType = value.type || 'application/octet-stream';
      uploads.push({ field, name: value.name, contentType, data });
    } else if (field === 'payload_json') {
      body = parseJson(value);
    }
  }
  if (uploads.reduce((sum, upload) => sum + upload.data.byteLength, 0) > MAX_UPLOAD) {
    throw new ApiError(413, 40005, 'Request entity too large');
  }
  return { body, uploads };
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    throw new ApiError(400, 50109, 'The request body contains invalid JSON.');
  }
}
