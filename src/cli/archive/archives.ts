import { deleteFolderOf, markGoing } from '../../live/shelf/open-kept.js';
import {
  type ArchiveBinding,
  ARCHIVES_AN_OWNER,
  FIRST_ARCHIVE,
  type KeptArchive,
  type Named,
  sameArchiveName,
} from '../../state/archives.js';
import { HeldError } from '../../state/state-error.js';
import type { Stores } from '../../state/stores.js';
import { describedArchive, namedArchive } from '../terminal/named-archive.js';
import { RAN, UsageError } from '../terminal/usage.js';

type Out = (value: object, lines: readonly string[]) => void;

const VERBS = ['list', 'new', 'rename', 'delete', 'bind', 'unbind'];

/**
 * `npm run archive -- archives …`: which archives there are, those of servers too, and the shared ones, which only the operator makes.
 * @param who what others are told that want to change what is kept meanwhile
 * @throws UsageError, StateError
 */
export async function runArchives(
  stores: Stores,
  stateDir: string,
  [verb = '', ...names]: readonly string[],
  who: string,
  out: Out,
): Promise<number> {
  const { archives } = stores;
  const named = async (given: string) => namedArchive(await archives.list(), given);
  switch (verb) {
    case 'list': {
      taking(verb, names);
      const bindings = await archives.bindings();
      for (const archive of await archives.list()) {
        const bound = bindings.filter((one) => one.archive === archive.number);
        const answers = bound.map(({ server, channel }) => ({ server, channel }));
        out({ archive: { ...archive, answers } }, [listedLine(archive, bound)]);
      }
      return RAN;
    }
    case 'new': {
      const [name] = taking(verb, names, 'a name');
      const archive = kept(await naming(archives.add(name!, null)), name!);
      out({ made: archive }, [
        `made ${describedArchive(archive)}; fill it with: npm run archive -- add FILE… --archive-name ${archive.key}`,
      ]);
      return RAN;
    }
    case 'rename': {
      const [given, name] = taking(verb, names, 'an archive', 'its new name');
      const { number } = await named(given!);
      const archive = kept(await naming(archives.rename(number, name!)), name!);
      out({ renamed: archive }, [`now ${describedArchive(archive)}`]);
      return RAN;
    }
    case 'delete': {
      const [given, name] = taking(verb, names, 'an archive', 'its name');
      const archive = await named(given!);
      await remove(stores, stateDir, archive, name!, who);
      out({ deleted: archive }, [`deleted ${describedArchive(archive)}`]);
      return RAN;
    }
    case 'bind': {
      const [given, ...place] = taking(
        verb,
        names,
        'an archive',
        'the id of a server',
        'the id of a channel?',
      );
      const archive = await named(given!);
      const where = placeIn(place);
      if (!(await archives.bind(where, archive.number)))
        throw new UsageError(`${describedArchive(archive)} cannot answer in another server.`);
      out({ bound: { archive: archive.key, ...where } }, [
        `${describedArchive(archive)} answers in ${placeLine(where)}`,
      ]);
      return RAN;
    }
    case 'unbind': {
      const where = placeIn(taking(verb, names, 'the id of a server', 'the id of a channel?'));
      await archives.bind(where, null);
      out({ unbound: where }, [`nothing is bound to ${placeLine(where)} any more`]);
      return RAN;
    }
    default:
      throw new UsageError(`There is no archives command "${verb}"; there are ${VERBS.join(', ')}.`);
  }
}

/** The names that a verb takes, which are `wanted`; what ends in a question mark may be left out. @throws UsageError */
function taking(verb: string, names: readonly string[], ...wanted: readonly string[]): readonly string[] {
  const missing = wanted[names.length];
  if (missing !== undefined && !missing.endsWith('?'))
    throw new UsageError(
      `archives ${verb} needs ${missing} after ${names.length === 0 ? 'it' : `"${names.at(-1)}"`}.`,
    );
  if (names.length > wanted.length)
    throw new UsageError(`archives ${verb} does not take "${names[wanted.length]}".`);
  return names;
}

/** @throws UsageError for a name that cannot be one */
async function naming(work: Promise<Named>): Promise<Named> {
  return work.catch((error) => {
    if (error instanceof RangeError) throw new UsageError(error.message, { cause: error });
    throw error;
  });
}

function kept(done: Named, name: string): KeptArchive {
  switch (done.outcome) {
    case 'kept':
      return done.archive;
    case 'taken':
      throw new UsageError(`There is an archive "${name}" already. Choose another name.`);
    case 'full':
      throw new UsageError(
        `There are ${ARCHIVES_AN_OWNER} archives for all servers, and no more may be made. Delete one first.`,
      );
    case 'gone':
      throw new UsageError('It has just been deleted.');
  }
}

/** While nobody else has it open. @throws UsageError */
async function remove(
  stores: Stores,
  stateDir: string,
  archive: KeptArchive,
  name: string,
  who: string,
): Promise<void> {
  if (archive.number === FIRST_ARCHIVE)
    throw new UsageError('The first archive cannot be deleted: it answers where no other one does.');
  if (!sameArchiveName(archive.name, name.trim()))
    throw new UsageError(
      `Deleting cannot be undone. To do it, give its name once more: archives delete ${archive.key} "${archive.name}".`,
    );
  const hold = await stores.archive.hold(who).catch((error) => {
    if (!(error instanceof HeldError)) throw error;
    throw new UsageError(
      `While ${error.holder} runs, no archive is deleted from here. Stop it first; those of a server can be deleted there, with /archives delete.`,
      { cause: error },
    );
  });
  try {
    await markGoing(stateDir, archive);
    await stores.archives.remove(archive.number);
    await deleteFolderOf(stateDir, archive);
  } finally {
    await hold.release();
  }
}

const ID = /^\d{15,20}$/;

function placeIn([server = '', channel]: readonly string[]): Omit<ArchiveBinding, 'archive'> {
  for (const id of [server, channel ?? server])
    if (!ID.test(id))
      throw new UsageError(
        `"${id}" is no id of a server or channel: Discord shows it as Copy ID, in developer mode.`,
      );
  return { server, channel: channel ?? null };
}

function listedLine(archive: KeptArchive, bound: readonly ArchiveBinding[]): string {
  const { key, name, server, number } = archive;
  const elsewhere = number === FIRST_ARCHIVE ? ['all other places'] : [];
  const places = [...bound.map(placeLine), ...elsewhere];
  const whose = server === null ? 'for all servers' : `of server ${server}`;
  return `${key}  ${name}  ${whose}; answers ${places.length === 0 ? 'nowhere' : `in ${places.join(', ')}`}`;
}

function placeLine({ server, channel }: Omit<ArchiveBinding, 'archive'>): string {
  return channel === null ? `server ${server}` : `channel ${channel} of server ${server}`;
}
