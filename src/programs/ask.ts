import { setFlagsFromString } from 'node:v8';
import { bundled } from './bundled.js';

/** `npm run ask` */

/** Later versions of V8 may not know these flags, and would say so. */
const LAST_KNOWN_V8 = 13;

// One question uses most patterns and functions a few times, for which compiling them does not pay: they are interpreted for longer.
if (Number.parseInt(process.versions.v8, 10) <= LAST_KNOWN_V8) {
  setFlagsFromString('--regexp-tier-up-ticks=100');
  setFlagsFromString('--interrupt-budget=1000000');
}
const { runAsk } = await bundled('ask', () => import('../cli/ask.js'));
process.exitCode = await runAsk(process.argv.slice(2));
