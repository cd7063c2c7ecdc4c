import type { Progress } from '../../live/curator/curator.js';
import { printLine, type Streams } from '../terminal/streams.js';

/** Work that is over by then says nothing of how far it is. */
const EVERY_MS = 2_000;

const DOING: Readonly<Record<Progress['step'], string>> = {
  reading: 'Reading the folder',
  comparing: 'Comparing',
  indexing: 'Making the index',
  saving: 'Saving',
  sharing: 'Waiting until the other processes have it ready',
};

/** Says every two seconds on stderr how far long work has come, where that is a terminal. @param now in ms, of a clock that only goes forward */
export function progressOn(
  stderr: Streams['stderr'],
  now = () => performance.now(),
): (progress: Progress) => void {
  const isSeen = 'isTTY' in stderr && stderr.isTTY === true;
  let last = now();
  return ({ step, share, files, ofFiles }) => {
    if (!isSeen || now() - last < EVERY_MS) return;
    last = now();
    const counts = step === 'reading' && ofFiles > 0 ? `, ${files} of ${ofFiles} files` : '';
    printLine(stderr, `${DOING[step]}${counts} (${Math.floor(share * 100)} %)`);
  };
}
