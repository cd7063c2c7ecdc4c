import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../../src/article/html/text/blocks.js';
import { parsePage } from '../../../../src/article/html/tree/parse.js';

const blocks = (html: string) => blocksOf(parsePage(html).body);
const text = (html: string) => blocks(`<p>${html}</p>`)[0]?.text;
const left = (html: string) => blocks(`<p>${html}</p>`).flatMap(({ omitted }) => omitted);

describe('high and low figures', () => {
  it.each([
    ['an exponent', 'It has 10<sup>6</sup> cells.', 'It has 10⁶ cells.'],
    ['one with a sign', 'It is 10<sup>−6</sup> m wide.', 'It is 10⁻⁶ m wide.'],
    ['one that cannot be set high', 'It grew by 2<sup>1.5</sup> times.', 'It grew by 2^(1.5) times.'],
    [
      'one after a power sign in letters',
      'It is a<sup>n</sup> and 2<sup>10x</sup>.',
      'It is aⁿ and 2^(10x).',
    ],
    ['a unit', 'It covers 40 km<sup>2</sup> and 3 metres<sup>3</sup>.', 'It covers 40 km² and 3 metres³.'],
    ['an ordinal', 'On the 2<sup>nd</sup> of May, 1<sup>er</sup> étage.', 'On the 2nd of May, 1er étage.'],
    ['a trade mark', 'It is called Pell<sup>TM</sup> and Orm<sup>®</sup>.', 'It is called Pell™ and Orm®.'],
    ['an index', 'It emits CO<sub>2</sub>, H<sub>2</sub>O.', 'It emits CO₂, H₂O.'],
    ['an index in words', 'It is v<sub>max</sub> at t<sub>1/2</sub>.', 'It is vmax at t_(1/2).'],
    ['a fraction', 'It takes 5<sup>1</sup>⁄<sub>2</sub> hours.', 'It takes 5¹⁄₂ hours.'],
    ['a figure that may be either', 'It costs 5,000<sup>3</sup> crowns.', 'It costs 5,000³ crowns.'],
  ])('%s', (_name, html, expected) => {
    expect(text(html)).toBe(expected);
    expect(left(html)).toEqual([]);
  });

  it.each([
    ['a link in a mark', 'It cost 5,000<sup><a href="#n3">3</a></sup> crowns.', '3'],
    ['a mark in a link', 'It cost 5,000<a href="#n3"><sup>3</sup></a> crowns.', '3'],
    ['a mark by its role', 'It cost 5,000<a role="doc-noteref" href="#n">3</a> crowns.', '3'],
    ['a mark by its class', 'It cost 5,000<sup class="footnote-ref">3</sup> crowns.', '3'],
    ['brackets', 'It cost 5,000 crowns<sup>[12]</sup>.', '[12]'],
    ['a dagger', 'It cost 5,000 crowns<sup>†</sup>.', '†'],
    ['a number after a full stop', 'It cost 5,000 crowns.<sup>7</sup>', '7'],
    ['a number after a word', 'It cost 5,000 crowns<sup>7, 8</sup>.', '7, 8'],
  ])('the mark of a note goes and is kept apart: %s', (_name, html, mark) => {
    expect(text(html)).toBe(html.replace(/<[^>]*>/g, '').replace(mark, ''));
    expect(left(html)).toEqual([{ text: mark, rule: 'html/note-mark' }]);
  });
});

describe('what a line means beside its letters', () => {
  it('leaves out what was struck out, and keeps it apart', () => {
    const html =
      'The fare is <del>7</del> <ins>9</ins> crowns, <s>from May</s> from <strike>June</strike> July.';
    expect(text(html)).toBe('The fare is 9 crowns, from July.');
    expect(left(html).map((part) => part.text)).toEqual(['7', 'from May', 'June']);
    expect(new Set(left(html).map(({ rule }) => rule))).toEqual(new Set(['html/struck-out']));
  });

  it.each([
    ['', 'She said <q>no</q>.', 'She said “no”.'],
    ['', 'She said <q>he said <q>no</q> twice</q>.', 'She said “he said ‘no’ twice”.'],
    ['', 'She said <q>“no”</q>.', 'She said “no”.'],
    ['de', 'Sie sagte <q>nein</q>.', 'Sie sagte „nein“.'],
    ['fr-CA', 'Elle dit <q>non</q>.', 'Elle dit «non».'],
    ['ja', '彼女は<q>いいえ</q>と言った。', '彼女は「いいえ」と言った。'],
  ])('shows quotations as the language does %s', (language, html, expected) => {
    expect(blocks(`<p lang="${language}">${html}</p>`)[0]!.text).toBe(expected);
  });

  it('reads characters, not what is written above them', () => {
    const html = '<ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>の<ruby>船<rt>ふね</rt></ruby>';
    expect(text(html)).toBe('港の船');
    expect(left(html).map((part) => part.text)).toEqual(['みなと', 'ふね']);
  });

  it.each([
    ['a soft hyphen', 'har&shy;bour', 'harbour'],
    ['a place to break', 'www.<wbr>harbour.<wbr>example', 'www.harbour.example'],
    ['a hyphen that does not break', 're&#8209;entry', 're-entry'],
    ['the way back from a note', 'See the log. <a href="#r1">↩︎</a>', 'See the log.'],
    ['a line break', 'Pier 4<br>Eastport', 'Pier 4 Eastport'],
    ['elements without a space between', '<span>1</span><b>4</b>,000', '14,000'],
    ['a drop cap', '<span class="dropcap">T</span>he ship', 'The ship'],
    ['an abbreviation', 'The <abbr title="World Boat League">WBL</abbr> met', 'The WBL met'],
    ['an emoji in a picture', 'Well done <img class="emoji" alt="🎉" src="x.png">', 'Well done 🎉'],
    ['a smiley in a picture', 'Well <img class="wp-smiley" alt=":-)"> done', 'Well :-) done'],
    ['any other picture', 'A boat <img alt="A boat at sea"> left', 'A boat left'],
    ['an emoji that is text', 'Well 🎉', 'Well 🎉'],
  ])('%s', (_name, html, expected) => expect(text(html)).toBe(expected));

  it.each([
    ['x²', '<math><msup><mi>x</mi><mn>2</mn></msup></math>'],
    ['a = b/2', '<math><mi>a</mi><mo>=</mo><mfrac><mi>b</mi><mn>2</mn></mfrac></math>'],
    [
      '√(x₁)',
      '<math><semantics><msqrt><msub><mi>x</mi><mn>1</mn></msub></msqrt><annotation>\\sqrt{x_1}</annotation></semantics></math>',
    ],
    ['E=mc²', '<img class="math-image" alt="{\\displaystyle E=mc^{2}}">'],
    [
      'x²',
      '<span class="katex"><span class="katex-mathml"><math><msup><mi>x</mi><mn>2</mn></msup></math></span><span class="katex-html" aria-hidden="true">x2</span></span>',
    ],
  ])('a formula: %s', (expected, html) => expect(text(`If ${html} holds`)).toBe(`If ${expected} holds`));

  it.each([
    '<span hidden>no</span>',
    '<span style="display: none">no</span>',
    '<span style="visibility:hidden">no</span>',
    '<span class="sr-only">no</span>',
    '<span class="screen-reader-text">no</span>',
    '<span class="box d-none d-print-inline">no</span>',
    '<script>no</script>',
    '<template>no</template>',
    '<svg><title>no</title></svg>',
  ])('what no reader sees is not read: %s', (html) => expect(text(`Yes ${html}.`)).toBe('Yes .'));
});

describe('figures', () => {
  const figure = fc.oneof(
    fc.integer({ min: 0, max: 99_999 }).map(String),
    fc.integer({ min: 1000, max: 999_999 }).map((number) => number.toLocaleString('en')),
    fc.tuple(fc.nat(999), fc.nat(99)).map(([whole, part]) => `${whole}.${part}`),
  );
  const element = fc.constantFrom(
    'sup',
    'sub',
    'b',
    'del',
    'ins',
    'q',
    's',
    'a',
    'span',
    'em',
    'small',
    'mark',
    'rt',
  );

  it('in the reading all stand so in the page', () => {
    const piece = fc.tuple(element, figure, fc.constantFrom('', ' ', ', ', ' km', '. '));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), figure, (pieces, first) => {
        const html = pieces.map(([name, number, gap]) => `<${name}>${number}</${name}>${gap}`).join('');
        const shown = new Set(
          `${first}${html}`.replace(/<\/?(?:b|ins|a|span|em|small|mark)>/g, '').match(FIGURE),
        );
        for (const found of text(`${first}${html}`)!.match(FIGURE) ?? []) expect(shown).toContain(found);
      }),
    );
  });
});

const FIGURE = /\d+(?:[.,]\d+)*/g;
