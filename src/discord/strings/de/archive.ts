import type { ArchiveStrings } from '../en/archive.js';

export const archiveDe: ArchiveStrings = {
  'help.archive':
    '**/{{archive}}** ist für Moderatoren wie dich: neu laden, hinzufügen, entfernen, und was dem Archiv fehlt.',

  'command.archive.name': 'archiv',
  'command.archive.description': 'Das Archiv verwalten (Moderatoren)',
  'command.archive-reload.name': 'neuladen',
  'command.archive-reload.description': 'Den Archivordner neu lesen und sehen, was sich ändern würde',
  'command.archive-add.name': 'hinzufügen',
  'command.archive-add.description':
    'Artikel aus Dateien oder von einer Webadresse hinzufügen, nach einem Blick auf das Gelesene',
  'command.archive-remove.name': 'entfernen',
  'command.archive-remove.description': 'Einen Artikel aus dem Archiv nehmen',
  'command.archive-status.name': 'status',
  'command.archive-status.description': 'Sehen, wie es dem Archiv und dem Bot geht',
  'command.archive-history.name': 'verlauf',
  'command.archive-history.description': 'Die letzten Versionen des Archivs sehen',
  'command.archive-rollback.name': 'zurücksetzen',
  'command.archive-rollback.description': 'Eine frühere Version des Archivs zurückholen',
  'command.archive-gaps.name': 'lücken',
  'command.archive-gaps.description': 'Sehen, welche Fragen nichts fanden und welche Antworten missfielen',

  'option.now.name': 'sofort',
  'option.now.description': 'Gleich anwenden, ohne erst zu zeigen, was sich ändern würde',
  'option.file.name': 'datei',
  'option.file.description': 'Der Artikel: .txt, .md, .html, .pdf, .docx, .epub, .csv, .json oder .zip',
  'option.article.name': 'artikel',
  'option.article.description': 'Ein Teil der Überschrift; aus der Liste wählen',
  'option.version.name': 'version',
  'option.version.description': 'Die Version, die zurückgeholt wird; aus der Liste wählen',

  'button.apply': 'Anwenden',
  'button.apply-anyway': 'Trotzdem anwenden',
  'button.cancel': 'Abbrechen',
  'button.add': 'Hinzufügen',
  'button.replace': 'Ersetzen',
  'button.remove': 'Entfernen',
  'button.rollback': 'Zurückholen',
  'button.again': 'Noch einmal versuchen',

  'act.reload': 'Neuladen',
  'act.add': 'Hinzufügen',
  'act.replace': 'Ersetzen',
  'act.remove': 'Entfernen',
  'act.rollback': 'Zurücksetzen',

  'actor.terminal': '{{name}} (Terminal)',
  'actor.watcher': 'die Ordnerüberwachung',
  'actor.start': 'den Bot beim Start',

  'progress.reading': 'Der Archivordner wird gelesen',
  'progress.comparing': 'Vergleich mit der aktuellen Version',
  'progress.indexing': 'Der Index wird gebaut',
  'progress.saving': 'Es wird gespeichert',
  'progress.sharing': 'Die anderen Prozesse machen sich bereit',
  'progress.files_one': '{{files}} von {{count}} Datei',
  'progress.files_other': '{{files}} von {{count}} Dateien',
  'progress.late':
    'Das dauert länger, als Discord mich diese Nachricht ändern lässt. Ich mache weiter und schreibe das Ende in diesen Kanal.',

  'change.added_one': '{{count}} Artikel hinzugefügt',
  'change.added_other': '{{count}} Artikel hinzugefügt',
  'change.changed_one': '{{count}} Artikel geändert',
  'change.changed_other': '{{count}} Artikel geändert',
  'change.removed_one': '{{count}} Artikel entfernt',
  'change.removed_other': '{{count}} Artikel entfernt',
  'change.rejected_one': '{{count}} abgelehnt',
  'change.rejected_other': '{{count}} abgelehnt',
  'change.ignored_one': '{{count}} Datei übergangen',
  'change.ignored_other': '{{count}} Dateien übergangen',
  'change.counts': '{{added}} hinzugefügt, {{changed}} geändert, {{removed}} entfernt',
  'change.more_one': 'und {{count}} mehr',
  'change.more_other': 'und {{count}} mehr',
  'change.file-line': '{{file}}, Zeile {{line}}',

  'proposal.title': 'Was das Neuladen ändern würde',
  'proposal.until': 'Noch hat sich nichts geändert. Diese Knöpfe gehen {{until}} nicht mehr.',

  'applied.title': '{{act}}: erledigt',
  'applied.now': 'Das Archiv hat {{articles}}, {{paragraphs}}.',
  'applied.saved': 'Gespeichert: {{files}}',
  'applied.trashed': 'In den Papierkorb-Ordner gelegt: {{files}}',
  'applied.act': 'Vorgang {{n}}',

  'dropped.text': 'Verworfen. Es hat sich nichts geändert.',

  'upload.read_one': '{{size}} KB, als {{count}} Artikel gelesen',
  'upload.read_other': '{{size}} KB, als {{count}} Artikel gelesen',
  'upload.no-section': 'keine Rubrik',
  'upload.removed_one': '{{count}} Zeile weggelassen, nach Regel',
  'upload.removed_other': '{{count}} Zeilen weggelassen, nach Regel',
  'upload.nothing-removed': 'Es wurde nichts weggelassen.',
  'upload.copy': 'Es ist eine Kopie von „{{headline}}“ und wird darunter gefunden.',
  'upload.replaces_one': 'Es würde {{count}} Artikel ersetzen, der schon da ist:',
  'upload.replaces_other': 'Es würde {{count}} Artikel ersetzen, die schon da sind:',
  'upload.too-large':
    '{{file}} ist zu groß: höchstens {{most}} MB. Teile die Datei, oder speichere viele Artikel als .jsonl in mehreren Dateien.',
  'upload.not-downloaded':
    'Ich konnte {{file}} nicht von Discord bekommen. Bitte hänge die Datei noch einmal an.',

  'removal.title': 'Diesen Artikel entfernen?',
  'removal.text': 'Er wird sofort nicht mehr gefunden; seine Datei kommt in den Papierkorb-Ordner.',
  'removal.copies_one': '{{count}} Kopie davon geht mit:',
  'removal.copies_other': '{{count}} Kopien davon gehen mit:',

  'rollback.title': 'Version {{version}} zurückholen?',
  'rollback.was': 'Sie wurde {{time}} aktuell, durch {{person}}.',
  'rollback.text':
    'Sie ersetzt die aktuelle Version {{live}} und bleibt, auch nach einem Neustart, bis zum nächsten Neuladen. Die Dateien im Ordner bleiben, wie sie sind.',

  'status.title': 'Das Archiv',
  'status.version': 'Version {{version}}, aktuell seit {{time}}: {{act}} durch {{person}}',
  'status.pinned': 'Sie wurde zurückgeholt und bleibt bis zum nächsten Neuladen, was immer im Ordner steht.',
  'status.newest': 'Der neueste Artikel ist vom {{date}}.',
  'status.undated': 'Kein Artikel hat ein Datum.',
  'status.folder': 'Ordner: {{folder}} ({{watching}})',
  'status.working': 'In Arbeit: {{act}} durch {{person}}, {{time}}',
  'status.memory': 'Speicher: {{megabytes}} MB; {{garbage}} des Index sind von früheren Versionen übrig',
  'status.questions':
    'In der letzten Stunde: {{questions}}, 95 von 100 in {{p95}} ms; {{nothing}} fanden nichts',
  'status.quiet': 'In der letzten Stunde: keine Fragen',

  'watching.lost': 'überwacht, aber zurzeit gibt es diesen Ordner nicht',
  'watching.off': 'nicht überwacht',
  'watching.offer': 'überwacht: Änderungen werden angeboten',
  'watching.apply': 'überwacht: Änderungen werden angewendet',

  'history.title': 'Die letzten Versionen',
  'history.none': 'Es ist noch keine Version aufbewahrt.',
  'history.act': '{{version}} · {{time}} · {{act}} durch {{person}}',
  'history.live': '(aktuell)',
  'history.back': '/{{rollback}} holt eine zurück.',

  'audit.done': '{{act}} durch {{person}}, {{time}}',
  'audit.refused': '{{act}} durch {{person}}, {{time}}: abgelehnt',
  'audit.failed': '{{act}} durch {{person}}, {{time}}: gescheitert',
  'audit.articles': 'Artikel: {{names}}',
  'audit.files': 'Dateien: {{names}}',

  'problem.busy': '{{by}} ändert das Archiv gerade. Versuche es wieder, wenn das fertig ist.',
  'problem.expired':
    'Das geht nicht mehr: Es ist zu alt, wurde schon erledigt oder verworfen, oder das Archiv hat sich inzwischen geändert. Nutze den Befehl noch einmal.',
  'problem.removes-too-much':
    'Es würde {{removed}} von {{of}} Artikeln entfernen ({{percent}} %), und mehr als {{most}} % braucht einen zweiten Blick: Ist der Ordner vollständig?',
  'problem.nothing-left':
    'Der Ordner {{folder}} ergab keinen einzigen Artikel, darum bleibt das Archiv, wie es ist. Prüfe den Ordner und lade dann neu.',
  'problem.folder-unreadable':
    'Der Archivordner {{folder}} kann nicht gelesen werden: {{fault}} Behebe das und versuche es wieder. Ich antworte weiter aus dem, was ich habe.',
  'problem.folder-fixed':
    'In das Archiv {{folder}} können keine Dateien gelegt werden: {{fault}} Setze ARTICLES_DIR auf einen Ordner, in den der Bot schreiben darf.',
  'problem.disk-full':
    'Die Platte ist voll ({{where}}). Schaffe Platz und versuche es wieder. Es hat sich nichts geändert.',
  'problem.file-unwritable':
    'Die Datei {{file}} kann nicht geschrieben werden: {{fault}} Prüfe, was der Bot im Ordner darf, und versuche es wieder.',
  'problem.unsettled':
    'Die Datei {{file}} wird noch geschrieben. Warte, bis das fertig ist, und versuche es wieder.',
  'problem.state-unusable':
    'Die Zustandsdatenbank kann nicht benutzt werden ({{fault}}), darum konnte nichts aufbewahrt werden, und nichts wurde geändert. Prüfe die Platte von STATE_DIR.',
  'problem.state-held':
    'Ein anderes Programm hat den Zustandsordner ({{holder}}). Beende es und versuche es wieder.',
  'problem.archive-held':
    'Ein anderer Prozess darf das Archiv gerade ändern ({{holder}}); geändert wurde nichts. Versuche es dort oder gleich noch einmal.',
  'problem.act-unknown':
    'Der Prozess, der damit beschäftigt war, ist beendet; ob es geschehen ist, ist nicht bekannt. /archive history zeigt es; wenn nicht, versuche es noch einmal.',
  'problem.version-unknown': 'Eine Version {{version}} ist nicht aufbewahrt. Wähle eine aus der Liste.',
  'problem.version-ambiguous': 'Mehrere Versionen beginnen mit {{version}}. Wähle eine aus der Liste.',
  'problem.version-live': 'Version {{version}} ist schon die aktuelle.',
  'problem.article-unknown': 'Der Artikel {{article}} ist nicht mehr im Archiv.',
  'problem.article-fixed':
    'Der Artikel steht mit anderen in der Datei {{file}} und kann nicht herausgenommen werden. Ändere die Datei und lade neu.',
  'problem.file-outside':
    '{{file}} liegt außerhalb des Archivordners, wohin ein Link führt, und wird nicht angerührt. Nimm den Link aus dem Ordner und lade neu.',
  'problem.nothing-changed': 'Nichts unterscheidet sich von der aktuellen Version.',
  'problem.article-exists':
    'Es gibt schon einen Artikel mit dieser Kennung: {{articles}}. Füge ihn noch einmal hinzu und wähle Ersetzen.',
  'problem.article-copied': 'Derselbe Text ist schon im Archiv: {{article}}.',
  'problem.upload-name':
    'Der Name {{file}} kann im Archivordner nicht benutzt werden. Benenne die Datei um: Buchstaben, Ziffern, - und _, mit ihrer Endung.',
  'problem.upload-kind':
    'Dateien dieser Art kann ich nicht lesen ({{extension}}). Nimm .txt, .md, .html, .pdf, .docx, .epub, .csv, .zip, .json oder .jsonl.',
  'problem.upload-too-large': 'Die Datei ist zu groß ({{bytes}} Bytes; höchstens {{most}}). Teile sie.',
  'problem.upload-binary':
    'In {{file}} steht kein Text: Es ist ein Bild, ein Programm oder ein Archiv unter diesem Namen.',
  'problem.upload-bomb':
    'Die Datei {{file}} wächst beim Lesen weit über ihre Größe, darum wurde sie nicht gelesen. Speichere den Artikel als einfachen Text.',
  'problem.upload-unreadable': 'Aus {{file}} konnte kein Artikel gelesen werden: {{reason}} {{remedy}}',
  'problem.aborted': 'Das wurde vor dem Ende angehalten. Es hat sich nichts geändert.',
};
