import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../../src/answer/conditions/meeting.js';
import { doubtLine, unmetLine, whyLines } from '../../../src/cli/ask/judged-text.js';
import { answered, nothingFound, passage } from '../passages.js';

const crane = passage({ text: 'The crane is 62 metres tall.' });

function meeting(said: string, met: Meeting['met'], instead: string | null = null): Meeting {
  const condition = { kind: 'name', said, start: 0, end: said.length, terms: [], short: null } as const;
  return { condition, met, instead };
}
const because = (...meetings: Meeting[]) => ({ ...crane, why: { ...crane.why, meetings } });

describe('an answer that is only the nearest', () => {
  it('says which words nothing says', () => {
    expect(doubtLine(answered({ passages: [crane], unsaid: ['painted'] }))).toBe(
      'Nothing here says “painted”. The nearest passage:',
    );
    expect(doubtLine(answered({ passages: [crane], unsaid: ['painted', 'auction'] }))).toContain(
      '“painted” or “auction”',
    );
  });

  it('says which kind of thing it does not give', () => {
    expect(doubtLine(answered({ passages: [crane], lacks: 'when', confidence: 0.99 }))).toBe(
      'Nothing here gives a date. The nearest passage:',
    );
  });

  it('is called so however sure it is', () => {
    const line = doubtLine(answered({ passages: [crane], unsaid: ['painted'], confidence: 0.99 }));
    expect(line).toContain('The nearest passage');
  });

  it('is not said of one that says all, nor of one saved before that was looked at', () => {
    for (const unsaid of [[], undefined]) {
      expect(doubtLine(answered({ passages: [crane], unsaid, confidence: 0.99 }))).toBeNull();
      expect(doubtLine(answered({ passages: [crane], unsaid, confidence: 0.5 }))).not.toContain('nearest');
    }
  });
});

describe('a condition that nothing meets', () => {
  const line = (...unmet: Meeting[]) => unmetLine(nothingFound({ nearMisses: [crane], unmet }));

  it('is named, with what the nearest is about instead', () => {
    expect(line(meeting('2011', 'contradicted', '2014'))).toBe('Nothing on 2011. The nearest is about 2014:');
    expect(line(meeting('Velmora', 'nowhere'))).toBe('Nothing on Velmora. The nearest:');
  });

  it('is one of several, each named once', () => {
    expect(line(meeting('2011', 'contradicted', '2014'), meeting('Velmora', 'nowhere'))).toBe(
      'Nothing on 2011 or Velmora. The nearest is about 2014:',
    );
    expect(line(meeting('2011', 'contradicted', '2014'), meeting('May 2012', 'contradicted', '2014'))).toBe(
      'Nothing on 2011 or May 2012. The nearest is about 2014:',
    );
  });

  it('is not spoken of where there is none', () => {
    expect(line()).toBeNull();
    expect(unmetLine(nothingFound())).toBeNull();
  });
});

describe('why each passage was found', () => {
  it('begins with what was read as a condition, then tells of each passage how it meets it', () => {
    const second = because(meeting('Tarbrook', 'contradicted', 'Skarvik'));
    expect(whyLines([because(meeting('Tarbrook', 'headline')), second])).toEqual([
      'Conditions: name “Tarbrook”',
      '  1. crane ¶ 1: “Tarbrook” in the headline',
      '  2. crane ¶ 1: “Tarbrook” something else in its place (Skarvik)',
    ]);
  });

  it('has words of its own for each way to meet one', () => {
    const ways = ['here', 'beside', 'headline', 'article', 'contradicted', 'nowhere'] as const;
    const rows = ways.map((way) => whyLines([because(meeting('x', way))])[1]);
    expect(new Set(rows).size).toBe(ways.length);
  });

  it('does not claim that a passage says what only its day tells, or what only asks for the newest', () => {
    const year = {
      kind: 'period',
      said: '2014',
      start: 0,
      end: 4,
      from: '2014-01-01',
      to: '2014-12-31',
      isFigure: false,
      about: new Set<string>(),
    } as const;
    const latest = { kind: 'newest', said: 'latest', start: 0, end: 6, strength: 2 } as const;
    const [, row] = whyLines([
      because(
        { condition: year, met: 'article', instead: null },
        { condition: latest, met: 'here', instead: null },
      ),
    ]);
    expect(row).toContain('“2014” in the article, or by the day it was published');
    expect(row).toContain('“latest” makes newer articles count more');
    expect(row).not.toContain('in the paragraph');
  });

  it('says which words met which in meaning', () => {
    const pairs = [{ asked: 'seized', met: 'detained' }];
    const [, row] = whyLines([{ ...because(), why: { ...because().why, pairs } }]);
    expect(row).toBe('  1. crane ¶ 1: “seized” ~ “detained”');
  });

  it('says so where no condition was read, in an answer saved before there were any too', () => {
    expect(whyLines([because()])).toEqual(['No condition was read.', '  1. crane ¶ 1']);
    expect(whyLines([crane])[0]).toBe('No condition was read.');
    expect(whyLines([])).toEqual(['No condition was read.']);
  });
});

describe('what comes from questions and pages', () => {
  it('brings no control character to the terminal', () => {
    const evil = '\u001b[31mred\u0007';
    const bad = meeting(evil, 'contradicted', evil);
    const lines = [
      doubtLine(answered({ passages: [crane], unsaid: [evil] })),
      unmetLine(nothingFound({ nearMisses: [crane], unmet: [bad] })),
      ...whyLines([because(bad)]),
    ];
    for (const line of lines) expect(line).not.toMatch(/\p{Cc}/u);
  });
});
