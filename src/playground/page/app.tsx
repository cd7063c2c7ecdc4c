import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import { Channel } from './channel.js';
import { type Client, connect, type LinkState } from './connect.js';
import { Starting } from './frame/starting.js';
import { type Known, learn, stoppedTyping } from './known.js';
import type { ToPage } from './protocol.js';

type Event = ToPage | { readonly type: 'stopped-typing'; readonly channelId: string };
type Modal = Extract<ToPage, { type: 'modal' }>;

/** How long the bot shows to be typing when it says nothing. */
const TYPING_MS = 10_000;

function change(known: Known | null, event: Event): Known | null {
  return event.type === 'stopped-typing' ? stoppedTyping(known, event.channelId) : learn(known, event);
}

/** Connects, and shows the channels once there is something to show. */
export function App() {
  const [known, dispatch] = useReducer(change, null);
  const [link, setLink] = useState<LinkState>('connecting');
  const [modal, setModal] = useState<Modal | null>(null);
  const [client, setClient] = useState<Client | null>(null);

  useEffect(() => {
    const hear = (event: ToPage) => {
      dispatch(event);
      if (event.type === 'modal') setModal(event);
      if (event.type === 'typing') {
        setTimeout(() => dispatch({ type: 'stopped-typing', channelId: event.channelId }), TYPING_MS);
      }
    };
    setClient(connect({ hear, linkChanged: setLink }));
  }, []);

  const closeModal = useMemo(() => () => setModal(null), []);
  if (!known || !client) return <Starting link={link} />;
  return <Channel known={known} link={link} client={client} modal={modal} closeModal={closeModal} />;
}
