import { bundled } from './bundled.js';

/** `npm run archive` */
const { runArchive } = await bundled('archive', () => import('../cli/archive.js'));
process.exitCode = await runArchive(process.argv.slice(2));
