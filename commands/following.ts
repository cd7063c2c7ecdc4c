import { following } from '../src/discord/alerts/following.js';
import { followingView } from '../src/discord/alerts/following-view.js';
import { defineCommand } from '../src/discord/commands/command.js';

export const followingCommand = defineCommand({
  declaration: { kind: 'slash', name: 'following', options: {} },
  access: 'everyone',
  isPrivate: () => true,
  run: async (context) => followingView(context, await following(context)),
});
