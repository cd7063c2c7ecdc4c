import type { GapsStrings } from '../en/gaps.js';

export const gapsEs: GapsStrings = {
  'gaps.title_one': 'Preguntas de los últimos {{count}} días que no encontraron nada',
  'gaps.title_other': 'Preguntas de los últimos {{count}} días que no encontraron nada',
  'gaps.worst': 'Las respuestas que menos gustaron',
  'gaps.none': 'Ninguna.',
  'gaps.times_one': '{{count}} vez',
  'gaps.times_other': '{{count}} veces',
  'gaps.private': '(preguntado en privado)',
  'gaps.nameless':
    'Se guarda sin nombres. Lo que se preguntó en privado se cuenta; sus palabras solo están aquí si quien preguntó os avisó.',
  'gaps.uses': 'Preguntas por día',
  'gaps.uses-alt_one': '{{count}} pregunta, sin resultado: {{nothing}}; el día de más, {{day}}: {{most}}.',
  'gaps.uses-alt_other': '{{count}} preguntas, sin resultado: {{nothing}}; el día de más, {{day}}: {{most}}.',
  'gaps.no-uses_one': 'No se preguntó nada en el último día ({{count}}).',
  'gaps.no-uses_other': 'No se preguntó nada en los últimos {{count}} días.',
  'gaps.solve': 'Dar una por resuelta…',
  'gaps.solved': 'Dadas por resueltas',
  'gaps.solved-by': 'Pregunta dada por resuelta por {{person}}, {{time}}',
  'gaps.gone': 'Esa pregunta ya no está en la lista: se dio por resuelta o es demasiado antigua.',
  'gaps.lost': 'Ahora mismo no puedo guardarlo. Inténtalo de nuevo en un minuto.',
};
