import { type Desk, inBackground } from '../acts/desk.js';
import { type Proposed, prepareReload } from '../acts/reload.js';
import { described, type PlacedFile, type ReadUpload, readPlaced } from '../acts/upload.js';
import type { Actor } from '../curator/audit.js';
import { problems } from '../curator/problems.js';
import type { SourceLook } from '../curator/sources.js';
import { type Offered, type OfferedOptions, offered } from './offered.js';

/** What waits for a button of a moderator's, at whichever process it is pressed. */

/** A proposal that was made elsewhere is made anew from the folder, and is only the same where that gives the same version. */
export function proposalsOf(desk: Desk): Offered<Proposed> {
  return of(desk, {
    kept: ({ proposal: { from, to, by } }) => ({ about: { from, to, by } satisfies ProposalKept, files: [] }),
    async again({ about }) {
      const { from, to, by } = about as ProposalKept;
      if (desk.standing.archive.version !== from) throw problems.expired();
      const proposed = await prepareReload(desk, by, {});
      if (proposed.proposal.to !== to) throw problems.expired();
      return proposed;
    },
  });
}

interface ProposalKept {
  readonly from: string;
  readonly to: string;
  readonly by: Actor;
}

/** Files are kept as they came, and read again. */
export function uploadsOf(desk: Desk): Offered<ReadUpload> {
  return of(desk, {
    kept: ({ files }) => ({ about: null, files: files.map(({ file, bytes }) => ({ file, bytes })) }),
    async again({ files }) {
      const placed: PlacedFile[] = [];
      for (const { file, bytes } of files) placed.push(await readPlaced(desk, file, bytes));
      return described(desk, placed);
    },
  });
}

export function sourceLooksOf(desk: Desk): Offered<SourceLook> {
  return of(desk, {
    kept: (look) => ({ about: look, files: [] }),
    again: async ({ about }) => about as SourceLook,
  });
}

function of<T>(desk: Desk, how: Pick<OfferedOptions<T>, 'kept' | 'again'>): Offered<T> {
  return offered({
    elapsed: desk.elapsed,
    now: desk.now,
    store: desk.shared?.offers ?? null,
    track: (work) => inBackground(desk, work),
    ...how,
  });
}
