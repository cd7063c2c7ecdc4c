import type { SourcesStrings } from '../en/sources.js';

export const sourcesEs: SourcesStrings = {
  'option.url.name': 'direccion',
  'option.url.description': 'Una dirección de la web, como https://example.org/news/articulo',
  'command.archive-source.name': 'fuente',
  'command.archive-source.description': 'De dónde llegan los artículos por sí solos',
  'command.archive-source-add.name': 'anadir',
  'command.archive-source-add.description':
    'Seguir un canal, un sitemap o una página de enlaces, tras ver qué traería',
  'command.archive-source-list.name': 'lista',
  'command.archive-source-list.description': 'Ver todas las fuentes y cómo están',
  'command.archive-source-check.name': 'comprobar',
  'command.archive-source-check.description': 'Preguntar ahora a una fuente qué hay de nuevo',
  'command.archive-source-pause.name': 'pausar',
  'command.archive-source-pause.description': 'Dejar de consultar una fuente por ahora, o seguir',
  'command.archive-source-remove.name': 'quitar',
  'command.archive-source-remove.description': 'Olvidar una fuente; lo que vino de ella queda en el archivo',
  'option.pattern.name': 'patron',
  'option.pattern.description': 'Qué enlaces son artículos, como parte de su ruta: /news/*',
  'option.which.name': 'cual',
  'option.which.description': 'La fuente; elige de la lista',
  'option.resume.name': 'seguir',
  'option.resume.description': 'Volver a consultar una fuente en pausa',
  'button.follow-source': 'Seguirla',
  'button.take': 'Añadir todo',
  'button.decline': 'Descartar todo',
  'act.fetch': 'De una fuente',
  'actor.source': 'la fuente {{name}}',
  'source.kind.rss': 'canal RSS',
  'source.kind.atom': 'canal Atom',
  'source.kind.rdf': 'canal RDF',
  'source.kind.json': 'canal JSON',
  'source.kind.sitemap': 'sitemap',
  'source.kind.links': 'página de enlaces',
  'source.items_one': '{{count}} artículo anunciado',
  'source.items_other': '{{count}} artículos anunciados',
  'source.parts_one': 'con {{count}} lista más',
  'source.parts_other': 'con {{count}} listas más',
  'source.first': 'El primero se leyó así:',
  'source.first-none': 'Ahora mismo no anuncia ningún artículo.',
  'source.first-failed': 'El primero no se pudo leer:',
  'source.added':
    'Se sigue desde ahora. Lo que traiga se dice en el canal de auditoría y en la lista de fuentes.',
  'source.title': 'Fuentes',
  'source.none':
    'Aún no hay ninguna fuente: /archive source add sigue un canal, un sitemap o una página de enlaces.',
  'source.by': 'añadida por {{person}}',
  'source.never': 'aún no consultada',
  'source.asked': 'consultada {{time}}',
  'source.next': 'de nuevo {{time}}',
  'source.paused.asked': 'en pausa por la moderación',
  'source.paused.failing': 'en pausa, porque falló durante un día',
  'source.counts':
    '{{live}} en el archivo, {{held}} por aceptar, {{waiting}} aún por obtener, {{failed}} no se pudieron obtener',
  'source.brought': 'Nuevos: {{fresh}}. Cambiados: {{changed}}.',
  'source.applied_one': '{{count}} artículo entró en el archivo.',
  'source.applied_other': '{{count}} artículos entraron en el archivo.',
  'source.held_one': '{{count}} artículo te espera:',
  'source.held_other': '{{count}} artículos te esperan:',
  'source.instead': 'solo el texto del canal',
  'source.instead-count_one': 'De {{count}} artículo solo se pudo obtener el texto del canal, no la página.',
  'source.instead-count_other':
    'De {{count}} artículos solo se pudo obtener el texto del canal, no la página.',
  'source.failed_one': '{{count}} no se pudo obtener.',
  'source.failed_other': '{{count}} no se pudieron obtener.',
  'source.declined_one': '{{count}} artículo descartado. Solo vuelve si cambia.',
  'source.declined_other': '{{count}} artículos descartados. Solo vuelven si cambian.',
  'source.is-paused': 'Ya no se consulta hasta que lo digas.',
  'source.goes-on': 'Se consulta de nuevo desde ahora.',
  'source.removed': 'Olvidada. Lo que vino de ella queda en el archivo.',
  'source.gave-up':
    'Esta fuente ha fallado durante un día, así que ya no la consulto. Comprueba su dirección; /archive source check lo intenta de nuevo.',
  'problem.source-known': '{{source}} ya es una fuente. Mira /archive source list.',
  'problem.source-unknown': 'No existe esa fuente ({{source}}). Elige una de la lista.',
  'problem.sources-full': 'Hay {{most}} fuentes y no puede haber más. Quita una o sube MAX_SOURCES.',
  'problem.source-busy': '{{source}} ya se está consultando. Espera a que termine.',
  'problem.source-empty': 'Nada de lo que trajo {{source}} espera ser aceptado.',
  'watching.failing': 'debería vigilarse, pero el sistema no lo hace: ajusta WATCH_POLL_SECONDS',
  'upload.one-of': 'Indica un **{{file}}** o una **{{url}}**, uno de los dos.',
  'problem.address-wrong':
    '{{address}} no se puede obtener: {{fault}} Da la dirección completa, como la muestra el navegador.',
  'problem.address-private':
    '{{host}} no está en la red abierta, así que no obtengo nada de ahí. Da una dirección pública, o guarda la página y añade el archivo.',
  'problem.web-unreachable':
    'No se pudo llegar a {{host}} ({{fault}}). Comprueba la dirección o inténtalo más tarde.',
  'problem.web-timeout':
    '{{host}} no respondió en {{seconds}} segundos. Inténtalo más tarde, o guarda la página y añade el archivo.',
  'problem.web-status':
    '{{address}} respondió {{status}}. Mira en un navegador si la página existe y está abierta a todos; si no, guárdala y añade el archivo.',
  'problem.web-later':
    '{{host}} pide que no se le consulte por ahora. Inténtalo de nuevo en {{minutes}} minutos.',
  'problem.web-redirects':
    '{{address}} fue redirigida más de {{most}} veces. Ábrela en un navegador y da la dirección donde termina.',
  'problem.web-too-large':
    '{{address}} es demasiado grande (más de {{most}} bytes). Guarda solo el artículo y añade el archivo.',
  'problem.web-kind':
    '{{address}} es de un tipo que no puedo leer ({{kind}}). Da la dirección del artículo como página, o añade un archivo.',
  'problem.web-list':
    '{{address}} es un canal o un mapa del sitio: una lista de artículos, no un artículo. Síguelo como fuente (**/archive source add**), o da la dirección de uno de sus artículos.',
  'problem.web-robots':
    '{{host}} pide a los programas que no obtengan {{address}} (robots.txt). Guarda la página en un navegador y añade el archivo, si puedes hacerlo.',
  'problem.source-unreadable':
    '{{address}} no es una fuente de artículos: {{fault}} Da la dirección de un canal (RSS, Atom, JSON Feed), un sitemap o una página con enlaces a artículos.',
};
