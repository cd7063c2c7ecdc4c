import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredMessage } from '../../../src/local-discord/world/messages.js';
import { fieldsAtFault, messageOf } from '../../../src/playground/serve/show.js';

const at = (code: string) => ({ _errors: [{ code, message: `what ${code} means` }] });

describe('the fields at fault', () => {
  it('are named as one would write them', () => {
    const errors = { data: { components: { 0: { components: { 2: at('TOO_LONG') } }, 1: at('UNKNOWN') } } };
    expect(fieldsAtFault(errors)).toEqual([
      { path: 'data.components[0].components[2]', code: 'TOO_LONG', message: 'what TOO_LONG means' },
      { path: 'data.components[1]', code: 'UNKNOWN', message: 'what UNKNOWN means' },
    ]);
  });

  it('are none when it is the whole that is wrong', () => {
    expect(fieldsAtFault(null)).toEqual([]);
    expect(fieldsAtFault({ _errors: [{ code: 'A', message: 'b' }] })).toEqual([
      { path: '', code: 'A', message: 'b' },
    ]);
  });

  it('are each of those that Discord names, wherever they stand', () => {
    const key = fc.oneof(fc.nat(30).map(String), fc.stringMatching(/^[a-z]{1,8}$/));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.array(key, { minLength: 1, maxLength: 5 }), { selector: String }),
        (paths) => {
          const tree: Record<string, unknown> = {};
          for (const [n, path] of paths.entries()) {
            let node = tree;
            for (const part of path) node = node[part] = (node[part] ?? {}) as Record<string, unknown>;
            node._errors = [{ code: String(n), message: '' }];
          }
          const found = fieldsAtFault(tree);
          expect(found.map(({ code }) => Number(code)).sort((a, b) => a - b)).toEqual(paths.map((_, n) => n));
          expect(new Set(found.map(({ path }) => path)).size).toBe(paths.length);
        },
      ),
    );
  });
});

describe('a message', () => {
  it('has its files at the page’s own address, however deep they stand', () => {
    const origin = 'http://127.0.0.1:5000';
    const payload = {
      attachments: [{ url: `${origin}/attachments/1/2/a.txt` }],
      components: [{ type: 13, file: { url: `${origin}/attachments/1/2/a.txt` } }],
      content: 'https://elsewhere.example/attachments/1/2/a.txt',
    };
    const stored: StoredMessage = {
      id: '1',
      channelId: '2',
      authorId: '3',
      visibleTo: null,
      interactionId: null,
      payload,
      deleted: false,
    };
    const shown = messageOf(stored, origin).payload as unknown;
    expect(shown).toEqual({
      attachments: [{ url: '/attachments/1/2/a.txt' }],
      components: [{ type: 13, file: { url: '/attachments/1/2/a.txt' } }],
      content: 'https://elsewhere.example/attachments/1/2/a.txt',
    });
    expect(payload.attachments[0]!.url).toBe(`${origin}/attachments/1/2/a.txt`);
  });
});
