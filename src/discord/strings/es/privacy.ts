import type { PrivacyStrings } from '../en/privacy.js';

export const privacyEs: PrivacyStrings = {
  'command.privacy.name': 'privacidad',
  'command.privacy.description': 'Qué guarda este bot de ti y cómo se borra',
  'privacy.title': 'Qué guardo',
  'privacy.turns_one': 'Tus preguntas y lo que mostré, para seguir a partir de ahí: {{count}} minuto.',
  'privacy.turns_other': 'Tus preguntas y lo que mostré, para seguir a partir de ahí: {{count}} minutos.',
  'privacy.pages_one': 'Lo que necesitan los botones bajo las respuestas a ti: {{count}} día.',
  'privacy.pages_other': 'Lo que necesitan los botones bajo las respuestas a ti: {{count}} días.',
  'privacy.votes_one': 'Tus votos: {{count}} día; los moderadores los ven sin tu nombre.',
  'privacy.votes_other': 'Tus votos: {{count}} días; los moderadores los ven sin tu nombre.',
  'privacy.wanted_one':
    'Las preguntas que pasaste con **{{tell}}**, para avisarte cuando tengan respuesta: {{count}} día como mucho. Los moderadores ven las palabras, no tu nombre.',
  'privacy.wanted_other':
    'Las preguntas que pasaste con **{{tell}}**, para avisarte cuando tengan respuesta: {{count}} días como mucho. Los moderadores ven las palabras, no tu nombre.',
  'privacy.asked_one':
    'Sin tu nombre ni tu identificador: que se preguntó algo, y sus palabras si no se encontró nada en un canal que aquí todos pueden leer: {{count}} día.',
  'privacy.asked_other':
    'Sin tu nombre ni tu identificador: que se preguntó algo, y sus palabras si no se encontró nada en un canal que aquí todos pueden leer: {{count}} días.',
  'privacy.acts': 'Para siempre: lo que los moderadores hacen con el archivo y ajustan aquí, con su nombre.',
  'privacy.forget':
    '**/{{forget}}** borra al momento todo lo que se guarda con tu identificador, salvo lo que hiciste como moderador.',
  'privacy.where':
    'Solo leo lo que se dirige a mí. Todo se queda en la máquina que me ejecuta y no va a nadie más que a Discord. Quien me ejecuta puede leerlo allí.',
};
