import type { Command } from '../src/discord/command.js';
import { articleCommand } from './article.js';
import { askCommand } from './ask.js';
import { askTheArchiveCommand } from './ask-the-archive.js';
import { browseCommand } from './browse.js';
import { forgetCommand } from './forget.js';
import { helpCommand } from './help.js';
import { searchCommand } from './search.js';

/** Every command, in the order in which help and registration name them. */
export const commands: readonly Command[] = [
  askCommand,
  searchCommand,
  articleCommand,
  browseCommand,
  forgetCommand,
  helpCommand,
  askTheArchiveCommand,
];
