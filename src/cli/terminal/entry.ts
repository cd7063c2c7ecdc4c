import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Whether the module is what Node was started with, and not only imported. */
export function isEntryPoint(moduleUrl: string): boolean {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === fileURLToPath(moduleUrl);
}
