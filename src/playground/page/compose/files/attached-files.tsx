import { usePage } from '../../context.js';
import { CloseIcon, FileIcon } from '../../pictures/icons.js';
import type { SlashCommand } from '../../protocol.js';
import { sizeText } from '../../text/sizes.js';
import { begin, chose, type Draft } from '../draft.js';
import { commandsForFiles, fileOptionOf, withFileOption } from './file-option.js';
import type { Attached, Uploads } from './use-uploads.js';

interface AttachedFilesProps {
  readonly uploads: Uploads;
  readonly beginDraft: (draft: Draft) => void;
}

/** The files that go with the next message; a command that takes a file can have one of them instead. */
export function AttachedFiles({ uploads, beginDraft }: AttachedFilesProps) {
  const commands = commandsForFiles(usePage().place.commands);
  if (uploads.files.length === 0) return null;
  const use = (command: SlashCommand, { id, name, key }: Attached) => {
    const empty = begin(command);
    const option = fileOptionOf(empty)!;
    uploads.remove(key);
    beginDraft(chose(withFileOption(empty, option), option.name, { name, value: id! }));
  };
  return (
    <ul class="attached" aria-label="Attached files">
      {uploads.files.map((file) => (
        <li key={file.key} aria-busy={file.id === null}>
          <FileIcon />
          <span class="file-name">{file.name}</span>
          <span class="file-size">{file.id === null ? 'uploading…' : sizeText(file.size)}</span>
          {file.id !== null &&
            commands.map((command) => (
              <button
                key={command.path}
                type="button"
                class="button button-primary"
                onClick={() => use(command, file)}
              >
                Use in /{command.label}
              </button>
            ))}
          <button
            type="button"
            class="icon-button"
            aria-label={`Remove ${file.name}`}
            onClick={() => uploads.remove(file.key)}
          >
            <CloseIcon />
          </button>
        </li>
      ))}
    </ul>
  );
}
