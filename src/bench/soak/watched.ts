/**
 * Loaded into the program before itself, so that the program stays unchanged: whenever it is asked, it tells how long the main
 * thread held its event loop at the longest since it was asked before. Until the program listens to signals it is only being
 * loaded: nobody waits for it then, and a signal ends it at once.
 */
import { watchLoop } from '../reload/loop-watch.js';

let watch = watchLoop();
process.on('newListener', (name) => {
  if (name === 'SIGTERM') watch = watchLoop();
});
process.on('message', () => {
  process.send?.(watch.end());
  watch = watchLoop();
});
process.channel?.unref();
