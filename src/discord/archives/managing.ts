import { mayRead } from '../../live/shelf/places.js';
import {
  ARCHIVES_AN_OWNER,
  FIRST_ARCHIVE,
  type KeptArchive,
  LONGEST_ARCHIVE_NAME,
  type Named,
  sameArchiveName,
} from '../../state/archives.js';
import { StateError } from '../../state/state-error.js';
import type { Context, ManagedArchives } from '../commands/context.js';
import { container, text } from '../reply/components.js';
import type { Choice, View } from '../reply/gate.js';
import { notice } from '../reply/notice.js';
import { Problem } from '../reply/problem.js';
import { serverOf } from '../setup/setup-of.js';
import type { Texts } from '../strings/texts.js';
import { channelMention, joined, type Markdown, md, userMention } from '../text/markdown.js';

/** What those who look after a server do with its archives. What belongs to other servers is not there for them. */
export interface Managing {
  readonly server: string;
  readonly archives: ManagedArchives;
}

/** @throws Problem in direct messages, and where the bot has one archive for all */
export function managing(context: Context): Managing {
  const { archives } = context;
  if (!archives) throw new Problem('refused', (t) => t.md('archives.one'));
  return { server: serverOf(context), archives };
}

/** Those that a server may read: its own first. */
async function readable({ server, archives }: Managing): Promise<readonly KeptArchive[]> {
  const all = (await archives.places.list()).filter((archive) => mayRead(archive, server));
  return [...all.filter((one) => one.server !== null), ...all.filter((one) => one.server === null)];
}

/** By the key that a suggestion gives, or by its name. @throws Problem for what is not there, or not for this server */
export async function readableNamed(here: Managing, given: string): Promise<KeptArchive> {
  return named(await readable(here), given);
}

/** @throws Problem for those that are not this server's own */
export async function ownNamed(here: Managing, given: string): Promise<KeptArchive> {
  const all = await readable(here);
  const own = all.filter(({ server }) => server === here.server);
  if (own.length === 0 || named(all, given).server === null)
    throw new Problem('refused', (t) => t.md('archives.not-own'));
  return named(own, given);
}

function named(archives: readonly KeptArchive[], given: string): KeptArchive {
  const found =
    archives.find(({ key }) => key === given) ??
    archives.find(({ name }) => sameArchiveName(name, given.trim()));
  if (!found) throw new Problem('refused', (t) => t.md('archives.unknown', { name: given }));
  return found;
}

/** Suggests archives by a part of their name. */
export function suggesting(which: 'own' | 'readable') {
  return async (context: Context, typed: string): Promise<readonly Choice[]> => {
    const here = managing(context);
    const wanted = typed.trim().toLowerCase();
    return (await readable(here))
      .filter(({ server }) => which === 'readable' || server === here.server)
      .filter(({ name, key }) => key === wanted || name.toLowerCase().includes(wanted))
      .map(({ name, key }) => ({ name, value: key }));
  };
}

/** What became of a name. @throws Problem when it was not taken */
export async function namedNow(work: Promise<Named>, name: string): Promise<KeptArchive> {
  const done = await kept(work).catch((error) => {
    if (error instanceof RangeError)
      throw new Problem('refused', (t) => t.md('archives.bad-name', { most: LONGEST_ARCHIVE_NAME }));
    throw error;
  });
  switch (done.outcome) {
    case 'kept':
      return done.archive;
    case 'taken':
      throw new Problem('refused', (t) => t.md('archives.taken', { name }));
    case 'full':
      throw new Problem('refused', (t) => t.md('archives.full', { most: ARCHIVES_AN_OWNER }));
    case 'gone':
      throw new Problem('refused', (t) => t.md('archives.unknown', { name }));
  }
}

/** @throws Problem where the state cannot be used: nothing has changed then */
export async function kept<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof StateError) throw new Problem('refused', (t) => t.md('archives.not-kept'));
    throw error;
  }
}

/**
 * Lets an archive answer in a channel, or in the whole server where that is null, and tells the audit channel.
 * @throws Problem where it is not there any more, or that cannot be kept
 */
export async function bindHere(
  context: Context,
  { server, archives }: Managing,
  { number, name }: KeptArchive,
  channel: string | null,
): Promise<View> {
  const isBound = await kept(archives.store.bind({ server, channel }, number));
  archives.places.changed();
  if (!isBound) throw new Problem('refused', (t) => t.md('archives.unknown', { name }));
  return toldOf(
    context,
    (t, person) => {
      const place = channel === null ? t.md('archives.in-server') : channelMention(channel);
      return t.md('archives.told-bound', { person, name, place });
    },
    'bound',
  );
}

/** Says what was done, to who did it and to the server's audit channel. */
export function toldOf(
  context: Context,
  what: (t: Texts, person: Markdown) => Markdown,
  outcome: string,
): View {
  const { caller, t } = context;
  const person = userMention(caller.userId);
  context.tellAudit(serverOf(context), (texts) => notice(what(texts, person), outcome));
  return notice(what(t, person), outcome);
}

/** Which archives there are for a server, and where each answers. */
export async function archivesView(context: Context): Promise<View> {
  const here = managing(context);
  const { t } = context;
  const bound = (await kept(here.archives.store.bindings())).filter(({ server }) => server === here.server);
  const lines = (await readable(here)).map((archive) => {
    const at = bound.filter((binding) => binding.archive === archive.number);
    const isServers = bound.every(({ channel }) => channel !== null) && archive.number === FIRST_ARCHIVE;
    const places = [
      ...(isServers || at.some(({ channel }) => channel === null) ? [t.md('archives.in-server')] : []),
      ...at.flatMap(({ channel }) => (channel === null ? [] : [channelMention(channel)])),
    ];
    const whose = t.md(archive.server === null ? 'archives.shared' : 'archives.own');
    const where = places.length === 0 ? t.md('archives.nowhere') : joined(places, ', ');
    return md`- **${archive.name}** · ${whose} · ${where}`;
  });
  return {
    outcome: 'shown',
    components: [container([text(md`### ${t.md('archives.title')}\n${joined(lines, '\n')}`)])],
  };
}
