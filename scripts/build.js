import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, forgetBundles } from './bundle.js';
import { digestOfReader } from './reader.js';
import { INSTALL_ALL, missingPackages, ROOT } from './installed.js';
import { writeWords } from './words.js';
import { writeKernels } from './wasm/write.js';

/**
 * `npm run build`, and a part of every install: compiles the bot into dist/src and dist/commands, and for developers the
 * benches and the playground's page (dist/page) as well, and bundles of the programs (dist/bundles), which start quicker. The kernels are
 * written into dist/wasm, words that are looked up into dist/words. What dist holds beside these is removed.
 */

const BENCHES = 'src/bench';
/** Bundled, not compiled file by file. */
const PAGE = 'src/playground/page';
/** What is computed with vectors, as WebAssembly; in dist. */
const KERNELS = 'wasm';
/** Words that are looked up; in dist. */
const WORDS = 'words';
/** Programs whose modules are put together (bundle.js); in dist. */
const BUNDLES = 'bundles';

const missing = missingPackages('dependencies');
if (missing.length > 0) {
  console.error(`Packages are missing here (${missing.join(', ')}): run npm ci, which builds as well.`);
  process.exit(1);
}
const forDevelopers = missingPackages('devDependencies').length === 0;
const { compile, SourceError } = await import('./compile.js');

const bundles = join(ROOT, 'dist', BUNDLES);
forgetBundles(bundles);
try {
  compile(ROOT, 'dist', {
    folders: ['src', 'commands'],
    except: forDevelopers ? [PAGE] : [PAGE, BENCHES],
    keep: forDevelopers ? ['page', KERNELS, WORDS, BUNDLES] : [KERNELS, WORDS],
  });
  writeKernels(join(ROOT, 'dist', KERNELS));
  await writeWords(join(ROOT, 'dist'), join(ROOT, 'dist', WORDS));
  writeFileSync(join(ROOT, 'dist/reader.json'), JSON.stringify({ digest: digestOfReader(ROOT) }));
} catch (error) {
  if (!(error instanceof SourceError)) throw error;
  console.error(error.message);
  process.exit(1);
}
if (forDevelopers) {
  const { build } = await import('vite');
  await build({ configFile: `${ROOT}vite.page.config.ts`, configLoader: 'runner', logLevel: 'warn' });
  await bundle(ROOT, bundles);
} else {
  console.log(
    `Built the bot, without the playground's page and the benches: they need packages for developers (${INSTALL_ALL}).`,
  );
}
