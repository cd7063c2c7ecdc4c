import { isJson, type Json } from '../world/json.js';
import { dict, integer, list, text, url } from './fields.js';
import type { Form } from './form.js';

/** What all the text of a message's embeds may add up to. */
const MAX_EMBED_TEXT = 6_000;

export function checkEmbeds(form: Form, body: Json): void {
  const embeds = list(form, body, 'embeds', { max: 10 }) ?? [];
  let size = 0;
  embeds.forEach((embed, i) => {
    size += checkEmbed(form.at('embeds', i), embed);
  });
  if (size > MAX_EMBED_TEXT) {
    const message = `Embed size exceeds maximum size of ${MAX_EMBED_TEXT}`;
    form.at('embeds').fail('MAX_EMBED_SIZE_EXCEEDED', message);
  }
}

function checkEmbed(form: Form, embed: Json): number {
  let size = 0;
  const count = (at: Form, holder: Json, key: string, max: number, isRequired = false) => {
    const value = text(at, holder, key, { min: isRequired ? 1 : 0, max, required: isRequired });
    size += value?.length ?? 0;
  };
  count(form, embed, 'title', 256);
  count(form, embed, 'description', 4096);
  url(form, embed, 'url', ['http', 'https'], { max: 2048 });
  integer(form, embed, 'color', { min: 0, max: 0xffffff });
  const timestamp = embed.timestamp ?? undefined;
  if (timestamp !== undefined && Number.isNaN(Date.parse(String(timestamp)))) {
    form.at('timestamp').fail('DATETIME_TYPE_PARSE', `Could not parse ${String(timestamp)}.`);
  }
  const footer = dict(form, embed, 'footer');
  if (footer) count(form.at('footer'), footer, 'text', 2048, true);
  const author = dict(form, embed, 'author');
  if (author) {
    count(form.at('author'), author, 'name', 256, true);
    url(form.at('author'), author, 'url', ['http', 'https'], { max: 2048 });
  }
  for (const key of ['image', 'thumbnail']) {
    const image = embed[key];
    if (isJson(image)) url(form.at(key), image, 'url', ['http', 'https', 'attachment'], { max: 2048 });
  }
  const fields = list(form, embed, 'fields', { max: 25 }) ?? [];
  fields.forEach((field, i) => {
    count(form.at('fields', i), field, 'name', 256, true);
    count(form.at('fields', i), field, 'value', 1024, true);
  });
  return size;
}
