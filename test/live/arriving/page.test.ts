import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type LocalWeb, localWeb, newsPage, outsideOnLoopback, prose } from '../../sources/local-web.js';
import { MO, PAGES, roomOf } from '../rooms.js';

async function withWeb(): Promise<{ web: LocalWeb; room: Awaited<ReturnType<typeof roomOf>> }> {
  const web = await localWeb();
  onTestFinished(() => web.close());
  web.app.get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /drafts'));
  const room = await roomOf(PAGES, { outside: outsideOnLoopback() });
  return { web, room };
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => error.code,
  );

describe('a page of the web', () => {
  it('is read as a file, and saved with its address where it does not say one', async () => {
    const { web, room } = await withWeb();
    web.app.get('/news/lighthouse', (c) =>
      c.html(newsPage('The lighthouse is to open again', prose('lighthouse'))),
    );
    const address = `${web.origin}/news/lighthouse`;
    const upload = await room.curator.readAddress(`${address}#top`, MO);
    expect(upload.files[0]!).toMatch(/^web\/127\.0\.0\.1-\d+\/lighthouse-x[0-9a-f]{10}\.html$/);
    expect(upload.articles).toMatchObject([
      {
        headline: 'The lighthouse is to open again',
        url: address,
        date: null,
        paragraphs: prose('lighthouse'),
      },
    ]);
    expect(room.ids()).toHaveLength(5);
    const applied = await room.curator.add(upload.id, MO);
    expect(applied).toMatchObject({ kind: 'add', saved: [upload.files[0]!] });
    expect(await room.found('When was the lighthouse given to the town?')).toContain(upload.articles[0]!.id);
    // What is read again says the same.
    expect((await room.curator.prepareReload(MO)).refusal?.code).toBe('nothing-changed');
  });

  it('is read back after a restart as it was shown', async () => {
    const { web, room } = await withWeb();
    const html = newsPage('Das Café am Kai schließt', prose('Café')).replace('<meta charset="utf-8">', '');
    web.app.get(
      '/cafe',
      () => new Response(Buffer.from(html, 'latin1'), { headers: { 'content-type': 'text/html' } }),
    );
    const upload = await room.curator.readAddress(`${web.origin}/cafe`, MO);
    const [shown] = upload.articles;
    await room.curator.add(upload.id, MO);
    const next = await room.again({ outside: outsideOnLoopback() });
    const { headline, url, paragraphs } = next.live.current().library.byId(shown!.id)!;
    expect({ headline, url, paragraphs }).toEqual({
      headline: 'Das Café am Kai schließt',
      url: `${web.origin}/cafe`,
      paragraphs: shown!.paragraphs,
    });
    expect((await next.curator.reload(MO)).applied).toBeNull();
  });

  it('that says another address keeps that, and its date', async () => {
    const { web, room } = await withWeb();
    const head = '<link rel="canonical" href="https://news.example/lighthouse">';
    web.app.get('/a', (c) =>
      c.html(newsPage('The lighthouse', prose('lighthouse'), { head, date: '2026-03-04T09:00:00Z' })),
    );
    const upload = await room.curator.readAddress(`${web.origin}/a`, MO);
    expect(upload.articles[0]).toMatchObject({ url: 'https://news.example/lighthouse', date: '2026-03-04' });
    await room.curator.add(upload.id, MO);
    expect(await readFile(join(room.folder, upload.files[0]!), 'utf8')).toContain(head);
  });

  it('is what it was passed on to', async () => {
    const { web, room } = await withWeb();
    web.app.get('/old', (c) => c.redirect('/new', 301));
    web.app.get('/new', (c) => c.html(newsPage('The lighthouse', prose('lighthouse'))));
    const upload = await room.curator.readAddress(`${web.origin}/old`, MO);
    expect(upload.articles[0]?.url).toBe(`${web.origin}/new`);
  });

  it.each([
    ['as the header says', 'text/html; charset=windows-1252', 'latin1', ''],
    ['as the page says', 'text/html', 'latin1', '<meta charset="windows-1252">'],
    ['in UTF-8, whatever the page says', 'text/html; charset=utf-8', 'utf8', '<meta charset="iso-8859-1">'],
    [
      'as the header says, against the page',
      'text/html; charset=windows-1252',
      'latin1',
      '<meta charset="utf-8">',
    ],
  ] as const)('is read in its charset: %s', async (_, type, encoding, head) => {
    const { web, room } = await withWeb();
    const html = newsPage('Café à l’Étoile'.replace('’', ' '), prose('café'), {}).replace(
      '<meta charset="utf-8">',
      head,
    );
    web.app.get('/a', (c) =>
      c.body(new Uint8Array(Buffer.from(html, encoding)), 200, { 'content-type': type }),
    );
    const upload = await room.curator.readAddress(`${web.origin}/a`, MO);
    expect(upload.articles[0]).toMatchObject({ headline: 'Café à l Étoile', paragraphs: prose('café') });
    await room.curator.add(upload.id, MO);
    expect((await room.curator.prepareReload(MO)).refusal?.code).toBe('nothing-changed');
  });

  it('that is there already is to be replaced', async () => {
    const { web, room } = await withWeb();
    let subject = 'lighthouse';
    web.app.get('/a', (c) => c.html(newsPage(`The ${subject}`, prose(subject))));
    const first = await room.curator.readAddress(`${web.origin}/a`, MO);
    await room.curator.add(first.id, MO);
    subject = 'old pier';
    const second = await room.curator.readAddress(`${web.origin}/a`, MO);
    expect(second.replaces).toMatchObject([{ headline: 'The lighthouse' }]);
    expect(await codeOf(room.curator.add(second.id, MO))).toBe('article-exists');
    await room.curator.add(second.id, MO, { replace: true });
    expect(room.ids()).toHaveLength(6);
    expect(await room.found('What became of the old pier?')).toContain(second.articles[0]!.id);
  });

  it.each([
    ['ftp://example.org/a', 'address-wrong'],
    ['example.org', 'address-wrong'],
    ['http://169.254.169.254/latest/meta-data', 'address-private'],
    ['/drafts/1', 'web-robots'],
    ['/none', 'web-status'],
    ['/picture', 'web-kind'],
    ['/empty', 'upload-unreadable'],
    ['/large', 'web-too-large'],
  ])('%s is refused with what was wrong, and nothing is written', async (path, code) => {
    const { web, room } = await withWeb();
    web.app.get('/picture', (c) => c.body('x', 200, { 'content-type': 'image/png' }));
    web.app.get('/empty', (c) => c.html('<nav>Home</nav>'));
    web.app.get('/large', (c) => c.html('x'.repeat(2 * 1024 ** 2)));
    const address = path.startsWith('/') ? web.origin + path : path;
    expect(await codeOf(room.curator.readAddress(address, MO))).toBe(code);
    expect(room.ids()).toHaveLength(5);
    expect((await room.curator.prepareReload(MO)).refusal?.code).toBe('nothing-changed');
  });

  it('is left when the archive is closed', async () => {
    const { web, room } = await withWeb();
    let asked = () => {};
    const isAsked = new Promise<void>((done) => {
      asked = done;
    });
    web.raw('/silent', () => asked());
    const reading = codeOf(room.curator.readAddress(`${web.origin}/silent`, MO));
    await isAsked;
    await room.curator.close();
    expect(await reading).toBe('aborted');
  });
});
