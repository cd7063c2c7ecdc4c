export const START_HELP = `npm start

Starts the bot on Discord, with the settings of .env and the environment (docs/settings.md); npm run setup writes them.
Without DISCORD_TOKEN it opens the playground instead: a page on this computer in which the bot can be tried.
Ctrl-C or SIGTERM ends it, after what is under way is answered.

  --help   this text

Exit status: 0 when it was told to end, 2 on wrong use; the others are in docs/hosting.md (How it ends).`;
