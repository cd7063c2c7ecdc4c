import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { between, pick, type Random } from '../../cli/eval/random.js';
import type { Actor } from '../../live/curator/audit.js';
import type { Applied } from '../../live/curator/reports.js';
import type { ArchiveRoom } from '../../live/room.js';
import type { Votes } from '../../state/votes.js';
import type { Deed, Told } from './messages.js';
import { PERSON, pageFor, SERVER } from './settings.js';

const BY: Actor = { id: PERSON, name: 'Mo', via: 'discord' };
const FEWEST_ARTICLES = 4;
const PAGES = 12;
export const KINDS = ['reload', 'add', 'remove', 'rollback', 'vote'] as const;

export interface Outcome {
  readonly version: string | null;
  readonly act: number | null;
  readonly trashed: readonly string[];
}

/** What to do next; for a reload, the folder is changed first, by hand as it were. */
export async function chosen(
  { live, curator }: ArchiveRoom,
  random: Random,
  kind: Deed['kind'] = pick(random, KINDS),
): Promise<Deed> {
  const { archive } = live.current();
  const others = (await curator.history(20)).filter((version) => !version.live);
  const number = between(random, 1000, 999_999);
  if (kind === 'reload') {
    const page = `page-${between(random, 0, PAGES - 1)}.txt`;
    writeFileSync(join((await curator.status()).folder, page), pageFor(number));
    return { kind };
  }
  if (kind === 'add') return { kind, file: `added-${number}.txt`, content: pageFor(number) };
  if (kind === 'rollback' && others.length > 0) return { kind, version: pick(random, others).version };
  if (kind === 'remove' && archive.articles.length > FEWEST_ARTICLES) {
    const { file, copies } = pick(random, archive.articles);
    return { kind, files: [file, ...copies.map((copy) => copy.file)] };
  }
  return voteOf(random);
}

export function voteOf(random: Random): Deed {
  const number = between(random, 1000, 999_999);
  return { kind: 'vote', answer: `answer-${number % 50}`, value: number % 2 === 0 ? 'up' : 'down' };
}

export async function done({ live, curator }: ArchiveRoom, ballot: Votes, deed: Deed): Promise<Outcome> {
  switch (deed.kind) {
    case 'vote': {
      const { answer, value } = deed;
      const vote = {
        answer,
        value,
        person: PERSON,
        server: SERVER,
        question: answer,
        article: 'a',
        headline: 'A',
        paragraph: 1,
      };
      if (!(await ballot.cast(vote))) throw new Error('the vote was not kept');
      return { version: null, act: null, trashed: [] };
    }
    case 'reload': {
      const { proposal, applied } = await curator.reload(BY, { force: true });
      if (!applied) return { version: proposal.to, act: null, trashed: [] };
      return outcomeOf(applied);
    }
    case 'add': {
      const upload = await curator.readUpload(deed.file, Buffer.from(deed.content), BY);
      return outcomeOf(await curator.add(upload.id, BY));
    }
    case 'remove': {
      const article = live.current().archive.articles.find(({ file }) => file === deed.files[0]);
      return outcomeOf(await curator.remove(article!.id, BY));
    }
    case 'rollback':
      return outcomeOf(await curator.rollback(deed.version, BY));
  }
}

function outcomeOf({ to, act, trashed }: Applied): Outcome {
  return { version: to, act, trashed };
}

/** Resolves when the message is on its way. */
export function tell(told: Told): Promise<void> {
  return new Promise((resolve) => process.send!(told, () => resolve()));
}
