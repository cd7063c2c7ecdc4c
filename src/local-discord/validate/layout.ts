import { ComponentType as C, MessageFlags } from 'discord.js';
import type { Json } from '../world/json.js';
import { choice, dict, integer, list, required, text, url } from './fields.js';
import type { Form } from './form.js';
import { checkButton, checkSelect, SELECTS, type Tally } from './interactive.js';

/** What Components V2 allow in one message, all nested ones counted. */
const MAX_COMPONENTS = 40;
const MAX_TEXT = 4_000;
/** Without V2: rows in a message, and components in a row. */
const MAX_ROWS = 5;
const ROW_WIDTH = 5;

const TOP_LEVEL: readonly number[] = [
  C.ActionRow,
  C.Section,
  C.TextDisplay,
  C.MediaGallery,
  C.File,
  C.Separator,
  C.Container,
];
const IN_CONTAINER = TOP_LEVEL.filter((type) => type !== C.Container);

/** Checks the components of a message, by the rules of the flag that it has or has not. */
export function checkComponents(form: Form, body: Json, flags: number, files: ReadonlySet<string>): void {
  const isV2 = (flags & MessageFlags.IsComponentsV2) !== 0;
  const components = list(form, body, 'components', { max: isV2 ? MAX_COMPONENTS : MAX_ROWS }) ?? [];
  const tally: Tally = { customIds: new Set(), ids: new Set(), components: 0, text: 0, files };
  components.forEach((component, i) => {
    checkOne(form.at('components', i), component, isV2 ? TOP_LEVEL : [C.ActionRow], tally);
  });
  if (tally.components > MAX_COMPONENTS) {
    const message = `The total number of components cannot exceed ${MAX_COMPONENTS}`;
    form.at('components').fail('COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message);
  }
  if (tally.text > MAX_TEXT) {
    const message = `Components displayable text size exceeds maximum size of ${MAX_TEXT}`;
    form.at('components').fail('COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message);
  }
}

/** Checks the type against what is allowed here, and the id against those of the others. */
export function checkKind(form: Form, component: Json, allowed: readonly number[], tally: Tally): boolean {
  tally.components += 1;
  if (component.type === undefined) {
    required(form, 'type');
    return false;
  }
  if (!allowed.includes(component.type as number)) {
    const message = `Value of field "type" must be one of (${allowed.join(', ')}).`;
    form.at('type').fail('UNION_TYPE_CHOICES', message);
    return false;
  }
  const id = integer(form, component, 'id', { min: 0, max: 2 ** 31 - 1 });
  if (id && tally.ids.has(id)) {
    form.at('id').fail('COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated');
  }
  if (id) tally.ids.add(id);
  return true;
}

function checkOne(form: Form, component: Json, allowed: readonly number[], tally: Tally): void {
  if (checkKind(form, component, allowed, tally)) CHECKS[Number(component.type)]?.(form, component, tally);
}

type Check = (form: Form, component: Json, tally: Tally) => void;

const CHECKS: Readonly<Record<number, Check>> = {
  [C.ActionRow]: checkRow,
  [C.Button]: checkButton,
  [C.Section]: checkSection,
  [C.TextDisplay]: checkTextDisplay,
  [C.Thumbnail]: checkThumbnail,
  [C.MediaGallery]: checkGallery,
  [C.File]: (form, file, tally) => checkMedia(form, file, 'file', tally, ['attachment']),
  [C.Separator]: (form, separator) => void choice(form, separator, 'spacing', [1, 2]),
  [C.Container]: checkContainer,
  ...Object.fromEntries(SELECTS.map((type): [number, Check] => [type, checkSelect])),
};

function checkRow(form: Form, row: Json, tally: Tally): void {
  const parts = list(form, row, 'components', { min: 1, max: ROW_WIDTH, required: true }) ?? [];
  parts.forEach((part, i) => {
    checkOne(form.at('components', i), part, [C.Button, ...SELECTS], tally);
  });
  if (parts.length > 1 && parts.some((part) => SELECTS.includes(part.type as number))) {
    const message = 'The specified component exceeds the maximum width';
    form.at('components').fail('COMPONENT_LAYOUT_WIDTH_EXCEEDED', message);
  }
}

function checkSection(form: Form, section: Json, tally: Tally): void {
  const texts = list(form, section, 'components', { min: 1, max: 3, required: true }) ?? [];
  texts.forEach((part, i) => {
    checkOne(form.at('components', i), part, [C.TextDisplay], tally);
  });
  const accessory = dict(form, section, 'accessory', true);
  if (accessory) checkOne(form.at('accessory'), accessory, [C.Button, C.Thumbnail], tally);
}

export function checkTextDisplay(form: Form, component: Json, tally: Tally): void {
  const content = text(form, component, 'content', { min: 1, max: MAX_TEXT, required: true });
  tally.text += content?.length ?? 0;
}

function checkThumbnail(form: Form, thumbnail: Json, tally: Tally): void {
  text(form, thumbnail, 'description', { max: 1024 });
  checkMedia(form, thumbnail, 'media', tally);
}

function checkGallery(form: Form, gallery: Json, tally: Tally): void {
  const items = list(form, gallery, 'items', { min: 1, max: 10, required: true }) ?? [];
  items.forEach((item, i) => {
    text(form.at('items', i), item, 'description', { max: 1024 });
    checkMedia(form.at('items', i), item, 'media', tally);
  });
}

function checkContainer(form: Form, container: Json, tally: Tally): void {
  integer(form, container, 'accent_color', { min: 0, max: 0xffffff });
  const parts = list(form, container, 'components', { min: 1, max: MAX_COMPONENTS, required: true }) ?? [];
  parts.forEach((part, i) => {
    checkOne(form.at('components', i), part, IN_CONTAINER, tally);
  });
}

function checkMedia(
  form: Form,
  holder: Json,
  key: string,
  tally: Tally,
  schemes = ['http', 'https', 'attachment'],
) {
  const media = dict(form, holder, key, true);
  if (!media) return;
  url(form.at(key), media, 'url', schemes, { min: 1, max: 2048, required: true });
  const name = /^attachment:\/\/(.+)$/.exec(String(media.url))?.[1];
  if (name && !tally.files.has(name)) {
    const message = 'The referenced attachment was not found';
    form.at(key, 'url').fail('UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', message);
  }
}
