import { join } from 'node:path';
import { INSTALL_ALL, missingPackages, ROOT } from './installed.js';
import { writeKernels } from './wasm/write.js';

/**
 * `npm run build`, and a part of every install: compiles the bot into dist/src and dist/commands, and for developers the
 * benches and the playground's page (dist/page) as well. The kernels are written into dist/wasm. What dist holds beside these is removed.
 */

const BENCHES = 'src/bench';
/** Bundled, not compiled file by file. */
const PAGE = 'src/playground/page';
/** What is computed with vectors, as WebAssembly; in dist. */
const KERNELS = 'wasm';

const missing = missingPackages('dependencies');
if (missing.length > 0) {
  console.error(`Packages are missing here (${missing.join(', ')}): run npm ci, which builds as well.`);
  process.exit(1);
}
const forDevelopers = missingPackages('devDependencies').length === 0;
const { compile, SourceError } = await import('./compile.js');

try {
  compile(ROOT, 'dist', {
    folders: ['src', 'commands'],
    except: forDevelopers ? [PAGE] : [PAGE, BENCHES],
    keep: forDevelopers ? ['page', KERNELS] : [KERNELS],
  });
  writeKernels(join(ROOT, 'dist', KERNELS));
} catch (error) {
  if (!(error instanceof SourceError)) throw error;
  console.error(error.message);
  process.exit(1);
}
if (forDevelopers) {
  const { build } = await import('vite');
  await build({ configFile: `${ROOT}vite.page.config.ts`, configLoader: 'runner', logLevel: 'warn' });
} else {
  console.log(
    `Built the bot, without the playground's page and the benches: they need packages for developers (${INSTALL_ALL}).`,
  );
}
