import { bundled } from './bundled.js';

/** `npm run playground` */
const { runPlaygroundAlone } = await bundled('playground', () => import('../cli/playground.js'));
process.exit(await runPlaygroundAlone());
