import { bundled } from './programs/bundled.js';

/** `npm start` */
const { runStart } = await bundled('start', () => import('./cli/start.js'));
// Sockets that are kept alive for reuse would hold the process up.
process.exit(await runStart());
