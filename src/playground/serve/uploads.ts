import { randomUUID } from 'node:crypto';
import type { GivenFile } from '../../local-discord/driver/options.js';
import { Refusal } from '../../local-discord/driver/refusal.js';
import type { Clock } from '../../local-discord/world/clock.js';

/** What a member may attach without Nitro. */
export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;
/** As many may lie unused at one time. */
const MAX_WAITING = 20;
const KEPT_MS = 10 * 60_000;

/** Files that were chosen at the page, until they are sent with something. */
export interface Uploads {
  /** Keeps a file for ten minutes and gives its id. @throws Refusal when too many lie unused. */
  add(file: GivenFile): string;
  /** @throws Refusal when there is none of this id any more. */
  get(id: string): GivenFile;
  drop(id: string): void;
}

export function createUploads(clock: Clock): Uploads {
  const waiting = new Map<string, { readonly file: GivenFile; readonly cancel: () => void }>();
  const drop = (id: string) => {
    waiting.get(id)?.cancel();
    waiting.delete(id);
  };
  return {
    add(file) {
      if (waiting.size >= MAX_WAITING) {
        throw new Refusal(`${MAX_WAITING} files wait to be sent already; send or remove some first`);
      }
      const id = randomUUID();
      waiting.set(id, { file, cancel: clock.after(KEPT_MS, () => drop(id)) });
      return id;
    },
    get(id) {
      const held = waiting.get(id);
      if (!held) throw new Refusal('the file was sent already or has waited for too long; choose it again');
      return held.file;
    },
    drop,
  };
}
