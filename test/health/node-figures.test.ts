import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { nodeFigures } from '../../src/health/node-figures.js';

const samplesOf = (name: string) => nodeFigures().find((family) => family.name === name)?.samples;

describe('the figures of Node', () => {
  it('have its version, in parts', () => {
    const [sample] = samplesOf('nodejs_version_info')!;
    const { version, major, minor, patch } = sample!.labels;
    expect(version).toBe(process.version);
    expect(`v${major}.${minor}.${patch}`).toBe(process.version.replace(/-.*/, ''));
    expect(sample!.value).toBe(1);
  });

  it('have the heap, as a whole and by its spaces', () => {
    expect(samplesOf('nodejs_heap_size_used_bytes')![0]!.value).toBeGreaterThan(1e6);
    const spaces = samplesOf('nodejs_heap_space_size_used_bytes')!.map(({ labels }) => labels.space);
    expect(spaces).toEqual(expect.arrayContaining(['new', 'old', 'code', 'large_object']));
  });

  it('have what keeps the event loop, by its kind', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const count = (name: string, type: string) =>
      samplesOf(name)!.find(({ labels }) => labels.type === type)?.value;
    const servers = process.getActiveResourcesInfo().filter((type) => type === 'TCPServerWrap').length;
    expect(count('nodejs_active_resources', 'TCPServerWrap')).toBe(servers);
    expect(count('nodejs_active_handles', 'Server')).toBe(servers);
    for (const what of ['resources', 'handles', 'requests']) {
      const kinds = samplesOf(`nodejs_active_${what}`)!.map(({ value }) => value);
      const [total] = samplesOf(`nodejs_active_${what}_total`)!;
      expect(total!.value).toBe(kinds.reduce((sum, value) => sum + value, 0));
    }
    server.close();
    await once(server, 'close');
  });
});
