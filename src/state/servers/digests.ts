/** How far a server has been told of new articles. */
export interface DigestSent {
  /** The day or week that was told of last, by its first day, ISO. */
  readonly period: string;
  /** Articles that came until then have been told, milliseconds since 1970. */
  readonly upTo: number;
}

/** Which articles are new to whom. Nothing here rejects because the store cannot be used. */
export interface Digests {
  /** Notes articles by their ids as there from now on; those that were there before stay. False when that could not be kept. */
  note(articles: readonly string[]): Promise<boolean>;
  /** The ids of those that were noted after one time and until another. */
  newBetween(after: number, upTo: number): Promise<readonly string[]>;
  /** `undefined` where nothing was told yet, null when that cannot be read just now. */
  sent(server: string): Promise<DigestSent | undefined | null>;
  /** False when it could not be kept where it outlives the process. */
  keepSent(server: string, sent: DigestSent): Promise<boolean>;
}
