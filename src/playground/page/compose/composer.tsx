import type { Ref } from 'preact';
import { useEffect, useImperativeHandle, useRef, useState } from 'preact/hooks';
import { usePage } from '../context.js';
import { AlertIcon } from '../pictures/icons.js';
import { CommandLine } from './command-line.js';
import { begin, chose, type Draft, typed, valuesOf } from './draft.js';
import { fileOptionOf, withFileOption } from './files/file-option.js';
import { useUpload, useUploads } from './files/use-uploads.js';
import { withNames } from './mentions.js';
import { EditBar, ReplyBar } from './reply-bar.js';
import { TextLine } from './text-line.js';

/** What other parts of the page do with the input. */
export interface ComposerHandle {
  focus(): void;
  /** Begins a command by its path, without sending it. */
  begin(path: string): void;
  addFiles(files: readonly File[]): void;
}

interface ComposerProps {
  readonly handle: Ref<ComposerHandle>;
  readonly replyTo: string | null;
  readonly stopReplying: () => void;
  /** One's own message that is being changed, in place of a new one. */
  readonly editing: string | null;
  readonly stopEditing: () => void;
  readonly trouble: string | null;
}

/** The input: a message, or a command with its options. */
export function Composer({ handle, replyTo, stopReplying, editing, stopEditing, trouble }: ComposerProps) {
  const { known, place, ask } = usePage();
  const [text, setText] = useState('');
  const [draft, setDraft] = useState<Draft | null>(null);
  const uploads = useUploads();
  const upload = useUpload();
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const message = editing === null ? undefined : known.messages.get(editing);
    if (!message) return;
    setDraft(null);
    setText(withNames(message.payload.content, [known.bot, ...known.users]));
    return () => setText('');
  }, [editing]);

  const attach = async (name: string, file: File) => {
    setDraft((draft) => draft && typed(draft, name, `${file.name}, uploading…`));
    const id = await upload(file);
    setDraft(
      (draft) =>
        draft && (id === null ? typed(draft, name, '') : chose(draft, name, { name: file.name, value: id })),
    );
  };
  useImperativeHandle(
    handle,
    () => ({
      focus: () =>
        box.current?.querySelector<HTMLElement>('textarea, input:not([type=file]), [type=submit]')?.focus(),
      begin(path) {
        const command = place.commands.find((command) => command.path === path || command.label === path);
        if (command) setDraft(begin(command));
      },
      addFiles(files) {
        const option = draft && fileOptionOf(draft);
        if (!option || !files[0]) return uploads.add(files);
        setDraft(withFileOption(draft, option));
        attach(option.name, files[0]);
      },
    }),
    [place, draft, uploads],
  );

  const sendCommand = async (sent: Draft) => {
    setDraft(null);
    setText('');
    const options = valuesOf(sent);
    const answer = await ask({ type: 'slash', placeId: place.id, command: sent.command.path, options });
    if (answer.type === 'refused') setDraft(sent);
  };
  return (
    <div class="composer" id="input" ref={box} tabIndex={-1}>
      {trouble && (
        <p class="trouble" role="alert">
          <AlertIcon /> {trouble}
        </p>
      )}
      {draft ? (
        <CommandLine
          key={draft.command.path}
          draft={draft}
          change={setDraft}
          attach={attach}
          send={sendCommand}
          cancel={() => {
            setDraft(null);
            setText('');
          }}
        />
      ) : (
        <>
          {replyTo && <ReplyBar messageId={replyTo} stop={stopReplying} />}
          {editing && <EditBar stop={stopEditing} />}
          <TextLine
            text={text}
            setText={setText}
            beginDraft={(begun) => {
              setDraft(begun);
              setText('');
            }}
            uploads={uploads}
            replyTo={replyTo}
            stopReplying={stopReplying}
            editing={editing}
            stopEditing={stopEditing}
          />
        </>
      )}
    </div>
  );
}
