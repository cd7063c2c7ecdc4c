import { userInfo } from 'node:os';
import { pino } from 'pino';
import type { Config } from '../config.js';
import type { Actor } from '../live/curator/audit.js';
import { ArchiveProblem } from '../live/curator/problem.js';
import type { Progress } from '../live/curator/curator.js';
import type { Outside } from '../live/outside.js';
import type { ArchiveRoom } from '../live/room.js';
import { openKeptArchive } from '../live/shelf/open-kept.js';
import { FIRST } from '../live/shelf/places.js';
import { settingsOfArchive } from '../live/shelf/settings-of-archive.js';
import type { Stores } from '../state/stores.js';
import { runAdd } from './archive/add.js';
import { runArchives } from './archive/archives.js';
import { exportArticles } from './archive/export.js';
import {
  actLine,
  appliedLine,
  exportedLines,
  historyLine,
  proposalLines,
  statusLines,
} from './archive/lines.js';
import { type ArchiveOptions, readOptions, usage } from './archive/options.js';
import { progressOn } from './archive/progress.js';
import { runSource } from './archive/source.js';
import { runEdit, runList } from './archive/tending.js';
import { namedArchive } from './terminal/named-archive.js';
import { readSettings } from './terminal/open-archive.js';
import { openState } from './terminal/stores.js';
import { printLine, type Streams } from './terminal/streams.js';
import { harmless } from './terminal/terminal.js';
import { FAILED, RAN, reportErrors } from './terminal/usage.js';

/**
 * `npm run archive`: what moderators do in Discord, against the state of a bot that is stopped.
 * @param outside see `RoomOptions`
 */
export async function runArchive(
  args: readonly string[],
  streams: Streams = process,
  outside?: Outside,
): Promise<number> {
  return reportErrors('archive', streams, async () => {
    const options = readOptions(args);
    if (options.help) {
      printLine(streams.stdout, usage);
      return RAN;
    }
    const out = (value: object, lines: readonly string[]) => {
      if (options.json) printLine(streams.stdout, JSON.stringify(value));
      else for (const line of lines) printLine(streams.stdout, harmless(line));
    };
    const settings = readSettings();
    // Of the stores that answering needs none is used here; the archive's own troubles are told as they are met.
    const stores = await openState(settings, () => {});
    try {
      return await (options.command === 'archives'
        ? runArchives(stores, settings.stateDir, options.names, holder(), out)
        : inRoom(stores, settings, options, { out, streams, outside }));
    } catch (error) {
      if (!(error instanceof ArchiveProblem)) throw error;
      const { code, reason, remedy, details } = error;
      if (options.json)
        printLine(streams.stdout, JSON.stringify({ problem: { code, reason, remedy, details } }));
      else printLine(streams.stderr, harmless(`archive: ${reason} ${remedy}`));
      return FAILED;
    } finally {
      await stores.close();
    }
  });
}

interface Around {
  readonly out: Out;
  readonly streams: Streams;
  readonly outside: Outside | undefined;
}

/** Opens the archive that is named, else the first one, and does there what was asked. */
async function inRoom(
  stores: Stores,
  given: Config,
  options: ArchiveOptions,
  { out, streams, outside }: Around,
): Promise<number> {
  const { archiveName, command } = options;
  const archive = archiveName === null ? FIRST : namedArchive(await stores.archives.list(), archiveName);
  const settings = { ...given, watchArchive: 'off' as const };
  const room = await openKeptArchive(settings, archive, {
    stores: stores.of(archive.number),
    log: pino({ level: 'error' }, { write: (line: string) => void streams.stderr.write(line) }),
    holder: holder(),
    follow: false,
    ...(outside && { outside }),
  });
  try {
    await room.caughtUp;
    const { articlesDir: folder } = settingsOfArchive(settings, archive);
    const onProgress = progressOn(streams.stderr);
    return await COMMANDS[command as RoomCommand]({ ...room, folder }, options, out, onProgress);
  } finally {
    await room.curator.close();
  }
}

const holder = () => `npm run archive (process ${process.pid})`;

/** Lines of history and audit. */
const USUAL_LIMIT = 20;

type Out = (value: object, lines: readonly string[]) => void;
/** What there is of an archive that stands open, and where its articles are as files. */
type Opened = Pick<ArchiveRoom, 'curator' | 'live'> & { readonly folder: string };
type Run = (
  room: Opened,
  options: ArchiveOptions,
  out: Out,
  onProgress: (progress: Progress) => void,
) => Promise<number>;
type RoomCommand = Exclude<ArchiveOptions['command'], 'archives'>;

const COMMANDS: Readonly<Record<RoomCommand, Run>> = {
  async status({ curator }, _, out) {
    const status = await curator.status();
    if (status.trouble) throw status.trouble;
    out(status, statusLines(status));
    return RAN;
  },

  list: async ({ live }, options, out) => runList(live.current(), options, out),

  edit: ({ curator }, options, out) => runEdit(curator, options, me(), out),

  async reload({ curator }, { dryRun, force }, out, onProgress) {
    const proposal = await curator.prepareReload(me(), { onProgress });
    out(
      { proposal: { ...proposal, refusal: proposal.refusal && { ...proposal.refusal } } },
      proposalLines(proposal),
    );
    if (proposal.refusal?.code === 'nothing-changed') return RAN;
    if (dryRun) return proposal.refusal ? FAILED : RAN;
    const applied = await curator.apply(proposal.id, me(), { force, onProgress });
    out({ applied }, [appliedLine(applied)]);
    return RAN;
  },

  add: ({ curator }, options, out) => runAdd(curator, options, me(), out),

  async remove({ curator }, { names }, out) {
    for (const name of names) {
      const applied = await curator.remove(name, me());
      out({ applied }, [appliedLine(applied)]);
    }
    return RAN;
  },

  async history({ curator }, { limit }, out) {
    for (const version of await curator.history(limit ?? USUAL_LIMIT)) out(version, [historyLine(version)]);
    return RAN;
  },

  async rollback({ curator }, { names: [version] }, out, onProgress) {
    const applied = await curator.rollback(version!, me(), { onProgress });
    out({ applied }, [appliedLine(applied)]);
    return RAN;
  },

  source: ({ curator }, options, out) => runSource(curator.sources, options, me(), out),

  async audit({ curator }, { limit }, out) {
    for (const act of await curator.audit.list(limit ?? USUAL_LIMIT)) out(act, [actLine(act)]);
    return RAN;
  },

  async export({ live, folder: archive }, { names: [path], force }, out) {
    const exported = await exportArticles(live.current().archive.articles, path!, { archive, force });
    out({ exported }, exportedLines(exported));
    return RAN;
  },
};

function me(): Actor {
  let name = 'somebody';
  try {
    name = userInfo().username;
  } catch {
    // An account without a name, as containers have.
  }
  return { id: name, name, via: 'terminal' };
}
