import type { CommandStrings } from '../en/commands.js';

export const commandsEs: CommandStrings = {
  'command.ask.name': 'preguntar',
  'command.ask.description': 'Haz una pregunta y mira el pasaje que la responde, con su fuente',
  'command.search.name': 'buscar',
  'command.search.description': 'Busca palabras y recorre los pasajes que las contienen',
  'command.article.name': 'artículo',
  'command.article.description': 'Lee un artículo del archivo',
  'command.browse.name': 'explorar',
  'command.browse.description': 'Mira los últimos artículos',
  'command.forget.name': 'olvidar',
  'command.forget.description': 'Haz que el bot olvide lo que preguntaste',
  'command.help.name': 'ayuda',
  'command.help.description': 'Mira qué sabe hacer este bot y cómo preguntarle',
  'command.ask-the-archive.name': 'Preguntar al archivo',
  'option.question.name': 'pregunta',
  'option.question.description': 'Lo que quieres saber, con tus propias palabras',
  'option.terms.name': 'palabras',
  'option.terms.description':
    'Palabras que buscar; también "una frase", -palabra, author: section: source: before: after:',
  'option.name.name': 'título',
  'option.name.description': 'Una parte del titular; elige de la lista',
  'option.section.name': 'sección',
  'option.section.description': 'Solo artículos de esta sección',
  'option.source.name': 'fuente',
  'option.source.description': 'Solo artículos de esta fuente',
  'option.from.name': 'desde',
  'option.from.description':
    'No antes de: año, mes o día (2017, 2017-11, 2017-11-10) o palabras: el mes pasado',
  'option.to.name': 'hasta',
  'option.to.description':
    'No después de: año, mes o día (2017, 2017-11, 2017-11-10) o palabras: el mes pasado',
  'option.private.name': 'privado',
  'option.private.description': 'Mostrar la respuesta solo a ti; después puedes compartirla',
};
