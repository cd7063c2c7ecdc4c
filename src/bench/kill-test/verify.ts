import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPacer } from '../../archive/pacer.js';
import { versionOf } from '../../archive/version/digest.js';
import type { ArchiveRoom } from '../../live/room.js';
import { openVault } from '../../state/sqlite/database/vault.js';
import type { Deed, Task, Told } from './messages.js';
import { PERSON } from './settings.js';

type Done = Extract<Told, { kind: 'done' }>;

/** What has been confirmed so far, and what was under way when the process was killed. */
export interface Model {
  version: string | null;
  act: number;
  /** Added files that are in the folder (their content), or were taken out of it (null). */
  readonly files: Map<string, string | null>;
  readonly trashed: Set<string>;
  readonly votes: Map<string, string>;
  underWay: Deed | null;
}

export function emptyModel(): Model {
  return {
    version: null,
    act: 0,
    files: new Map(),
    trashed: new Set(),
    votes: new Map(),
    underWay: null,
  };
}

/** Takes in what the process told. */
export function note(model: Model, told: Told): void {
  if (told.kind === 'begun') model.underWay = told.deed;
  if (told.kind === 'failed') model.underWay = null;
  if (told.kind === 'done') confirm(model, told);
}

function confirm(model: Model, { deed, version, act, trashed }: Done) {
  model.underWay = null;
  if (version !== null) model.version = version;
  if (act !== null) model.act = act;
  if (deed.kind === 'vote') model.votes.set(deed.answer, deed.value);
  if (deed.kind === 'add') model.files.set(deed.file, deed.content);
  if (deed.kind === 'remove') for (const file of addedOf(deed)) model.files.set(file, null);
  for (const file of trashed) model.trashed.add(file);
}

/** Pages are written by hand too, at any time: what they should be is not known. */
function addedOf({ files }: Extract<Deed, { kind: 'remove' }>): string[] {
  return files.filter((file) => file.startsWith('added-'));
}

/**
 * What is wrong after a restart, as sentences; then takes in what was done without being confirmed.
 * @param ofState what is wrong with what is kept beside the versions
 * @param version what was live then; the one that is unless told
 */
export async function verify(
  model: Model,
  { live, curator }: ArchiveRoom,
  { folder }: Pick<Task, 'folder'>,
  ofState: readonly string[],
  version = live.current().archive.version,
): Promise<string[]> {
  const faults: string[] = [];
  const { archive } = live.current();
  const acts = (await curator.audit.list(50)).filter(({ outcome }) => outcome === 'done');
  if ((await versionOf(archive.articles, createPacer())) !== archive.version)
    faults.push(`The articles are not those of version ${archive.version}.`);
  const since = acts.filter(({ number, from, to }) => number > model.act && from !== to).toReversed();
  const expected = since.at(-1)?.to ?? model.version;
  if (expected !== null && version !== expected)
    faults.push(`Version ${version} is live; ${expected} was done last.`);
  if (since.length > 0 && model.version !== null && since[0]!.from !== model.version)
    faults.push(`Version ${model.version} was confirmed; the next act began from ${since[0]!.from}.`);
  faults.push(...ofState);
  // The program's own acts, at its start, are nobody's deed.
  const isDone = since.some(({ by }) => by.id === PERSON);
  settle(model, isDone);
  faults.push(...fileFaults(model, folder));
  model.version = archive.version;
  model.act = Math.max(model.act, acts[0]?.number ?? 0);
  return faults;
}

/** What was under way has been done whole or not at all: its files must agree with the trail. */
function settle(model: Model, isDone: boolean) {
  const deed = model.underWay;
  model.underWay = null;
  if (deed?.kind === 'add') model.files.set(deed.file, isDone ? deed.content : null);
  if (deed?.kind === 'remove' && isDone) for (const file of addedOf(deed)) model.files.set(file, null);
}

function fileFaults(model: Model, folder: string): string[] {
  const faults: string[] = [];
  for (const [file, content] of model.files) {
    const path = join(folder, file);
    const found = existsSync(path) ? readFileSync(path, 'utf8') : null;
    if (found !== content)
      faults.push(`${file} ${found === null ? 'is missing' : 'is not as it should be'}.`);
  }
  for (const file of model.trashed)
    if (!existsSync(join(folder, file))) faults.push(`${file} has gone from the trash.`);
  for (const file of readdirSync(folder)) if (file.endsWith('.part')) faults.push(`${file} was left behind.`);
  return faults;
}

export function stateFaults(model: Model, { stateDir }: Pick<Task, 'stateDir'>): string[] {
  const vault = openVault(stateDir);
  try {
    return vault.read((db) => {
      const faults: string[] = [];
      const { integrity_check: found } = db.prepare('PRAGMA integrity_check').get() as {
        integrity_check: string;
      };
      if (found !== 'ok') faults.push(`The database is damaged: ${found}.`);
      if (db.prepare('SELECT 1 FROM archive_intent').get()) faults.push('An intent was left behind.');
      const vote = db.prepare('SELECT value FROM vote WHERE answer = ? AND person = ?');
      for (const [answer, value] of model.votes) {
        const kept = (vote.get(answer, PERSON) as { value: number } | undefined)?.value;
        const isUnderWay = model.underWay?.kind === 'vote' && model.underWay.answer === answer;
        if (kept !== (value === 'up' ? 1 : -1) && !(isUnderWay && kept !== undefined))
          faults.push(`The vote on ${answer} is lost.`);
        if (isUnderWay && kept !== undefined) model.votes.set(answer, kept === 1 ? 'up' : 'down');
      }
      return faults;
    });
  } finally {
    vault.close();
  }
}
