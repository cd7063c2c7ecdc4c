import type { Action, Done, NotUploaded, Refused, ToPage, ToServer, Uploaded } from './protocol.js';

/** `lost` after a connection ended, until there is one again. */
export type LinkState = 'connecting' | 'open' | 'lost';

export interface Client {
  /** Asks the server for something; a connection that is or gets lost counts as refused. */
  ask(action: Action): Promise<Done | Refused>;
  /** Uploads a file for an option or a message. */
  upload(file: File): Promise<Uploaded | NotUploaded>;
}

interface Listener {
  hear(event: ToPage): void;
  linkChanged(state: LinkState): void;
}

/** The server was started anew: this page is of an earlier one. */
const STARTED_ANEW = 4001;
const AGAIN_AFTER_MS = 1_000;
const LOST = 'The connection to the playground is lost. Nothing was sent; try again in a moment.';

/** Keeps a connection to the server. */
export function connect({ hear, linkChanged }: Listener): Client {
  const key = document.querySelector<HTMLMetaElement>('meta[name="playground-key"]')!.content;
  const waiting = new Map<string, (answer: Done | Refused) => void>();
  let socket: WebSocket;

  const settle = (answer: Done | Refused) => {
    waiting.get(answer.requestId)?.(answer);
    waiting.delete(answer.requestId);
  };
  const open = () => {
    socket = new WebSocket(`ws://${location.host}/socket?key=${encodeURIComponent(key)}`);
    socket.addEventListener('open', () => linkChanged('open'));
    socket.addEventListener('message', ({ data }) => {
      const event = JSON.parse(data) as ToPage;
      hear(event);
      if (event.type === 'done' || event.type === 'refused') settle(event);
    });
    socket.addEventListener('close', ({ code }) => {
      if (code === STARTED_ANEW) return location.reload();
      linkChanged('lost');
      for (const requestId of waiting.keys()) settle({ type: 'refused', requestId, sentence: LOST });
      setTimeout(open, AGAIN_AFTER_MS);
    });
  };
  open();

  return {
    ask: (action) =>
      new Promise((resolve) => {
        const asked: ToServer = { requestId: crypto.randomUUID(), ...action };
        waiting.set(asked.requestId, resolve);
        if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(asked));
        else settle({ type: 'refused', requestId: asked.requestId, sentence: LOST });
      }),
    async upload(file) {
      const address = `/files?key=${encodeURIComponent(key)}&name=${encodeURIComponent(file.name)}`;
      const headers = { 'Content-Type': file.type || 'application/octet-stream' };
      try {
        const answer = await fetch(address, { method: 'POST', body: file, headers });
        return (await answer.json()) as Uploaded | NotUploaded;
      } catch {
        return { sentence: LOST };
      }
    },
  };
}
