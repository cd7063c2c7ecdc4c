import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { openState } from '../../cli/terminal/stores.js';
import type { Actor } from '../../live/curator/audit.js';
import type { Applied } from '../../live/curator/reports.js';
import { type ArchiveRoom, openArchiveRoom } from '../../live/room.js';
import type { Stores } from '../../state/stores.js';
import type { Told } from '../kill-test/messages.js';
import { KEEPING, PERSON, pageFor, SERVER, settingsFor } from '../kill-test/settings.js';
import { type Model, note, verify } from '../kill-test/verify.js';
import type { LeaderTask } from './messages.js';

const BY: Actor = { id: PERSON, name: 'Mo', via: 'discord' };
/** How long PostgreSQL takes is not what is tried. */
const PATIENCE = 5;
/** Nor how soon it renews its right: were that to run out on a busy machine, whoever stood still could take it again by right. */
const LEASE_MS = 60_000;
const MOST_VOTES = 1_000_000;
/** As `chosen` writes pages that are to be reloaded. */
const BY_HAND = /^page-\d+\.txt$/;

/**
 * Another process goes on: gives what is wrong with what it finds, and, once `goOn` has let the first one do what it wants, what that
 * one has changed though it may not.
 */
export async function takenOver(
  { folder, stateDir, databaseUrl, kind }: LeaderTask,
  model: Model,
  goOn: () => Promise<readonly Told[]>,
): Promise<string[]> {
  const stores = await openState(
    { ...KEEPING, stateDir: `${stateDir}-after`, databaseUrl, leaseMs: LEASE_MS, patience: PATIENCE },
    () => {},
  );
  try {
    const room = await openArchiveRoom(settingsFor(folder, `${stateDir}-after`), {
      stores: stores.archive,
      log: pino({ level: 'silent' }),
      holder: 'the one after',
      isShared: true,
      follow: false,
    });
    try {
      await room.caughtUp;
      // It has the right from here on; and what the first one left half done to the folder is done.
      const { act } = await changed(room, folder);
      const faults = await found(model, room, stores, folder, act);
      // What is reloaded was written by hand, and whoever stood still in writing it goes on with that.
      const isByHand = (name: string) => kind === 'reload' && BY_HAND.test(name);
      const before = await standing(room, stores, folder, isByHand);
      const told = await goOn();
      const after = await standing(room, stores, folder, isByHand);
      // What it could not do any more it hands on, and this one, which follows nobody, has it done and knows.
      const isHandedOn = told.some(
        (one) => one.kind === 'done' && one.version === room.live.current().archive.version,
      );
      if (after !== before && isHandedOn) for (const one of told) note(model, one);
      else if (after !== before)
        faults.push(`What stood still has changed something: ${before} became ${after}.`);
      for (const one of told)
        if (one.kind === 'done' && one.act !== null && !(await isInTrail(room, one.act)))
          faults.push(`What stood still says that act ${one.act} was done, and it was not.`);
      model.underWay = null;
      return faults;
    } finally {
      await room.curator.close();
    }
  } catch (error) {
    return [`No other went on: ${error instanceof Error ? error.message : String(error)}`];
  } finally {
    await stores.close();
  }
}

/** A page of the folder's is written anew, and goes live. */
async function changed({ curator }: ArchiveRoom, folder: string): Promise<Pick<Applied, 'act'>> {
  writeFileSync(join(folder, 'page-after.txt'), pageFor(Math.floor(performance.now() * 1000)));
  const { applied } = await curator.reload(BY, { force: true });
  if (!applied) throw new Error('The page that was written is not new.');
  return applied;
}

/** Of the one who went before; not of the act that was the first of the one after. */
async function found(
  model: Model,
  room: ArchiveRoom,
  stores: Stores,
  folder: string,
  own: number,
): Promise<string[]> {
  const seen: ArchiveRoom = {
    ...room,
    curator: {
      ...room.curator,
      audit: {
        ...room.curator.audit,
        list: async (limit) =>
          (await room.curator.audit.list(limit + 1)).filter(({ number }) => number !== own),
      },
    },
  };
  const [act] = await room.curator.audit.list(1);
  const faults = await verify(model, seen, { folder }, await stateFaults(model, stores), act!.from!);
  model.version = room.live.current().archive.version;
  model.act = own;
  return faults;
}

async function stateFaults(model: Model, { archive, votes }: Stores): Promise<string[]> {
  const faults = (await archive.acts.intents()).map(() => 'An intent was left behind.');
  const down = new Set((await votes.worst(SERVER, MOST_VOTES)).map(({ question }) => question));
  for (const [answer, value] of model.votes) {
    const isUnderWay = model.underWay?.kind === 'vote' && model.underWay.answer === answer;
    if (!isUnderWay && down.has(answer) !== (value === 'down')) faults.push(`The vote on ${answer} is lost.`);
    if (isUnderWay) model.votes.set(answer, down.has(answer) ? 'down' : 'up');
  }
  return faults;
}

/** All that an act could change, as one text. */
async function standing(
  room: ArchiveRoom,
  { archive }: Stores,
  folder: string,
  isByHand: (name: string) => boolean,
): Promise<string> {
  const files = readdirSync(folder)
    .filter((name) => !name.startsWith('.') && !isByHand(name))
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), 'utf8').length]);
  const acts = (await room.curator.audit.list(3)).map(({ number, outcome, to }) => [number, outcome, to]);
  return JSON.stringify({ live: await archive.versions.live(), acts, files });
}

async function isInTrail({ curator }: ArchiveRoom, act: number): Promise<boolean> {
  return (await curator.audit.list(50)).some(({ number }) => number === act);
}
