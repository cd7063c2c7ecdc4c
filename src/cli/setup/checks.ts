import { statSync } from 'node:fs';
import { loadArchive } from '../../archive/load.js';
import type { Config } from '../../config.js';
import { loadConfig } from '../../config.js';
import { aboutBot, type BotAccount } from '../../discord/gateway/account.js';

/** An answer that will not do; the message is a sentence that says why and what to do. */
export class Unfit extends Error {}

/** The token's own bot. @throws Unfit when Discord refuses it; Error with a sentence when Discord cannot be asked */
export async function checkToken(token: string, { apiUrl }: Pick<Config, 'apiUrl'>): Promise<BotAccount> {
  checkSetting('DISCORD_TOKEN', token);
  try {
    return await aboutBot(token, apiUrl);
  } catch (error) {
    const { message, cause } = error as Error & { cause?: { status?: unknown } };
    if (cause?.status !== 401) throw error;
    throw new Unfit(message, { cause: error });
  }
}

/** A sentence on what the folder holds. @throws Unfit */
export async function checkArticles(
  folder: string,
  { maxFileMb, followLinks }: Pick<Config, 'maxFileMb' | 'followLinks'>,
): Promise<string> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Unfit(`There is no folder ${folder}. Make it, or name another.`);
  try {
    const { articles, rejected } = await loadArchive([folder], {
      maxFileBytes: maxFileMb * 1024 ** 2,
      followLinks,
    });
    const left =
      rejected.length === 0
        ? ''
        : `; ${rejected.length} files or lines could not be read, npm start names them`;
    if (articles.length === 0)
      return `There is no article in ${folder} yet${left}. Put some there (.txt, .md, .html, .json, .jsonl) before members ask.`;
    return `${articles.length === 1 ? '1 article' : `${articles.length} articles`} in ${folder}${left}.`;
  } catch (error) {
    throw new Unfit((error as Error).message, { cause: error });
  }
}

/** Whether the value may stand in `.env`. @throws Unfit */
export function checkSetting(name: string, value: string): void {
  const result = loadConfig({ [name]: value });
  if (!result.ok) throw new Unfit(result.faults.join(' '));
}
