/** The servers of which something is kept for as long as the bot is in them. Nothing here rejects because the store cannot be used. */
export interface KnownServers {
  /** Their ids. Null when that cannot be read just now. */
  all(): Promise<readonly string[] | null>;
  /** Deletes all of that. False when something may be left. */
  forget(server: string): Promise<boolean>;
}
