import { readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MO, roomOf } from '../rooms.js';

const FOLDER = 'test/fixtures/documents';
const bytesOf = (name: string) => readFileSync(join(FOLDER, name));
const problem = (code: string) => expect.objectContaining({ name: 'ArchiveProblem', code });

describe('a document that is uploaded', () => {
  it('is read as in the folder, and is live with its pages once it is added', async () => {
    const { curator, live, folder } = await roomOf();
    const upload = await curator.readUpload('grain.pdf', bytesOf('pdf/fpdf2.pdf'), MO);
    expect(upload.articles).toMatchObject([{ id: 'grain', date: '2018-08-30' }]);
    await curator.add(upload.id, MO);
    expect(await readdir(folder)).toContain('grain.pdf');
    expect(live.current().library.byId('grain')?.pages).toEqual([1, 1, 1, 1, 1]);
    expect((await curator.reload(MO)).applied).toBeNull();
  });

  it('is refused with the reason where it cannot be read', async () => {
    const { curator } = await roomOf();
    const scan = readFileSync('test/fixtures/documents-refused/scan.pdf');
    await expect(curator.readUpload('scan.pdf', scan, MO)).rejects.toEqual(problem('upload-unreadable'));
  });
});

describe('an archive of files in the folder', () => {
  it('gives up none of its articles alone', async () => {
    const { curator, folder, ...room } = await roomOf();
    await writeFile(join(folder, 'news.zip'), bytesOf('zip/info-zip.zip'));
    await curator.reload(MO);
    expect(room.ids()).toEqual(
      expect.arrayContaining(['news/2019/dam', 'news/2019/grain', 'news/ferry', 'news/museum']),
    );
    await expect(curator.remove('news/ferry', MO)).rejects.toEqual(problem('article-fixed'));
    expect(await readdir(folder)).toContain('news.zip');
  });
});

describe('an archive of files that is uploaded', () => {
  /** One page and two files of kinds that are not read; then these two alone. */
  const MIXED =
    'UEsDBBQAAAAIAAAAIVDlWUqedQAAAJUAAAAIAAAAcXVheS50eHQ1jEsKAjEQBfd9incAGfwsPIPC7OYCnaRxgrFb8yHM7Q0ywtvUK6hlFXwab4gFpcu7El0wDz4fT1ei5a877x6mmE3D+NyGOvzK2VnLeHGpksEaULvBJ8nPMhHdKnpMCU72Aj84KsbuTeXwa3hr6mNC4Rgm+gJQSwMEFAAAAAgAAAAhUIMW3IwDAAAAAQAAAAoAAABwaG90by5oZWljqwAAUEsDBBQAAAAIAAAAIVAVJtv7AwAAAAEAAAAIAAAAcHJvZy5iaW6rBABQSwECFAMUAAAACAAAACFQ5VlKnnUAAACVAAAACAAAAAAAAAAAAAAAgAEAAAAAcXVheS50eHRQSwECFAMUAAAACAAAACFQgxbcjAMAAAABAAAACgAAAAAAAAAAAAAAgAGbAAAAcGhvdG8uaGVpY1BLAQIUAxQAAAAIAAAAIVAVJtv7AwAAAAEAAAAIAAAAAAAAAAAAAACAAcYAAABwcm9nLmJpblBLBQYAAAAAAwADAKQAAADvAAAAAAA=';
  const UNREAD =
    'UEsDBBQAAAAIAAAAIVCDFtyMAwAAAAEAAAAKAAAAcGhvdG8uaGVpY6sAAFBLAwQUAAAACAAAACFQFSbb+wMAAAABAAAACAAAAHByb2cuYmluqwQAUEsBAhQDFAAAAAgAAAAhUIMW3IwDAAAAAQAAAAoAAAAAAAAAAAAAAIABAAAAAHBob3RvLmhlaWNQSwECFAMUAAAACAAAACFQFSbb+wMAAAABAAAACAAAAAAAAAAAAAAAgAErAAAAcHJvZy5iaW5QSwUGAAAAAAIAAgBuAAAAVAAAAAAA';
  const FILES = ['news.zip/photo.heic', 'news.zip/prog.bin'];

  it('names what in it was passed over, in the proposal, the act and the list', async () => {
    const { curator, live } = await roomOf();
    const upload = await curator.readUpload('news.zip', Buffer.from(MIXED, 'base64'), MO);
    expect(upload.ignored.map(({ file }) => file)).toEqual(FILES);
    const applied = await curator.add(upload.id, MO);
    expect(applied.ignored.map(({ file }) => file)).toEqual(FILES);
    expect((await curator.audit.list(1))[0]).toMatchObject({ passedOver: { count: 2, files: FILES } });
    expect(live.current().archive.ignored!.map(({ file }) => file)).toEqual(FILES);
    expect((await curator.reload(MO)).applied).toBeNull();
  });

  it('and holds nothing that is read is refused, with what it holds', async () => {
    const { curator } = await roomOf();
    await expect(curator.readUpload('news.zip', Buffer.from(UNREAD, 'base64'), MO)).rejects.toThrow(
      /no file of a kind that is read\. Passed over: photo\.heic, prog\.bin\./,
    );
  });
});
