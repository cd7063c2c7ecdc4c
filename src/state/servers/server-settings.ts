/** What was set for a server in place of the default; `value` is plain data. */
export interface KeptSetting {
  readonly name: string;
  readonly value: unknown;
  /** The id of who set it. */
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A setting with the server that it is of. */
export interface SettingOfServer extends KeptSetting {
  readonly server: string;
}

/** What those who manage a server have set for it. Nothing here rejects because the store cannot be used. */
export interface ServerSettings {
  /** Null when it cannot be read just now. */
  of(server: string): Promise<readonly KeptSetting[] | null>;
  /** Of all servers, those that have set it. Null when it cannot be read just now. */
  everywhere(name: string): Promise<readonly SettingOfServer[] | null>;
  /** Keeps it in place of what was set before. False when it could not be kept where it outlives the process. */
  set(server: string, setting: Omit<KeptSetting, 'at'>): Promise<boolean>;
  /** The default holds again. False when that could not be kept. */
  unset(server: string, name: string): Promise<boolean>;
}
