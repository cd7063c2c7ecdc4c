import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GatewayIntentBits } from 'discord.js';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { languages } from '../../src/cli/playground/languages.js';
import { exampleQuestions } from '../../src/cli/playground/questions.js';
import { startWholeBot, type WholeBot } from '../../src/cli/whole-bot.js';
import { loadConfig } from '../../src/config.js';
import type { Outside } from '../../src/live/outside.js';
import { makeLog } from '../../src/discord/log.js';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/local-discord.js';
import { type ServedPage, servePage } from '../../src/playground/serve/serve-page.js';
import { openBrowser, type Watched, watchedContext } from './chromium.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SHOTS = join(ROOT, 'test/browser/screenshots');

/** The playground as `npm start` puts it together, on an archive of its own, and a browser in front of it. */
export interface Stage {
  readonly discord: LocalDiscord;
  readonly bot: WholeBot;
  readonly served: ServedPage;
  /** Opens the page in a window of its own, and waits until it shows its channels. */
  open(options?: BrowserContextOptions): Promise<Page>;
  /** Puts a file into the folder of articles, as someone would on the machine. */
  putArticle(name: string, text: string): void;
  stopPage(): Promise<void>;
}

export const DESKTOP = { viewport: { width: 1280, height: 800 } } as const;
export const PHONE = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true } as const;

/**
 * Sets it up for the tests of a file. After each test nothing may have been asked of another machine.
 * @param outside what the bot fetches pages by
 */
export function useStage(outside?: Outside): Stage {
  const folder = mkdtempSync(join(tmpdir(), 'clippings-browser-'));
  const windows: Watched[] = [];
  const errors: string[] = [];
  let browser: Browser;
  let parts: Pick<Stage, 'discord' | 'bot' | 'served'>;

  beforeAll(async () => {
    const page = join(ROOT, 'dist/page');
    if (!existsSync(page)) throw new Error('The page is not built: run npm run build.');
    browser = await openBrowser();
    parts = await startParts(folder, page, outside);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') {
      const pages = windows.flatMap(({ context }) => context.pages());
      for (const page of pages) await shoot(page, `failed-${task.name.replaceAll(/\W+/g, '-')}`);
    }
    const foreign = windows.flatMap((window) => window.foreign);
    await Promise.all(windows.splice(0).map(({ context }) => context.close()));
    expect(foreign).toEqual([]);
    expect(errors.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await parts?.served.stop();
    await parts?.bot.stop();
    await parts?.discord.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    get discord() {
      return parts.discord;
    },
    get bot() {
      return parts.bot;
    },
    get served() {
      return parts.served;
    },
    async open(options = DESKTOP) {
      const window = await watchedContext(browser, { colorScheme: 'dark', ...options });
      windows.push(window);
      const page = await window.context.newPage();
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(parts.served.url);
      await page.getByRole('region', { name: 'Welcome' }).waitFor();
      return page;
    },
    putArticle: (name, text) => writeFileSync(join(folder, 'articles', name), text),
    stopPage: () => parts.served.stop(),
  };
}

async function startParts(folder: string, page: string, outside: Outside | undefined) {
  const articlesDir = join(folder, 'articles');
  cpSync(join(ROOT, 'data/articles'), articlesDir, { recursive: true });
  const result = loadConfig({ COOLDOWN_USES: '1000', LOG_LEVEL: 'error' });
  if (!result.ok) throw new Error(result.faults.join('\n'));
  const discord = await startLocalDiscord({ privilegedIntents: GatewayIntentBits.MessageContent });
  const config = {
    ...result.config,
    articlesDir,
    stateDir: join(folder, 'state'),
    apiUrl: discord.apiUrl,
    forumChannelIds: [discord.channels.forum],
    register: true,
  };
  const bot = await startWholeBot(config, discord.token, {
    log: makeLog('silent'),
    onLost: () => {},
    home: discord.guildId,
    ...(outside && { outside }),
  });
  const questions = await exampleQuestions(bot.live.current());
  const served = await servePage(discord, {
    folder: page,
    port: 0,
    languages: languages(),
    welcome: () => ({ articles: bot.live.current().archive.articles.length, questions }),
    onDefect: (error) => {
      throw error;
    },
  });
  return { discord, bot, served };
}

/** Keeps what is on the screen, to be looked at. */
export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  // What has just appeared may still move.
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}
