import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesIn, sentencesOf } from '../../src/article/sentences.js';

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

/** Each list is what one paragraph falls into; the paragraph is the list joined by spaces. */
const ONE_SENTENCE: readonly string[] = [
  'He met Dr. Smith and Mrs. Jones of St. Petersburg.',
  'Apple v. Samsung and Lego vs. Mega Bloks were cited.',
  'The U.S. Patent and Trademark Office agreed.',
  'The U.S. and the U.K. signed it.',
  'Patents cover, e.g. drugs, i.e. what is made.',
  'J. K. Rowling and George W. Bush came.',
  'It rose by 3.5 per cent to 1.234,5 points.',
  'It was worth $2.4 million in Art. 5 and No. 7, Sec. 4.',
  'It opened on Nov. 9 at 5 p.m. Monday.',
  'The court sat at 9 a.m. EST.',
  'Acme Inc. said that Foo Ltd. and Bar Co. had paid.',
  'Smith et al. wrote about it.',
  'She waited... and then left.',
  'The site example.com and version 2.0 were named.',
  'A Ph.D. student found it.',
];

describe('a full stop that does not end a sentence', () => {
  it.each(ONE_SENTENCE)('%s', (sentence) => {
    expect(split(sentence)).toEqual([sentence]);
  });
});

const SEVERAL: readonly (readonly string[])[] = [
  ['Customs found 1,500 cases.', 'They were seized.'],
  ['Really?', 'Yes!', 'So it is.'],
  ['“We won.”', 'He smiled.'],
  ['He said: “We won.”', '“They lost.”'],
  ['It is made in the U.S.', 'The court agreed.'],
  ['It is sold by Acme Inc.', 'The company is from Ohio.'],
  ['The gates close at 5 p.m.', 'Nobody gets in after that.'],
  ['It began with World War I.', 'The law came later.'],
  ['They chose plan B.', 'It worked.'],
  ['Was it fair?', 'No.', 'The judge disagreed.'],
  ['Did he ask Dr. Smith?', 'He did.', 'Mr. Jones did not.'],
  ['Er kam am Montag.', 'Ä war auch da.'],
  ['Таможня задержала товары.', 'Их уничтожили.'],
];

describe('a paragraph falls into its sentences', () => {
  it.each(SEVERAL.map((sentences) => [sentences.join(' '), sentences] as const))('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it.each([
    ['東京です。大阪です。', ['東京です。', '大阪です。']],
    ['यह है। वह था।', ['यह है।', 'वह था।']],
    ['ما هذا؟ هذا بيت.', ['ما هذا؟', 'هذا بيت.']],
    ['one line\nanother line', ['one line', 'another line']],
    ['no end', ['no end']],
    ['  spaces around.  ', ['spaces around.']],
  ])('%j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it.each(['', ' ', '\n\t\u00a0'])('has none where there is no text: %j', (text) => {
    expect(sentencesOf(text)).toEqual([]);
  });
});

describe('the sentences of any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(...ONE_SENTENCE, ...SEVERAL.flat(), '\n', ' ', '"', '(', '. ', '。', 'A.', '\ud83d'),
        {
          maxLength: 8,
        },
      )
      .map((parts) => parts.join(' ')),
  );

  it('are in order, apart from each other, without white space at their ends, and hold everything else', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const { start, end } of sentencesOf(text)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          const sentence = text.slice(start, end);
          expect(sentence).toBe(sentence.trim());
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it('come one by one, without the rest being looked at', () => {
    const first = sentencesIn('One. Two. Three.').next();
    expect(first).toEqual({ done: false, value: { start: 0, end: 4 } });
  });
});

describe('scripts without spaces', () => {
  it.each([
    [['旧磨坊重新开放。', '“我们很高兴！”', '协会说，费用为二十万元。']],
    [['水車小屋が開いた。', '村人は喜んだ！', '来年も開くという。']],
    [['「最初の小麦粉は贈る。」と小屋の主人は話した。', '祭りは来月だ。']],
    [['「もう一度やる！」という声もあった。']],
    [['โรงสีเก่าของหมู่บ้านจะเปิดอีกครั้งในฤดูใบไม้ผลิปีหน้า ', 'สมาคมอนุรักษ์ประกาศเมื่อวานนี้ว่างานซ่อมแซมเสร็จแล้วทั้งหมด']],
    [['โรงสีเก่าเปิดวันที่ 5 ธันวาคม เวลา 10 นาฬิกา และปิดต่าง ๆ กัน']],
  ])('%j', (sentences) => {
    expect(split(sentences.join(''))).toEqual(sentences.map((one) => one.trim()));
  });
});
