import { createPacer } from '../../archive/pacer.js';
import { SearchIndex } from '../../search/search-index.js';
import { type Desk, goLive, liveOf } from './desk.js';

/** More than this share of dead paragraphs in memory, and an index is built anew in the background. */
const MOST_GARBAGE = 0.3;

/** What is not pruned now is at the next act. */
export async function prune(desk: Desk): Promise<void> {
  try {
    const pacer = createPacer();
    for await (const _ of desk.versions.prune(desk.settings.versions)) if (pacer.due()) await pacer.rest();
  } catch (error) {
    desk.log.warn({ fault: String(error) }, 'old versions of the archive could not be deleted');
  }
}

/** What has to be done now and then, and nobody waits for. */
export async function keepUp(desk: Desk): Promise<void> {
  await tidy(desk);
  const { index, archive } = desk.standing;
  await desk.cache.save(index, archive, desk.ending.signal);
}

/** Puts a freshly built index under the live version when the one it has drags too much along. */
async function tidy(desk: Desk): Promise<void> {
  const { standing } = desk;
  if (standing.index.garbage <= MOST_GARBAGE) return;
  try {
    const { signal } = desk.closing;
    const { articles } = standing.archive;
    const index = await SearchIndex.build(articles, { signal, known: standing.index.known });
    const live = await liveOf(standing.archive, index, desk.meaning, signal);
    // Meanwhile another version may have gone live, or one is being made from the index that would be put away.
    if (desk.standing !== standing || desk.working) return;
    goLive(desk, live, { ...standing, index });
  } catch (error) {
    if (!desk.closing.signal.aborted)
      desk.log.warn({ fault: String(error) }, 'the index could not be built anew');
  }
}
