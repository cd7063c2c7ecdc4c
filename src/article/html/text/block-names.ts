/** Elements that begin and end a line of their own. */
export const BLOCK: ReadonlySet<string> = new Set(
  `address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main menu nav ol option p pre section select summary
  table tbody td tfoot th thead tr ul`.split(/\s+/),
);
