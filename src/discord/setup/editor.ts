import {
  type APIActionRowComponent,
  type APIChannelSelectComponent,
  type APIMessageTopLevelComponent,
  type APIRoleSelectComponent,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord.js';
import { buttonRow, container, selectRow, text } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { View } from '../reply/gate.js';
import { LANGUAGES, MOST_CHOSEN, type SettingName } from '../settings/settings.js';
import type { Texts } from '../strings/texts.js';
import { label } from '../text/label.js';
import { LIMITS } from '../text/limits.js';
import { md } from '../text/markdown.js';
import { type Setup, settingText } from './overview.js';

type Row = APIActionRowComponent<APIRoleSelectComponent | APIChannelSelectComponent>;

/** Where people write. */
const TEXT = [ChannelType.GuildText, ChannelType.GuildAnnouncement];
const PLACES = [...TEXT, ChannelType.GuildVoice, ChannelType.GuildForum];
const USES = [1, 2, 3, 5, 10, 15, 20, 30, 50, 100];
const SECONDS = [5, 10, 20, 30, 60, 120, 300, 600, 1_800, 3_600];

/** One setting with what changes it. */
export function editorView(t: Texts, name: SettingName, setup: Setup): View {
  const { settings, version } = setup;
  const isHere = settings[name].source === 'here';
  return {
    components: [
      container([text(md`${settingText(t, name, settings)}\n-# ${t.md(`setup.${name}.about`)}`)]),
      ...changers(t, name, setup),
      ...buttonRow([
        { id: encodeCustomId('setup', version), text: t.plain('setup.back') },
        ...(isHere
          ? [{ id: encodeCustomId('setdefault', version, name), text: t.plain('setup.unset') }]
          : []),
      ]),
    ],
  };
}

function changers(t: Texts, name: SettingName, { settings, version }: Setup): APIMessageTopLevelComponent[] {
  const id = (part: string) => encodeCustomId('setchange', version, name, part);
  switch (name) {
    case 'moderatorRoles':
      return [roles(id('all'), t.plain('setup.pick-roles'), settings.moderatorRoles.value)];
    case 'auditChannel':
      return [channels(id('all'), t.plain('setup.pick-channel'), settings.auditChannel.value, TEXT)];
    case 'answering': {
      const { where, channels: chosen } = settings.answering.value;
      const kinds = ['everywhere', 'some', 'addressed'] as const;
      return [
        ...choice(
          id('where'),
          t.plain('setup.answering'),
          kinds.map((value) => [value, t.plain(`setup.answering.${value}`)]),
          where,
        ),
        ...(where === 'some'
          ? [channels(id('channels'), t.plain('setup.pick-channels'), chosen, PLACES)]
          : []),
      ];
    }
    case 'forums':
      return [
        channels(id('all'), t.plain('setup.pick-forums'), settings.forums.value, [ChannelType.GuildForum]),
      ];
    case 'language':
      return choice(
        id('all'),
        t.plain('setup.language'),
        LANGUAGES.map((value) => [value, t.plain(`setup.language.${value}`)]),
        settings.language.value,
      );
    case 'cooldown': {
      const { uses, seconds } = settings.cooldown.value;
      return [
        ...numbers(id('uses'), USES, uses, (count) => t.plain('setup.cooldown.uses', { count })),
        ...numbers(id('seconds'), SECONDS, seconds, (count) => t.plain('setup.cooldown.seconds', { count })),
      ];
    }
    case 'collectGaps':
      return choice(
        id('all'),
        t.plain('setup.collectGaps'),
        [
          ['yes', t.plain('setup.yes')],
          ['no', t.plain('setup.no')],
        ],
        settings.collectGaps.value ? 'yes' : 'no',
      );
    case 'digest': {
      const { every, channel } = settings.digest.value;
      return [
        ...choice(
          id('every'),
          t.plain('setup.digest'),
          (['day', 'week'] as const).map((value) => [value, t.plain(`setup.digest.${value}`)]),
          every,
        ),
        channels(id('channel'), t.plain('setup.pick-channel'), channel, TEXT),
      ];
    }
  }
}

/** A menu of values, with the one that holds chosen. */
function choice(
  id: string,
  placeholder: string,
  values: readonly (readonly [value: string, text: string])[],
  holds: string,
) {
  return selectRow(
    id,
    placeholder,
    values.map(([value, said]) => ({
      value,
      label: label(said, LIMITS.selectLabel),
      default: value === holds,
    })),
  );
}

/** The usual numbers, and the one that holds whatever it is. */
function numbers(id: string, usual: readonly number[], holds: number, said: (value: number) => string) {
  const values = [...new Set([...usual, holds])].sort((a, b) => a - b);
  return choice(
    id,
    said(holds),
    values.map((value) => [String(value), said(value)]),
    String(holds),
  );
}

function roles(id: string, placeholder: string, chosen: readonly string[]): Row {
  return row({
    type: ComponentType.RoleSelect,
    custom_id: id,
    placeholder: label(placeholder, LIMITS.selectPlaceholder),
    min_values: 0,
    max_values: MOST_CHOSEN,
    default_values: chosen
      .slice(0, MOST_CHOSEN)
      .map((one) => ({ id: one, type: SelectMenuDefaultValueType.Role })),
  });
}

/** One channel where `chosen` is one or none, else as many as can be chosen. */
function channels(
  id: string,
  placeholder: string,
  chosen: readonly string[] | string | null,
  types: readonly ChannelType[],
): Row {
  const isOne = chosen === null || typeof chosen === 'string';
  return row({
    type: ComponentType.ChannelSelect,
    custom_id: id,
    placeholder: label(placeholder, LIMITS.selectPlaceholder),
    channel_types: [...types] as APIChannelSelectComponent['channel_types'] & {},
    min_values: 0,
    max_values: isOne ? 1 : MOST_CHOSEN,
    default_values: [chosen ?? []]
      .flat()
      .map((one) => ({ id: one, type: SelectMenuDefaultValueType.Channel })),
  });
}

function row(component: APIRoleSelectComponent | APIChannelSelectComponent): Row {
  return { type: ComponentType.ActionRow, components: [component] };
}
