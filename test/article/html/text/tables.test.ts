import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../../src/article/html/text/blocks.js';
import { parsePage } from '../../../../src/article/html/tree/parse.js';

const table = (rows: string) => blocksOf(parsePage(`<table>${rows}</table><p>After.</p>`).body);
const lines = (rows: string) =>
  table(rows)
    .map(({ text }) => text)
    .slice(0, -1);

describe('rows of a table', () => {
  it.each<[string, string, string[]]>([
    [
      'have each cell after its column’s heading',
      '<tr><th>Boat<th>Fare<tr><td>Star<td>4 crowns',
      ['Boat: Star; Fare: 4 crowns'],
    ],
    ['have no heading of an empty cell', '<tr><th>Boat<th>Fare<tr><td>Star<td>', ['Boat: Star']],
    [
      'read a heading of the row like a cell',
      '<tr><th>Boat<th>Fare<tr><th>Star<td>4',
      ['Boat: Star; Fare: 4'],
    ],
    [
      'take no headings twice',
      '<thead><tr><th>Boat<th>Fare<tbody><tr><th>Boat<th>Fare<tr><td>Star<td>4',
      ['Boat: Star; Fare: 4'],
    ],
    [
      'join headings of two rows',
      '<tr><th>Boat<th colspan=2>Fare<tr><th><th>Day<th>Night<tr><td>Star<td>4<td>6',
      ['Boat: Star; Fare Day: 4; Fare Night: 6'],
    ],
    ['span columns', '<tr><th>Boat<th>Day<th>Night<tr><td>Star<td colspan=2>4', ['Boat: Star; Day: 4']],
    [
      'take new headings from where they stand',
      '<tr><th>Boat<th>Fare<tr><td>Star<td>4<tr><th>Pier<th>Fee<tr><td>North<td>2',
      ['Boat: Star; Fare: 4', 'Pier: North; Fee: 2'],
    ],
    ['without headings are their cells', '<tr><td>Star<td>4 crowns', ['Star 4 crowns']],
    ['with more or fewer cells than headings are their cells', '<tr><th>Boat<th>Fare<tr><td>Star', ['Star']],
    [
      'hold what their cells mean',
      '<tr><th>Boat<th>Area<tr><td>Star<td>4 m<sup>2</sup> <del>5</del>',
      ['Boat: Star; Area: 4 m²'],
    ],
    [
      'may have paragraphs in their cells',
      '<tr><th>Boat<th>Fare<tr><td><p>Star</p><td><p>4</p>',
      ['Boat: Star; Fare: 4'],
    ],
    [
      'that lay out the page are read as its blocks',
      '<tr><td><p>One.</p><p>Two.</p><td>Three.',
      ['One.', 'Two.', 'Three.'],
    ],
  ])('%s', (_name, rows, expected) => expect(lines(rows)).toEqual(expected));

  it('keep headings apart, so that nothing is lost', () => {
    const left = table('<tr><th>Boat<th>Fare<tr><td>Star<td>4').flatMap(({ omitted }) => omitted);
    expect(left).toEqual([{ text: 'Boat Fare', rule: 'html/table-heading' }]);
  });

  it('of very wide tables have no headings', () => {
    expect(lines(`<tr>${'<th colspan=1000>Boat'.repeat(50)}<tr><td>Star<td>4`)).toEqual(['Star 4']);
  });
});
