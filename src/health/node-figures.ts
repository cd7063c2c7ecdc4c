import { getHeapSpaceStatistics } from 'node:v8';
import { type Family, single } from './exposition.js';

/** What Node and V8 know of this process, by the names that prom-client gave it: dashboards for Node ask for these. */
export function nodeFigures(): Family[] {
  return [...activeFigures(), ...heapFigures(), versionFigure()];
}

/** What keeps the event loop going. The lists of handles and requests are Node's own, undocumented: it may come to lack them. */
interface Undocumented {
  readonly _getActiveHandles?: () => readonly unknown[];
  readonly _getActiveRequests?: () => readonly unknown[];
}

function activeFigures(): Family[] {
  const { _getActiveHandles: handles, _getActiveRequests: requests } = process as Undocumented;
  const resources = process.getActiveResourcesInfo();
  return [
    ...counted(
      'resources',
      'Number of active resources that are currently keeping the event loop alive, grouped by async resource type.',
      resources,
      resources.length,
    ),
    ...ofClasses(
      'handles',
      'Number of active libuv handles grouped by handle type. Every handle type is C++ class name.',
      handles?.call(process),
    ),
    ...ofClasses(
      'requests',
      'Number of active libuv requests grouped by request type. Every request type is C++ class name.',
      requests?.call(process),
    ),
  ];
}

function ofClasses(what: string, help: string, active: readonly unknown[] | undefined): Family[] {
  if (!active) return [];
  const types = active.flatMap((one) => (one as object | null)?.constructor?.name ?? []);
  return counted(what, help, types, active.length);
}

function counted(what: string, help: string, types: readonly string[], total: number): Family[] {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  const name = `nodejs_active_${what}`;
  return [
    {
      name,
      help,
      type: 'gauge',
      samples: [...counts].map(([type, value]) => ({ labels: { type }, value })),
    },
    single('gauge', `${name}_total`, `Total number of active ${what}.`, total),
  ];
}

function heapFigures(): Family[] {
  const { heapTotal, heapUsed, external } = process.memoryUsage();
  const spaces = getHeapSpaceStatistics();
  const ofSpaces = (
    what: string,
    size: 'space_size' | 'space_used_size' | 'space_available_size',
  ): Family => ({
    name: `nodejs_heap_space_size_${what}_bytes`,
    help: `Process heap space size ${what} from Node.js in bytes.`,
    type: 'gauge',
    samples: spaces.map((space) => ({
      labels: { space: space.space_name.replace(/_space$/, '') },
      value: space[size],
    })),
  });
  return [
    single('gauge', 'nodejs_heap_size_total_bytes', 'Process heap size from Node.js in bytes.', heapTotal),
    single('gauge', 'nodejs_heap_size_used_bytes', 'Process heap size used from Node.js in bytes.', heapUsed),
    single('gauge', 'nodejs_external_memory_bytes', 'Node.js external memory size in bytes.', external),
    ofSpaces('total', 'space_size'),
    ofSpaces('used', 'space_used_size'),
    ofSpaces('available', 'space_available_size'),
  ];
}

function versionFigure(): Family {
  const [major = '', minor = '', patch = ''] = process.version.slice(1).split('.');
  const labels = { version: process.version, major, minor, patch };
  return {
    name: 'nodejs_version_info',
    help: 'Node.js version info.',
    type: 'gauge',
    samples: [{ labels, value: 1 }],
  };
}
