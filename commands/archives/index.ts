import type { Command } from '../../src/discord/commands/command.js';
import { archivesBindCommand } from './bind.js';
import { archivesDeleteCommand } from './delete.js';
import { archivesListCommand } from './list.js';
import { archivesNewCommand } from './new.js';
import { archivesRenameCommand } from './rename.js';

/** What there is beside the other commands where servers can have archives of their own. */
export const archivesCommands: readonly Command[] = [
  archivesListCommand,
  archivesNewCommand,
  archivesBindCommand,
  archivesRenameCommand,
  archivesDeleteCommand,
];
