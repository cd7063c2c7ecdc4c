/** `npm run state`: backs up, restores, checks and moves what the bot keeps. */

import { join } from 'node:path';
import { MoveError } from '../state/moving/move.js';
import { checkState } from '../state/sqlite/check/check.js';
import { checkOwnArchives } from '../state/sqlite/check/own-archives.js';
import { backUp } from '../state/sqlite/copies/back-up.js';
import { CopyError } from '../state/sqlite/copies/copy-error.js';
import { restore } from '../state/sqlite/copies/restore.js';
import { move } from './state/move.js';
import { readSettings } from './terminal/open-archive.js';
import { printLine, type Streams } from './terminal/streams.js';
import { harmless } from './terminal/terminal.js';
import { FAILED, RAN, readArguments, reportErrors, UsageError } from './terminal/usage.js';

export const STATE_HELP = `npm run state -- COMMAND

Looks after what the bot keeps in STATE_DIR: conversations, votes, buttons, the versions of the archive and who did what to it.

  backup FILE    copies it as it is now into one new file, also while the bot runs; articles that are live are in it, and the
                 files of STATE_DIR/archives, which servers have of their own; the folder ARTICLES_DIR is not
  restore FILE   puts such a copy in its place, for a bot that is stopped; what was there is kept beside it
  check          reads all of it, and these files, and says what is damaged, what is lost by it and what to do; changes nothing
  move           copies all of it into a database of the other kind, for a bot that is stopped, and counts it there

Where DATABASE_URL is set, all of that is in PostgreSQL, which has programs of its own for this: pg_dump, pg_restore, pg_amcheck.

  --to WHERE     where it is moved to, which has to be empty: from STATE_DIR to postgres (the database of DATABASE_URL) or a
                 postgres:// address; from DATABASE_URL to sqlite (STATE_DIR) or a folder. One that was broken off has left
                 nothing there, and can be run again
  --help         this text

Exit status: 0 when it ran, 1 when something failed or is damaged, 2 on wrong use.`;

interface Command {
  readonly takesFile: boolean;
  /** What does the same in PostgreSQL. */
  readonly inPostgres: string;
  /** `file` is empty for a command that takes none. */
  run(folder: string, file: string, say: (line: string) => void): Promise<number> | number;
}

const backup: Command = {
  takesFile: true,
  inPostgres:
    'copy it with: pg_dump --format=custom --file=FILE "$DATABASE_URL" (also while the bot runs), and the folder archives of STATE_DIR, if there is one, as any folder',
  run(folder, file, say) {
    const { bytes, files, passedOver } = backUp(folder, file);
    for (const path of passedOver)
      say(`Passed over, no file that can be copied: ${join(folder, 'archives', path)}`);
    const own = files === 0 ? '' : `, with ${filesIn(files)}`;
    say(
      `Copied ${folder} into ${file} (${(bytes / 1024 ** 2).toFixed(1)} MB${own}); restore it with: npm run state -- restore ${file}`,
    );
    return RAN;
  },
};

const restoring: Command = {
  takesFile: true,
  inPostgres:
    'stop the bot, then put a copy of pg_dump’s back with: pg_restore --clean --if-exists --dbname="$DATABASE_URL" FILE',
  async run(folder, file, say) {
    const { before, files } = await restore(folder, file, `npm run state (process ${process.pid})`);
    const own = files === null ? '' : `, with ${filesIn(files)}`;
    say(`Put ${file} into ${folder}${own}.`);
    if (before.length > 0)
      say(`What was there before is ${before.join(' and ')}; delete it when it is not needed any more.`);
    return RAN;
  },
};

const check: Command = {
  takesFile: false,
  inPostgres: 'have it checked with: pg_amcheck "$DATABASE_URL"',
  run(folder, _, say) {
    const found = checkState(folder);
    if (found === null) {
      say(`There is nothing to check: no state is kept in ${folder} (STATE_DIR).`);
      return FAILED;
    }
    for (const { table, lost, remedy } of found)
      say(`Damaged: ${table === null ? 'the database file' : `table ${table}`}: ${lost}. ${remedy}`);
    const { damaged, left } = checkOwnArchives(folder);
    for (const what of damaged) say(`Damaged: ${what}.`);
    for (const path of left)
      say(`${path} belongs to no archive any more; nobody reads it, and it can be deleted.`);
    if (found.length + damaged.length > 0) return FAILED;
    say(`What is kept in ${folder} is whole.`);
    return RAN;
  },
};

const filesIn = (n: number) => `${n} ${n === 1 ? 'file' : 'files'} of STATE_DIR/archives`;

const COMMANDS: Readonly<Record<string, Command>> = { backup, restore: restoring, check };

/** Runs the command with its arguments and returns the exit status. */
export function runState(args: readonly string[], streams: Streams = process): Promise<number> {
  return reportErrors('state', streams, async () => {
    const { values, positionals } = readArguments({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean', default: false }, to: { type: 'string' } },
    });
    if (values.help) {
      printLine(streams.stdout, STATE_HELP);
      return RAN;
    }
    const [name = '', file, ...more] = positionals;
    if (name === 'move') return moved(values.to, file, streams);
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) {
      const what = name === '' ? 'No command is given' : `There is no command “${name}”`;
      throw new UsageError(`${what}; there are ${Object.keys(COMMANDS).join(', ')}, move.`);
    }
    if (values.to !== undefined) throw new UsageError(`${name} takes no --to.`);
    if (!command.takesFile && file !== undefined)
      throw new UsageError(`${name} takes no file, not “${file}”.`);
    if (command.takesFile && file === undefined)
      throw new UsageError(`${name} needs the name of a file after it.`);
    if (more.length > 0) throw new UsageError(`${name} takes one file, not “${more[0]}” too.`);
    const { stateDir, databaseUrl } = readSettings();
    if (databaseUrl !== null) {
      printLine(streams.stderr, `state: DATABASE_URL is set, so all is kept there; ${command.inPostgres}.`);
      return FAILED;
    }
    try {
      return await command.run(stateDir, file ?? '', (line) => printLine(streams.stdout, harmless(line)));
    } catch (error) {
      if (!(error instanceof CopyError)) throw error;
      printLine(streams.stderr, harmless(`state: ${error.message}`));
      return FAILED;
    }
  });
}

async function moved(to: string | undefined, more: string | undefined, streams: Streams): Promise<number> {
  if (more !== undefined) throw new UsageError(`move takes no file, not “${more}”.`);
  if (to === undefined)
    throw new UsageError('move needs --to and where to: postgres, sqlite, or an address.');
  try {
    await move(to, readSettings(), streams);
    return RAN;
  } catch (error) {
    if (!(error instanceof MoveError)) throw error;
    printLine(streams.stderr, harmless(`state: ${error.message}`));
    return FAILED;
  }
}
