import { actorOf } from '../../src/discord/actions/acting.js';
import { uploadReport } from '../../src/discord/archive/report.js';
import { uploadView } from '../../src/discord/archive/upload-view.js';
import { defineCommand } from '../../src/discord/commands/command.js';
import type { Context } from '../../src/discord/commands/context.js';
import type { GivenFile } from '../../src/discord/gateway/incoming.js';
import { Problem } from '../../src/discord/reply/problem.js';
import type { Upload } from '../../src/live/curator/reports.js';

export const archiveAddCommand = defineCommand({
  declaration: {
    kind: 'slash',
    name: 'archive add',
    options: { file: { type: 'file' }, url: { type: 'string', maxLength: 2000 } },
  },
  access: 'moderators',
  isPrivate: () => true,
  run: async (context, { file, url }) => {
    const { t, live } = context;
    const upload = await uploadOf(context, file, url);
    return uploadView(t, upload, live.archive.version, await uploadReport(t, upload));
  },
});

async function uploadOf(context: Context, file?: GivenFile, url?: string): Promise<Upload> {
  const { curator, readFile } = context;
  if (file && url === undefined) return curator.readUpload(file.name, await readFile(file), actorOf(context));
  if (!file && url !== undefined) return curator.readAddress(url, actorOf(context));
  throw new Problem('refused', (t) =>
    t.md('upload.one-of', { file: t.plain('option.file.name'), url: t.plain('option.url.name') }),
  );
}
