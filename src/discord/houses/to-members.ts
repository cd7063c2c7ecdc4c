import { type SendTo, TakesNone } from '../gateway/client/sending-to.js';

/** Of an archive that belongs to a server nothing is sent to somebody who is no member of that server any more. */
export function toMembers(send: SendTo, isMember: (person: string) => Promise<boolean>): SendTo {
  return {
    ...send,
    async toPerson(id, payload, nonce) {
      if (!(await isMember(id))) throw new TakesNone('who was to be told has left the server of the archive');
      await send.toPerson(id, payload, nonce);
    },
  };
}
