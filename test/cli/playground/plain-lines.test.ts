import { describe, expect, it } from 'vitest';
import { plainLines } from '../../../src/cli/playground/plain-lines.js';
import { makeLog } from '../../../src/discord/log.js';

function logged(write: (log: ReturnType<typeof makeLog>) => void): string {
  let text = '';
  write(
    makeLog(
      'warn',
      plainLines({
        write: (more) => {
          text += more;
        },
      }),
    ),
  );
  return text;
}

describe('the log of the playground', () => {
  it('is sentences, with file, line and what to do', () => {
    const remedy = 'Mend it.';
    expect(logged((log) => log.warn({ file: 'a.jsonl', line: 3, remedy }, 'It is broken.'))).toBe(
      'a.jsonl, line 3: It is broken. Mend it.\n',
    );
    expect(logged((log) => log.warn({ file: 'a.txt', line: null, remedy }, 'It is broken.'))).toBe(
      'a.txt: It is broken. Mend it.\n',
    );
    expect(logged((log) => log.error('no state'))).toBe('no state\n');
  });

  it('says of an error what happened, not where', () => {
    const text = logged((log) => log.error({ err: new Error('a slip') }, 'failed'));
    expect(text).toBe('failed: a slip\n');
  });

  it('leaves out what a terminal would take for a command', () => {
    expect(logged((log) => log.warn({ file: '\u001b[2J.txt', line: null }, 'odd'))).not.toContain('\u001b');
  });
});
