import { LIMITS } from '../text/limits.js';

/** What a button, select or modal says about itself when it comes back. */
export interface CustomId {
  /** Which action it asks for. */
  readonly action: string;
  /** The first characters of the archive version that its message was made from. */
  readonly version: string;
  readonly args: readonly string[];
}

/** Not in base64url, hex or decimal, of which the parts are made. */
const BETWEEN = '~';
const PART = /^[\w-]*$/;

/** Enough of an archive version to tell it from its neighbours. */
export function shortVersion(version: string): string {
  return version.slice(0, 8);
}

/** @throws Error when it would not be a custom_id that Discord takes and `decodeCustomId` reads back. */
export function encodeCustomId(
  action: string,
  version: string,
  ...args: readonly (string | number)[]
): string {
  const parts = [action, shortVersion(version), ...args.map(String)];
  const id = parts.join(BETWEEN);
  if (!parts.every((part) => PART.test(part)) || id.length > LIMITS.customId) {
    throw new Error(`"${id}" cannot be a custom_id`);
  }
  return id;
}

/** `undefined` for an id that this version of the bot does not make. */
export function decodeCustomId(id: string): CustomId | undefined {
  const [action, version, ...args] = id.split(BETWEEN);
  if (!action || version === undefined || !id.split(BETWEEN).every((part) => PART.test(part)))
    return undefined;
  return { action, version, args };
}
