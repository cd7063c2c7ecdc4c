import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../context.js';
import { Listbox, rowId } from '../lists/listbox.js';
import { useList } from '../lists/use-list.js';
import { PlusIcon, SendIcon } from '../pictures/icons.js';
import type { Place } from '../protocol.js';
import { begin, type Draft } from './draft.js';
import { AttachedFiles } from './files/attached-files.js';
import type { Uploads } from './files/use-uploads.js';
import { mentionAt, withMentions } from './mentions.js';
import { type Offer, OfferRow, offersFor } from './offers.js';
import { parseCommand } from './parse-command.js';

/** In pixels, as in the styles for a narrow screen. */
const NARROW = 720;

const HINTS: { readonly [Kind in Place['kind']]: (name: string) => string } = {
  server: (name) => `Message #${name}, or type /`,
  thread: (name) => `Message ${name}, or type /`,
  direct: (name) => `Message @${name}, or type /`,
  forum: () => 'The opening message of your post',
};

interface TextLineProps {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly beginDraft: (draft: Draft) => void;
  readonly uploads: Uploads;
  readonly replyTo: string | null;
  readonly stopReplying: () => void;
  readonly editing: string | null;
  readonly stopEditing: () => void;
}

/** Where a message is typed. A `/` offers the commands, an `@` the people. */
export function TextLine({
  text,
  setText,
  beginDraft,
  uploads,
  replyTo,
  stopReplying,
  editing,
  stopEditing,
}: TextLineProps) {
  const { known, place, ask, complain } = usePage();
  const [title, setTitle] = useState('');
  const [cursor, setCursor] = useState(0);
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const listId = useId();

  const offers = closedFor === text ? [] : offersFor(text, cursor, place, known);
  const take = (index: number) => {
    const offer = offers[index]!;
    if (offer.kind === 'command') return beginDraft(begin(offer.command));
    const { from } = mentionAt(text, cursor)!;
    const before = `${text.slice(0, from)}@${offer.user.displayName} `;
    setText(before + text.slice(cursor).trimStart());
    setCursor(before.length);
    queueMicrotask(() => area.current?.setSelectionRange(before.length, before.length));
  };
  const list = useList({ count: offers.length, take, of: text });

  // Where the screen is narrow, the focus would bring up a keyboard over half of it.
  useLayoutEffect(() => {
    if (innerWidth > NARROW) area.current?.focus({ preventScroll: true });
  }, []);
  useLayoutEffect(() => {
    const { style } = area.current!;
    style.height = 'auto';
    style.height = `${Math.min(area.current!.scrollHeight, innerHeight / 3)}px`;
  }, [text]);

  const onInput = (typed: string, at: number) => {
    setText(typed);
    setCursor(at);
    const draft = /^\/[^\n]*\s/.test(typed) ? parseCommand(typed, place.commands) : null;
    if (draft) beginDraft(draft);
  };
  const isUploading = uploads.files.some(({ id }) => id === null);
  const send = async () => {
    const content = withMentions(text.trim(), [known.bot, ...known.users]);
    if ((content === '' && uploads.files.length === 0) || isUploading) return;
    if (/^\/\p{L}/u.test(content)) {
      return complain(`There is no command “${content}” for ${place.viewer.displayName} here.`);
    }
    const ids = uploads.files.flatMap(({ id }) => id ?? []);
    setText('');
    const { id: placeId } = place;
    const what =
      editing !== null
        ? ({ type: 'edit', placeId, messageId: editing, content } as const)
        : place.kind === 'forum'
          ? ({ type: 'post', placeId, title, content, uploads: ids } as const)
          : ({ type: 'send', placeId, content, replyTo, uploads: ids } as const);
    const answer = await ask(what);
    if (answer.type === 'refused') return setText(text);
    uploads.clear();
    setTitle('');
    stopReplying();
    stopEditing();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (list.onKey(event)) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    } else if (event.key === 'Escape') {
      if (offers.length > 0) setClosedFor(text);
      else if (editing !== null) stopEditing();
      else stopReplying();
    } else if (event.key === 'ArrowUp' && text === '') {
      event.preventDefault();
      document.querySelector<HTMLElement>('.message[tabindex="0"]')?.focus();
    }
  };
  const hint = place.mayWrite ? HINTS[place.kind](place.name) : 'You cannot write here';
  return (
    <>
      <AttachedFiles uploads={uploads} beginDraft={beginDraft} />
      {offers.length > 0 && (
        <Listbox
          id={listId}
          label={offers[0]!.kind === 'command' ? 'Commands' : 'People'}
          heading={offers[0]!.kind === 'command' ? `Commands of ${known.bot.displayName}` : 'People'}
          items={offers}
          active={list.active}
          setActive={list.setActive}
          take={take}
          row={(offer: Offer) => <OfferRow offer={offer} />}
        />
      )}
      {place.kind === 'forum' && (
        <input
          class="post-title"
          aria-label="Title of your post"
          placeholder="Title of your post"
          maxLength={100}
          value={title}
          onInput={({ currentTarget: { value } }) => setTitle(value)}
        />
      )}
      <div class="text-line">
        <label class="icon-button attach" title="Attach a file">
          <PlusIcon />
          <input
            type="file"
            class="unseen"
            aria-label="Attach a file"
            multiple
            disabled={!place.mayWrite}
            onChange={({ currentTarget }) => {
              uploads.add([...(currentTarget.files ?? [])]);
              currentTarget.value = '';
            }}
          />
        </label>
        <textarea
          ref={area}
          rows={1}
          value={text}
          placeholder={hint}
          aria-label={hint}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={offers.length > 0 ? listId : undefined}
          aria-activedescendant={offers.length > 0 ? rowId(listId, list.active) : undefined}
          disabled={!place.mayWrite}
          onInput={({ currentTarget: { value, selectionStart } }) => onInput(value, selectionStart)}
          onSelect={({ currentTarget }) => setCursor(currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            const files = [...(event.clipboardData?.files ?? [])];
            if (files.length === 0) return;
            event.preventDefault();
            uploads.add(files);
          }}
        />
        <button
          type="button"
          class="icon-button send"
          aria-label="Send"
          disabled={!place.mayWrite || isUploading}
          onClick={send}
        >
          <SendIcon />
        </button>
      </div>
    </>
  );
}
