/** Is told what happens, for figures of it: never a text, never whose. */
export interface Watch {
  readonly interaction: (done: WatchedInteraction) => void;
  /** Discord asked the bot to slow down. */
  readonly rateLimited: () => void;
}

export interface WatchedInteraction {
  readonly kind: string;
  /** The command's name, `message`, or the button's action. */
  readonly command: string;
  readonly outcome: string;
  /** From its coming to the end of its answer, in ms. */
  readonly ms: number;
}
