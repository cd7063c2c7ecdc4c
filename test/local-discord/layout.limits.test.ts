import { beforeAll, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/local-discord.js';
import type { Json } from '../../src/local-discord/world/json.js';
import { type Accepted, expectRefusal, many, type Refused, x } from './limits.js';
import { button, call, row, select, text, v2 } from './raw.js';

let discord: LocalDiscord;
beforeAll(async () => {
  discord = await startLocalDiscord();
  return () => discord.stop();
});
const post = (body: Json) => call(discord, 'POST', `/channels/${discord.channels.general}/messages`, body);

const container = (...components: Json[]) => ({ type: 17, components });
const section = (accessory: Json, ...components: Json[]) => ({ type: 9, components, accessory });
const PICTURE = 'https://a.example/a.png';
const LEGACY = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';

describe('a message of Components V2', () => {
  it.each<Refused>([
    ['content beside V2', { ...v2(text('x')), content: 'x' }, `content ${LEGACY}`],
    ['embeds beside V2', { ...v2(text('x')), embeds: [{ title: 'x' }] }, `embeds ${LEGACY}`],
    ['41 components at the top', v2(...many(41, () => text('x'))), 'components BASE_TYPE_MAX_LENGTH'],
    [
      '41 components, nested ones counted',
      v2(container(...many(40, () => text('x')))),
      'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      'a 41st component as an accessory',
      v2(container(...many(37, () => text('x')), section(button(), text('x')))),
      'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      'texts over 4000 in all',
      v2(text(x(2_000)), container(text(x(2_001)))),
      'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    ['a text over 4000', v2(text(x(4_001))), 'components.0.content BASE_TYPE_BAD_LENGTH'],
    ['an empty text', v2(text('')), 'components.0.content BASE_TYPE_REQUIRED'],
    ['a button without a row', v2(button()), 'components.0.type UNION_TYPE_CHOICES'],
    [
      'a section without accessory',
      v2({ type: 9, components: [text('x')] }),
      'components.0.accessory BASE_TYPE_REQUIRED',
    ],
    [
      'a section of 4 texts',
      v2(section(button(), ...many(4, () => text('x')))),
      'components.0.components BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a select as an accessory',
      v2(section(select(), text('x'))),
      'components.0.accessory.type UNION_TYPE_CHOICES',
    ],
    [
      'a container in a container',
      v2(container(container(text('x')))),
      'components.0.components.0.type UNION_TYPE_CHOICES',
    ],
    ['an empty container', v2(container()), 'components.0.components BASE_TYPE_BAD_LENGTH'],
    [
      'a colour that is none',
      v2({ ...container(text('x')), accent_color: 0x1000000 }),
      'components.0.accent_color NUMBER_TYPE_MAX',
    ],
    ['a spacing that is none', v2({ type: 14, spacing: 3 }), 'components.0.spacing BASE_TYPE_CHOICES'],
    ['an empty gallery', v2({ type: 12, items: [] }), 'components.0.items BASE_TYPE_BAD_LENGTH'],
    [
      '11 pictures',
      v2({ type: 12, items: many(11, () => ({ media: { url: PICTURE } })) }),
      'components.0.items BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a picture from a data address',
      v2({ type: 12, items: [{ media: { url: 'data:image/png;base64,AA' } }] }),
      'components.0.items.0.media.url URL_TYPE_INVALID_SCHEME',
    ],
    [
      'a picture that was not sent along',
      v2({ type: 12, items: [{ media: { url: 'attachment://a.png' } }] }),
      'components.0.items.0.media.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    ],
    [
      'a file from elsewhere',
      v2({ type: 13, file: { url: 'https://a.example/a.pdf' } }),
      'components.0.file.url URL_TYPE_INVALID_SCHEME',
    ],
    [
      'a component id twice',
      v2({ ...text('x'), id: 4 }, { ...text('y'), id: 4 }),
      'components.1.id COMPONENT_ID_DUPLICATED',
    ],
    [
      'a custom_id twice, far apart',
      v2(section(button(), text('x')), container(row(button()))),
      'components.1.components.0.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
  ])('is refused for %s', async (_, body, error) => {
    expectRefusal(await post(body), error);
  });

  it.each<Accepted>([
    ['40 components', v2(...many(40, () => text('x')))],
    ['40 components, nested', v2(container(...many(36, () => text('x')), section(button(), text('x'))))],
    ['a text of 4000', v2(text(x(4_000)))],
    ['a separator', v2({ type: 14, divider: false, spacing: 2 })],
    ['a picture', v2({ type: 12, items: [{ media: { url: PICTURE }, description: x(1_024) }] })],
    ['a thumbnail', v2(section({ type: 11, media: { url: PICTURE } }, text('x')))],
    ['a select in a row', v2(row(select()))],
    ['empty content beside it', { ...v2(text('x')), content: '', embeds: [] }],
  ])('is taken with %s', async (_, body) => {
    expect((await post(body)).body.errors).toBeUndefined();
  });
});
