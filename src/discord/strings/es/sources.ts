import type { SourcesStrings } from '../en/sources.js';

export const sourcesEs: SourcesStrings = {
  'option.url.name': 'direccion',
  'option.url.description': 'La dirección de una página, como https://example.org/news/articulo',
  'upload.one-of': 'Indica un **{{file}}** o una **{{url}}**, uno de los dos.',
  'problem.address-wrong':
    '{{address}} no se puede obtener: {{fault}} Da una dirección completa, como https://example.org/news/articulo.',
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
  'problem.web-robots':
    '{{host}} pide a los programas que no obtengan {{address}} (robots.txt). Guarda la página en un navegador y añade el archivo, si puedes hacerlo.',
  'problem.source-unreadable':
    '{{address}} no es una fuente de artículos: {{fault}} Da la dirección de un canal (RSS, Atom, JSON Feed), un sitemap o una página con enlaces a artículos.',
};
