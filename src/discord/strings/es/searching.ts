import type { SearchingStrings } from '../en/searching.js';

export const searchingEs: SearchingStrings = {
  'option.sort.name': 'orden',
  'option.sort.description': 'Qué va primero; si no, lo que mejor coincide',
  'option.sort.best': 'mejores coincidencias',
  'option.sort.newest': 'más reciente',
  'option.when.name': 'cuándo',
  'option.when.description': 'Publicado: el mes pasado, junio de 2018, 2017, desde marzo …',
  'time.this-month': 'este mes',
  'time.last-month': 'el mes pasado',
  'time.last-30-days': 'últimos 30 días',
  'time.this-year': 'este año',
  'time.last-year': 'el año pasado',
  'filter.author': 'autor {{author}}',
  'search.phrases': 'al pie de la letra: {{phrases}}',
  'search.without': 'sin {{words}}',
  'search.newest-first': 'los más recientes primero',
  'help.search-words':
    'Ahí `"una frase"` está palabra por palabra, `-palabra` excluye, y `autor:`, `sección:`, `fuente:`, `antes:` y `después:` acotan.',
  'error.said-twice':
    'Pides dos a la vez ({{field}}): {{typed}} en el texto y {{picked}} como opción. Quita uno de los dos.',
  'error.search-time':
    'No puedo leer «{{value}}» como un tiempo ({{field}}:). Escribe un año, un mes, un día o palabras como el mes pasado; varias palabras, entre comillas.',
};
