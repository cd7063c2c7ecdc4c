/** Something that a process asks of the one that may change archives: a text, with bytes beside it. */
export interface AskedAct {
  readonly text: string;
  readonly bytes: readonly Uint8Array[];
}

export interface TakenAct extends AskedAct {
  readonly number: number;
}

/** How it stands with what was asked. `gone`: whoever took it cannot answer any more. */
export type AskedStanding =
  | { readonly kind: 'waiting' | 'gone' }
  | { readonly kind: 'taken'; readonly progress: string | null }
  | { readonly kind: 'answered'; readonly answer: string };

/** What processes ask of the one that may change an archive. All reject with a StateError when the store cannot be used. */
export interface AskedActs {
  /** Gives its number. */
  ask(act: AskedAct): Promise<number>;
  standing(number: number): Promise<AskedStanding>;
  /** Takes it out again. True when nobody had taken it: nobody will then. */
  withdraw(number: number): Promise<boolean>;

  /** The next one, for whoever has the right to change the archive; null when there is none, and without that right. */
  take(): Promise<TakenAct | null>;
  /** How far it is. */
  tell(number: number, progress: string): Promise<void>;
  answer(number: number, answer: string): Promise<void>;
}
