import { timeText } from '../archive/words.js';
import { container, selectRow, text } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { View } from '../reply/gate.js';
import type { Effective, EffectiveSettings } from '../settings/effective.js';
import { type Answering, SETTING_NAMES, type SettingName } from '../settings/settings.js';
import type { Texts } from '../strings/texts.js';
import { channelMention, joined, type Markdown, md, roleMention, userMention } from '../text/markdown.js';
import { ARCHIVE, type ArchivesHere, archiveText } from './archive-editor.js';

export interface Setup {
  readonly settings: EffectiveSettings;
  /** Null where there is one archive for all servers. */
  readonly archives: ArchivesHere | null;
  /** Whether who manages this server looks after the archive too. */
  readonly isArchives: boolean;
  readonly version: string;
}

/** What holds in a server, and why, with a menu to change it. */
export function setupView(t: Texts, { settings, archives, isArchives, version }: Setup): View {
  const options = SETTING_NAMES.filter((name) => isArchives || name !== 'auditChannel');
  const lines = [
    ...(archives ? [archiveText(t, archives)] : []),
    ...options.map((name) => settingText(t, name, settings)),
  ].map((line) => md`- ${line}`);
  const names = [...(archives ? ([ARCHIVE] as const) : []), ...options];
  return {
    components: [
      container([
        text(md`### ${t.md('setup.title')}\n${joined(lines, '\n')}`),
        text(md`-# ${t.md(isArchives ? 'setup.archive-here' : 'setup.archive-elsewhere')}`),
      ]),
      ...selectRow(
        encodeCustomId('setup', version),
        t.plain('setup.choose'),
        names.map((value) => ({ value, label: t.plain(`setup.${value}`) })),
      ),
    ],
  };
}

/** A setting, what holds of it, and why. */
export function settingText(t: Texts, name: SettingName, settings: EffectiveSettings): Markdown {
  const reason = reasonText(t, settings[name]);
  return md`**${t.plain(`setup.${name}`)}:** ${valueText(t, name, settings)} (${reason})`;
}

function reasonText(t: Texts, setting: Effective<unknown>): Markdown {
  if (setting.source !== 'here') return t.md(`setup.from-${setting.source}`);
  return t.md('setup.from-here', { person: userMention(setting.by), time: timeText(setting.at, 'd') });
}

function valueText(t: Texts, name: SettingName, settings: EffectiveSettings): Markdown {
  switch (name) {
    case 'moderatorRoles':
      return mentions(settings.moderatorRoles.value, roleMention, t);
    case 'auditChannel':
      return mentions([settings.auditChannel.value ?? []].flat(), channelMention, t);
    case 'answering':
      return answeringText(t, settings.answering.value);
    case 'forums':
      return mentions(settings.forums.value, channelMention, t);
    case 'language':
      return t.md(`setup.language.${settings.language.value}`);
    case 'cooldown':
      return t.md('setup.cooldown.value', {
        count: settings.cooldown.value.uses,
        seconds: settings.cooldown.value.seconds,
      });
    case 'collectGaps':
      return t.md(settings.collectGaps.value ? 'setup.yes' : 'setup.no');
    case 'digest': {
      const { every, channel } = settings.digest.value;
      if (channel === null) return t.md('setup.none');
      return md`${t.md(`setup.digest.${every}`)}, ${channelMention(channel)}`;
    }
  }
}

function answeringText(t: Texts, { where, channels }: Answering): Markdown {
  const said = t.md(`setup.answering.${where}`);
  return where === 'some' ? md`${said}: ${mentions(channels, channelMention, t)}` : said;
}

function mentions(ids: readonly string[], mention: (id: string) => Markdown, t: Texts): Markdown {
  return ids.length === 0 ? t.md('setup.none') : joined(ids.map(mention), ', ');
}
