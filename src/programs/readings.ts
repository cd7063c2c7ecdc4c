import { bundled } from './bundled.js';

/** `npm run readings` */
const { runReadings } = await bundled('readings', () => import('../cli/readings.js'));
process.exitCode = await runReadings(process.argv.slice(2));
