import type { KeptArchive } from '../../state/archives.js';
import { buttonRow, container, selectRow, text } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { View } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { label } from '../text/label.js';
import { LIMITS } from '../text/limits.js';
import { type Markdown, md } from '../text/markdown.js';

/** The name under which the menu of /setup has it, beside the settings. */
export const ARCHIVE = 'archive';

/** Which archives there are for a server, and which of them answers in all of it that says nothing else. */
export interface ArchivesHere {
  readonly here: KeptArchive;
  readonly readable: readonly KeptArchive[];
}

export function archiveText(t: Texts, { here }: ArchivesHere): Markdown {
  const whose = t.md(here.server === null ? 'archives.shared' : 'archives.own');
  return md`**${t.plain('setup.archive')}:** ${here.name} (${whose})`;
}

/** The archive that answers in the server, with what chooses another one. */
export function archiveEditorView(t: Texts, version: string, archives: ArchivesHere): View {
  const { here, readable } = archives;
  // A menu has room for so many; the one that answers is among them.
  const shown = [here, ...readable.filter(({ key }) => key !== here.key)].slice(0, LIMITS.selectOptions);
  const options = shown.map(({ key, name, server }) => ({
    value: key,
    label: label(name, LIMITS.selectLabel),
    description: label(t.plain(server === null ? 'archives.shared' : 'archives.own'), LIMITS.selectLabel),
    default: key === here.key,
  }));
  return {
    components: [
      container([text(md`${archiveText(t, archives)}\n-# ${t.md('setup.archive.about')}`)]),
      ...selectRow(encodeCustomId('setuparchive', version), t.plain('setup.pick-archive'), options),
      ...buttonRow([{ id: encodeCustomId('setup', version), text: t.plain('setup.back') }]),
    ],
  };
}
