import type { SourcesStrings } from '../en/sources.js';

export const sourcesDe: SourcesStrings = {
  'option.url.name': 'adresse',
  'option.url.description': 'Eine Adresse im Web, etwa https://example.org/news/artikel',
  'command.archive-source.name': 'quelle',
  'command.archive-source.description': 'Woher Artikel von selbst kommen',
  'command.archive-source-add.name': 'hinzufuegen',
  'command.archive-source-add.description':
    'Einem Feed, einer Sitemap oder einer Linkseite folgen, nach einem Blick darauf',
  'command.archive-source-list.name': 'liste',
  'command.archive-source-list.description': 'Alle Quellen sehen, und wie es ihnen geht',
  'command.archive-source-check.name': 'pruefen',
  'command.archive-source-check.description': 'Eine Quelle jetzt nach Neuem fragen',
  'command.archive-source-pause.name': 'anhalten',
  'command.archive-source-pause.description': 'Eine Quelle vorerst nicht mehr fragen, oder weitermachen',
  'command.archive-source-remove.name': 'entfernen',
  'command.archive-source-remove.description': 'Eine Quelle vergessen; was von ihr kam, bleibt im Archiv',
  'option.pattern.name': 'muster',
  'option.pattern.description': 'Welche Links Artikel sind, als Teil ihres Pfads: /news/*',
  'option.which.name': 'welche',
  'option.which.description': 'Die Quelle; wähle aus der Liste',
  'option.resume.name': 'weiter',
  'option.resume.description': 'Eine angehaltene Quelle wieder fragen',
  'button.follow-source': 'Folgen',
  'button.take': 'Alle hinzufügen',
  'button.decline': 'Alle verwerfen',
  'act.fetch': 'Aus einer Quelle',
  'actor.source': 'die Quelle {{name}}',
  'source.kind.rss': 'RSS-Feed',
  'source.kind.atom': 'Atom-Feed',
  'source.kind.rdf': 'RDF-Feed',
  'source.kind.json': 'JSON-Feed',
  'source.kind.sitemap': 'Sitemap',
  'source.kind.links': 'Seite mit Links',
  'source.items_one': '{{count}} Artikel aufgeführt',
  'source.items_other': '{{count}} Artikel aufgeführt',
  'source.parts_one': 'darin {{count}} weitere Liste',
  'source.parts_other': 'darin {{count}} weitere Listen',
  'source.first': 'Der erste davon wurde so gelesen:',
  'source.first-none': 'Sie führt gerade keinen Artikel auf.',
  'source.first-failed': 'Der erste davon konnte nicht gelesen werden:',
  'source.added':
    'Ab jetzt wird ihr gefolgt. Was sie bringt, steht im Protokollkanal und in der Liste der Quellen.',
  'source.title': 'Quellen',
  'source.none':
    'Es gibt noch keine Quelle: /archive source add folgt einem Feed, einer Sitemap oder einer Seite mit Links.',
  'source.by': 'hinzugefügt von {{person}}',
  'source.never': 'noch nicht gefragt',
  'source.asked': 'gefragt {{time}}',
  'source.next': 'wieder {{time}}',
  'source.paused.asked': 'von der Moderation angehalten',
  'source.paused.failing': 'angehalten, weil sie einen Tag lang nicht ging',
  'source.counts':
    '{{live}} im Archiv, {{held}} zu übernehmen, {{waiting}} noch zu holen, {{failed}} nicht zu haben',
  'source.brought': 'Neu: {{fresh}}. Geändert: {{changed}}.',
  'source.applied_one': '{{count}} Artikel kam ins Archiv.',
  'source.applied_other': '{{count}} Artikel kamen ins Archiv.',
  'source.held_one': '{{count}} Artikel wartet auf dich:',
  'source.held_other': '{{count}} Artikel warten auf dich:',
  'source.instead': 'nur der Text des Feeds',
  'source.instead-count_one': 'Von {{count}} Artikel war nur der Text des Feeds zu haben, nicht die Seite.',
  'source.instead-count_other':
    'Von {{count}} Artikeln war nur der Text des Feeds zu haben, nicht die Seite.',
  'source.failed_one': '{{count}} war nicht zu haben.',
  'source.failed_other': '{{count}} waren nicht zu haben.',
  'source.declined_one': '{{count}} Artikel verworfen. Er kommt nur wieder, wenn er sich ändert.',
  'source.declined_other': '{{count}} Artikel verworfen. Sie kommen nur wieder, wenn sie sich ändern.',
  'source.is-paused': 'Sie wird nicht mehr gefragt, bis du es sagst.',
  'source.goes-on': 'Sie wird ab jetzt wieder gefragt.',
  'source.removed': 'Vergessen. Was von ihr kam, bleibt im Archiv.',
  'source.gave-up':
    'Diese Quelle ging einen Tag lang nicht, deshalb frage ich sie nicht mehr. Prüfe ihre Adresse; /archive source check versucht es noch einmal.',
  'problem.source-known': '{{source}} ist schon eine Quelle. Siehe /archive source list.',
  'problem.source-unknown': 'Eine solche Quelle gibt es nicht ({{source}}). Wähle eine aus der Liste.',
  'problem.sources-full':
    'Es gibt {{most}} Quellen, und mehr dürfen es nicht werden. Entferne eine, oder erhöhe MAX_SOURCES.',
  'problem.source-busy': '{{source}} wird gerade schon gefragt. Warte, bis das fertig ist.',
  'problem.source-empty': 'Nichts, was {{source}} gebracht hat, wartet darauf, übernommen zu werden.',
  'watching.failing': 'sollte beobachtet werden, aber das System tut es nicht: setze WATCH_POLL_SECONDS',
  'upload.one-of': 'Gib entweder eine **{{file}}** oder eine **{{url}}** an.',
  'problem.address-wrong':
    '{{address}} kann nicht geholt werden: {{fault}} Gib die ganze Adresse an, wie der Browser sie zeigt.',
  'problem.address-private':
    '{{host}} liegt nicht im offenen Netz, deshalb hole ich dort nichts. Gib eine öffentliche Adresse an, oder speichere die Seite und füge die Datei hinzu.',
  'problem.web-unreachable':
    '{{host}} war nicht zu erreichen ({{fault}}). Prüfe die Adresse, oder versuch es später noch einmal.',
  'problem.web-timeout':
    '{{host}} hat innerhalb von {{seconds}} Sekunden nicht geantwortet. Versuch es später noch einmal, oder speichere die Seite und füge die Datei hinzu.',
  'problem.web-status':
    '{{address}} hat mit {{status}} geantwortet. Sieh im Browser nach, ob die Seite da und für alle offen ist; sonst speichere sie und füge die Datei hinzu.',
  'problem.web-later':
    '{{host}} bittet darum, jetzt nicht gefragt zu werden. Versuch es in {{minutes}} Minuten noch einmal.',
  'problem.web-redirects':
    '{{address}} wurde mehr als {{most}} Mal weitergeleitet. Öffne die Seite im Browser und gib die Adresse an, bei der sie endet.',
  'problem.web-too-large':
    '{{address}} ist zu groß (mehr als {{most}} Bytes). Speichere den Artikel allein und füge die Datei hinzu.',
  'problem.web-kind':
    '{{address}} ist von einer Art, die ich nicht lesen kann ({{kind}}). Gib die Adresse des Artikels als Seite an, oder füge eine Datei hinzu.',
  'problem.web-list':
    '{{address}} ist ein Feed oder eine Sitemap: eine Liste von Artikeln und selbst keiner. Folge ihr als Quelle (**/archive source add**), oder gib die Adresse eines Artikels daraus an.',
  'problem.web-robots':
    '{{host}} bittet Programme, {{address}} nicht zu holen (robots.txt). Speichere die Seite im Browser und füge die Datei hinzu, wenn du das darfst.',
  'problem.source-unreadable':
    '{{address}} ist keine Quelle von Artikeln: {{fault}} Gib die Adresse eines Feeds (RSS, Atom, JSON Feed), einer Sitemap oder einer Seite mit Links auf Artikel an.',
};
