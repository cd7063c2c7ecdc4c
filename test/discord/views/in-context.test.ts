import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actions } from '../../../src/discord/actions/index.js';
import { decodeCustomId } from '../../../src/discord/reply/custom-id.js';
import { messagePayload, type View } from '../../../src/discord/reply/gate.js';
import { contextView, inContextOf } from '../../../src/discord/views/in-context.js';
import { complaints, customIdsOf, textOf } from '../as-discord.js';
import { article, contextOf } from '../helpers.js';

const LONG = article('long', {
  paragraphs: Array.from({ length: 12 }, (_, i) => `Paragraph number ${i + 1}. It answers. It ends.`),
});
const context = await contextOf([LONG]);
/** Where "It answers." stands in each paragraph up to the ninth. */
const SENTENCE = ['20', '31'];

const shown = (view: View) => {
  const payload = messagePayload(view);
  expect(complaints(payload)).toEqual([]);
  const text = textOf(payload);
  return {
    text,
    numbers: [...text.matchAll(/^-# ¶ (\d+)$/gm)].map(([, n]) => Number(n)),
    ids: customIdsOf(payload),
  };
};
const opened = (...args: readonly string[]) =>
  shown(contextView(context.t, context.live, inContextOf(LONG, args)));
const isDisabled = (view: View, way: string) =>
  JSON.stringify(view.components)
    .match(new RegExp(`~${way}"[^}]*`))![0]
    .includes('"disabled":true');

async function press({ ids }: { ids: readonly string[] }, way: 'earlier' | 'later') {
  const id = decodeCustomId(ids.find((one) => one.endsWith(way))!)!;
  const action = actions.find(({ name }) => name === id.action)!;
  return shown((await action.run({ ...context, args: id.args })) as View);
}

describe('a passage in its context', () => {
  it('stands between two paragraphs either side, with its answering sentence marked', () => {
    const { text, numbers } = opened('6', ...SENTENCE);
    expect(numbers).toEqual([4, 5, 6, 7, 8]);
    expect(text).toContain('> Paragraph number 6. **It answers.** It ends.');
    expect(text.match(/\*\*It answers/g)).toHaveLength(1);
  });

  it('leads to earlier and later paragraphs, its sentence still marked when it is seen again', async () => {
    const first = opened('6', ...SENTENCE);
    const later = await press(first, 'later');
    expect(later.numbers).toEqual([8, 9, 10, 11, 12]);
    expect(later.text).not.toContain('**It answers');
    const back = await press(later, 'earlier');
    expect(back.numbers).toEqual([3, 4, 5, 6, 7]);
    expect(back.text).toContain('> Paragraph number 6. **It answers.** It ends.');
  });

  it.each([
    ['1', [1, 2, 3], 'earlier'],
    ['12', [10, 11, 12], 'later'],
  ])(
    'at the end of the article, paragraph %s, there is no further one that way',
    (paragraph, numbers, way) => {
      expect(opened(paragraph).numbers).toEqual(numbers);
      expect(isDisabled(contextView(context.t, context.live, inContextOf(LONG, [paragraph])), way)).toBe(
        true,
      );
    },
  );

  it.each([
    ['nothing', []],
    ['a button of an older message', ['2', '1']],
    ['a sentence that is not there', ['2', '5', '99999']],
    ['a sentence that ends before it begins', ['2', '9', '3']],
    ['no numbers', ['x', 'y', 'z', 'w']],
    ['a paragraph that is not there', ['99', '1', '2', '1e9']],
  ])('is shown without a mark where its place says %s', (_, args) => {
    expect(opened(...args).text).not.toContain('**It answers');
  });

  it('shows every paragraph on the way from one end to the other, whatever the article', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 30 }), fc.nat(), async (length, at) => {
        const one = article('one', { paragraphs: Array.from({ length }, (_, i) => `Text ${i + 1}.`) });
        const { live, t } = await contextOf([one]);
        let passage = inContextOf(one, [String(1 + (at % length))]);
        const seen = new Set<number>();
        for (const way of ['earlier', 'later'] as const)
          for (let steps = 0; steps < 40; steps++) {
            const view = contextView(t, live, passage);
            const { numbers, ids } = shown(view);
            for (const n of numbers) seen.add(n);
            if (isDisabled(view, way)) break;
            passage = inContextOf(one, decodeCustomId(ids.find((id) => id.endsWith(way))!)!.args.slice(1));
          }
        expect([...seen].sort((a, b) => a - b)).toEqual(one.paragraphs.map((_, i) => i + 1));
      }),
      { numRuns: 40 },
    );
  });
});
