import { list, object } from '../../shape/groups.js';
import { flag, matching, oneOf, whole } from '../../shape/scalars.js';
import { orNull, type Shape } from '../../shape/shape.js';

/** What can be set for a server, by its name. Each is plain data, and is checked when it is read. */
export interface SettingValues {
  /** Roles whose members look after the server's own affairs with the bot, and after the archive where the server may do that. */
  readonly moderatorRoles: readonly string[];
  /** Where every act on the archive is told; null for nowhere. */
  readonly auditChannel: string | null;
  readonly answering: Answering;
  /** Forum channels in which the opening post of a thread is a question. */
  readonly forums: readonly string[];
  /** Of replies that all see; `own`: that of whoever asks, as far as Discord says it, else the server's. */
  readonly language: PublicLanguage;
  readonly cooldown: { readonly uses: number; readonly seconds: number };
  /** Whether the words of questions without an answer are kept for the moderators. */
  readonly collectGaps: boolean;
  readonly digest: Digest;
}

/**
 * Where the bot answers in a server. `everywhere`: wherever it is asked. `some`: in these channels and their threads; elsewhere
 * only whoever uses a command sees the answer. `addressed`: wherever it is asked by name, but never by itself, as in forums.
 */
export interface Answering {
  readonly where: 'everywhere' | 'some' | 'addressed';
  /** Of `some`. */
  readonly channels: readonly string[];
}

export type PublicLanguage = (typeof LANGUAGES)[number];

/** New articles, told in a channel; null for nowhere. */
export interface Digest {
  readonly every: 'day' | 'week';
  readonly channel: string | null;
}

export type SettingName = keyof SettingValues;

export const LANGUAGES = ['own', 'en', 'de', 'fr', 'es'] as const;
/** As many as a select of Discord's lets anybody choose. */
export const MOST_CHOSEN = 25;

const id = matching(/^\d{1,20}$/, 'an id of Discord');
const ids = list(id, { most: MOST_CHOSEN });

const SHAPES: { readonly [Name in SettingName]: Shape<SettingValues[Name]> } = {
  moderatorRoles: ids,
  auditChannel: orNull(id),
  answering: object({ where: oneOf(['everywhere', 'some', 'addressed']), channels: ids }),
  forums: ids,
  language: oneOf(LANGUAGES),
  cooldown: object({ uses: whole(1, 10_000), seconds: whole(1, 3_600) }),
  collectGaps: flag,
  digest: object({ every: oneOf(['day', 'week']), channel: orNull(id) }),
};

export const SETTING_NAMES = Object.keys(SHAPES) as readonly SettingName[];

/** `undefined` for what is no value of the setting: another version of the bot may have written it. */
export function readValue<Name extends SettingName>(
  name: Name,
  value: unknown,
): SettingValues[Name] | undefined {
  const checked = SHAPES[name](value);
  return checked.ok ? checked.value : undefined;
}
