/** The frequent content words of news prose, most frequent first; all inflect regularly. */
const nouns = `year company government country state group court market official week report month president law
  minister part day case number police percent party official leader house world member question city plan area
  bank program issue price rate office team point union deal system problem service power charge reason department
  school right home trade product sale industry decision attack effort policy record agency rule campaign election
  force director example budget interest value executive investor statement concern agreement term claim result project
  owner lawyer owner vote customer risk research worker border farmer doctor hospital district river airport
  container brand patent trademark copyright seizure importer shipment`;

const verbs = `report claim ask call plan want help work need start turn expect show remain follow consider add
  open offer accuse believe allow agree reach raise return announce support involve continue pass include
  confirm order launch demand reject approve appeal warn suggest argue publish sign settle register detain
  charge question visit defend cancel delay enter join review replace restore collect divert inspect examine`;

const describers = `new last first public former foreign major local political recent national large early
  possible strong likely legal high financial economic current military federal common private late senior
  international small open free key central cheap fresh broad quiet rapid severe joint formal`;

export interface CommonWords {
  readonly nouns: readonly string[];
  readonly verbs: readonly string[];
  readonly describers: readonly string[];
}

const unique = (text: string): string[] => [...new Set(text.split(/\s+/).filter(Boolean))];

export const commonWords: CommonWords = {
  nouns: unique(nouns),
  verbs: unique(verbs),
  describers: unique(describers),
};
