import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LocalDiscord } from '../../local-discord/local-discord.js';

export interface ProgramSettings {
  readonly stateDir: string;
  readonly articlesDir: string;
  readonly meaning: boolean;
}

/** The unchanged program in a process of its own, in front of a local Discord. */
export function startProgram(
  discord: LocalDiscord,
  { stateDir, articlesDir, meaning }: ProgramSettings,
): ChildProcess {
  return spawn(process.execPath, [fileURLToPath(new URL('../../main.js', import.meta.url))], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DISCORD_REGISTER: 'true',
      ARTICLES_DIR: articlesDir,
      STATE_DIR: stateDir,
      COOLDOWN_USES: '10000',
      COOLDOWN_SECONDS: '1',
      LOG_LEVEL: 'warn',
      SEMANTIC_SEARCH: meaning ? 'on' : 'off',
    },
  });
}
