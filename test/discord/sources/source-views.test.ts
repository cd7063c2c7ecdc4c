import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messagePayload, type View } from '../../../src/discord/reply/gate.js';
import { addedView, checkView, lookView, sourcesView } from '../../../src/discord/sources/source-views.js';
import { type Texts, textsFor } from '../../../src/discord/strings/texts.js';
import type { SourceCheck, SourceLook, SourceReport } from '../../../src/live/curator/sources.js';
import { SOURCE_KINDS } from '../../../src/sources/lists/items.js';
import { appliedOf, FROM, MO, problemOf } from '../archive/reports.js';
import { complaints, labelsOf, strangeMarks, textOf } from '../as-discord.js';
import { HOSTILE, hostileText } from '../hostile.js';

const AT = Date.UTC(2017, 10, 10, 12);

/** What sources report, in which every text is the one that is given. */
function reportsOf(text: string, count: number) {
  const trouble = { code: 'web-status', reason: text, details: { address: text, status: 404 } };
  const sources: SourceReport[] = SOURCE_KINDS.flatMap((kind, i) =>
    ([null, 'asked', 'failing'] as const).map((paused, j) => ({
      number: i * 10 + j + 1,
      address: 'https://news.example/feed',
      kind,
      title: j === 0 ? null : text,
      pattern: j === 1 ? text : null,
      by: j === 0 ? MO : { id: '', name: text, via: 'terminal' },
      lastAt: j === 0 ? null : AT,
      nextAt: AT,
      paused,
      problem: paused === 'failing' ? trouble : null,
      counts: { waiting: count, held: count, live: count, declined: 0, failed: count },
    })),
  );
  const item = { title: text, link: 'https://news.example/a', date: '2017-11-10T00:00:00.000Z' };
  const look: SourceLook = {
    id: 'look-1',
    address: 'https://news.example/feed',
    kind: 'rss',
    title: text,
    pattern: text,
    items: count,
    parts: count,
    newest: [item, { title: null, link: item.link, date: null }, { title: text, link: null, date: null }],
    first: { headline: text, date: '2017-11-10', author: text, paragraphs: [text, text] },
  };
  const check: SourceCheck = {
    source: sources[4]!,
    fresh: count,
    changed: count,
    held: count,
    instead: count,
    same: 1,
    failed: count,
    waiting: Array.from({ length: 10 }, (_, i) => ({
      title: i === 0 ? null : text,
      instead: i % 2 === 0 ? text : null,
    })),
    applied: appliedOf(text, count),
    refused: problemOf('folder-unreadable', { folder: text, fault: text }),
  };
  return { sources, look, check, trouble };
}

function all(t: Texts, text: string, count: number): View[] {
  const { sources, look, check, trouble } = reportsOf(text, count);
  return [
    lookView(t, look, FROM),
    lookView(t, { ...look, first: null, title: null }, FROM),
    lookView(t, { ...look, first: trouble, pattern: null, parts: 0 }, FROM),
    sourcesView(t, [], FROM),
    ...[0, 1, 2].map((page) => sourcesView(t, sources, FROM, String(page))),
    checkView(t, check, FROM),
    checkView(
      t,
      { ...check, waiting: [], source: { ...check.source, counts: { ...check.source.counts, held: 0 } } },
      FROM,
    ),
    addedView(t, sources[0]!),
  ];
}

const OWN = /<@100000000000000009>|<t:15103\d{5}:[fR]>/g;

function expectFit(view: View) {
  const payload = messagePayload(view);
  expect(complaints(payload)).toEqual([]);
  expect(strangeMarks(payload, OWN)).toEqual([]);
}

describe('every view of /archive source', () => {
  const t = textsFor('en-US');

  it('is one that Discord takes, whatever a source tells', () => {
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

  it.each(['en-US', 'de', 'fr', 'es-ES'])('puts in all that is to be put in, in %s', (locale) => {
    for (const view of all(textsFor(locale), 'news', 12)) {
      const payload = messagePayload(view);
      expect(textOf(payload) + labelsOf(payload).join()).not.toMatch(/\{\{|\}\}|undefined|null|NaN/);
    }
  });

  it('offers what can be done', () => {
    const { look, check } = reportsOf('news', 2);
    expect(labelsOf(messagePayload(lookView(t, look, FROM)))).toEqual(['Follow it', 'Cancel']);
    expect(labelsOf(messagePayload(checkView(t, check, FROM)))).toEqual(['Add all', 'Drop all']);
  });
});
