import { bundled } from './bundled.js';

/** `npm run eval` */
const { runEval } = await bundled('eval', () => import('../cli/eval.js'));
process.exitCode = await runEval(process.argv.slice(2));
