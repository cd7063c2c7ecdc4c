import type { SourcesStrings } from '../en/sources.js';

export const sourcesDe: SourcesStrings = {
  'option.url.name': 'adresse',
  'option.url.description': 'Die Adresse einer Seite, etwa https://example.org/news/artikel',
  'upload.one-of': 'Gib entweder eine **{{file}}** oder eine **{{url}}** an.',
  'problem.address-wrong':
    '{{address}} kann nicht geholt werden: {{fault}} Gib eine ganze Adresse an, etwa https://example.org/news/artikel.',
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
  'problem.web-robots':
    '{{host}} bittet Programme, {{address}} nicht zu holen (robots.txt). Speichere die Seite im Browser und füge die Datei hinzu, wenn du das darfst.',
  'problem.source-unreadable':
    '{{address}} ist keine Quelle von Artikeln: {{fault}} Gib die Adresse eines Feeds (RSS, Atom, JSON Feed), einer Sitemap oder einer Seite mit Links auf Artikel an.',
};
