import { ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { buttonRow, container, file, selectRow, text } from '../../../src/discord/reply/components.js';
import { decodeCustomId, encodeCustomId } from '../../../src/discord/reply/custom-id.js';
import { choicesPayload, messagePayload, modalPayload } from '../../../src/discord/reply/gate.js';
import { md, ours } from '../../../src/discord/text/markdown.js';
import { complaints, textOf } from '../as-discord.js';

const link = '[a headline](https://x.example/a-long-address)';

describe('the gate', () => {
  it('lets nothing ping and says that components are meant', () => {
    expect(messagePayload({ components: [text(md`hello`)] })).toMatchObject({
      flags: 1 << 15,
      allowedMentions: { parse: [], repliedUser: false },
    });
  });

  it('takes whole lines from the end of what is too long in sum: never half a link, never an empty text', () => {
    const long = ours(Array.from({ length: 60 }, () => link).join('\n'));
    const payload = messagePayload({
      components: [container([text(md`first`), text(long), text(long), text(md`last`)])],
    });
    expect(complaints(payload)).toEqual([]);
    const lines = textOf(payload).split('\n');
    expect(new Set(lines)).toEqual(new Set(['first', link, '…', 'last']));
  });

  it('leaves the view as it was', () => {
    const components = [text(ours('x\n'.repeat(3000)))];
    messagePayload({ components });
    expect(components[0]!.content).toHaveLength(6000);
  });

  it('refuses what no cutting can mend, so that it is found', () => {
    const button = { id: 'same', text: 'Press' };
    expect(() => messagePayload({ components: buttonRow([button, button]) })).toThrow(/there twice/);
    expect(() =>
      messagePayload({ components: buttonRow([{ id: 'x'.repeat(101), text: 'Press' }]) }),
    ).toThrow();
    expect(() => messagePayload({ components: Array.from({ length: 41 }, () => text(md`x`)) })).toThrow(
      /41 comp/,
    );
  });

  it('gives at most 25 choices, each short enough', () => {
    const choices = choicesPayload([
      { name: 'too long a value', value: 'x'.repeat(101) },
      ...Array.from({ length: 40 }, (_, n) => ({ name: `${n} ${'y'.repeat(200)}`, value: `${n}` })),
    ]);
    expect(choices).toHaveLength(25);
    for (const { name } of choices) expect(name.length).toBeLessThanOrEqual(100);
  });

  it('gives a modal that Discord takes, also with long translations', () => {
    const long = 'z'.repeat(200);
    const modal = modalPayload({
      customId: 'a',
      title: long,
      inputs: [{ id: 'q', label: long, description: long, placeholder: long }],
    });
    expect(modal.title.length).toBeLessThanOrEqual(45);
    const [part] = modal.components;
    if (part?.type !== ComponentType.Label) throw new Error('expected a label');
    expect(part.label.length).toBeLessThanOrEqual(45);
    expect(part.description!.length).toBeLessThanOrEqual(100);
  });
});

describe('rows', () => {
  it('are not there when they are empty, and have at most five buttons', () => {
    expect(buttonRow([])).toEqual([]);
    expect(selectRow('id', 'pick', [])).toEqual([]);
    const buttons = Array.from({ length: 7 }, (_, n) => ({ id: `${n}`, text: 'x' }));
    expect(buttonRow(buttons)[0]!.components).toHaveLength(5);
  });
});

describe('a custom_id', () => {
  it('is read back as it was made', () => {
    const id = encodeCustomId('leaf', 'a1b2c3d4e5f60718', 'some-Key_1', 12, 'next');
    expect(id).toBe('leaf~a1b2c3d4~some-Key_1~12~next');
    expect(decodeCustomId(id)).toEqual({
      action: 'leaf',
      version: 'a1b2c3d4',
      args: ['some-Key_1', '12', 'next'],
    });
  });

  it('is not made of what could not be read back, nor too long', () => {
    expect(() => encodeCustomId('leaf', 'a1b2c3d4', 'an~argument')).toThrow();
    expect(() => encodeCustomId('leaf', 'a1b2c3d4', 'x'.repeat(100))).toThrow();
  });

  it.each(['', 'leaf', '~', 'leaf~a b', '<script>~a'])('GIVEN %j THEN it is none of ours', (id) => {
    expect(decodeCustomId(id)).toBeUndefined();
  });

  describe('with files', () => {
    const shown = (name: string) => [container([text(md`see`), file(name)])];

    it('sends them beside the component that shows them', () => {
      const payload = messagePayload({
        components: shown('report.md'),
        files: [{ name: 'report.md', text: 'häßlich' }],
      });
      expect(payload.files).toEqual([{ name: 'report.md', attachment: Buffer.from('häßlich') }]);
      expect(messagePayload({ components: [text(md`x`)] })).not.toHaveProperty('files');
    });

    it('refuses a file that nothing shows, one that is not there, and a name that Discord would change', () => {
      const one = [{ name: 'a.md', text: '' }];
      expect(() => messagePayload({ components: [text(md`x`)], files: one })).toThrow(/a\.md are sent/);
      expect(() => messagePayload({ components: shown('a.md') })).toThrow(/a\.md are shown/);
      const odd = [{ name: '../a b.md', text: '' }];
      expect(() => messagePayload({ components: shown('../a b.md'), files: odd })).toThrow(/name of a file/);
    });

    it('ends one that is too large with a whole line', () => {
      const line = `${'ä'.repeat(500)}\n`;
      const [sent] = messagePayload({
        components: shown('a.md'),
        files: [{ name: 'a.md', text: line.repeat(20_000) }],
      }).files!;
      expect(sent!.attachment.byteLength).toBeLessThanOrEqual(10 * 1024 * 1024);
      const lines = sent!.attachment.toString().split('\n');
      expect(lines.slice(-2)).toEqual(['…', '']);
      expect(new Set(lines.slice(0, -2))).toEqual(new Set([line.trim()]));
    });
  });
});
