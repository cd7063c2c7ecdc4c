/**
 * English words that carry grammar rather than content: what the made questions are glued together with. Taken from
 * the closed word classes of English (articles, pronouns, auxiliaries, prepositions, conjunctions, question
 * words), not from the stop list of any engine that is measured.
 */
export const functionWords: ReadonlySet<string> = new Set(
  `a an the this that these those each every either neither some any no all both such what which whose
  i you he she it we they me him her us them my your his its our their mine yours hers ours theirs
  myself himself herself itself ourselves themselves who whom
  be is am are was were been being have has had having do does did doing will would shall should can could may
  might must ought
  about above across after against along among around as at before behind below beneath beside between beyond by
  despite down during except for from in inside into like near of off on onto out outside over past per since
  through throughout till to toward towards under until up upon via with within without
  and but or nor so yet if because although though while whereas unless once than whether
  not there here then now when where why how also only very too just more most less least many much few other another
  own same again ever never`
    .split(/\s+/)
    .filter(Boolean),
);
