import { describe, expect, it } from 'vitest';
import { unreadKind } from '../../src/article/identifier.js';
import { readFile } from '../../src/article/read-file.js';

describe('a file of a kind that is not read', () => {
  it.each(['.rtf', '.doc', '.odt', '.pages'])('%s can be saved as one that is', async (extension) => {
    const file = `news/Report${extension.toUpperCase()}`;
    expect(unreadKind(file)).toEqual({
      reason: `Files of the kind ${extension} are not read.`,
      remedy: 'Open it in Word or LibreOffice, and save it as .docx.',
    });
    const { rejected } = await readFile(file, new TextEncoder().encode('{\\rtf1 Hello}'));
    expect(rejected).toEqual([{ file, line: null, ...unreadKind(file) }]);
  });

  it('is told which are', () => {
    expect(unreadKind('a/picture.gif').remedy).toContain('.pdf');
    expect(unreadKind('Makefile').reason).toBe('Files without an extension are not read.');
  });
});
