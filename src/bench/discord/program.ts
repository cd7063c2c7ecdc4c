import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LocalDiscord } from '../../local-discord/local-discord.js';

export interface ProgramSettings {
  readonly stateDir: string;
  readonly articlesDir: string;
  readonly meaning: boolean;
  /** A module that is loaded into the process before the program, and that the child's messages go to and come from. */
  readonly beside?: URL;
  readonly settings?: Readonly<Record<string, string>>;
}

/** The unchanged program in a process of its own, in front of a local Discord. */
export function startProgram(
  discord: LocalDiscord,
  { stateDir, articlesDir, meaning, beside, settings }: ProgramSettings,
): ChildProcess {
  const main = fileURLToPath(new URL('../../main.js', import.meta.url));
  return spawn(process.execPath, [...(beside ? [`--import=${beside}`] : []), main], {
    stdio: ['ignore', 'ignore', 'inherit', ...(beside ? (['ipc'] as const) : [])],
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
      ...settings,
    },
  });
}
