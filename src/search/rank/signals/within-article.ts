/**
 * What a paragraph need not say because its article has said it. A question names its subject and then asks for something; an
 * article names it in the headline and the opening, and the paragraph that answers goes on from there. All values are by the
 * place of a term in the query: `values` its weight · idf, the others how often it stands in a field, below 1 where only a
 * related word does.
 */

/** The value of the terms that the opening paragraph sets and this one leaves unsaid; those of the headline aside, which counts by itself. */
export function leftUnsaid(
  values: Float64Array,
  paragraph: Float64Array,
  headline: Float64Array,
  opening: Float64Array,
): number {
  let sum = 0;
  for (let place = 0; place < values.length; place++) {
    if (opening[place] === 0 || headline[place] !== 0) continue;
    sum += values[place]! * (1 - Math.min(1, paragraph[place]!));
  }
  return sum;
}

/** Of the terms that the headline does not say, the share that the paragraph does, 0 to 1: what is asked about the subject. */
export function besideHeadline(
  values: Float64Array,
  paragraph: Float64Array,
  headline: Float64Array,
): number {
  let all = 0;
  let said = 0;
  for (let place = 0; place < values.length; place++) {
    if (headline[place] !== 0) continue;
    all += values[place]!;
    said += values[place]! * Math.min(1, paragraph[place]!);
  }
  return all === 0 ? 0 : said / all;
}
