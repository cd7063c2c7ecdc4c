import { DefaultRestOptions, type RESTOptions } from 'discord.js';

type MakeRequest = RESTOptions['makeRequest'];

/** The first response to an interaction: JSON in answer to Discord's own request; null where the bot sends it by a request. */
export type FirstResponse = string | null;

/**
 * What the client would send Discord as its first response to an interaction goes out as the answer to the request which the
 * interaction came with. Files go by a request all the same, and so does whatever Discord has hung up on: it then says itself
 * whether it has got it already.
 */
export interface FirstResponses {
  /** In place of the client's own way to make requests. */
  readonly makeRequest: MakeRequest;
  /**
   * Waits for the first response of an interaction. What resolves it is told, by `sent`, whether Discord has got the answer.
   */
  of(id: string): Promise<{ readonly response: FirstResponse; sent(isSent: boolean): void }>;
  /** Nobody waits for it any more: what comes yet goes by a request. */
  forget(id: string): void;
}

const CALLBACK = /\/interactions\/(\d+)\/[^/]+\/callback(?:\?|$)/;

interface Waiting {
  readonly answer: (answered: { response: FirstResponse; sent(isSent: boolean): void }) => void;
}

export function firstResponses(send: MakeRequest = DefaultRestOptions.makeRequest): FirstResponses {
  const waiting = new Map<string, Waiting>();
  return {
    async makeRequest(url, init) {
      const id = CALLBACK.exec(url)?.[1];
      const one = id === undefined ? undefined : waiting.get(id);
      if (id === undefined || !one) return send(url, init);
      waiting.delete(id);
      if (typeof init.body !== 'string') {
        one.answer({ response: null, sent: () => {} });
        return send(url, init);
      }
      const { body } = init;
      const isSent = await new Promise<boolean>((sent) => one.answer({ response: body, sent }));
      return isSent ? new Response(null, { status: 204 }) : send(url, init);
    },
    of: (id) =>
      new Promise((answer) => {
        waiting.set(id, { answer });
      }),
    forget: (id) => void waiting.delete(id),
  };
}
