import { readdirSync, readFileSync } from 'node:fs';
import { type Family, single } from './exposition.js';

/**
 * What the operating system knows of this process, by the names that Prometheus' clients share
 * (https://prometheus.io/docs/instrumenting/writing_clientlibs/#process-metrics). Off Linux, which has it in files
 * (https://man7.org/linux/man-pages/man5/proc.5.html), there is less of it.
 */
export function processFigures(): Family[] {
  const { user, system } = process.cpuUsage();
  const { resident, virtual, data } = memory();
  return [
    single('counter', 'process_cpu_user_seconds_total', 'Total user CPU time spent in seconds.', user / 1e6),
    single(
      'counter',
      'process_cpu_system_seconds_total',
      'Total system CPU time spent in seconds.',
      system / 1e6,
    ),
    single(
      'counter',
      'process_cpu_seconds_total',
      'Total user and system CPU time spent in seconds.',
      (user + system) / 1e6,
    ),
    single(
      'gauge',
      'process_start_time_seconds',
      'Start time of the process since unix epoch in seconds.',
      STARTED_S,
    ),
    ...known('process_resident_memory_bytes', 'Resident memory size in bytes.', resident),
    ...known('process_virtual_memory_bytes', 'Virtual memory size in bytes.', virtual),
    ...known('process_heap_bytes', 'Process heap size in bytes.', data),
    ...known('process_open_fds', 'Number of open file descriptors.', openFiles()),
    ...known('process_max_fds', 'Maximum number of open file descriptors.', mostFiles()),
  ];
}

/** Once: a clock that is set while the process runs must not look like a restart. */
const STARTED_S = Math.round(Date.now() / 1000 - process.uptime());

function known(name: string, help: string, value: number | null): Family[] {
  return value === null ? [] : [single('gauge', name, help, value)];
}

/** In bytes. */
function memory(): { resident: number; virtual: number | null; data: number | null } {
  const status = contentOf('/proc/self/status') ?? '';
  const bytes = (name: string) => {
    const kibibytes = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
    return kibibytes === undefined ? null : Number(kibibytes) * 1024;
  };
  return {
    resident: bytes('VmRSS') ?? process.memoryUsage.rss(),
    virtual: bytes('VmSize'),
    data: bytes('VmData'),
  };
}

function openFiles(): number | null {
  try {
    // One of them is the folder itself while it is read.
    return readdirSync('/proc/self/fd').length - 1;
  } catch {
    return null;
  }
}

function mostFiles(): number | null {
  const soft = /^Max open files\s+(\S+)/m.exec(contentOf('/proc/self/limits') ?? '')?.[1];
  if (soft === undefined) return null;
  return soft === 'unlimited' ? Number.POSITIVE_INFINITY : Number(soft);
}

/** Null where there is no such file. The kernel writes it from memory: it is read at once, and no disk is waited for. */
function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
