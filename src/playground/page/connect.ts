import type { Action, ToPage, ToServer } from './protocol.js';

/** The server was started anew: this page is of an earlier one. */
const STARTED_ANEW = 4001;
const AGAIN_AFTER_MS = 1_000;

/** Keeps a connection to the server; the answer sends, and gives the `requestId` of what was sent. */
export function connect(hear: (event: ToPage) => void): (action: Action) => string {
  const key = document.querySelector<HTMLMetaElement>('meta[name="playground-key"]')!.content;
  let socket: WebSocket;
  const open = () => {
    socket = new WebSocket(`ws://${location.host}/socket?key=${encodeURIComponent(key)}`);
    socket.addEventListener('message', ({ data }) => hear(JSON.parse(data) as ToPage));
    socket.addEventListener('close', ({ code }) => {
      if (code === STARTED_ANEW) location.reload();
      else setTimeout(open, AGAIN_AFTER_MS);
    });
  };
  open();
  return (action) => {
    const asked: ToServer = { requestId: crypto.randomUUID(), ...action };
    socket.send(JSON.stringify(asked));
    return asked.requestId;
  };
}
