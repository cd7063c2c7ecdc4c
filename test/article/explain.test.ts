import { describe, expect, it } from 'vitest';
import { explainReading } from '../../src/article/explain.js';
import { readFile } from '../../src/article/read-file.js';

const PAGE = `lena_brook
3 May 2017Designs

Garden chair maker fined over copied design

A court in the northern city of Vessel has fined a maker of garden furniture for copying a chair.

Sign up to our newsletter

More on this story

Customs
2 March 2017   Ports blame paperwork for missed boats.
`;

describe('explainReading', () => {
  it('shows what was taken and from where, and what was left out and why', async () => {
    expect(
      explainReading(await readFile('chair.txt', new TextEncoder().encode(PAGE))),
    ).toBe(`chair.txt: 1 article, 0 rejected

id        chair  [the file path]
headline  Garden chair maker fined over copied design  [line 4]
date      2017-05-03  [dateline, line 2]
section   Designs  [dateline, line 2]
author    (not stated)
source    (not stated)
url       (not stated)
credit    lena_brook  [line 1]

1 paragraph
  1. A court in the northern city of Vessel has fined a maker of garden furniture for copying a chair.

1 related story
  - 2017-03-02 | Customs | Ports blame paperwork for missed boats.

4 lines left out
  line 8  furniture/newsletter  Sign up to our newsletter
  line 10  tail/related-heading  More on this story
  line 12  tail/related-story  Customs
  line 13  tail/related-story  2 March 2017 Ports blame paperwork for missed boats.
`);
  });

  it('shows what was rejected', async () => {
    expect(explainReading(await readFile('a.jsonl', new TextEncoder().encode('{"headline":1}')))).toContain(
      'REJECTED line 1: The field "headline" should be a string, not a number.',
    );
  });
});
