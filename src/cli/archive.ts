import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename } from 'node:path';
import { pino } from 'pino';
import type { Actor } from '../live/curator/audit.js';
import { ArchiveProblem } from '../live/curator/problem.js';
import type { Outside } from '../live/outside.js';
import { type ArchiveRoom, openArchiveRoom } from '../live/room.js';
import { exportArticles } from './archive/export.js';
import {
  actLine,
  appliedLine,
  exportedLines,
  historyLine,
  proposalLines,
  statusLines,
  uploadLines,
} from './archive/lines.js';
import { type ArchiveOptions, readOptions, usage } from './archive/options.js';
import { runSource } from './archive/source.js';
import { runEdit, runList } from './archive/tending.js';
import { isEntryPoint } from './terminal/entry.js';
import { readSettings } from './terminal/open-archive.js';
import { openState } from './terminal/stores.js';
import { printLine, type Streams } from './terminal/streams.js';
import { harmless } from './terminal/terminal.js';
import { FAILED, RAN, reportErrors, UsageError } from './terminal/usage.js';

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
    const log = pino({ level: 'error' }, { write: (line: string) => void streams.stderr.write(line) });
    const settings = { ...readSettings(), watchArchive: 'off' as const };
    const holder = `npm run archive (process ${process.pid})`;
    // Of the stores that answering needs none is used here; the archive's own troubles are told as they are met.
    const stores = await openState(settings, () => {});
    try {
      const room = await openArchiveRoom(settings, {
        stores: stores.archive,
        log,
        holder,
        follow: false,
        ...(outside && { outside }),
      });
      try {
        await room.caughtUp;
        return await COMMANDS[options.command](room, options, out);
      } finally {
        await room.curator.close();
      }
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

/** Lines of history and audit. */
const USUAL_LIMIT = 20;

type Out = (value: object, lines: readonly string[]) => void;
type Run = (
  room: Pick<ArchiveRoom, 'curator' | 'live'>,
  options: ArchiveOptions,
  out: Out,
) => Promise<number>;

const COMMANDS: Readonly<Record<ArchiveOptions['command'], Run>> = {
  async status({ curator }, _, out) {
    const status = await curator.status();
    if (status.trouble) throw status.trouble;
    out(status, statusLines(status));
    return RAN;
  },

  list: async ({ live }, options, out) => runList(live.current(), options, out),

  edit: ({ curator }, options, out) => runEdit(curator, options, me(), out),

  async reload({ curator }, { dryRun, force }, out) {
    const proposal = await curator.prepareReload(me());
    out(
      { proposal: { ...proposal, refusal: proposal.refusal && { ...proposal.refusal } } },
      proposalLines(proposal),
    );
    if (proposal.refusal?.code === 'nothing-changed') return RAN;
    if (dryRun) return proposal.refusal ? FAILED : RAN;
    const applied = await curator.apply(proposal.id, me(), { force });
    out({ applied }, [appliedLine(applied)]);
    return RAN;
  },

  async add({ curator }, { names, replace }, out) {
    const failed: ArchiveProblem[] = [];
    for (const name of names) {
      try {
        const upload = isAddress(name)
          ? await curator.readAddress(name, me())
          : await curator.readUpload(basename(name), await contentOf(name), me());
        out({ upload }, uploadLines(upload));
        const applied = await curator.add(upload.id, me(), { replace });
        out({ applied }, [appliedLine(applied)]);
      } catch (error) {
        // One that cannot be added does not stop the others.
        if (!(error instanceof ArchiveProblem) || names.length === 1) throw error;
        const { code, reason, remedy, details } = error;
        out({ failed: name, problem: { code, reason, remedy, details } }, [`${name}: ${reason} ${remedy}`]);
        failed.push(error);
      }
    }
    return failed.length > 0 ? FAILED : RAN;
  },

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

  async rollback({ curator }, { names: [version] }, out) {
    const applied = await curator.rollback(version!, me());
    out({ applied }, [appliedLine(applied)]);
    return RAN;
  },

  source: ({ curator }, options, out) => runSource(curator.sources, options, me(), out),

  async audit({ curator }, { limit }, out) {
    for (const act of await curator.audit.list(limit ?? USUAL_LIMIT)) out(act, [actLine(act)]);
    return RAN;
  },

  async export({ live }, { names: [path], force }, out) {
    const { articlesDir: archive } = readSettings();
    const exported = await exportArticles(live.current().archive.articles, path!, { archive, force });
    out({ exported }, exportedLines(exported));
    return RAN;
  },
};

/** A file whose name looks so is given with its folder: `./https:…`. */
function isAddress(name: string): boolean {
  return /^[a-z][a-z+.-]*:\/\//i.test(name);
}

async function contentOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`, {
      cause: error,
    });
  }
}

function me(): Actor {
  let name = 'somebody';
  try {
    name = userInfo().username;
  } catch {
    // An account without a name, as containers have.
  }
  return { id: name, name, via: 'terminal' };
}

if (isEntryPoint(import.meta.url)) process.exitCode = await runArchive(process.argv.slice(2));
