import type { ArchiveStrings } from '../en/archive.js';

export const archiveEs: ArchiveStrings = {
  'help.archive':
    '**/{{archive}}** es para moderadores como tú: recargar, añadir, quitar, y lo que le falta al archivo.',

  'command.archive.name': 'archivo',
  'command.archive.description': 'Gestionar el archivo (moderadores)',
  'command.archive-reload.name': 'recargar',
  'command.archive-reload.description': 'Leer de nuevo la carpeta del archivo y ver qué cambiaría',
  'command.archive-add.name': 'añadir',
  'command.archive-add.description':
    'Añadir artículos de ficheros o de una dirección web, tras ver cómo se han leído',
  'command.archive-remove.name': 'quitar',
  'command.archive-remove.description': 'Quitar un artículo del archivo',
  'command.archive-status.name': 'estado',
  'command.archive-status.description': 'Ver cómo están el archivo y el bot',
  'command.archive-history.name': 'historial',
  'command.archive-history.description': 'Ver las últimas versiones del archivo',
  'command.archive-rollback.name': 'restaurar',
  'command.archive-rollback.description': 'Recuperar una versión anterior del archivo',
  'command.archive-gaps.name': 'lagunas',
  'command.archive-gaps.description': 'Ver qué preguntas no encontraron nada y qué respuestas no gustaron',

  'option.now.name': 'ya',
  'option.now.description': 'Aplicarlo enseguida, sin mostrar antes qué cambiaría',
  'option.file.name': 'fichero',
  'option.file.description': 'El artículo: .txt, .md, .html, .pdf, .docx, .epub, .csv, .json o .zip',
  'option.article.name': 'artículo',
  'option.article.description': 'Una parte del titular; elige de la lista',
  'option.version.name': 'versión',
  'option.version.description': 'La versión que se recupera; elige de la lista',

  'button.apply': 'Aplicar',
  'button.apply-anyway': 'Aplicar de todos modos',
  'button.cancel': 'Cancelar',
  'button.add': 'Añadir',
  'button.replace': 'Sustituir',
  'button.remove': 'Quitar',
  'button.rollback': 'Recuperar',
  'button.again': 'Intentar de nuevo',

  'act.reload': 'Recarga',
  'act.add': 'Adición',
  'act.replace': 'Sustitución',
  'act.remove': 'Retirada',
  'act.rollback': 'Restauración',

  'actor.terminal': '{{name}} (terminal)',
  'actor.watcher': 'la vigilancia de la carpeta',
  'actor.start': 'el bot al arrancar',

  'progress.reading': 'Leyendo la carpeta del archivo',
  'progress.comparing': 'Comparando con la versión activa',
  'progress.indexing': 'Construyendo el índice',
  'progress.saving': 'Guardando',
  'progress.sharing': 'Esperando a que los demás procesos lo tengan listo',
  'progress.files_one': '{{files}} de {{count}} fichero',
  'progress.files_other': '{{files}} de {{count}} ficheros',
  'progress.late':
    'Esto dura más de lo que Discord me deja cambiar este mensaje. Sigo, y escribiré el final en este canal.',

  'change.added_one': '{{count}} artículo añadido',
  'change.added_other': '{{count}} artículos añadidos',
  'change.changed_one': '{{count}} artículo cambiado',
  'change.changed_other': '{{count}} artículos cambiados',
  'change.removed_one': '{{count}} artículo quitado',
  'change.removed_other': '{{count}} artículos quitados',
  'change.rejected_one': '{{count}} rechazado',
  'change.rejected_other': '{{count}} rechazados',
  'change.ignored_one': '{{count}} fichero omitido',
  'change.ignored_other': '{{count}} ficheros omitidos',
  'change.counts': 'añadidos: {{added}}, cambiados: {{changed}}, quitados: {{removed}}',
  'change.more_one': 'y {{count}} más',
  'change.more_other': 'y {{count}} más',
  'change.file-line': '{{file}}, línea {{line}}',

  'proposal.title': 'Qué cambiaría una recarga',
  'proposal.until': 'Aún no ha cambiado nada. Estos botones dejarán de funcionar {{until}}.',

  'applied.title': '{{act}}: hecho',
  'applied.now': 'El archivo tiene {{articles}}, {{paragraphs}}.',
  'applied.saved': 'Guardado: {{files}}',
  'applied.trashed': 'Movido a la carpeta papelera: {{files}}',
  'applied.act': 'acto {{n}}',

  'dropped.text': 'Descartado. No ha cambiado nada.',

  'upload.read_one': '{{size}} KB, leído como {{count}} artículo',
  'upload.read_other': '{{size}} KB, leído como {{count}} artículos',
  'upload.no-section': 'sin sección',
  'upload.removed_one': '{{count}} línea omitida, por regla',
  'upload.removed_other': '{{count}} líneas omitidas, por regla',
  'upload.nothing-removed': 'No se omitió nada.',
  'upload.copy': 'Es una copia de «{{headline}}» y se encontrará bajo ese.',
  'upload.replaces_one': 'Sustituiría {{count}} artículo que ya está:',
  'upload.replaces_other': 'Sustituiría {{count}} artículos que ya están:',
  'upload.too-large':
    '{{file}} es demasiado grande: {{most}} MB como máximo. Divídelo, o guarda muchos artículos como .jsonl en varios ficheros.',
  'upload.not-downloaded': 'No pude obtener {{file}} de Discord. Adjúntalo de nuevo.',

  'removal.title': '¿Quitar este artículo?',
  'removal.text': 'Deja de encontrarse enseguida; su fichero va a la carpeta papelera.',
  'removal.copies_one': 'También se va {{count}} copia:',
  'removal.copies_other': 'También se van {{count}} copias:',

  'rollback.title': '¿Recuperar la versión {{version}}?',
  'rollback.was': 'Se activó {{time}}, por {{person}}.',
  'rollback.text':
    'Sustituye a la versión activa {{live}} y se queda, también tras un reinicio, hasta la próxima recarga. Los ficheros de la carpeta siguen como están.',

  'status.title': 'El archivo',
  'status.version': 'Versión {{version}}, activa desde {{time}}: {{act}} por {{person}}',
  'status.pinned': 'Se recuperó y se queda hasta la próxima recarga, contenga lo que contenga la carpeta.',
  'status.newest': 'El artículo más reciente es del {{date}}.',
  'status.undated': 'Ningún artículo tiene fecha.',
  'status.folder': 'Carpeta: {{folder}} ({{watching}})',
  'status.working': 'En curso: {{act}} por {{person}}, {{time}}',
  'status.memory': 'Memoria: {{megabytes}} MB; el {{garbage}} del índice queda de versiones anteriores',
  'status.questions':
    'En la última hora: {{questions}}, 95 de cada 100 en {{p95}} ms; el {{nothing}} no encontró nada',
  'status.quiet': 'En la última hora: ninguna pregunta',

  'watching.lost': 'vigilada, pero ahora no existe esa carpeta',
  'watching.off': 'sin vigilar',
  'watching.offer': 'vigilada: los cambios se ofrecen',
  'watching.apply': 'vigilada: los cambios se aplican',

  'history.title': 'Las últimas versiones',
  'history.none': 'Aún no se guarda ninguna versión.',
  'history.act': '{{version}} · {{time}} · {{act}} por {{person}}',
  'history.live': '(activa)',
  'history.back': '/{{rollback}} recupera una.',

  'audit.done': '{{act}} por {{person}}, {{time}}',
  'audit.refused': '{{act}} por {{person}}, {{time}}: rechazado',
  'audit.failed': '{{act}} por {{person}}, {{time}}: falló',
  'audit.articles': 'Artículos: {{names}}',
  'audit.files': 'Ficheros: {{names}}',

  'problem.busy': '{{by}} está cambiando el archivo ahora mismo. Inténtalo cuando termine.',
  'problem.expired':
    'Ya no se puede: es demasiado viejo, ya se hizo o se descartó, o el archivo ha cambiado desde entonces. Usa el comando de nuevo.',
  'problem.removes-too-much':
    'Quitaría {{removed}} de {{of}} artículos ({{percent}} %), y más del {{most}} % pide una segunda mirada: ¿está completa la carpeta?',
  'problem.nothing-left':
    'La carpeta {{folder}} no dio ningún artículo, así que el archivo sigue como está. Revisa la carpeta y recarga de nuevo.',
  'problem.folder-unreadable':
    'No se puede leer la carpeta del archivo {{folder}}: {{fault}} Arréglalo e inténtalo de nuevo. Sigo respondiendo con lo que tengo.',
  'problem.folder-fixed':
    'No se pueden poner ficheros en el archivo {{folder}}: {{fault}} Pon en ARTICLES_DIR una carpeta en la que el bot pueda escribir.',
  'problem.disk-full':
    'El disco está lleno ({{where}}). Haz sitio e inténtalo de nuevo. No ha cambiado nada.',
  'problem.file-unwritable':
    'No se puede escribir el fichero {{file}}: {{fault}} Revisa qué puede hacer el bot en la carpeta e inténtalo de nuevo.',
  'problem.unsettled':
    'El fichero {{file}} aún se está escribiendo. Espera a que termine e inténtalo de nuevo.',
  'problem.state-unusable':
    'No se puede usar la base de datos de estado ({{fault}}), así que no se pudo guardar nada y no se cambió nada. Revisa el disco de STATE_DIR.',
  'problem.state-held':
    'Otro programa tiene la carpeta de estado ({{holder}}). Deténlo e inténtalo de nuevo.',
  'problem.archive-held':
    'Otro proceso puede cambiar el archivo en este momento ({{holder}}); no se ha cambiado nada. Inténtalo allí o dentro de un momento.',
  'problem.act-unknown':
    'El proceso que lo estaba haciendo ha terminado y no se sabe si se hizo. /archive history lo muestra; si no, inténtalo de nuevo.',
  'problem.version-unknown': 'No se guarda ninguna versión {{version}}. Elige una de la lista.',
  'problem.version-ambiguous': 'Varias versiones empiezan por {{version}}. Elige una de la lista.',
  'problem.version-live': 'La versión {{version}} ya es la activa.',
  'problem.article-unknown': 'El artículo {{article}} ya no está en el archivo.',
  'problem.article-fixed':
    'El artículo está con otros en el fichero {{file}} y no se puede sacar de él. Cambia el fichero y recarga.',
  'problem.file-outside':
    '{{file}} está fuera de la carpeta del archivo, adonde lleva un enlace, y no se toca. Quita el enlace de la carpeta y recarga.',
  'problem.nothing-changed': 'Nada difiere de la versión activa.',
  'problem.article-exists':
    'Ya hay un artículo con ese identificador: {{articles}}. Añádelo de nuevo y elige sustituir.',
  'problem.article-copied': 'El mismo texto ya está en el archivo: {{article}}.',
  'problem.upload-name':
    'El nombre {{file}} no sirve en la carpeta del archivo. Cambia el nombre: letras, cifras, - y _, con su extensión.',
  'problem.upload-kind':
    'No sé leer ficheros de este tipo ({{extension}}). Usa .txt, .md, .html, .pdf, .docx, .epub, .csv, .zip, .json o .jsonl.',
  'problem.upload-too-large':
    'El fichero es demasiado grande ({{bytes}} bytes; {{most}} como máximo). Divídelo.',
  'problem.upload-binary':
    'No hay texto en {{file}}: es una imagen, un programa o un archivo comprimido con ese nombre.',
  'problem.upload-bomb':
    'El fichero {{file}} crece mucho más que su tamaño al leerlo, así que no se leyó. Guarda el artículo como texto simple.',
  'problem.upload-unreadable': 'No se pudo leer ningún artículo de {{file}}: {{reason}} {{remedy}}',
  'problem.aborted': 'Se detuvo antes de terminar. No ha cambiado nada.',
};
