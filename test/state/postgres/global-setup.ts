import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of this run, in which the first test that needs a PostgreSQL server leaves an empty cluster for the others. */
    readonly postgresCluster: string;
  }
}

/** Before all tests of a run, and after. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'clippings-cluster-'));
  project.provide('postgresCluster', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
