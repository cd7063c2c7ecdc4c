import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { Composer, type ComposerHandle } from './compose/composer.js';
import type { Client, LinkState } from './connect.js';
import { type Page, PageProvider } from './context.js';
import { Announcer } from './frame/announcer.js';
import { DropZone } from './frame/drop-zone.js';
import { Header } from './frame/header.js';
import { Notices } from './frame/notices.js';
import { Sidebar } from './frame/sidebar.js';
import { Typing } from './frame/typing.js';
import { useUnread } from './frame/unread.js';
import type { Known } from './known.js';
import { History } from './message/history.js';
import { ModalDialog } from './modal/modal-dialog.js';
import type { ToPage } from './protocol.js';
import { WirePanel } from './wire/wire-panel.js';

interface ChannelProps {
  readonly known: Known;
  readonly link: LinkState;
  readonly client: Client;
  readonly modal: Extract<ToPage, { type: 'modal' }> | null;
  readonly closeModal: () => void;
}

/** The whole page: channels on the left, messages in the middle, and what went over the wire on the right. */
export function Channel({ known, link, client, modal, closeModal }: ChannelProps) {
  const [placeId, setPlaceId] = useState<string | null>(null);
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const [panel, setPanel] = useState<{ readonly messageId: string | null } | null>(null);
  const [reply, setReply] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const composer = useRef<ComposerHandle>(null);

  const visit = useCallback((id: string) => {
    setPlaceId(id);
    setReply(null);
    setEditing(null);
    setTrouble(null);
    setDrawerOpen(false);
    setPanel(null);
  }, []);
  const place = known.places.find(({ id }) => id === placeId) ?? known.places[0];
  const unread = useUnread(known, place?.id ?? null);
  const ask = useCallback<Client['ask']>(
    async (action) => {
      setTrouble(null);
      const answer = await client.ask(action);
      if (answer.type === 'refused') setTrouble(answer.sentence);
      else if (answer.placeId !== undefined) visit(answer.placeId);
      return answer;
    },
    [client],
  );
  const page = useMemo<Page | null>(
    () =>
      place
        ? {
            known,
            place,
            ask,
            upload: client.upload,
            inspected: panel?.messageId ?? null,
            inspect: (messageId) => setPanel({ messageId }),
            visit,
            edit(messageId) {
              setReply(null);
              setEditing(messageId);
              composer.current?.focus();
            },
            replyTo(messageId) {
              setEditing(null);
              setReply(messageId);
              composer.current?.focus();
            },
            beginCommand: (path) => composer.current?.begin(path),
            complain: setTrouble,
          }
        : null,
    [known, place, ask, client, panel],
  );
  if (!page || !place) return <p class="starting">There is no channel to show.</p>;

  return (
    <PageProvider value={page}>
      <div class="page" data-panel={panel !== null} data-drawer={isDrawerOpen}>
        <a class="skip" href="#input">
          Skip to the input
        </a>
        <Sidebar unread={unread} isOpen={isDrawerOpen} visit={visit} close={() => setDrawerOpen(false)} />
        <DropZone class="channel" drop={(files) => composer.current?.addFiles(files)}>
          <Header
            isPanelOpen={panel !== null}
            openDrawer={() => setDrawerOpen(true)}
            togglePanel={() => setPanel(panel ? null : { messageId: null })}
          />
          <Notices link={link} />
          <History key={place.id} />
          <section class="foot" aria-label="Write">
            <Composer
              key={`composer-${place.id}`}
              handle={composer}
              replyTo={reply}
              stopReplying={() => setReply(null)}
              editing={editing}
              stopEditing={() => setEditing(null)}
              trouble={trouble}
            />
            <Typing />
          </section>
        </DropZone>
        {panel && <WirePanel close={() => setPanel(null)} />}
        {modal && <ModalDialog key={modal.exchangeId} opened={modal} close={closeModal} />}
        <Announcer />
      </div>
    </PageProvider>
  );
}
