import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a program takes at one moment. */
export interface Size {
  /** In MB. */
  readonly memory: number;
  readonly descriptors: number;
  /** Of the state folder, in KB, by name. */
  readonly files: Readonly<Record<string, number>>;
  /** What its main thread has had of processors so far, and how long it has waited for one while it could have gone on; in seconds. */
  readonly ran: number;
  readonly waited: number;
}

/** Only Linux tells it of another process; elsewhere there are 0s. */
export function sizeOf(pid: number, stateDir: string): Size {
  const names = readdirSync(stateDir, { withFileTypes: true }).filter((entry) => entry.isFile());
  const files = Object.fromEntries(
    names.map(({ name }) => [name, Math.round(statSync(join(stateDir, name)).size / 1024)]),
  );
  try {
    const memory = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
    const descriptors = readdirSync(`/proc/${pid}/fd`).length;
    const [ran = 0, waited = 0] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8')
      .split(' ')
      .map((ns) => Number(ns) / 1e9);
    return { memory: Math.round(memory), descriptors, files, ran, waited };
  } catch {
    return { memory: 0, descriptors: 0, files, ran: 0, waited: 0 };
  }
}
