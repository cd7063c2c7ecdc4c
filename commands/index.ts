import type { Config } from '../src/config.js';
import type { Command } from '../src/discord/commands/command.js';
import { archiveAddCommand } from './archive/add.js';
import { archiveEditCommand } from './archive/edit.js';
import { archiveGapsCommand } from './archive/gaps.js';
import { archiveHistoryCommand } from './archive/history.js';
import { archiveListCommand } from './archive/list.js';
import { archiveReloadCommand } from './archive/reload.js';
import { archiveRemoveCommand } from './archive/remove.js';
import { archiveRollbackCommand } from './archive/rollback.js';
import { archiveSourceAddCommand } from './archive/source/add.js';
import { archiveSourceCheckCommand } from './archive/source/check.js';
import { archiveSourceListCommand } from './archive/source/list.js';
import { archiveSourcePauseCommand } from './archive/source/pause.js';
import { archiveSourceRemoveCommand } from './archive/source/remove.js';
import { archiveStatusCommand } from './archive/status.js';
import { archivesCommands } from './archives/index.js';
import { articleCommand } from './article.js';
import { askCommand } from './ask.js';
import { askTheArchiveCommand } from './ask-the-archive.js';
import { browseCommand } from './browse.js';
import { followCommand } from './follow.js';
import { followingCommand } from './following.js';
import { forgetCommand } from './forget.js';
import { helpCommand } from './help.js';
import { privacyCommand } from './privacy.js';
import { searchCommand } from './search.js';
import { setupCommand } from './setup.js';

/** Every command, in the order in which help and registration name them. */
export const commands: readonly Command[] = [
  askCommand,
  searchCommand,
  articleCommand,
  browseCommand,
  followCommand,
  followingCommand,
  forgetCommand,
  helpCommand,
  privacyCommand,
  askTheArchiveCommand,
  setupCommand,
  archiveReloadCommand,
  archiveAddCommand,
  archiveRemoveCommand,
  archiveListCommand,
  archiveEditCommand,
  archiveStatusCommand,
  archiveHistoryCommand,
  archiveRollbackCommand,
  archiveGapsCommand,
  archiveSourceAddCommand,
  archiveSourceListCommand,
  archiveSourceCheckCommand,
  archiveSourcePauseCommand,
  archiveSourceRemoveCommand,
];

/** Those that there are by these settings. */
export function commandsFor({ archives }: Pick<Config, 'archives'>): readonly Command[] {
  return archives === 'one' ? commands : [...commands, ...archivesCommands];
}
