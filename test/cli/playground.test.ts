import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runPlayground } from '../../src/cli/playground.js';
import { loadConfig } from '../../src/config.js';

it('GIVEN that the page is not built THEN the playground says what to do, before it starts anything', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clippings-playground-'));
  try {
    const stateDir = join(folder, 'state');
    const result = loadConfig({ STATE_DIR: stateDir, PLAYGROUND_PORT: '0' });
    if (!result.ok) throw new Error(result.faults.join('\n'));
    await expect(runPlayground(result.config, join(folder, 'page'))).rejects.toThrow(
      /^The playground's page is not built here: npm ci --include=dev builds it; or set DISCORD_TOKEN/,
    );
    expect(existsSync(stateDir)).toBe(false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
