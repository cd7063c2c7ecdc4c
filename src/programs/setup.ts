import { bundled } from './bundled.js';

/** `npm run setup` */
const { runSetup } = await bundled('setup', () => import('../cli/setup.js'));
process.exit(await runSetup(process.argv.slice(2)));
