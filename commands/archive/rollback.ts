import { keptVersions, versionNamed } from '../../src/discord/actions/acting.js';
import { rollbackView } from '../../src/discord/archive/confirm-view.js';
import { actorName, kindText, timePlain } from '../../src/discord/archive/words.js';
import { defineCommand } from '../../src/discord/commands/command.js';
import type { Context } from '../../src/discord/commands/context.js';
import { shortVersion } from '../../src/discord/reply/custom-id.js';
import type { Choice } from '../../src/discord/reply/gate.js';

export const archiveRollbackCommand = defineCommand({
  declaration: {
    kind: 'slash',
    name: 'archive rollback',
    options: { version: { type: 'string', required: true, maxLength: 100, autocomplete: true } },
  },
  access: 'moderators',
  isPrivate: () => true,
  run: async (context, { version }) =>
    rollbackView(context.t, await versionNamed(context, version), context.live.archive.version),
  complete: { version: suggestVersions },
});

/** Those that are not live, by the beginning of their digest or anything in what is said of them. */
async function suggestVersions(context: Context, typed: string): Promise<Choice[]> {
  const { t } = context;
  const wanted = typed.trim().toLowerCase();
  return (await keptVersions(context))
    .filter(({ live }) => !live)
    .map(({ version, at, by, kind, articles }) => ({
      name: [
        shortVersion(version),
        `${timePlain(at)} UTC`,
        kindText(kind, t),
        actorName(by, t),
        t.plain('count.article', { count: articles }),
      ].join(' · '),
      value: version,
    }))
    .filter(({ name, value }) => value.startsWith(wanted) || name.toLowerCase().includes(wanted));
}
