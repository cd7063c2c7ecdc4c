import { type APIApplication, ApplicationFlags, GatewayIntentBits, REST, Routes } from 'discord.js';

const MAY_READ = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;

/**
 * The Message Content intent, where its switch is on for the application in Discord's developer portal: Discord ends the
 * connection of a bot that asks for it otherwise. With it the bot can read what it is pointed at ("@bot can you answer
 * this?" in reply to a message) and the posts of forums; without it Discord leaves those texts out.
 */
export async function contentIntent(token: string, apiUrl: string): Promise<readonly GatewayIntentBits[]> {
  try {
    const rest = new REST({ api: apiUrl, timeout: 5_000, retries: 0 }).setToken(token);
    const { flags = 0 } = (await rest.get(Routes.currentApplication())) as APIApplication;
    return flags & MAY_READ ? [GatewayIntentBits.MessageContent] : [];
  } catch {
    // What is wrong with the token or the network, connecting says; the bot can do without the intent.
    return [];
  }
}
