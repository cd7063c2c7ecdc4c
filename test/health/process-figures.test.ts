import { closeSync, openSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { processFigures } from '../../src/health/process-figures.js';

const figure = (name: string) => processFigures().find((family) => family.name === name)?.samples[0]?.value;

describe('the figures of the process', () => {
  it('have the processor time that it took, which only grows', () => {
    const before = process.cpuUsage();
    const user = figure('process_cpu_user_seconds_total')!;
    const all = figure('process_cpu_seconds_total')!;
    const after = process.cpuUsage();
    expect(user).toBeGreaterThanOrEqual(before.user / 1e6);
    expect(user).toBeLessThanOrEqual(after.user / 1e6);
    expect(all).toBeGreaterThanOrEqual((before.user + before.system) / 1e6);
    expect(all).toBeLessThanOrEqual((after.user + after.system) / 1e6);
  });

  it('have its memory, in bytes', () => {
    const resident = figure('process_resident_memory_bytes')!;
    expect(resident / process.memoryUsage.rss()).toBeGreaterThan(0.5);
    expect(resident / process.memoryUsage.rss()).toBeLessThan(2);
  });

  it('have one start, in seconds since 1970', () => {
    const started = figure('process_start_time_seconds')!;
    expect(Math.abs(started - (Date.now() / 1000 - process.uptime()))).toBeLessThan(5);
    expect(figure('process_start_time_seconds')).toBe(started);
  });

  it.runIf(process.platform === 'linux')('have on Linux files and the parts of memory', () => {
    const before = figure('process_open_fds')!;
    const files = Array.from({ length: 20 }, () => openSync('package.json', 'r'));
    const during = figure('process_open_fds')!;
    for (const file of files) closeSync(file);
    // Threads of other tests may open and close files meanwhile.
    expect(during).toBeGreaterThan(before + 10);
    expect(figure('process_max_fds')).toBeGreaterThanOrEqual(during);
    expect(figure('process_virtual_memory_bytes')).toBeGreaterThan(figure('process_heap_bytes')!);
  });
});
