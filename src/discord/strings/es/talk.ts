import type { TalkStrings } from '../en/talk.js';

export const talkEs: TalkStrings = {
  'talk.greeting':
    '¡Hola! Pregúntame algo sobre los artículos del archivo, por ejemplo: *How many cases were found?*',
  'talk.thanks': 'De nada. Pregunta cuando quieras.',
  'talk.farewell': '¡Adiós!',
  'talk.okay': 'Bien. ¿Qué más quieres saber?',
  'talk.wrong':
    'Siento que no sirviera. Pregunta con otras palabras, o con un nombre o un año; 👎 debajo de una respuesta dice a los moderadores que estaba mal.',
  'talk.stop':
    'Solo hablo cuando me preguntan: no hay nada que parar. **/{{forget}}** hace que olvide lo que preguntaste.',
  'talk.help':
    'Escribe una pregunta y respondo con un pasaje del archivo, palabra por palabra. **/{{help}}** muestra todo lo que sé hacer.',
  'talk.about-me':
    'Soy un bot que responde a partir de un archivo de artículos, con pasajes textuales y el lugar donde están. No invento nada. **/{{help}}** muestra lo que sé hacer.',
  'talk.link': 'Un enlace o un nombre solo no pregunta nada. Escribe lo que quieres saber.',
  'talk.no-article':
    'Aquí todavía no te he mostrado ningún artículo. Pregunta algo primero, o abre uno con **/{{article}}**.',
  'search.by-author': 'de artículos de {{authors}}',
  'language.differs':
    'La pregunta está en {{asked}} y el archivo en {{archive}}: solo puedo buscar sus nombres y números.',
  'language.names': 'En él están: {{names}}.',
  'language.no-names': 'No está ninguno de ellos. Pregunta en la lengua del archivo.',
  'language.en': 'inglés',
  'language.de': 'alemán',
  'language.fr': 'francés',
  'language.es': 'español',
  'told.records': 'De los datos del propio archivo',
  'told.only': 'De {{only}}:',
  'told.size': 'El archivo tiene {{articles}} con {{paragraphs}}.',
  'told.size-only': 'Hay {{articles}} con {{paragraphs}}.',
  'told.range': 'El más antiguo es del {{oldest}}, el más reciente del {{newest}}.',
  'told.undated_one': '{{count}} artículo no tiene fecha.',
  'told.undated_other': '{{count}} artículos no tienen fecha.',
  'told.no-date-at-all': 'Ningún artículo tiene fecha.',
  'told.newest': 'Los artículos más recientes:',
  'told.oldest': 'Los artículos más antiguos:',
  'told.sections': 'Las secciones, con su número de artículos: {{names}}.',
  'told.sources': 'Las fuentes, con su número de artículos: {{names}}.',
  'told.authors': 'Los autores, con su número de artículos: {{names}}.',
  'told.no-sections': 'Ningún artículo nombra una sección.',
  'told.no-sources': 'Ningún artículo nombra una fuente.',
  'told.no-authors': 'Ningún artículo nombra a su autor.',
  'told.none': 'No hay ningún artículo.',
  'told.author': 'Por {{value}}.',
  'told.no-author': 'Su página no dice quién lo escribió.',
  'told.date': 'Publicado el {{value}}.',
  'told.no-date': 'Su página no dice cuándo se publicó.',
  'told.source': 'Publicado por {{value}}.',
  'told.no-source': 'Su página no dice dónde se publicó.',
  'told.section': 'En la sección {{value}}.',
  'told.no-section': 'Su página no nombra ninguna sección.',
  'told.headline': 'Su titular es: {{value}}',
  'told.no-headline': 'No tiene titular.',
  'told.url': 'Está en {{value}}',
  'told.no-url': 'Su página no da ninguna dirección.',
  'told.length': 'Tiene {{value}}.',
};
