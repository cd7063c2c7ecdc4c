import { actorOf } from '../../src/discord/actions/acting.js';
import { uploadReport } from '../../src/discord/archive/report.js';
import { type NotAdded, notAddedView, uploadView } from '../../src/discord/archive/upload-view.js';
import { problemText } from '../../src/discord/archive/problem-text.js';
import { defineCommand } from '../../src/discord/commands/command.js';
import type { Context } from '../../src/discord/commands/context.js';
import type { GivenFile } from '../../src/discord/gateway/incoming.js';
import type { View } from '../../src/discord/reply/gate.js';
import { Problem } from '../../src/discord/reply/problem.js';
import type { GivenUpload, Upload } from '../../src/live/curator/reports.js';

const FILE = { type: 'file' } as const;

export const archiveAddCommand = defineCommand({
  declaration: {
    kind: 'slash',
    name: 'archive add',
    // As many files as Discord takes with a message.
    options: {
      file: FILE,
      url: { type: 'string', maxLength: 2000 },
      file2: FILE,
      file3: FILE,
      file4: FILE,
      file5: FILE,
      file6: FILE,
      file7: FILE,
      file8: FILE,
      file9: FILE,
      file10: FILE,
    },
  },
  access: 'moderators',
  isPrivate: () => true,
  run: async (context, { url, ...options }) => {
    const files = Object.values(options).filter((file) => file !== undefined);
    if (files.length > 0 === (url !== undefined)) throw eitherOr();
    const { curator, readFile } = context;
    if (url !== undefined) return shown(context, await curator.readAddress(url, actorOf(context)));
    const [first, ...others] = files as [GivenFile, ...GivenFile[]];
    return others.length > 0
      ? several(context, files)
      : shown(context, await curator.readUpload(first.name, await readFile(first), actorOf(context)));
  },
});

/** One that cannot be had, or read, is named with why, and does not stop the others. */
async function several(context: Context, files: readonly GivenFile[]): Promise<View> {
  const { t, curator, readFile } = context;
  const had = await Promise.all(
    files.map((file) => readFile(file).then((bytes) => ({ name: file.name, bytes }), notHad(context, file))),
  );
  const given = had.filter((one): one is GivenUpload => 'bytes' in one);
  const missing = had.filter((one): one is NotAdded => 'why' in one);
  if (given.length === 0) return notAddedView(t, missing);
  const upload = await curator.readUploads(given, actorOf(context));
  if (upload.files.length > 0) return shown(context, upload, missing);
  curator.cancel(upload.id);
  const unread = upload.failed.map(({ file, problem }) => ({ file, why: problemText(t, problem) }));
  return notAddedView(t, [...missing, ...unread]);
}

function notHad({ t }: Context, { name }: GivenFile) {
  return (error: unknown): NotAdded => {
    if (!(error instanceof Problem)) throw error;
    return { file: name, why: error.sentence(t) };
  };
}

async function shown(context: Context, upload: Upload, missing: readonly NotAdded[] = []): Promise<View> {
  const { t, live } = context;
  return uploadView(t, upload, live.archive.version, await uploadReport(t, upload), missing);
}

function eitherOr(): Problem {
  return new Problem('refused', (t) =>
    t.md('upload.one-of', { file: t.plain('option.file.name'), url: t.plain('option.url.name') }),
  );
}
