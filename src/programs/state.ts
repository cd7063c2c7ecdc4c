import { bundled } from './bundled.js';

/** `npm run state` */
const { runState } = await bundled('state', () => import('../cli/state.js'));
process.exitCode = await runState(process.argv.slice(2));
