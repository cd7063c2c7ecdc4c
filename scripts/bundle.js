import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';

/**
 * Bundles: all modules that a program needs, packages among them, in a few files that are quick to load (src/programs/bundled.ts loads
 * them). Made of what was compiled, so that what runs is the same with them and without. What is needed seldom stays in files of its own,
 * loaded when it is asked for.
 */

/** Programs whose modules are shared in one build, each with the module that it is. */
const BUILDS = [
  { ask: 'ask' },
  { start: 'start', playground: 'playground', register: 'register' },
  { archive: 'archive', state: 'state' },
];

/**
 * Packages that are loaded as they are: those with a part that is no JavaScript, and those that look for files of their own or start
 * threads from them.
 */
const AS_THEY_ARE =
  /^(?:libsql|pg|pg-native|pino|pino-pretty|discord\.js|@discordjs\/.*|@lat\.md\/.*|unpdf)(?:\/|$)/;

/** A question that has an answer in the archive that ships. */
const QUESTION = 'How many patents did the EPO grant in 2017?';

/** From now until they are made anew no bundle is used. @param {string} folder */
export function forgetBundles(folder) {
  for (const file of filesIn(folder)) if (file.endsWith('.json')) rmSync(join(folder, file));
}

/**
 * @param {string} root where dist is
 * @param {string} folder where the bundles go; what else is there goes
 */
export async function bundle(root, folder) {
  const { build } = await import('rolldown');
  /** @type {Set<string>} */
  const made = new Set();
  const packages = stampOfFile(join(root, 'node_modules/.package-lock.json'));
  /** @type {{ name: string, entry: string }[]} */
  const programs = [];
  for (const named of BUILDS) {
    const modules = Object.entries(named).map(([name, module]) => [name, `dist/src/cli/${module}.js`]);
    const { output } = await build({
      cwd: root,
      input: Object.fromEntries(modules),
      platform: 'node',
      external: AS_THEY_ARE,
      plugins: [whereTheyStand(root), importsOfNode()],
      logLevel: 'warn',
      output: {
        dir: folder,
        format: 'cjs',
        entryFileNames: '[name]-[hash].cjs',
        chunkFileNames: '[name]-[hash].cjs',
        comments: false,
      },
    });
    for (const file of output) {
      made.add(file.fileName);
      if (file.type === 'chunk' && file.isEntry) programs.push({ name: file.name, entry: file.fileName });
    }
  }
  // Code that V8 compiled of a file that is as it was stays beside it.
  for (const file of filesIn(folder)) {
    const of = /^.*\.cjs/.exec(file)?.[0];
    if (of === undefined || !made.has(of) || file.endsWith('.part')) rmSync(join(folder, file));
  }
  for (const { name, entry } of programs)
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ entry, packages }));
  warm(root, folder);
}

/**
 * Has V8 compile what a question needs, so that the first one of a user is as quick as all others. It is only a help: what it cannot do is
 * done when it is needed.
 * @param {string} root
 * @param {string} folder
 */
function warm(root, folder) {
  const articles = join(root, 'data/articles');
  const codes = () => filesIn(folder).filter((file) => /^ask-.*\.code$/.test(file));
  if (codes().length > 0 || !existsSync(articles)) return;
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [, ...args] = scripts.ask.split(' ');
  const state = mkdtempSync(join(tmpdir(), 'clippings-build-'));
  const env = { ...process.env, STATE_DIR: state, ARTICLES_DIR: articles };
  const ask = () => spawnSync(process.execPath, [...args, QUESTION], { cwd: root, env, stdio: 'ignore' });
  try {
    ask();
    // Once more as all later ones are: from pages that were read before.
    for (const file of codes()) rmSync(join(folder, file));
    ask();
  } finally {
    rmSync(state, { recursive: true, force: true });
  }
}

/**
 * Modules of ours find files by where they stand: they are told where they would be if there were no bundle. `__bundle` is the address of
 * the file that they are in.
 * @param {string} root
 * @returns {import('rolldown').Plugin}
 */
function whereTheyStand(root) {
  return {
    name: 'where-they-stand',
    transform(code, id) {
      const place = relative(join(root, 'dist'), id).split(sep).join('/');
      if (place.startsWith('..') || !code.includes('import.meta.url')) return null;
      return code.replaceAll('import.meta.url', `new URL(${JSON.stringify(`../${place}`)}, __bundle).href`);
    },
  };
}

/**
 * What is no part of the bundle and imported when it is needed: Node does that for modules that it loaded itself, so that `__import`
 * hands it on to one of those.
 * @returns {import('rolldown').Plugin}
 */
function importsOfNode() {
  return {
    name: 'imports-of-node',
    renderChunk: (code) => code.replace(/(?<![\w$.#])import\((?=["'`])/g, '__import('),
  };
}

/** @param {string} folder */
function filesIn(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** As src/programs/bundled.ts has it. @param {string} file */
function stampOfFile(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.size}-${found.mtimeMs}` : '';
}
