import { bundled } from './bundled.js';

/** `npm run register` */
const { runRegister } = await bundled('register', () => import('../cli/register.js'));
process.exit(await runRegister());
