import { describe, expect, it } from 'vitest';
import { ALONE } from '../../../src/article/article.js';
import { countWords, endsSentence, isProse } from '../../../src/article/text/unit.js';
import { splitUnits } from '../../../src/article/text/units.js';
import { readText } from '../../../src/article/text-file.js';

const CHINESE = [
  '村里的旧磨坊将在春天重新开放，协会昨天宣布了这一消息。',
  '修复工作历时三年，耗资二十万元，其中一半来自捐款。',
  '磨坊主说，第一批面粉将送给参加修复的志愿者。',
];
const JAPANESE = [
  '村の古い水車小屋が春に再び開くと、保存会が昨日発表した。',
  '修復には三年かかり、費用の半分は寄付でまかなわれた。',
  '「最初の小麦粉は手伝ってくれた人に贈る。」と小屋の主人は話した。',
];
const THAI = [
  'โรงสีเก่าของหมู่บ้านจะเปิดอีกครั้งในฤดูใบไม้ผลิ สมาคมอนุรักษ์ประกาศเมื่อวานนี้ว่างานซ่อมแซมเสร็จแล้ว',
  'การซ่อมแซมใช้เวลาสามปีและใช้เงินสองแสนบาท ซึ่งครึ่งหนึ่งมาจากเงินบริจาคของชาวบ้านและผู้มาเยือน',
  'เจ้าของโรงสีกล่าวว่าแป้งชุดแรกจะมอบให้แก่อาสาสมัครทุกคนที่มาช่วยงาน และจะจัดงานเลี้ยงในเดือนหน้า',
];

describe('words of scripts without spaces', () => {
  it.each([
    ['', 0],
    ['磨坊', 1],
    ['村里的旧磨坊', 3],
    ['村の水車小屋が開く', 5],
    ['โรงสีเก่าของหมู่บ้าน', 4],
    ['iPhone手机 2017', 3],
    ['。、「」', 0],
    ['한국어는 띄어쓰기가 있다', 3],
  ])('%j are about %d', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it.each([CHINESE[0]!, JAPANESE[2]!, THAI[1]!, 'ရွာက စက်ဟောင်းကို နွေဦးမှာ ပြန်ဖွင့်မည်ဟု အသင်းက မနေ့က ကြေညာခဲ့သည်။'])(
    '%s is prose',
    (text) => {
      expect(endsSentence(text)).toBe(true);
      expect(isProse(text)).toBe(true);
    },
  );

  it.each(['旧磨坊重新开放', '水車小屋が再び開く', 'โรงสีเก่าเปิดอีกครั้ง', '首页', 'ニュース'])(
    '%s is a headline or a label',
    (text) => {
      expect(isProse(text)).toBe(false);
    },
  );
});

describe('pages in scripts without spaces', () => {
  it.each([
    ['Chinese', '旧磨坊重新开放', CHINESE],
    ['Japanese', '水車小屋が再び開く', JAPANESE],
    ['Thai', 'โรงสีเก่าเปิดอีกครั้ง', THAI],
  ])('%s is read: headline and every paragraph', (_, headline, paragraphs) => {
    const { read, rejected } = readText('page.txt', `${headline}\n\n${paragraphs.join('\n\n')}\n`, ALONE);
    expect(rejected).toEqual([]);
    expect(read[0]?.article).toMatchObject({ headline, paragraphs });
  });

  it('lines wrapped at a width are joined without a space', () => {
    const wrapped = `旧磨坊重新开放

村里的旧磨坊将在春天重新开放，协会昨天宣布了这一
消息。修复工作历时三年，耗资二十万元，其中一半来
自捐款。

磨坊主说，第一批面粉将送给参加修复的志愿者，并会
在下个月举行庆祝活动，欢迎附近村庄的居民前来参观
和品尝面包。
`;
    expect(splitUnits(wrapped).units.map(({ text }) => text)).toEqual([
      '旧磨坊重新开放',
      '村里的旧磨坊将在春天重新开放，协会昨天宣布了这一消息。修复工作历时三年，耗资二十万元，其中一半来自捐款。',
      '磨坊主说，第一批面粉将送给参加修复的志愿者，并会在下个月举行庆祝活动，欢迎附近村庄的居民前来参观和品尝面包。',
    ]);
  });

  it('a line of its own stays one', () => {
    const lines = [...CHINESE, ...JAPANESE];
    expect(splitUnits(lines.join('\n')).units.map(({ text }) => text)).toEqual(lines);
  });
});
