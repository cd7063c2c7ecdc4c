/** How far a server has been told of new articles. */
export interface DigestSent {
  /** The day or week that was told of last, by its first day, ISO. */
  readonly period: string;
  /** Articles that came until then have been told, milliseconds since 1970. */
  readonly upTo: number;
}

/** How far servers have been told of what arrived. Nothing here rejects because the store cannot be used. */
export interface Digests {
  /** `undefined` where nothing was told yet, null when that cannot be read just now. */
  sent(server: string): Promise<DigestSent | undefined | null>;
  /** False when it could not be kept where it outlives the process. */
  keepSent(server: string, sent: DigestSent): Promise<boolean>;
}
