import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actView } from '../../../src/discord/archive/act-view.js';
import { appliedView } from '../../../src/discord/archive/applied-view.js';
import { removalView, rollbackView } from '../../../src/discord/archive/confirm-view.js';
import { historyView } from '../../../src/discord/archive/history-view.js';
import { problemText } from '../../../src/discord/archive/problem-text.js';
import { progressView, workingView } from '../../../src/discord/archive/progress-view.js';
import { proposalView } from '../../../src/discord/archive/proposal-view.js';
import { statusView } from '../../../src/discord/archive/status-view.js';
import { uploadView } from '../../../src/discord/archive/upload-view.js';
import { editView, notEditedView } from '../../../src/discord/tending/edit-view.js';
import { CORRECTABLE } from '../../../src/archive/archive.js';
import type { Editing } from '../../../src/live/curator/editing.js';
import { gapsView } from '../../../src/discord/gaps/gaps-view.js';
import { solvedView } from '../../../src/discord/gaps/solved-view.js';
import { messagePayload, type View } from '../../../src/discord/reply/gate.js';
import { notice } from '../../../src/discord/reply/notice.js';
import { archiveEn } from '../../../src/discord/strings/en/archive.js';
import { sourcesEn } from '../../../src/discord/strings/en/sources.js';
import { type Texts, textsFor } from '../../../src/discord/strings/texts.js';
import type { ProblemCode } from '../../../src/live/curator/problem.js';
import type { ArchiveStatus } from '../../../src/live/curator/reports.js';
import { complaints, labelsOf, strangeMarks, textOf } from '../as-discord.js';
import { STATUS } from '../curator.js';
import { article } from '../helpers.js';
import { HOSTILE, hostileText } from '../hostile.js';
import { actOf, appliedOf, FROM, keptOf, MO, problemOf, proposalOf, some, uploadOf } from './reports.js';

const LOCALES = ['en-US', 'de', 'fr', 'es-ES'];
const t = textsFor('en-US');

const CODES = Object.keys({ ...archiveEn, ...sourcesEn })
  .filter((key) => key.startsWith('problem.'))
  .map((key) => key.slice('problem.'.length) as ProblemCode);
const DETAILS = [
  'by',
  'folder',
  'fault',
  'where',
  'file',
  'holder',
  'version',
  'article',
  'articles',
  'extension',
  'reason',
  'remedy',
  'address',
  'host',
  'kind',
  'source',
];
const NUMBERS = { removed: 3, of: 4, percent: 75, most: 20, bytes: 9, seconds: 15, status: 404, minutes: 3 };

const REPORT = { name: 'reading.md', text: 'how it was read' };

/** However far the archive is read for its meaning. */
const MEANINGS: readonly ArchiveStatus['meaning'][] = [
  ...(['waiting', 'reading', 'ready', 'broken'] as const).map((state) => ({
    state,
    embedded: 134,
    of: 335,
    failed: 0,
  })),
  { state: 'ready', embedded: 334, of: 335, failed: 1 },
];

const all = (texts: Texts, text: string, count: number): View[] => {
  const rejected = proposalOf(text, count).rejected;
  const judged = some(text, count).map(({ id, headline }, n) => ({
    question: n % 2 === 0 ? text : null,
    article: id,
    headline,
    paragraph: n,
    up: 1,
    down: 3,
  }));
  const copies = some(text, count).map((one) => ({ ...one, date: null, source: null, url: null }));
  return [
    proposalView(texts, proposalOf(text, count)),
    proposalView(texts, proposalOf(text, count, { refusal: problemOf('removes-too-much', NUMBERS) })),
    appliedView(texts, appliedOf(text, count)),
    uploadView(texts, uploadOf(text, count), FROM, REPORT),
    uploadView(texts, uploadOf(text, 1, { replaces: some(text, count) }), FROM, REPORT),
    statusView(texts, STATUS, { questions: 0, nothingFound: 0, p95: null }),
    statusView(
      texts,
      {
        ...STATUS,
        rejected,
        folder: text,
        pinned: true,
        newest: null,
        working: { by: MO, kind: 'reload', since: 1 },
        trouble: problemOf('state-unusable', { fault: text }),
      },
      { questions: 20, nothingFound: 3, p95: 4.2 },
    ),
    ...MEANINGS.map((meaning) =>
      statusView(texts, { ...STATUS, meaning }, { questions: 0, nothingFound: 0, p95: null }),
    ),
    historyView(texts, keptOf(text, count), FROM, '1'),
    gapsView(
      texts,
      {
        open: Array.from({ length: count }, (_, n) => {
          return { text: `${text} word${n} of${n}`, times: 1, last: n, solved: null };
        }),
        closed: [],
        solved: [{ question: text, by: '100000000000000009', at: 0 }],
        worst: judged,
        days: [{ day: '2017-11-10', questions: count, nothingFound: 1 }],
      },
      FROM,
    ),
    solvedView(texts, { question: text, by: '100000000000000009', at: 0 }),
    removalView(texts, article('one', { headline: text, file: text, copies }), FROM),
    rollbackView(texts, keptOf(text, 2)[1]!, FROM),
    actView(texts, actOf(text)),
    actView(
      texts,
      actOf(text, { outcome: 'failed', to: null, problem: { code: 'disk-full', reason: text } }),
    ),
    actView(texts, actOf(text, { passedOver: { count, files: some(text, 10).map(({ file }) => file) } })),
    actView(texts, actOf(text, { fields: changesTo(text), source: { address: text, title: text } })),
    appliedView(texts, { ...appliedOf(text, count), kind: 'edit', fields: changesTo(text) }),
    uploadView(
      texts,
      uploadOf(text, count, {
        files: some(text, 10).map(({ file }) => file),
        ignored: some(text, count).map(({ file }) => ({ file, reason: text })),
        failed: some(text, 9).map(({ file }) => ({
          file,
          problem: problemOf('upload-kind', { extension: text }),
        })),
      }),
      FROM,
      REPORT,
    ),
    editView(texts, editingOf(text), FROM),
    notEditedView(
      texts,
      problemOf('busy', { by: text }),
      {
        draft: { article: 'one', form: 0, seen: {}, typed: { headline: text, date: text, section: text } },
        id: 'abcdefghijkl',
      },
      FROM,
    ),
    progressView(texts, { step: 'reading', share: 0.3, files: 3, ofFiles: 10 }),
    workingView(texts),
    ...CODES.map((code) => {
      const details = Object.fromEntries(DETAILS.map((name) => [name, text]));
      return notice(problemText(texts, problemOf(code, { ...details, ...NUMBERS })), 'refused');
    }),
  ];
};

const changesTo = (text: string) =>
  CORRECTABLE.map((field) => ({ field, before: field === 'date' ? '2017-05-14' : text, after: null }));

const editingOf = (text: string): Editing => ({
  article: 'one',
  file: text,
  now: { headline: text, date: null, section: text, author: text, source: text, url: text },
  said: { headline: text, author: text, source: null, url: text },
  past: 3,
});

/** Versions and progress bars, the moderator, and the moments of the reports. */
const OWN = /`(?:[0-9a-f]{8}|[█░]{20})`|<@100000000000000009>|<t:(?:15103\d{5}|0):[fR]>/g;

function expectFit(view: View) {
  const payload = messagePayload(view);
  expect(complaints(payload)).toEqual([]);
  expect(strangeMarks(payload, OWN)).toEqual([]);
}

describe('every view of /archive', () => {
  it('is one that Discord takes, whatever the archive holds', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 40 }), (text, count) => {
        for (const view of all(t, text, count)) expectFit(view);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it.each(HOSTILE.map((text) => [text.slice(0, 40), text]))('also when everything is %j', (_, text) => {
    for (const view of all(t, text, 12)) expectFit(view);
  });

  it.each(LOCALES)('puts in all that is to be put in, in %s', (locale) => {
    for (const view of all(textsFor(locale), 'news', 12)) {
      const payload = messagePayload(view);
      expect(textOf(payload) + labelsOf(payload).join()).not.toMatch(/\{\{|\}\}|undefined|null|NaN/);
    }
  });
});

describe('what a reload would change', () => {
  it('is told with counts, the first ten of each, and the whole as a file', () => {
    const view = proposalView(t, proposalOf('news', 12));
    const text = textOf(messagePayload(view));
    expect(text).toContain('12 added, 12 changed, 12 removed');
    for (const what of ['12 articles added', '12 articles changed', '12 articles removed', '12 rejected'])
      expect(text).toContain(what);
    expect(text.match(/^- news · \d/gm)).toHaveLength(30);
    expect(text.match(/^- \d news, line 3: news$/gm)).toHaveLength(10);
    expect(text.match(/^- and 2 more$/gm)).toHaveLength(4);
    const [report] = view.files as readonly { text: string }[];
    expect(report!.text.match(/^- news \(news\d+\)/gm)).toHaveLength(36);
    expect(report!.text.match(/^- \d+ news:3: news news$/gm)).toHaveLength(12);
    expect(labelsOf(messagePayload(view))).toEqual(['Apply', 'Cancel']);
  });

  it.each(LOCALES)('holds the first ten of each, however long they are, in %s', (locale) => {
    const long = 'Extraordinarily long headlines of reports '.repeat(20);
    const text = textOf(messagePayload(proposalView(textsFor(locale), proposalOf(long, 2_000))));
    expect(text.match(/^- /gm)).toHaveLength(44);
    expect(text).not.toMatch(/^…$/m);
  });

  it('names the files that are passed over, and counts them, but for hidden ones', () => {
    const of = (...files: string[]) =>
      textOf(
        messagePayload(
          proposalView(t, {
            ...proposalOf('news', 1),
            ignored: files.map((file) => ({ file, reason: 'So.' })),
          }),
        ),
      );
    expect(of('a.xls', 'in/b.png', '.trash', 'in/.git')).toContain('**2 files ignored:** a.xls, in/b.png');
    const names = Array.from({ length: 14 }, (_, n) => `f${n}.xls`);
    expect(of(...names)).toMatch(/\*\*14 files ignored:\*\* f0\.xls, .*f9\.xls …/);
    expect(of('.trash')).not.toContain('ignored');
  });

  it('gives few changes more room', () => {
    const headline =
      'A headline of a hundred characters that is to be read to its very end where there is room for that';
    const text = (count: number) => textOf(messagePayload(proposalView(t, proposalOf(headline, count))));
    expect(text(3)).toContain(headline);
    expect(text(10)).not.toContain(headline);
  });

  it.each([
    ['nothing-changed', []],
    ['nothing-left', []],
    ['removes-too-much', ['Apply all the same', 'Cancel']],
  ] as const)('that is refused with %s says why, and offers %j', (code, offered) => {
    const view = proposalView(t, proposalOf('news', 1, { refusal: problemOf(code, NUMBERS) }));
    expect(textOf(messagePayload(view))).toContain(
      problemText(t, problemOf(code, NUMBERS)).markdown.slice(0, 25),
    );
    expect(labelsOf(messagePayload(view))).toEqual(offered);
    expect(view.outcome).toBe('refused');
  });
});

describe('how a file was read', () => {
  it('is told with headline, date, section, paragraphs, and what went by which rule', () => {
    const text = textOf(messagePayload(uploadView(t, uploadOf('news', 1), FROM, REPORT)));
    expect(text).toContain('4 KB, read as 1 article');
    expect(text).toContain('-# November 10, 2017 · news · news · by news · 2 paragraphs');
    expect(text).toContain('12 lines left out, by rule');
    expect(text).toContain('- furniture/rule-0: 2 (news)');
    expect(text).toContain('It is a copy of “news”');
  });

  it('leads to Add, or to Replace where the id is taken', () => {
    const labels = (upload: ReturnType<typeof uploadOf>) =>
      labelsOf(messagePayload(uploadView(t, upload, FROM, REPORT)));
    expect(labels(uploadOf('news', 1))).toEqual(['Add', 'Cancel']);
    expect(labels(uploadOf('news', 1, { replaces: some('old', 1) }))).toEqual(['Replace', 'Cancel']);
  });
});

describe('several files', () => {
  it('are told as one, and those that cannot be added are named with why', () => {
    const upload = uploadOf('news', 2, {
      files: ['a.txt', 'b.zip'],
      ignored: [{ file: 'b.zip/c.exe', reason: 'Files of its kind are not read.' }],
      failed: [{ file: 'd.exe', problem: problemOf('upload-kind', { extension: '.exe' }) }],
    });
    const text = textOf(messagePayload(uploadView(t, upload, FROM, REPORT)));
    expect(text).toContain('### 2 files: a.txt, b.zip');
    expect(text).toContain('**1 file ignored:** b.zip/c.exe');
    expect(text).toMatch(
      /\*\*1 file cannot be added:\*\*\n- \*\*d\.exe\*\*: I cannot read files of this kind \(\.exe\)/,
    );
  });
});

describe('progress', () => {
  it.each([
    [0, '░░░░░░░░░░░░░░░░░░░░', '0%'],
    [0.5, '██████████░░░░░░░░░░', '50%'],
    [1, '████████████████████', '100%'],
  ])('of %d is %s', (share, bar, percent) => {
    const text = textOf(messagePayload(progressView(t, { step: 'reading', share, files: 0, ofFiles: 0 })));
    expect(text).toBe(`**Reading the archive folder**\n\`${bar}\` ${percent}`);
  });

  it('counts files where it knows them', () => {
    const view = progressView(t, { step: 'reading', share: 0.5, files: 1200, ofFiles: 2400 });
    expect(textOf(messagePayload(view))).toMatch(/50% · 1,200 of 2,400 files$/);
  });
});

describe('an act in the audit channel', () => {
  it('says who, when, what, and from which version to which', () => {
    const text = textOf(messagePayload(actView(t, actOf('story', { by: MO }))));
    expect(text).toContain(`**Add by <@${MO.id}>, <t:1510315200:f>**`);
    expect(text).toContain('1 added, 0 changed, 0 removed');
    expect(text).toContain('`a1b2c3d4` → `ffeeddcc`');
  });

  it('that came to nothing says why', () => {
    const act = actOf('story', { outcome: 'refused', problem: { code: 'busy', reason: 'Mo is at it.' } });
    const text = textOf(messagePayload(actView(t, act)));
    expect(text).toContain('story (terminal), <t:1510315200:f>: refused');
    expect(text).toContain('Mo is at it.');
  });
});

describe('an act of another kind in the audit channel', () => {
  it('says what an edit changed', () => {
    const fields = [{ field: 'date', before: null, after: '2017-05-14' } as const];
    const text = textOf(messagePayload(actView(t, actOf('story', { kind: 'edit', fields }))));
    expect(text).toContain('**Correct by story (terminal)');
    expect(text).toContain('- **Date:** – → May 14, 2017');
    expect(text).not.toContain('0 changed');
  });

  it('names a source, and no versions', () => {
    const source = { address: 'https://a.example/feed', title: 'The Gazette' };
    const act = actOf('x', { kind: 'source-pause', from: null, to: null, articles: [], files: [], source });
    const text = textOf(messagePayload(actView(t, act)));
    expect(text).toContain('**Pause a source by');
    expect(text).toContain('Source: The Gazette');
    expect(text).toContain('a.example/feed');
    expect(text).toMatch(/\n-# act 7$/);
  });

  it('names what a reload passed over', () => {
    const act = actOf('x', { kind: 'reload', passedOver: { count: 12, files: ['a.png', 'b.exe'] } });
    expect(textOf(messagePayload(actView(t, act)))).toContain('**12 files ignored:** a.png, b.exe …');
  });
});

describe('the status', () => {
  it.each([
    [null, 'Meaning: off; answers go by words'],
    [MEANINGS[1]!, 'Meaning: 40% of 335 paragraphs read; the others are found by words until then'],
    [MEANINGS[2]!, 'Meaning: 335 paragraphs read'],
    [MEANINGS[4]!, 'Meaning: read but for 1 of 335 paragraphs, which are found by words'],
  ])('says how far the archive is read for its meaning', (meaning, line) => {
    const view = statusView(t, { ...STATUS, meaning }, { questions: 0, nothingFound: 0, p95: null });
    expect(textOf(messagePayload(view))).toContain(`- ${line}\n`);
  });
});
