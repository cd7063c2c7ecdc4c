import { describe, expect, it } from 'vitest';
import type { LoadedArchive } from '../../../src/archive/archive.js';
import type { Rejected } from '../../../src/article/article.js';
import { emptyLines, openArchive, rejectedLines } from '../../../src/cli/terminal/open-archive.js';
import { UsageError } from '../../../src/cli/terminal/usage.js';

const archive = (parts: Partial<LoadedArchive>): LoadedArchive => ({
  version: 'v',
  articles: [],
  rejected: [],
  ignored: [],
  ...parts,
});
const fault = (parts: Partial<Rejected> = {}): Rejected => ({
  file: 'a.txt',
  line: null,
  reason: 'It is empty.',
  remedy: 'Fill it.',
  ...parts,
});

describe('what could not be read', () => {
  it('is nothing when all could', () => {
    expect(rejectedLines(archive({}))).toEqual([]);
  });

  it('is named with file, line where there is one, reason and what to do', () => {
    expect(rejectedLines(archive({ rejected: [fault()] }))).toEqual([
      '1 item of the archive could not be read and was left out:',
      '  a.txt: It is empty. Fill it.',
    ]);
    expect(rejectedLines(archive({ rejected: [fault({ line: 37 }), fault()] }))).toEqual([
      '2 items of the archive could not be read and were left out:',
      '  a.txt, line 37: It is empty. Fill it.',
      '  a.txt: It is empty. Fill it.',
    ]);
  });

  it('is cut to ten, and the rest counted', () => {
    const lines = rejectedLines(archive({ rejected: Array.from({ length: 13 }, () => fault()) }));
    expect(lines).toHaveLength(12);
    expect(lines.at(-1)).toBe('  … and 3 more.');
  });

  it('cannot steer the terminal by a file name', () => {
    expect(rejectedLines(archive({ rejected: [fault({ file: 'a\u001b[2J.txt' })] }))[1]).toMatch(
      /^ {2}a\[2J\.txt:/,
    );
  });
});

describe('an archive without an article', () => {
  it('is said, with what was passed over', () => {
    const ignored = [{ file: 'a\u001b.pdf', reason: 'Files of the kind .pdf are not read.' }];
    expect(emptyLines(archive({ ignored }))).toEqual([
      expect.stringMatching(/^The archive holds no article\. Put articles \(\.txt, .+ --archive\.$/),
      '  passed over: a.pdf. Files of the kind .pdf are not read.',
    ]);
  });
});

describe('opening an archive', () => {
  it('that is not there is wrong use', async () => {
    await expect(openArchive(['/no/such/place'])).rejects.toThrow(UsageError);
  });
});
