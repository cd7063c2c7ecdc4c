import { describe, expect, it } from 'vitest';
import { textBetweenTags } from '../../../../src/archive/reading/spread/text-between-tags.js';

describe('the text between the tags of a page', () => {
  it.each([
    ['blocks each on their own', '<p>One <b>two</b></p><p>three</p>', '\n\nOne two\n\n\n\nthree\n\n'],
    ['no attributes', '<a href="x" title="a b">link</a>', 'link'],
    [
      'no script, style or picture',
      'a<script>if (a < b) {}</script>b<STYLE>p {}</Style >c<svg><text>d</text></svg>',
      'a b c ',
    ],
    ['no comment', 'a<!-- <p>b</p> -->c', 'a c'],
    ['what is opened and never ended', 'a<script>b', 'ab'],
    ['a comment that does not end', 'a <!-- b</p>c', 'a c'],
    ['signs that are no tags', 'a < b', 'a < b'],
    ['characters by name', '&ldquo;a&rdquo;&nbsp;&amp; b', "'a' & b"],
    ['lines as one', 'a\n  b\tc', 'a b c'],
    ['letters whose small form is longer', 'İ<script>x</script>y', 'İ y'],
  ])('has %s', (_, html, text) => {
    expect(textBetweenTags(html)).toBe(text);
  });

  it.each([
    '<',
    '</',
    '<p',
    '<!--',
    '<script>',
    '<style><!--',
    '<svg',
    '<noscript>',
    '<!-- -- > ',
    '>',
    '</script',
  ])('takes a time that grows as the page, of %s over and over', (piece) => {
    const take = (times: number) => {
      const before = process.cpuUsage();
      textBetweenTags(`<p>a</p>${piece.repeat(times)}`);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    take(5_000);
    const small = Math.max(8, Math.min(take(5_000), take(5_000)));
    expect(Math.min(take(40_000), take(40_000)) / small).toBeLessThan(30);
  });
});
