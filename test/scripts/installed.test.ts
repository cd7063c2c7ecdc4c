import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { missingPackages } from '../../scripts/installed.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clippings-developers-'));
  cpSync(join(PROJECT, 'scripts'), join(root, 'scripts'), { recursive: true });
  const packages = {
    type: 'module',
    dependencies: { a: '1.0.0' },
    devDependencies: { b: '1.0.0', '@c/d': '1.0.0' },
  };
  writeFileSync(join(root, 'package.json'), JSON.stringify(packages));
  mkdirSync(join(root, 'node_modules/b'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function run(env: Record<string, string> = {}, script = 'developers-only.js') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}`], {
    cwd: root,
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
  });
  return { status, printed: stdout + stderr };
}

describe('what only developers run', () => {
  it('says so where a package for them is missing, and does not start', () => {
    expect(missingPackages('devDependencies', root)).toEqual(['@c/d']);
    expect(run({ npm_lifecycle_event: 'bench' })).toEqual({
      status: 1,
      printed:
        'npm run bench is for developers, whose packages are not all installed here: run npm ci --include=dev first.\n',
    });
    expect(run().printed).toMatch(/^This is for developers/);
  });

  it('starts where all are installed', () => {
    mkdirSync(join(root, 'node_modules/@c/d'), { recursive: true });
    expect(missingPackages('devDependencies', root)).toEqual([]);
    expect(run()).toEqual({ status: 0, printed: '' });
  });

  it('is every script that runs a bench or a tool of theirs', () => {
    const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const theirs = /dist\/src\/bench\/|\b(?:biome|knip|tsc|vite|vitest)\b/;
    const open = Object.entries(scripts).filter(
      ([, command]) => theirs.test(command) && !command.startsWith('node scripts/developers-only.js && '),
    );
    expect(open).toEqual([]);
  });
});

describe('the build', () => {
  it('says which packages are missing, as they are after an update of the sources', () => {
    expect(run({}, 'build.js')).toEqual({
      status: 1,
      printed: 'Packages are missing here (a): run npm ci, which builds as well.\n',
    });
  });
});
