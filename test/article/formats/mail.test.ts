import { describe, expect, it } from 'vitest';
import { mailHeader } from '../../../src/article/formats/mail.js';
import { readFile } from '../../../src/article/read-file.js';

const FIRST = 'The mill by the weir grinds again since Sunday, its owner wrote.';
const SECOND = 'Its wheel had stood still for forty years, and nobody had the plans.';

async function read(text: string, file = 'mill.txt') {
  const { read, rejected } = await readFile(file, new TextEncoder().encode(text));
  expect(rejected).toEqual([]);
  return read[0]!;
}

describe('a mail', () => {
  it('gives its subject, sender and day, and its text without the signature', async () => {
    const { article, removed, origins } = await read(
      `From: Ida Moll <ida@weir.example>\nTo: list@weir.example\nDate: Sun, 02 Jun 2019 23:30:00 -0400\nSubject: Re: [weir] The mill grinds\n\n${FIRST}\n\n${SECOND}\n\n-- \nIda Moll, Weir Lane 4\n`,
    );
    expect(article).toMatchObject({
      headline: 'The mill grinds',
      author: 'Ida Moll',
      date: '2019-06-02',
      paragraphs: [FIRST, SECOND],
    });
    expect(origins.date).toBe('mail header "Date"');
    expect(removed).toContainEqual({ line: 11, text: 'Ida Moll, Weir Lane 4', rule: 'mail/signature' });
  });

  it.each([
    [
      'a mailbox file',
      `From ida@weir.example Sun Jun  2 23:30:00 2019\nFrom: ida at weir.example (Ida Moll)\nDate: Sun, 2 Jun 2019\nSubject: The mill grinds\n\n${FIRST}\n`,
    ],
    [
      'an encoded subject',
      `Subject: =?utf-8?Q?The_mill?= grinds\nFrom: =?utf-8?B?SWRhIE1vbGw=?= <a@b.example>\nDate: 2 Jun 2019\n\n${FIRST}\n`,
    ],
    [
      'folded lines',
      `Subject: The mill\n grinds\nFrom: Ida Moll\n <ida@weir.example>\nDate: 2 Jun 2019\n\n${FIRST}\n`,
    ],
    [
      'parts, of which one is HTML',
      `From: Ida Moll <a@b.example>\nSubject: The mill grinds\nDate: 2 Jun 2019\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="x"\n\n--x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${FIRST.replace('mill', 'mi=\nll')}\n--x\nContent-Type: text/html\n\n<p>Other</p>\n--x--\n`,
    ],
    [
      'HTML alone',
      `From: Ida Moll <a@b.example>\nSubject: The mill grinds\nDate: 2 Jun 2019\nContent-Type: text/html\n\n<html><body><p>${FIRST}</p></body></html>\n`,
    ],
  ])('%s', async (_, text) => {
    const { article } = await read(text, 'mill.eml');
    expect(article).toMatchObject({
      headline: 'The mill grinds',
      author: 'Ida Moll',
      date: '2019-06-02',
      paragraphs: [FIRST],
    });
  });

  it('whose parts stand in each other without end is rejected as that', async () => {
    const part = (n: number) => `--b${n}\nContent-Type: multipart/mixed; boundary=b${n + 1}\n\n`;
    const parts = Array.from({ length: 1_000 }, (_, n) => part(n)).join('');
    const head =
      'From: Ida Moll <ida@weir.example>\nDate: 2 Jun 2019\nSubject: The mill grinds\nMIME-Version: 1.0';
    const text = `${head}\nContent-Type: multipart/mixed; boundary=b0\n\n${parts}${FIRST}\n`;
    const { rejected } = await readFile('mill.txt', new TextEncoder().encode(text));
    expect(rejected).toMatchObject([{ reason: 'It is nested too deeply to be read.' }]);
  });

  it('without a name has no author', async () => {
    const { article } = await read(`From: desk@weir.example\nSubject: The mill grinds\n\n${FIRST}\n`);
    expect(article).toMatchObject({ author: null, date: null });
  });

  it.each([
    ['a page that names its source', 'From: The Weir Post\nDate: 2 June 2019\n\nText.\n'],
    ['a subject alone', 'Subject: Mills\nWritten: today\n\nText.\n'],
    ['an agenda', 'Time: 10:00\nPlace: Mill\n\nText.\n'],
    ['an empty text', ''],
  ])('%s is none', (_, text) => {
    expect(mailHeader(text)).toBeNull();
  });
});

describe('a mail of a text and a page that say the same', () => {
  const both = (text: string, html: string, subject = 'The mill grinds') =>
    `From: Ida Moll <a@b.example>\nSubject: ${subject}\nDate: 2 Jun 2019\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="x"\n\n--x\nContent-Type: text/plain; charset=utf-8\n\n${text}\n--x\nContent-Type: text/html; charset=utf-8\n\n${html}\n--x--\n`;

  it('is read as the page where that has headings', async () => {
    const { article } = await read(
      both(
        `${FIRST}\n\nTHE PLANS\n\n${SECOND}`,
        `<h1>The mill grinds</h1><p>${FIRST}</p><h2>The plans</h2><p>${SECOND}</p>`,
      ),
      'mill.eml',
    );
    expect(article.paragraphs).toEqual([FIRST, SECOND]);
    expect(article.headings?.map(({ text }) => text)).toEqual(['The plans']);
  });

  it('is read as the page where that has a table with a heading', async () => {
    const { article } = await read(
      both(
        `${FIRST}\n\nVillage  Rye\nAspe  40\nBurg  30\n\n${SECOND}`,
        `<p>${FIRST}</p><table><tr><th>Village</th><th>Rye</th></tr><tr><td>Aspe</td><td>40</td></tr><tr><td>Burg</td><td>30</td></tr></table><p>${SECOND}</p>`,
      ),
      'mill.eml',
    );
    expect(article.paragraphs).toEqual([FIRST, 'Village: Aspe; Rye: 40', 'Village: Burg; Rye: 30', SECOND]);
  });

  it('is read as the text where the page says only a part of it', async () => {
    const long = [FIRST, SECOND, FIRST.replace('mill', 'saw'), SECOND.replace('wheel', 'blade')];
    const { article } = await read(both(long.join('\n\n'), `<h1>The mill</h1><p>See below</p>`), 'mill.eml');
    expect(article.paragraphs).toEqual(long);
  });

  it('gives what is new in an answer, without what its page quotes', async () => {
    const { article } = await read(
      both(
        `${FIRST}\n\n${SECOND}\n\nOn 1 June 2019, Ada Lind wrote:\n> Does it grind?`,
        `<h2>The wheel</h2><p>${FIRST}</p><p>${SECOND}</p><div>On 1 June 2019, Ada Lind wrote:</div><blockquote><p>Does it grind, and who asks that?</p></blockquote>`,
        'Re: The mill grinds',
      ),
      'mill.eml',
    );
    expect(article.paragraphs).toEqual([FIRST, SECOND]);
  });

  it('passed on within a quotation is read as what is passed on', async () => {
    const { article } = await read(
      `From: Ida Moll <ida@weir.example>\nSubject: Fwd: The mill\nDate: 2 Jun 2019\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<div>Worth a look.</div><div>Begin forwarded message:</div><blockquote type="cite"><div><b>From:</b> Ada Lind &lt;ada@weir.example&gt;<br><b>Subject:</b> The mill<br><b>Date:</b> 1 June 2019 at 18:40<br><b>To:</b> Ida Moll</div><br><p>${FIRST}</p><p>${SECOND}</p></blockquote>\n`,
      'mill.eml',
    );
    expect(article).toMatchObject({ author: 'Ada Lind', date: '2019-06-01', paragraphs: [FIRST, SECOND] });
  });
});

describe('a mail that answers or passes on another', () => {
  const head = (subject: string) =>
    `From: Ida Moll <ida@weir.example>\nTo: a@b.example\nDate: Sun, 2 Jun 2019 10:00:00 +0000\nSubject: ${subject}\n\n`;
  const inner = `From: Ada Lind <ada@weir.example>\nSent: Saturday, 1 June 2019 18:40\nTo: Ida Moll\nSubject: The mill\n\n`;
  const LONG = `${FIRST} Farmers from three villages bring their rye there, and two bakers in the town have promised to buy the flour.`;
  const LAST = `The council gave 40,000 crowns for the new wheel, which a carpenter built of oak from the hill above the weir, and asks for nothing in return.`;

  it('gives what is new in an answer, above and below what it quotes', async () => {
    const { article, removed } = await read(
      `${head('Re: The mill')}${FIRST}\n\nOn 1 June 2019, Ada Lind wrote:\n> Does it grind?\n>> Who asks that?\n\n${SECOND}\n`,
    );
    expect(article.paragraphs).toEqual([FIRST, SECOND]);
    expect(removed.filter(({ rule }) => rule === 'mail/quoted').map(({ line }) => line)).toEqual([8, 9, 10]);
  });

  it('keeps lines that begin with > in a mail that answers nothing', async () => {
    const { article } = await read(`${head('The mill')}${LONG}\n\n> ${SECOND}\n`);
    expect(article.paragraphs).toEqual([LONG, SECOND]);
  });

  it('reads what is passed on, with its own sender and day', async () => {
    const { article } = await read(
      `${head('FW: The mill')}Worth a look.\n\n-----Original Message-----\n${inner}${FIRST}\n\n${SECOND}\n`,
    );
    expect(article).toMatchObject({ author: 'Ada Lind', date: '2019-06-01', paragraphs: [FIRST, SECOND] });
  });

  it('takes a long text above another mail for an answer to it, whatever the subject', async () => {
    const { article } = await read(
      `${head('The mill')}${LONG}\n\n${LAST}\n\n________________________________\n${inner}Does it grind?\n`,
    );
    expect(article).toMatchObject({ author: 'Ida Moll', date: '2019-06-02', paragraphs: [LONG, LAST] });
  });

  it('reads a mail that is all quotation as what it quotes', async () => {
    const { article } = await read(`${head('Re: The mill')}Ada Lind wrote on 1 June:\n\n> ${LONG}\n`);
    expect(article.paragraphs.join(' ')).toContain(FIRST);
  });
});
