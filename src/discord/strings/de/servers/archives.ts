import type { ArchivesStrings } from '../../en/servers/archives.js';

export const archivesDe: ArchivesStrings = {
  'command.archives.name': 'archive',
  'command.archives.description': 'Archive dieses Servers: welche es gibt und wo jedes antwortet',
  'command.archives-list.name': 'liste',
  'command.archives-list.description': 'Ansehen, welche Archive es gibt und wo jedes antwortet',
  'command.archives-new.name': 'neu',
  'command.archives-new.description': 'Ein eigenes Archiv für diesen Server anlegen, anfangs leer',
  'command.archives-bind.name': 'zuordnen',
  'command.archives-bind.description': 'Wählen, welches Archiv in diesem Kanal oder Server antwortet',
  'command.archives-rename.name': 'umbenennen',
  'command.archives-rename.description': 'Einem Archiv dieses Servers einen anderen Namen geben',
  'command.archives-delete.name': 'löschen',
  'command.archives-delete.description':
    'Ein Archiv dieses Servers löschen, mit allem, was davon gespeichert ist',
  'option.archive.name': 'archiv',
  'option.archive.description': 'Welches Archiv; aus der Liste wählen',
  'option.called.name': 'genannt',
  'option.called.description': 'Sein Name',
  'option.place.name': 'wo',
  'option.place.description': 'Wo es antwortet',
  'option.place.channel': 'in diesem Kanal',
  'option.place.server': 'auf dem ganzen Server',
  'archives.title': 'Archive',
  'archives.shared': 'für alle Server',
  'archives.own': 'von diesem Server',
  'archives.in-server': 'der ganze Server',
  'archives.nowhere': 'noch nirgends',
  'archives.one': 'Dieser Bot hat ein Archiv für alle Server.',
  'archives.unknown': 'Ein Archiv „{{name}}“ gibt es hier nicht. Wähl eines aus der Liste.',
  'archives.not-own': 'Hier lassen sich nur Archive dieses Servers ändern.',
  'archives.taken': 'Ein Archiv „{{name}}“ gibt es schon. Wähl einen anderen Namen.',
  'archives.full':
    'Es gibt {{most}} Archive dieses Servers, und mehr dürfen es nicht werden. Lösch zuerst eines.',
  'archives.bad-name': 'Ein Name hat 1 bis {{most}} Zeichen.',
  'archives.not-kept':
    'Das ließ sich nicht speichern, und nichts hat sich geändert. Bitte versuch es später noch einmal.',
  'archives.confirm':
    'Löschen lässt sich nicht rückgängig machen. Gib dazu den Namen des Archivs, {{name}}, noch einmal an.',
  'archives.told-new':
    '{{person}} hat das Archiv **{{name}}** angelegt. Es ist leer: ordne es mit **/archive** zu, und füg dort, wo es antwortet, Artikel hinzu.',
  'archives.told-bound': '{{person}} hat das Archiv **{{name}}** gewählt, Ort: {{place}}.',
  'archives.told-renamed': '{{person}} hat das Archiv **{{before}}** in **{{name}}** umbenannt.',
  'archives.told-deleted': '{{person}} hat das Archiv **{{name}}** gelöscht.',
  'archives.opening': 'Dieses Archiv wird gerade geöffnet. Bitte frag in ein paar Sekunden noch einmal.',
  'archives.failed':
    'Dieses Archiv lässt sich gerade nicht öffnen. Bitte versuch es später noch einmal, oder sag dem Betreiber dieses Bots Bescheid.',
  'archives.not-here': 'Das gehört zu einem Archiv, das hier nicht gelesen wird.',
};
