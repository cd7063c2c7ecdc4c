import { setFlagsFromString } from 'node:v8';
import { bundled } from './bundled.js';

/** `npm run ask` */

/** Each with the last version of V8 that is known to have it: a later one may not, and would say so. */
const FLAGS = [
  ['--regexp-tier-up-ticks=100', 13],
  ['--interrupt-budget=1000000', 11],
] as const;

// One question uses most patterns and functions a few times, for which compiling them does not pay: they are interpreted for longer.
const version = Number.parseInt(process.versions.v8, 10);
for (const [flag, last] of FLAGS) if (version <= last) setFlagsFromString(flag);
const { runAsk } = await bundled('ask', () => import('../cli/ask.js'));
process.exitCode = await runAsk(process.argv.slice(2));
